package nl.wijkmaat.app.atlas;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Results that take so long that a page is shown without them: whoever asks first begins the work and goes on, and whoever asks again gets
 * the result. They are worked out one at a time, because each uses several processors and pages must stay quick meanwhile; when
 * {@value #MOST_WAITING} wait for their turn, what is asked beyond that is begun by who asks again. They are kept until the editions change.
 *
 * @param <K> everything that a result depends on beside the editions
 * @param <V> the result
 */
public final class Prepared<K, V> {

    private static final int MOST_WAITING = 16;

    private final Kept<K, V> results;
    private final Function<K, V> work;
    private final Set<K> begun = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker;

    /**
     * @param name of the thread that works
     * @param most results that are kept
     * @param importCount changes when the editions do
     */
    public Prepared(String name, int most, LongSupplier importCount, Function<K, V> work) {
        this.results = new Kept<>(most, importCount);
        this.work = work;
        this.worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name + "-", 0).daemon(true).factory());
    }

    /** The result, worked out first when it is not there yet; this waits. */
    public V get(K key) {
        return results.get(key, () -> work.apply(key));
    }

    /** The result when it is there; else it is begun. */
    public Optional<V> find(K key) {
        Optional<V> ready = results.findReady(key);
        if (ready.isEmpty()) {
            begin(key);
        }
        return ready;
    }

    /** Begins what readers are going to ask for, when there is room. */
    public void begin(K key) {
        if (begun.size() < MOST_WAITING && begun.add(key)) {
            worker.execute(() -> {
                try {
                    get(key);
                } finally {
                    begun.remove(key);
                }
            });
        }
    }

    /** As {@link #begin(Object)}, when it takes time as well to find out what to begin with. */
    public void begin(Supplier<Optional<K>> key) {
        worker.execute(() -> key.get().ifPresent(this::get));
    }
}
