package nl.wijkmaat.app.editions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.voorbeeldland.Settings;
import nl.wijkmaat.editions.voorbeeldland.Voorbeeldland;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wijkmaat demo}: makes Voorbeeldland, the invented country, as large as asked for. */
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {

    private final Shell shell;

    @Option(names = "--buurten", paramLabel = "N", descriptionKey = "demo.buurten")
    private int buurten = Settings.SMALL.buurten();

    @Option(names = "--years", paramLabel = "N", descriptionKey = "demo.years")
    private int years = Settings.SMALL.years();

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "demo.seed")
    private long seed = Settings.SMALL.seed();

    @Option(names = "--files", paramLabel = "DIR", descriptionKey = "demo.files")
    private @Nullable Path files;

    public DemoCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Settings settings;
        try {
            settings = new Settings(seed, buurten, years);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.of(ExitCode.USAGE, "demo.bad_setting", String.valueOf(e.getMessage()));
        }
        if (files != null) {
            return writeFiles(settings, files);
        }
        Path made = InventedCountry.prepare(shell, settings).store().dataDirectory();
        shell.say("demo.done", buurten, years, made);
        return ExitCode.DONE.number();
    }

    private int writeFiles(Settings settings, Path folder) {
        InventedLine line = new InventedLine(shell);
        try {
            Voorbeeldland.generate(settings, folder, line);
        } catch (IOException e) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "demo.cannot_write", folder, String.valueOf(e.getMessage()));
        } finally {
            line.end();
        }
        shell.say("demo.files_done", folder);
        return ExitCode.DONE.number();
    }
}
