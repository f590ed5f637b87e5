package nl.wijkmaat.app.shell;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.engine.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What a command runs in: its output, its language, and where the data and the catalogue stand. Data goes to {@link #out}, everything
 * that is said to a person to {@link #say}.
 */
public final class Shell {

    private final GlobalOptions options;
    private final Language language;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintWriter err;
    private final boolean terminal;
    private final @Nullable Atlas openOrNull;

    /**
     * @param options as parsed; read when asked for, so it may be filled later
     * @param terminal whether standard error is a terminal, where a line can be drawn over
     */
    public Shell(
            GlobalOptions options,
            Language language,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err,
            boolean terminal) {
        this(options, language, environment, out, err, terminal, null);
    }

    private Shell(
            GlobalOptions options,
            Language language,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err,
            boolean terminal,
            @Nullable Atlas openOrNull) {
        this.options = options;
        this.language = language;
        this.environment = Map.copyOf(environment);
        this.out = out;
        this.err = new PrintWriter(err, true, StandardCharsets.UTF_8);
        this.terminal = terminal;
        this.openOrNull = openOrNull;
    }

    /** A shell for a question about editions that are open already, such as one that comes over HTTP; what is said to a person is left unsaid. */
    public static Shell of(Atlas open, Language language, PrintStream out) {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Shell(new GlobalOptions(), language, Map.of(), out, nobody, false, open);
    }

    /** As {@link #of(Atlas, Language, PrintStream)}, for a question whose answer is taken as it is and not as lines of output. */
    public static Shell of(Atlas open, Language language) {
        return of(open, language, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /** The editions that are open already, when a command need not open them itself. */
    public Optional<Atlas> findOpen() {
        return Optional.ofNullable(openOrNull);
    }

    public GlobalOptions options() {
        return options;
    }

    public Language language() {
        return language;
    }

    /** Standard output, for data only; UTF-8. */
    public PrintStream out() {
        return out;
    }

    /** Standard error, for messages only. */
    public PrintWriter err() {
        return err;
    }

    public boolean isTerminal() {
        return terminal;
    }

    public String text(String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }

    public String in(LocalText text) {
        return text.in(language.tag());
    }

    /** A name as it must stand in rows and files: labelled when it is of an invented country. */
    public String labelled(Atlas atlas, String name) {
        return atlas.isInvented() ? name + " [" + text("invented.label") + "]" : name;
    }

    /** Where the catalogue holds the set of defensible methods of this name; empty when it holds none. */
    public Optional<Path> findMethodFile(String id) {
        return Optional.of(id)
                .filter(name -> name.matches("[a-z0-9-]+"))
                .map(name -> catalogue().resolve("methods").resolve(name + ".yaml"))
                .filter(Files::isRegularFile);
    }

    /** Says something to the person at the keyboard. */
    public void say(String key, Object... arguments) {
        err.println(text(key, arguments));
    }

    /**
     * {@code --data-dir}, else {@code WIJKMAAT_DATA_DIR}, else the place that the platform keeps data of programs in:
     * {@code $XDG_DATA_HOME/wijkmaat} or {@code ~/.local/share/wijkmaat}, on macOS {@code ~/Library/Application Support/Wijkmaat},
     * on Windows {@code %LOCALAPPDATA%\Wijkmaat}.
     */
    public Path dataDirectory() {
        if (openOrNull != null) {
            return openOrNull.store().dataDirectory();
        }
        if (options.dataDirectory != null) {
            return options.dataDirectory;
        }
        String asked = environment.getOrDefault("WIJKMAAT_DATA_DIR", "");
        return asked.isBlank() ? usualDataDirectory(System.getProperty("os.name", ""), environment) : Path.of(asked);
    }

    /**
     * {@code --catalogue}, else {@code WIJKMAAT_CATALOGUE}, else {@code catalogue} beside the launcher, else the copy inside the
     * program.
     *
     * @throws CommandFailure when a folder is named that is no catalogue
     */
    public Path catalogue() {
        if (openOrNull != null) {
            return openOrNull.catalogueFolder();
        }
        String asked = options.catalogue != null
                ? options.catalogue.toString()
                : environment.getOrDefault("WIJKMAAT_CATALOGUE", "");
        if (!asked.isBlank()) {
            Path folder = Path.of(asked);
            if (!Files.isRegularFile(folder.resolve(BundledCatalogue.DOMAINS))) {
                throw CommandFailure.of(ExitCode.BAD_INPUT, "catalogue.not_there", folder.toAbsolutePath());
            }
            return folder;
        }
        String home = System.getProperty("wijkmaat.home", "");
        Path beside = Path.of(home, "catalogue");
        return !home.isBlank() && Files.isRegularFile(beside.resolve(BundledCatalogue.DOMAINS))
                ? beside
                : BundledCatalogue.folder();
    }

    static Path usualDataDirectory(String system, Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return (local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local)).resolve("Wijkmaat");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Wijkmaat");
        }
        String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        return (xdg.isBlank() ? home.resolve(".local").resolve("share") : Path.of(xdg)).resolve("wijkmaat");
    }

    /** The texts of exit codes for help, in order: number and explanation. */
    public static List<Map.Entry<String, LocalText>> listExitCodes() {
        return List.of(ExitCode.values()).stream()
                .map(code -> Map.entry(Integer.toString(code.number()), Messages.text(code.key())))
                .toList();
    }
}
