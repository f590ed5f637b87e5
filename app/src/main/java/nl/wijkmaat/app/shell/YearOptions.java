package nl.wijkmaat.app.shell;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of which year figures are asked, and in the boundaries of which year: the same words in every command. */
public final class YearOptions {

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "profile.year", order = 1)
    private @Nullable Integer year;

    @Option(names = "--boundary-year", paramLabel = "YEAR", descriptionKey = "profile.boundary-year", order = 2)
    private @Nullable Integer boundaryYear;

    public OptionalInt year() {
        return asked(year);
    }

    public OptionalInt boundaryYear() {
        return asked(boundaryYear);
    }

    private static OptionalInt asked(@Nullable Integer option) {
        return option == null ? OptionalInt.empty() : OptionalInt.of(option);
    }
}
