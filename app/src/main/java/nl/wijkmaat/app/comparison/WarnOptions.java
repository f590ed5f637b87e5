package nl.wijkmaat.app.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.engine.comparison.movement.EarlyWarning;
import nl.wijkmaat.engine.comparison.movement.PositionScale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a question about movement. */
final class WarnOptions {

    @Option(names = "--level", paramLabel = "LEVEL", descriptionKey = "warn.level")
    @Nullable
    Level level;

    @Option(names = "--boundary-year", paramLabel = "YEAR", descriptionKey = "warn.boundary-year")
    @Nullable
    Integer boundaryYear;

    @Option(names = "--indicator", paramLabel = "ID", split = ",", descriptionKey = "warn.indicator")
    List<String> indicators = List.of();

    @Option(names = "--domain", paramLabel = "DOMAIN", split = ",", descriptionKey = "warn.domain")
    List<String> domains = List.of();

    @Option(names = "--years", paramLabel = "YEARS", split = ",", descriptionKey = "warn.years")
    List<String> years = List.of();

    @Option(names = "--position", paramLabel = "SCALE", defaultValue = "percentile", descriptionKey = "warn.position")
    Position position = Position.percentile;

    @Option(names = "--line", paramLabel = "P", defaultValue = "80", descriptionKey = "warn.line")
    double line = 80;

    @Option(names = "--sureness", paramLabel = "PERCENT", defaultValue = "90", descriptionKey = "warn.sureness")
    double sureness = 90;

    @Option(names = "--tolerance", paramLabel = "P", defaultValue = "0.5", descriptionKey = "warn.tolerance")
    double tolerance = 0.5;

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            defaultValue = "medium",
            descriptionKey = "compare.confidence")
    Sureness confidence = Sureness.medium;

    @Option(names = "--method", paramLabel = "NAME", defaultValue = "standard", descriptionKey = "compare.method")
    String method = "standard";

    /** How positions are told, as people type it. */
    enum Position {
        percentile(PositionScale.PERCENTILE),
        nation(PositionScale.NATION);

        final PositionScale scale;

        Position(PositionScale scale) {
            this.scale = scale;
        }
    }

    /** @throws nl.wijkmaat.engine.QuestionRefused when one of them lies outside its range */
    EarlyWarning.Question question() {
        return new EarlyWarning.Question(position.scale, sureness / 100, line, tolerance);
    }

    /**
     * The years that were asked for; none for all.
     *
     * @throws CommandFailure when one of them is neither a year nor two years with a hyphen between them
     */
    Set<Integer> years() {
        Set<Integer> all = new TreeSet<>();
        for (String text : years) {
            if (!text.strip().matches("\\d{4}(-\\d{4})?")) {
                throw CommandFailure.of(ExitCode.USAGE, "warn.bad_years", text);
            }
            String[] ends = text.strip().split("-", -1);
            int from = Integer.parseInt(ends[0]);
            int to = Integer.parseInt(ends[ends.length - 1]);
            if (from > to) {
                throw CommandFailure.of(ExitCode.USAGE, "warn.bad_years", text);
            }
            for (int year = from; year <= to; year++) {
                all.add(year);
            }
        }
        return all;
    }

    /** The same question as arguments, with everything that was left to a default filled in. */
    List<String> arguments(Level chosenLevel, int chosenBoundaryYear, List<String> chosenIndicators) {
        List<String> arguments = new ArrayList<>(List.of(
                "--level", chosenLevel.name(),
                "--boundary-year", Integer.toString(chosenBoundaryYear),
                "--indicator", String.join(",", chosenIndicators),
                "--position", position.name(),
                "--line", Double.toString(line),
                "--sureness", Double.toString(sureness),
                "--tolerance", Double.toString(tolerance),
                "--confidence", confidence.name(),
                "--method", method));
        if (!years.isEmpty()) {
            arguments.addAll(List.of("--years", String.join(",", years)));
        }
        return arguments;
    }
}
