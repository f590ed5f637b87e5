package nl.wijkmaat.app.shell;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command has, before or behind its name. */
public final class GlobalOptions {

    /** What {@code --lang} takes; {@link Language#of} looks it up before anything else is read. */
    enum Spoken {
        nl,
        en
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help",
            scope = ScopeType.INHERIT,
            order = 90)
    boolean help;

    @Option(
            names = "--lang",
            paramLabel = "nl|en",
            descriptionKey = "option.lang",
            scope = ScopeType.INHERIT,
            order = 91)
    @Nullable
    Spoken language;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            descriptionKey = "option.data-dir",
            scope = ScopeType.INHERIT,
            order = 92)
    @Nullable
    Path dataDirectory;

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            descriptionKey = "option.catalogue",
            scope = ScopeType.INHERIT,
            order = 93)
    @Nullable
    Path catalogue;
}
