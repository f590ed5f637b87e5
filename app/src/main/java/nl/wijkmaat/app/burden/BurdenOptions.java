package nl.wijkmaat.app.burden;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.Confidence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a question about burden. */
public final class BurdenOptions {

    @Option(names = "--level", paramLabel = "LEVEL", defaultValue = "wijk", descriptionKey = "burden.level")
    Level level = Level.wijk;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "burden.year")
    @Nullable
    Integer year;

    @Option(names = "--boundary-year", paramLabel = "YEAR", descriptionKey = "burden.boundary-year")
    @Nullable
    Integer boundaryYear;

    @Option(names = "--method", paramLabel = "NAME", defaultValue = "standard", descriptionKey = "burden.method")
    String method = "standard";

    @Option(names = "--methods", paramLabel = "N", defaultValue = "10000", descriptionKey = "burden.methods")
    int methods = 10_000;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "burden.seed")
    long seed = 1;

    @Option(names = "--published", descriptionKey = "burden.published")
    boolean published;

    @Option(names = "--line", paramLabel = "P", defaultValue = "80", descriptionKey = "burden.line")
    double line = 80;

    @Option(names = "--reference", paramLabel = "LIST|AREA", descriptionKey = "burden.reference")
    @Nullable
    String reference;

    @Option(
            names = "--reference-burden",
            paramLabel = "Q",
            defaultValue = "median",
            descriptionKey = "burden.reference-burden")
    ReferenceBurden referenceBurden = ReferenceBurden.median;

    @Option(names = "--confidence", paramLabel = "LEVEL", defaultValue = "medium", descriptionKey = "burden.confidence")
    Sureness confidence = Sureness.medium;

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "burden.threads")
    @Nullable
    Integer threads;

    /**
     * The options of a question on the figures as published.
     *
     * @param method name of the method space
     */
    public static BurdenOptions of(Level level, int year, int boundaryYear, String method) {
        BurdenOptions options = new BurdenOptions();
        options.level = level;
        options.year = year;
        options.boundaryYear = boundaryYear;
        options.method = method;
        return options;
    }

    /** Levels on which burden can be weighed. */
    public enum Level {
        gemeente,
        wijk,
        buurt;

        /** The level in the engine. */
        public AreaLevel areaLevel() {
            return AreaLevel.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    /** Which burden of the reference group must be reached. */
    enum ReferenceBurden {
        median(0.5),
        lower_quartile(0.25);

        final double share;

        ReferenceBurden(double share) {
            this.share = share;
        }
    }

    /** How sure the codes of a focus area must be. */
    enum Sureness {
        low(Confidence.LOW),
        medium(Confidence.MEDIUM),
        high(Confidence.HIGH);

        final Confidence atLeast;

        Sureness(Confidence atLeast) {
            this.atLeast = atLeast;
        }
    }

    int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1) {
            throw CommandFailure.of(ExitCode.USAGE, "burden.no_threads", threads);
        }
        return threads;
    }

    /** The same question as arguments, with everything that was left to a default filled in; threads change nothing and are left out. */
    List<String> arguments(int chosenYear, int chosenBoundaryYear) {
        List<String> arguments = new ArrayList<>(List.of(
                "--level", level.name(),
                "--year", Integer.toString(chosenYear),
                "--boundary-year", Integer.toString(chosenBoundaryYear),
                "--method", method,
                "--methods", Integer.toString(methods),
                "--seed", Long.toString(seed),
                "--line", Double.toString(line),
                "--reference-burden", referenceBurden.name(),
                "--confidence", confidence.name()));
        if (reference != null) {
            arguments.addAll(List.of("--reference", reference));
        }
        if (published) {
            arguments.add("--published");
        }
        return arguments;
    }
}
