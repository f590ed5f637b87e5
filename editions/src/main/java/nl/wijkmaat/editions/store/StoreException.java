package nl.wijkmaat.editions.store;

import java.nio.file.FileSystemException;
import java.util.Objects;
import nl.wijkmaat.editions.problem.Texts;
import nl.wijkmaat.engine.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The store could not do what was asked: the disk is full, an edition is damaged, another import is running. The text says what
 * was wrong, where, and what to do; the editions are as they were.
 */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalText text;
    private final boolean busy;

    private StoreException(LocalText text, @Nullable Throwable cause, boolean busy) {
        super(text.en(), cause);
        this.text = text;
        this.busy = busy;
    }

    /** Key and arguments as for {@link Texts#text}. */
    static StoreException of(String key, Object... arguments) {
        return new StoreException(Texts.text(key, arguments), null, false);
    }

    /** The same, because of another failure. */
    static StoreException because(Throwable cause, String key, Object... arguments) {
        return new StoreException(Texts.text(key, arguments), cause, false);
    }

    /** The same, because another import is running. */
    static StoreException busy(String key, Object... arguments) {
        return new StoreException(Texts.text(key, arguments), null, true);
    }

    /** Whether another import is running, so that trying again later helps. */
    public boolean isBusy() {
        return busy;
    }

    /** The message for readers in both languages. */
    public LocalText text() {
        return text;
    }

    /** What the operating system or DuckDB said, on one line. Some failures of files only tell the file: then with what failed. */
    static String detail(Throwable cause) {
        String kind = cause.getClass().getSimpleName();
        String message = Objects.requireNonNullElse(cause.getMessage(), kind);
        String line = message.lines().findFirst().orElse(message).strip();
        boolean onlyTheFile = cause instanceof FileSystemException failure && failure.getReason() == null;
        return onlyTheFile ? kind.replace("Exception", "") + " " + line : line;
    }
}
