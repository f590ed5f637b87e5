package nl.wijkmaat.app.atlas;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Results that take time, kept until the editions change; the ones used longest ago make room. Who asks for a result that somebody else is
 * working out waits for that one. A failure is not kept.
 *
 * @param <K> everything that a result depends on beside the editions
 * @param <V> the result
 */
public final class Kept<K, V> {

    private final int most;
    private final LongSupplier importCount;
    private final Map<K, CompletableFuture<V>> results = new LinkedHashMap<>(16, 0.75f, true);
    private long keptOf = -1;

    /** @param importCount changes when the editions do */
    public Kept(int most, LongSupplier importCount) {
        this.most = most;
        this.importCount = importCount;
    }

    /** The result, worked out by whoever asks first. */
    public V get(K key, Supplier<V> work) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        Optional<CompletableFuture<V>> known = findOrClaim(key, mine);
        if (known.isPresent()) {
            try {
                return known.get().join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        try {
            V made = work.get();
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            forget(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** What is known or being worked out already; else empty, and the work is left to whoever asks. */
    private synchronized Optional<CompletableFuture<V>> findOrClaim(K key, CompletableFuture<V> mine) {
        long now = importCount.getAsLong();
        if (now != keptOf) {
            results.clear();
            keptOf = now;
        }
        CompletableFuture<V> known = results.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        results.put(key, mine);
        Iterator<CompletableFuture<V>> oldest = results.values().iterator();
        while (results.size() > most && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
        return Optional.empty();
    }

    /** Whether the result is there or being worked out, so that asking for it begins nothing. */
    public synchronized boolean isBegun(K key) {
        return importCount.getAsLong() == keptOf && results.containsKey(key);
    }

    /** The result when it is there already; empty when nobody has asked for it or it is still being worked out. */
    public synchronized Optional<V> findReady(K key) {
        CompletableFuture<V> known = importCount.getAsLong() == keptOf ? results.get(key) : null;
        return known != null && known.isDone() && !known.isCompletedExceptionally()
                ? Optional.of(known.join())
                : Optional.empty();
    }

    private synchronized void forget(K key, CompletableFuture<V> mine) {
        results.remove(key, mine);
    }
}
