package nl.wijkmaat.app.atlas;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Results that take seconds, worked out one after another while pages are shown without them. A reader of such a page comes back by itself
 * every few seconds; what nobody came back for is not begun. Results are kept until the editions change, refusals as well. Safe for use by
 * many threads.
 *
 * @param <K> everything that a result depends on beside the editions
 * @param <V> the result
 */
public final class Awaited<K, V> {

    /** Longer than it takes a page to come back. */
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private static final int MOST_WAITING = 16;

    private final Kept<K, Outcome<V>> outcomes;
    private final Function<K, V> work;
    private final Map<K, Long> lastAsked = new HashMap<>();
    private final ExecutorService worker;

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
     * @param work makes a result; what it throws is what asking throws
     */
    public Awaited(String name, int most, LongSupplier importCount, Function<K, V> work) {
        this.outcomes = new Kept<>(most, importCount);
        this.work = work;
        this.worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name + "-", 0).daemon(true).factory());
    }

    /**
     * The result when it is known; else it is begun, unless too much is waiting already. Who asks again gets it in time.
     *
     * @throws RuntimeException what the work was refused for
     */
    public Optional<V> find(K key) {
        Optional<Outcome<V>> ready = outcomes.findReady(key);
        if (ready.isEmpty()) {
            begin(key);
        }
        return ready.map(Outcome::get);
    }

    private synchronized void begin(K key) {
        boolean isWaiting = lastAsked.containsKey(key);
        if (isWaiting || lastAsked.size() < MOST_WAITING) {
            lastAsked.put(key, System.nanoTime());
        }
        if (!isWaiting && lastAsked.containsKey(key)) {
            worker.execute(() -> {
                try {
                    if (isStillAsked(key)) {
                        outcomes.get(key, () -> outcome(key));
                    }
                } finally {
                    forget(key);
                }
            });
        }
    }

    private synchronized boolean isStillAsked(K key) {
        Long asked = lastAsked.get(key);
        return asked != null && System.nanoTime() - asked < PATIENCE_NANOS;
    }

    private synchronized void forget(K key) {
        lastAsked.remove(key);
    }

    private Outcome<V> outcome(K key) {
        try {
            return new Outcome.Answered<>(work.apply(key));
        } catch (RuntimeException why) {
            return new Outcome.Refused<>(why);
        }
    }
}
