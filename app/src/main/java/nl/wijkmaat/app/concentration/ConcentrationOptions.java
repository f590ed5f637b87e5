package nl.wijkmaat.app.concentration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkmaat.app.burden.BurdenOptions.Level;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.engine.concentration.Permutations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a question about where burden concentrates. */
final class ConcentrationOptions {

    @Option(names = "--level", paramLabel = "LEVEL", defaultValue = "wijk", descriptionKey = "burden.level")
    Level level = Level.wijk;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "burden.year")
    @Nullable
    Integer year;

    @Option(names = "--boundary-year", paramLabel = "YEAR", descriptionKey = "burden.boundary-year")
    @Nullable
    Integer boundaryYear;

    @Option(names = "--indicator", paramLabel = "ID", descriptionKey = "concentration.indicator")
    @Nullable
    String indicator;

    @Option(names = "--domain", paramLabel = "ID", descriptionKey = "concentration.domain")
    @Nullable
    String domain;

    @Option(names = "--weight", descriptionKey = "concentration.weight")
    boolean weight;

    @Option(names = "--method", paramLabel = "NAME", defaultValue = "standard", descriptionKey = "burden.method")
    String method = "standard";

    @Option(
            names = "--statistic",
            paramLabel = "NAME",
            defaultValue = "local-moran",
            descriptionKey = "concentration.statistic")
    Statistic statistic = Statistic.LOCAL_MORAN;

    @Option(
            names = "--weights",
            paramLabel = "queen|rook|knn:K|FILE",
            defaultValue = "queen",
            descriptionKey = "concentration.weights")
    String weights = "queen";

    @Option(
            names = "--permutations",
            paramLabel = "N",
            defaultValue = "9999",
            descriptionKey = "concentration.permutations")
    int permutations;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "burden.seed")
    long seed;

    @Option(names = "--draws", paramLabel = "WAY", defaultValue = "fresh", descriptionKey = "concentration.draws")
    Drawing draws = Drawing.fresh;

    @Option(names = "--smooth", paramLabel = "WAY", defaultValue = "none", descriptionKey = "concentration.smooth")
    Smoothing smooth = Smoothing.none;

    @Option(names = "--fdr", paramLabel = "RATE", defaultValue = "0.05", descriptionKey = "concentration.fdr")
    double falseDiscoveryRate;

    @Option(names = "--line", paramLabel = "P", defaultValue = "80", descriptionKey = "concentration.line")
    double line;

    /** Whether areas are tested against draws of their own. */
    enum Drawing {
        fresh,
        shared
    }

    /** What is done with rates of few people. */
    enum Smoothing {
        none,
        eb
    }

    /** @throws CommandFailure when the options do not name exactly one thing to test, or a number lies outside its range */
    void requireSense() {
        int subjects = (indicator == null ? 0 : 1) + (domain == null ? 0 : 1) + (weight ? 1 : 0);
        if (subjects != 1) {
            throw CommandFailure.of(ExitCode.USAGE, "concentration.one_subject");
        }
        if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
            throw CommandFailure.of(ExitCode.USAGE, "concentration.fdr_outside", falseDiscoveryRate);
        }
        if (smooth == Smoothing.eb && indicator == null) {
            throw CommandFailure.of(ExitCode.USAGE, "concentration.smooth_needs_rate");
        }
    }

    Permutations permutations() {
        return new Permutations(
                permutations, seed, Permutations.Sharing.valueOf(draws.name().toUpperCase(Locale.ROOT)));
    }

    /** The same question as arguments, with everything that was left to a default filled in. */
    List<String> arguments(int chosenYear, int chosenBoundaryYear) {
        List<String> arguments = new ArrayList<>(List.of(
                "--level", level.name(),
                "--year", Integer.toString(chosenYear),
                "--boundary-year", Integer.toString(chosenBoundaryYear),
                "--statistic", statistic.toString(),
                "--weights", weights,
                "--permutations", Integer.toString(permutations),
                "--seed", Long.toString(seed),
                "--draws", draws.name(),
                "--smooth", smooth.name(),
                "--fdr", Double.toString(falseDiscoveryRate),
                "--line", Double.toString(line)));
        if (indicator != null) {
            arguments.addAll(List.of("--indicator", indicator));
        }
        if (domain != null) {
            arguments.addAll(List.of("--domain", domain, "--method", method));
        }
        if (weight) {
            arguments.addAll(List.of("--weight", "--method", method));
        }
        return arguments;
    }
}
