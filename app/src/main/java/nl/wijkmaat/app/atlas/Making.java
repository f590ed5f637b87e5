package nl.wijkmaat.app.atlas;

import nl.wijkmaat.engine.Course;
import nl.wijkmaat.engine.Progress;

/**
 * The making of one answer, for who makes it: where to tell how far it is, and to show what can be said already.
 *
 * @param <V> the answer
 */
public interface Making<V> extends Course {

    /** Of what nobody looks on at and nobody stops. */
    static <V> Making<V> unwatched() {
        return new Making<>() {
            @Override
            public void reached(Progress progress) {
                UNWATCHED.reached(progress);
            }

            @Override
            public void requireWanted() {
                // nobody calls it off
            }

            @Override
            public void show(V provisional) {
                // nobody looks on
            }
        };
    }

    /** This, while somebody else is told as well; not of what was called off. */
    default Making<V> beside(Course other) {
        Making<V> self = this;
        return new Making<>() {
            @Override
            public void reached(Progress progress) {
                self.reached(progress);
                other.reached(progress);
            }

            @Override
            public void requireWanted() {
                self.requireWanted();
            }

            @Override
            public void show(V provisional) {
                self.show(provisional);
            }
        };
    }

    /**
     * Asked before each part of the work that is not counted.
     *
     * @throws java.util.concurrent.CancellationException as {@link #reached} does
     */
    void requireWanted();

    /** Shows an answer that rests on part of the work; it is forgotten when the whole one is there. */
    void show(V provisional);
}
