package nl.wijkmaat.app.shell;

import java.util.Locale;

/** How a command ended, as a script sees it. The numbers are part of the contract. */
public enum ExitCode {
    /** Done as asked. */
    DONE(0),
    /** Something that should not happen did. */
    UNEXPECTED(1),
    /** The command line itself is wrong: an unknown option, a missing argument. */
    USAGE(2),
    /** A file, description or value that was offered cannot be used as it is; nothing was changed. */
    BAD_INPUT(3),
    /** There is no such area, edition, indicator or year. */
    NOT_FOUND(4),
    /** Another import is running; nothing was changed. */
    BUSY(5),
    /** The data directory cannot be read or written, or an edition in it is damaged. */
    STORAGE(6),
    /** A service on the network refuses or does not answer; what was fetched is kept for the next try. */
    NETWORK(7);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    /** The key of its explanation among the messages. */
    String key() {
        return "exit." + name().toLowerCase(Locale.ROOT);
    }
}
