package nl.wijkmaat.editions.odata;

import nl.wijkmaat.engine.LocalText;

/** A table could not be fetched. What was fetched so far is kept, and the next try goes on from there. */
public final class OpenDataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalText text;

    OpenDataException(LocalText text) {
        super(text.en());
        this.text = text;
    }

    OpenDataException(LocalText text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /** What went wrong and what to do, in both languages. */
    public LocalText text() {
        return text;
    }
}
