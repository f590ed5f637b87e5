package nl.wijkmaat.app.atlas;

/**
 * Somebody who looks at a page that waits for answers, and what they want. A site binds one around each request. Where none is bound an answer
 * is wanted.
 *
 * @param name of this one look at a page, which nobody else can guess: who asks again by the same name is the same reader
 */
public record Reader(String name, Wish wish) {

    /** Who reads now. */
    public static final ScopedValue<Reader> NOW = ScopedValue.newInstance();

    /** What becomes of answers that are not there yet. */
    public enum Wish {
        /** They are begun, and waited for. */
        ANSWER,
        /** They are waited for no more, and stopped when nobody else waits. */
        STOP,
        /** Nothing is begun: what is there is shown. */
        LOOK
    }

    public Reader wishing(Wish other) {
        return new Reader(name, other);
    }
}
