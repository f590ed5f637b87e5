package nl.wijkmaat.app.atlas;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
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
 * its reader does; what nobody asks for again is not begun, and what its only {@linkplain Reader reader} stops is stopped. Results are kept until
 * the editions change, refusals as well; of what is stopped nothing is kept. Safe for use by many threads.
 *
 * @param <K> everything that a result depends on beside the editions
 * @param <V> the result
 */
public final class Awaited<K, V> {

    /** As long as a reader hardly notices. */
    public static final Duration SHORT_WAIT = Duration.ofMillis(1500);

    private static final int MOST_WAITING = 16;

    /** So that one client never takes all places. */
    private static final int MOST_WAITING_OF_ONE = MOST_WAITING / 2;

    private final Kept<K, Outcome<V>> outcomes;
    private final Work<K, V> work;
    /** In the order in which they are worked out. */
    private final Map<K, Waiting<V>> waiting = new LinkedHashMap<>();

    private final ExecutorService worker;
    private final Duration firstWait;

    /** Makes a result. */
    @FunctionalInterface
    public interface Work<K, V> {
        /** @throws CancellationException when the making was called off */
        V make(K key, Making<V> making);
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
    public Awaited(String name, int most, LongSupplier importCount, Duration firstWait, Work<K, V> work) {
        this.outcomes = new Kept<>(most, importCount);
        this.firstWait = firstWait;
        this.work = work;
        this.worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name + "-", 0).daemon(true).factory());
    }

    /** The same, of work that does not tell how far it is and that nobody can stop once it is begun. */
    public Awaited(String name, int most, LongSupplier importCount, Duration firstWait, Function<K, V> work) {
        this(name, most, importCount, firstWait, (key, _) -> work.apply(key));
    }

    /** The result when it is known or soon is; see {@link #seek}. */
    public Optional<V> find(K key) {
        return seek(key).find();
    }

    /**
     * The result when it is known or soon is; else it is begun, unless too much is waiting already or the {@linkplain Reader reader} does not want
     * it. Who asks again gets it in time. On a page of several results, one that its reader may not have begun now is begun when they may again.
     *
     * @throws TooMuchAsked when the page has no other result, and its reader may not have more begun now
     * @throws RuntimeException what the work was refused for
     */
    public Sought<V> seek(K key) {
        Optional<Outcome<V>> ready = outcomes.findReady(key);
        Reader reader = Reader.NOW.isBound()
                ? Reader.NOW.get()
                : new Reader(UUID.randomUUID().toString(), Reader.Wish.ANSWER);
        if (ready.isEmpty() && reader.wish() == Reader.Wish.ANSWER) {
            ready = begin(key, reader).flatMap(begun -> waitFor(begun, key));
        }
        return ready.<Sought<V>>map(outcome -> new Sought.There<>(outcome.get()))
                .orElseGet(() -> reader.wish() == Reader.Wish.ANSWER ? notYet(key) : leave(key, reader));
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
        return stayFor(key).get();
    }

    /**
     * Begins what readers are going to ask for; no reader can stop it.
     *
     * @param key found on the thread that works, as that takes time as well; empty when there is nothing to begin
     */
    public void begin(Supplier<Optional<K>> key) {
        worker.execute(() -> key.get().ifPresent(this::stayFor));
    }

    private Outcome<V> stayFor(K key) {
        while (true) {
            Waiting<V> joined = stay(key);
            try {
                return make(key, joined);
            } catch (CancellationException e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                // It was being called off when we came; that is over, and it is made anew.
            } finally {
                stayNoMore(key, joined);
            }
        }
    }

    private Outcome<V> make(K key, Waiting<V> into) {
        return outcomes.get(key, () -> {
            into.begin();
            return outcome(key, into);
        });
    }

    private Outcome<V> outcome(K key, Waiting<V> making) {
        try {
            return new Outcome.Answered<>(work.make(key, making));
        } catch (CancellationException e) {
            throw e; // kept, it would stay stopped for everybody
        } catch (RuntimeException why) {
            return new Outcome.Refused<>(why);
        }
    }

    private Optional<Outcome<V>> waitFor(Waiting<V> begun, K key) {
        try {
            begun.done().get(firstWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return outcomes.findReady(key);
    }

    private synchronized Optional<Waiting<V>> begin(K key, Reader reader) {
        Waiting<V> known = waiting.get(key);
        if (known != null && !known.isCalledOff()) {
            known.ask(reader.name());
            return Optional.of(known);
        }
        if (waiting.size() >= MOST_WAITING || countWaitingOf(Asker.find()) >= MOST_WAITING_OF_ONE || !mayBegin()) {
            return Optional.empty();
        }
        Waiting<V> begun = new Waiting<>(true);
        begun.ask(reader.name());
        waiting.put(key, begun);
        worker.execute(() -> work(key, begun));
        return Optional.of(begun);
    }

    /** On the thread that works. */
    private void work(K key, Waiting<V> begun) {
        try {
            if (begun.isWanted()) {
                make(key, begun);
            }
        } catch (CancellationException calledOff) {
            // Nobody waits for it any more, so there is nobody to tell.
        } finally {
            forget(key, begun);
        }
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
                        .filter(one -> one.asker().equals(asker))
                        .count();
    }

    private synchronized Sought<V> notYet(K key) {
        int before = 0;
        for (Map.Entry<K, Waiting<V>> entry : waiting.entrySet()) {
            if (entry.getKey().equals(key)) {
                return entry.getValue().notYet(before);
            }
            before++;
        }
        return new Sought.NotYet<>(new Wait.InLine(before), Optional.empty());
    }

    private synchronized Sought<V> leave(K key, Reader reader) {
        Waiting<V> known = waiting.get(key);
        if (known != null && reader.wish() == Reader.Wish.STOP) {
            known.leave(reader.name());
        }
        boolean goesOn = known != null && !known.isCalledOff() && known.isWanted();
        return new Sought.NotYet<>(new Wait.Stopped(goesOn), Optional.empty());
    }

    private synchronized Waiting<V> stay(K key) {
        Waiting<V> known = waiting.get(key);
        if (known == null || known.isCalledOff()) {
            known = new Waiting<>(false);
            waiting.put(key, known);
        }
        known.stay();
        return known;
    }

    private synchronized void stayNoMore(K key, Waiting<V> joined) {
        joined.stayNoMore();
        if (!joined.isInLine()) {
            forget(key, joined);
        }
    }

    private synchronized void forget(K key, Waiting<V> ended) {
        waiting.remove(key, ended);
        ended.done().complete(true);
    }
}
