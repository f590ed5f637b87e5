package nl.wijkmaat.app.atlas;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import nl.wijkmaat.engine.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A question that waits for its turn or is being worked out, with everybody who waits for it. It is called off when a reader stops waiting and
 * nobody else waits. Safe for use by many threads.
 */
final class Waiting<V> implements Making<V> {

    /** Longer than it takes a page to ask again. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** So that memory stays bounded; who is forgotten is known again when they ask again. */
    private static final int MOST_READERS = 1000;

    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private final Optional<Asker> asker = Asker.find();
    private final Map<String, Look> readers = new HashMap<>();
    private final boolean isInLine;
    private int stayers;
    private boolean isBegun;
    private boolean isLeft;
    private boolean isCalledOff;
    private @Nullable Progress progressOrNull;
    private @Nullable V provisionalOrNull;

    /**
     * When a reader asked last.
     *
     * @param isAgain whether by the same name before: a page without JavaScript asks by a new name each time
     */
    private record Look(long nanos, boolean isAgain, Optional<Asker> client) {
        boolean isPatient() {
            return System.nanoTime() - nanos < PATIENCE_NANOS;
        }
    }

    /** @param isInLine whether the thread that works comes to it in its turn; else whoever stays works it out */
    Waiting(boolean isInLine) {
        this.isInLine = isInLine;
    }

    boolean isInLine() {
        return isInLine;
    }

    /** Who began it. */
    Optional<Asker> asker() {
        return asker;
    }

    CompletableFuture<Boolean> done() {
        return done;
    }

    /** Somebody asks, or asks again. */
    synchronized void ask(String reader) {
        if (readers.size() >= MOST_READERS) {
            readers.values().removeIf(look -> !look.isPatient());
        }
        if (readers.size() < MOST_READERS || readers.containsKey(reader)) {
            readers.put(reader, new Look(System.nanoTime(), readers.containsKey(reader), Asker.find()));
        }
    }

    /** Somebody waits without asking again. */
    synchronized void stay() {
        stayers++;
    }

    synchronized void stayNoMore() {
        stayers--;
    }

    /**
     * A reader does not wait any more. With them go the looks by which the same client asked before and never again, as those of a reader without
     * JavaScript do. Who is not known as waiting ends nothing.
     */
    synchronized void leave(String reader) {
        if (readers.remove(reader) != null) {
            Optional<Asker> client = Asker.find();
            readers.values().removeIf(look -> !look.isAgain() && look.client().equals(client));
            isLeft = true;
            isCalledOff |= !isWanted();
        }
    }

    /** Whether anybody waits still. */
    synchronized boolean isWanted() {
        return stayers > 0 || readers.values().stream().anyMatch(Look::isPatient);
    }

    synchronized boolean isCalledOff() {
        return isCalledOff;
    }

    synchronized void begin() {
        isBegun = true;
    }

    @Override
    public synchronized void requireWanted() {
        isCalledOff |= isLeft && !isWanted();
        if (isCalledOff) {
            throw new CancellationException("nobody waits for it any more");
        }
    }

    @Override
    public synchronized void reached(Progress progress) {
        requireWanted();
        Progress before = progressOrNull;
        if (before == null || before.step() != progress.step() || before.done() < progress.done()) {
            progressOrNull = progress;
        }
    }

    @Override
    public synchronized void show(V provisional) {
        provisionalOrNull = provisional;
    }

    /** @param before how many are worked out first */
    synchronized Sought.NotYet<V> notYet(int before) {
        Progress progress = progressOrNull;
        Wait why = progress != null
                ? new Wait.Counting(progress)
                : isBegun || before == 0 ? new Wait.Preparing() : new Wait.InLine(before);
        return new Sought.NotYet<>(why, Optional.ofNullable(provisionalOrNull));
    }
}
