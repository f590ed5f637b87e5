package nl.wijkmaat.app.fund;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.wijkmaat.app.atlas.Years;
import nl.wijkmaat.engine.area.AreaLevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be asked about a fund. */
public final class FundOptions {

    /** Levels whose areas a fund can consider. */
    enum Level {
        gemeente,
        wijk,
        buurt;

        AreaLevel areaLevel() {
            return AreaLevel.valueOf(name().toUpperCase(Locale.ROOT));
        }
    }

    @Parameters(index = "0", arity = "0..1", paramLabel = "DESIGN|FILE.yaml", descriptionKey = "fund.design")
    @Nullable
    String design;

    @Option(names = "--level", paramLabel = "LEVEL", defaultValue = "wijk", descriptionKey = "fund.level")
    Level level = Level.wijk;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "burden.year")
    @Nullable
    Integer year;

    @Option(names = "--boundary-year", paramLabel = "YEAR", descriptionKey = "burden.boundary-year")
    @Nullable
    Integer boundaryYear;

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "fund.key")
    @Nullable
    String key;

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "fund.set")
    Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--join", paramLabel = "ENVELOPE=CODE,…", descriptionKey = "fund.join")
    @Nullable
    String join;

    @Option(names = "--compare", descriptionKey = "fund.compare")
    boolean compare;

    @Option(names = "--optimise", descriptionKey = "fund.optimise")
    boolean optimise;

    @Option(names = "--print-design", descriptionKey = "fund.print-design")
    boolean printDesign;

    @Option(names = "--explain", paramLabel = "CODE", descriptionKey = "fund.explain")
    @Nullable
    String explain;

    @Option(names = "--method", paramLabel = "NAME", defaultValue = "standard", descriptionKey = "burden.method")
    String method = "standard";

    @Option(names = "--methods", paramLabel = "N", defaultValue = "1000", descriptionKey = "fund.methods")
    int methods;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "burden.seed")
    long seed;

    @Option(names = "--line", paramLabel = "P", defaultValue = "80", descriptionKey = "burden.line")
    double line;

    @Option(names = "--reference", paramLabel = "LIST", descriptionKey = "fund.reference")
    @Nullable
    String reference;

    /**
     * The same question as arguments, with everything that was left to a default filled in.
     *
     * @param held list of areas that others are held against
     */
    List<String> arguments(Years years, String held) {
        List<String> arguments = new ArrayList<>(List.of(
                String.valueOf(design),
                "--level",
                level.name(),
                "--year",
                Integer.toString(years.year()),
                "--boundary-year",
                Integer.toString(years.boundaryYear()),
                "--method",
                method,
                "--methods",
                Integer.toString(methods),
                "--seed",
                Long.toString(seed),
                "--line",
                Double.toString(line),
                "--reference",
                held));
        new TreeMap<>(settings).forEach((name, value) -> arguments.addAll(List.of("--set", name + "=" + value)));
        if (key != null) {
            arguments.addAll(List.of("--key", key));
        }
        if (join != null) {
            arguments.addAll(List.of("--join", join));
        }
        if (compare) {
            arguments.add("--compare");
        }
        if (optimise) {
            arguments.add("--optimise");
        }
        return arguments;
    }
}
