package nl.wijkmaat.engine;

import java.util.concurrent.CancellationException;

/**
 * Where a computation that takes long tells how far it is, and hears whether anybody still waits for it. What it finds does not depend on this.
 * Called by all threads that compute, so it must be safe for use by many and quick.
 */
@FunctionalInterface
public interface Course {

    /** Nobody looks on, and nobody calls the computation off. */
    Course UNWATCHED = _ -> {};

    /**
     * Tells that so much is done. Of threads that tell at the same time the one that is furthest may come first.
     *
     * @throws CancellationException when nobody waits for the answer any more; whoever computes stops at once and keeps nothing
     */
    void reached(Progress progress);
}
