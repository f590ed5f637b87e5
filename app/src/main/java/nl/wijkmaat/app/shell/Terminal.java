package nl.wijkmaat.app.shell;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person sees the messages as they come, so that a line may be drawn over. */
public final class Terminal {

    private Terminal() {}

    /**
     * Whether standard error is a terminal. Java tells this only of standard input and output together, which are often redirected
     * while messages still go to the screen; Linux tells it of each.
     */
    @SuppressWarnings("SystemConsoleNull") // it still may be null, where the platform has no console at all
    public static boolean showsMessages() {
        Path error = Path.of("/proc/self/fd/2");
        try {
            if (Files.isSymbolicLink(error)) {
                String target = Files.readSymbolicLink(error).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
            }
        } catch (IOException _) {
            // Not told: ask Java instead.
        }
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
