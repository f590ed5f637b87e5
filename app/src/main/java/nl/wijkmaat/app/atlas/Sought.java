package nl.wijkmaat.app.atlas;

import java.util.Optional;

/**
 * What became of a question whose answer takes long.
 *
 * @param <V> the answer
 */
public sealed interface Sought<V> {

    record There<V>(V answer) implements Sought<V> {}

    /** @param provisional what can be said already, which is not the answer yet and is never kept or handed out as if it were */
    record NotYet<V>(Wait why, Optional<V> provisional) implements Sought<V> {}

    /** The answer itself, when it is there. */
    default Optional<V> find() {
        return this instanceof There<V>(V answer) ? Optional.of(answer) : Optional.empty();
    }

    /** Why it is not there yet; empty when it is. */
    default Optional<Wait> findWait() {
        return this instanceof NotYet<V>(Wait why, var _) ? Optional.of(why) : Optional.empty();
    }
}
