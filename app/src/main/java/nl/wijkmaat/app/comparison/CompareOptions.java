package nl.wijkmaat.app.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.engine.comparison.Calipers;
import nl.wijkmaat.engine.comparison.MatchedPairs.Order;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a question about comparability. */
final class CompareOptions {

    @Option(names = "--level", paramLabel = "LEVEL", descriptionKey = "compare.level")
    @Nullable
    Level level;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "compare.year")
    @Nullable
    Integer year;

    @Option(names = "--boundary-year", paramLabel = "YEAR", descriptionKey = "compare.boundary-year")
    @Nullable
    Integer boundaryYear;

    @Option(names = "--with", paramLabel = "AREA", split = ",", descriptionKey = "compare.with")
    List<String> with = List.of();

    @Option(names = "--count", paramLabel = "N", defaultValue = "5", descriptionKey = "compare.count")
    int count = 5;

    @Option(names = "--within", paramLabel = "LIST", descriptionKey = "compare.within")
    @Nullable
    String within;

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "compare.date")
    @Nullable
    LocalDate date;

    @Option(
            names = "--confidence",
            paramLabel = "LEVEL",
            defaultValue = "medium",
            descriptionKey = "compare.confidence")
    Sureness confidence = Sureness.medium;

    @Option(names = "--elsewhere", descriptionKey = "compare.elsewhere")
    boolean elsewhere;

    @Option(names = "--domain", paramLabel = "DOMAIN", split = ",", descriptionKey = "compare.domain")
    List<String> domains = List.of();

    @Option(names = "--size", descriptionKey = "compare.size")
    boolean size;

    @Option(
            names = "--caliper",
            paramLabel = "X|DOMAIN=X",
            split = ",",
            defaultValue = KnownPairs.USUAL_CALIPER,
            descriptionKey = "compare.caliper")
    List<String> calipers = List.of(KnownPairs.USUAL_CALIPER);

    @Option(names = "--least", paramLabel = "N", descriptionKey = "compare.least")
    @Nullable
    Integer least;

    @Option(
            names = "--least-residents",
            paramLabel = "N",
            defaultValue = "" + KnownPairs.USUAL_LEAST_RESIDENTS,
            descriptionKey = "compare.least-residents")
    int leastResidents = KnownPairs.USUAL_LEAST_RESIDENTS;

    @Option(names = "--method", paramLabel = "NAME", defaultValue = "standard", descriptionKey = "compare.method")
    String method = "standard";

    @Option(names = "--pairs", descriptionKey = "compare.pairs")
    boolean pairs;

    @Option(names = "--order", paramLabel = "ORDER", defaultValue = "optimal", descriptionKey = "compare.order")
    PairOrder order = PairOrder.optimal;

    @Option(names = "--exact", paramLabel = "FEATURE", defaultValue = "none", descriptionKey = "compare.exact")
    Exact exact = Exact.none;

    /** In which order partners are given. */
    enum PairOrder {
        optimal(Order.OPTIMAL),
        greedy(Order.GREEDY);

        final Order engine;

        PairOrder(Order engine) {
            this.engine = engine;
        }
    }

    /** What must be the same within a pair. */
    enum Exact {
        none,
        size_class
    }

    /** The options that ask the same. */
    static CompareOptions ofPairs(KnownPairs.Asked asked) {
        CompareOptions options = new CompareOptions();
        options.pairs = true;
        options.level = Level.of(asked.level());
        options.year = asked.year();
        options.boundaryYear = asked.year();
        options.within = asked.list();
        options.date = asked.day().orElse(null);
        options.order = asked.order() == Order.OPTIMAL ? PairOrder.optimal : PairOrder.greedy;
        options.exact = asked.isSameSize() ? Exact.size_class : Exact.none;
        options.elsewhere = asked.isElsewhere();
        options.size = asked.isByResidents();
        options.calipers = List.of(asked.caliper());
        options.leastResidents = asked.leastResidents();
        options.confidence = Sureness.valueOf(asked.confidence().name().toLowerCase(Locale.ROOT));
        options.domains = asked.domains();
        return options;
    }

    /** @throws CommandFailure when a caliper is no number */
    Calipers calipers() {
        double usual = Double.POSITIVE_INFINITY;
        Map<String, Double> byAxis = new LinkedHashMap<>();
        for (String caliper : calipers) {
            int equals = caliper.indexOf('=');
            String number = caliper.substring(equals + 1).strip();
            double limit;
            try {
                limit = number.equals(KnownPairs.NO_CALIPER) ? Double.POSITIVE_INFINITY : Double.parseDouble(number);
            } catch (NumberFormatException e) {
                throw CommandFailure.of(ExitCode.USAGE, "compare.bad_caliper", caliper);
            }
            if (equals < 0) {
                usual = limit;
            } else {
                byAxis.put(caliper.substring(0, equals).strip(), limit);
            }
        }
        return new Calipers(usual, byAxis);
    }

    /** The same question as arguments, with everything that was left to a default filled in. */
    List<String> arguments(Level chosenLevel, int chosenYear, int chosenBoundaryYear, int chosenLeast) {
        List<String> arguments = new ArrayList<>(List.of(
                "--level", chosenLevel.name(),
                "--year", Integer.toString(chosenYear),
                "--boundary-year", Integer.toString(chosenBoundaryYear),
                "--count", Integer.toString(count),
                "--confidence", confidence.name(),
                "--caliper", String.join(",", calipers),
                "--least", Integer.toString(chosenLeast),
                "--least-residents", Integer.toString(leastResidents),
                "--method", method));
        if (!with.isEmpty()) {
            arguments.addAll(List.of("--with", String.join(",", with)));
        }
        if (within != null) {
            arguments.addAll(List.of("--within", within));
        }
        if (date != null) {
            arguments.addAll(List.of("--date", date.toString()));
        }
        if (elsewhere) {
            arguments.add("--elsewhere");
        }
        if (!domains.isEmpty()) {
            arguments.addAll(List.of("--domain", String.join(",", domains)));
        }
        if (size) {
            arguments.add("--size");
        }
        if (pairs) {
            arguments.addAll(List.of("--pairs", "--order", order.name(), "--exact", exact.name()));
        }
        return arguments;
    }
}
