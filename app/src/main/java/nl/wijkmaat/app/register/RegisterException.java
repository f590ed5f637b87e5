package nl.wijkmaat.app.register;

import org.jspecify.annotations.Nullable;

/** The register cannot be opened or used. The message tells what is wrong and what to do. */
public final class RegisterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegisterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
