package nl.wijkmaat.editions.store;

import java.util.Objects;
import nl.wijkmaat.engine.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The store could not do what was asked: the disk is full, an edition is damaged, another import is running. The text says what
 * was wrong, where, and what to do; the editions are as they were.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalText text;

    StoreException(String nl, String en) {
        this(nl, en, null);
    }

    StoreException(String nl, String en, @Nullable Throwable cause) {
        super(en, cause);
        this.text = new LocalText(nl, en);
    }

    /** The message for readers in both languages. */
    public LocalText text() {
        return text;
    }

    /** What the operating system or DuckDB said, on one line and without the first words that only name a class. */
    static String detail(Throwable cause) {
        String message =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        return message.lines().findFirst().orElse(message).strip();
    }
}
