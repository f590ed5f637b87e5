package nl.wijkmaat.app.atlas;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Results that take seconds, worked out one after another while pages are shown without them. Such a page asks again every few seconds, or
 * its reader does; what nobody asks for again is not begun. Results are kept until the editions change, refusals as well. Safe for use by
 * many threads.
 *
 * @param <K> everything that a result depends on beside the editions
 * @param <V> the result
 */
public final class Awaited<K, V> {

    /** As long as a reader hardly notices. */
    public static final Duration SHORT_WAIT = Duration.ofMillis(1500);

    /** Longer than it takes a page to ask again. */
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private static final int MOST_WAITING = 16;

    /** So that one client never takes all places. */
    private static final int MOST_WAITING_OF_ONE = MOST_WAITING / 2;

    private final Kept<K, Outcome<V>> outcomes;
    private final Function<K, V> work;
    private final Map<K, Waiting> waiting = new HashMap<>();
    private final ExecutorService worker;
    private final Duration firstWait;

    /** A question that is waiting for its turn or being worked out. */
    private static final class Waiting {
        private final CompletableFuture<Boolean> done = new CompletableFuture<>();
        private final Optional<Asker> asker = Asker.find();
        private long lastAsked = System.nanoTime();
    }

    /** What became of a question: its result, or why there is none. */
    private sealed interface Outcome<V> {
        record Answered<V>(V result) implements Outcome<V> {}

        record Refused<V>(RuntimeException why) implements Outcome<V> {}

        default V get() {
            return switch (this) {
                case Answered<V>(V result) -> result;
                case Refused<V>(RuntimeException why) -> throw why;
            };
        }
    }

    /**
     * @param name of the thread that works
     * @param most how many results are kept
     * @param importCount changes when the editions do
     * @param firstWait what is done within this time comes on the page at once; of a page that shows several results it is zero
     * @param work makes a result; what it throws is what asking throws
     */
    public Awaited(String name, int most, LongSupplier importCount, Duration firstWait, Function<K, V> work) {
        this.outcomes = new Kept<>(most, importCount);
        this.firstWait = firstWait;
        this.work = work;
        this.worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name + "-", 0).daemon(true).factory());
    }

    /**
     * The result when it is known or soon is; else it is begun, unless too much is waiting already. Who asks again gets it in time. On a page
     * of several results, one that its reader may not have begun now is begun when they may again.
     *
     * @throws TooMuchAsked when the page has no other result, and its reader may not have more begun now
     * @throws RuntimeException what the work was refused for
     */
    public Optional<V> find(K key) {
        Optional<Outcome<V>> ready = outcomes.findReady(key);
        if (ready.isEmpty()) {
            ready = begin(key).flatMap(begun -> waitFor(begun, key));
        }
        return ready.map(Outcome::get);
    }

    /**
     * The result, however long it takes.
     *
     * @throws TooMuchAsked when it is not known yet and the client may not have more begun now
     * @throws RuntimeException what the work was refused for
     */
    public V get(K key) {
        if (!outcomes.isBegun(key)) {
            Asker.countNow();
        }
        return outcomes.get(key, () -> outcome(key)).get();
    }

    /**
     * Begins what readers are going to ask for.
     *
     * @param key found on the thread that works, as that takes time as well; empty when there is nothing to begin
     */
    public void begin(Supplier<Optional<K>> key) {
        worker.execute(() -> key.get().ifPresent(found -> outcomes.get(found, () -> outcome(found))));
    }

    private Optional<Outcome<V>> waitFor(Waiting begun, K key) {
        try {
            begun.done.get(firstWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return outcomes.findReady(key);
    }

    private synchronized Optional<Waiting> begin(K key) {
        Waiting known = waiting.get(key);
        if (known != null) {
            known.lastAsked = System.nanoTime();
            return Optional.of(known);
        }
        Waiting begun = new Waiting();
        if (waiting.size() >= MOST_WAITING || countWaitingOf(begun.asker) >= MOST_WAITING_OF_ONE || !mayBegin()) {
            return Optional.empty();
        }
        waiting.put(key, begun);
        worker.execute(() -> {
            try {
                if (isStillAsked(begun)) {
                    outcomes.get(key, () -> outcome(key));
                }
            } finally {
                forget(key);
                begun.done.complete(true);
            }
        });
        return Optional.of(begun);
    }

    private boolean mayBegin() {
        try {
            Asker.countNow();
            return true;
        } catch (TooMuchAsked e) {
            if (firstWait.isZero()) {
                return false;
            }
            throw e;
        }
    }

    private long countWaitingOf(Optional<Asker> asker) {
        return asker.isEmpty()
                ? 0
                : waiting.values().stream()
                        .filter(one -> one.asker.equals(asker))
                        .count();
    }

    private synchronized boolean isStillAsked(Waiting question) {
        return System.nanoTime() - question.lastAsked < PATIENCE_NANOS;
    }

    private synchronized void forget(K key) {
        waiting.remove(key);
    }

    private Outcome<V> outcome(K key) {
        try {
            return new Outcome.Answered<>(work.apply(key));
        } catch (RuntimeException why) {
            return new Outcome.Refused<>(why);
        }
    }
}
