package nl.wijkmaat.app.shell;

import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.QuestionRefused;

/** A command cannot do what was asked, for a reason that the person at the keyboard can do something about. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode code;
    private final transient LocalText text;

    /** @param text what is wrong, where, what is accepted, what to do */
    public CommandFailure(ExitCode code, LocalText text) {
        super(text.en());
        this.code = code;
        this.text = text;
    }

    /** As the other constructor, with a text from {@link Messages}. */
    public static CommandFailure of(ExitCode code, String key, Object... arguments) {
        return new CommandFailure(code, Messages.text(key, arguments));
    }

    /** What the engine refuses is about the question, so the person can do something about it. */
    public static CommandFailure refused(RuntimeException refusal) {
        return of(ExitCode.BAD_INPUT, "question.refused", QuestionRefused.textOf(refusal));
    }

    public ExitCode code() {
        return code;
    }

    public LocalText text() {
        return text;
    }
}
