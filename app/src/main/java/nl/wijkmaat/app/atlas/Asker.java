package nl.wijkmaat.app.atlas;

import java.util.Optional;

/**
 * For whom something is worked out. A server binds one around each request, so that what takes seconds is counted for who asks it. In a command,
 * and in what a site works out by itself, nobody is bound and nothing is counted. Two askers are equal when they are the same client.
 */
@FunctionalInterface
public interface Asker {

    /** Who asks now. */
    ScopedValue<Asker> NOW = ScopedValue.newInstance();

    /**
     * Counts one thing that is about to be worked out.
     *
     * @throws TooMuchAsked when that is more than one client may have
     */
    void count();

    /** Who asks now; empty when nobody does. */
    static Optional<Asker> find() {
        return NOW.isBound() ? Optional.of(NOW.get()) : Optional.empty();
    }

    /** Counts for who asks now, if anybody does. Same errors as {@link #count}. */
    static void countNow() {
        find().ifPresent(Asker::count);
    }
}
