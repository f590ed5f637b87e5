package nl.wijkmaat.app.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What questions that compare areas, or follow them over the years, can say, with the options of the commands that answer them. */
final class ComparisonParameters {

    /** Which level applies when none is asked for follows from the question. */
    static final Parameter<String> LEVEL = new Parameter<>(
            "level",
            "levelOfQuestion",
            "query",
            Answer.map("type", "string", "enum", List.of("gemeente", "wijk", "buurt")),
            "wijk",
            text -> List.of("gemeente", "wijk", "buurt").contains(text) ? Optional.of(text) : Optional.empty());

    private static final Parameter<String> WITHIN =
            Parameter.form("within", "withinList", "(network:)?[a-z0-9-]{1,60}", "network:m50");
    private static final Parameter<LocalDate> DATE = new Parameter<>(
            "date",
            "listDate",
            "query",
            Answer.map("type", "string", "format", "date"),
            "2024-01-01",
            Schemes.DATE.reader());
    private static final Parameter<List<String>> DOMAINS =
            Parameter.texts("domain", "domains", "[a-z][a-z0-9_]{0,60}", 20, "poverty", "work");
    private static final Parameter<List<String>> CALIPER = Parameter.texts(
            "caliper", "caliper", "([a-z][a-z0-9_]{0,60}=)?([0-9]{1,3}([.][0-9]{1,4})?|none)", 20, "0.75");

    /** What is usual follows from how many domains are measured. */
    private static final Parameter<Integer> LEAST = new Parameter<>(
            "least",
            "least",
            "query",
            Answer.map("type", "integer", "minimum", 1, "maximum", 20),
            4,
            Parameter.number("least", 1, 20, 4).reader());

    private static final CommandOptions COMMON = CommandOptions.none()
            .and(LEVEL, "--level")
            .and(Parameters.YEAR, "--year")
            .and(Parameters.BOUNDARY_YEAR, "--boundary-year")
            .and(WITHIN, "--within")
            .and(DATE, "--date")
            .and(Parameters.CONFIDENCE, "--confidence")
            .and(Parameter.truth("elsewhere"), "--elsewhere")
            .and(DOMAINS, "--domain")
            .and(Parameter.truth("size"), "--size")
            .and(CALIPER, "--caliper")
            .and(LEAST, "--least")
            .and(Parameter.number("leastResidents", 0, 1_000_000, 500), "--least-residents")
            .and(BurdenParameters.METHOD, "--method");

    static final CommandOptions OF_COMPARABLES = COMMON.and(
                    Parameter.texts("with", "with", "[A-Za-z0-9-]{1,80}", 20, "WK022201"), "--with")
            .and(Parameter.number("count", 1, 1000, 5), "--count");

    static final CommandOptions OF_PAIRS = COMMON.and(
                    Parameter.words("order", "order", "optimal", "optimal", "greedy"), "--order")
            .and(Parameter.words("exact", "exact", "none", "none", "size_class"), "--exact");

    static final CommandOptions OF_WARNINGS = CommandOptions.none()
            .and(LEVEL, "--level")
            .and(Parameters.BOUNDARY_YEAR, "--boundary-year")
            .and(
                    Parameter.texts("indicator", "indicators", "[a-z][a-z0-9_]{0,79}", 40, "share_low_income"),
                    "--indicator")
            .and(DOMAINS, "--domain")
            .and(Parameter.texts("years", "years", "(19|20)[0-9]{2}(-(19|20)[0-9]{2})?", 20, "2012-2024"), "--years")
            .and(Parameter.words("position", "position", "percentile", "percentile", "nation"), "--position")
            .and(Parameter.number("line", "warningLine", 1, 99, 80), "--line")
            .and(Parameter.decimal("sureness", "50.5", "99.9", "90"), "--sureness")
            .and(Parameter.decimal("tolerance", "0", "50", "0.5"), "--tolerance")
            .and(Parameters.CONFIDENCE, "--confidence")
            .and(BurdenParameters.METHOD, "--method");

    static final CommandOptions OF_CONCENTRATION = CommandOptions.none()
            .and(BurdenParameters.LEVEL, "--level")
            .and(Parameters.YEAR, "--year")
            .and(Parameters.BOUNDARY_YEAR, "--boundary-year")
            .and(
                    Parameter.form("indicator", "testedIndicator", "[a-z][a-z0-9_]{0,79}", "share_low_income"),
                    "--indicator")
            .and(Parameter.form("domain", "testedDomain", "[a-z][a-z0-9_]{0,60}", "poverty"), "--domain")
            .and(Parameter.truth("weight"), "--weight")
            .and(BurdenParameters.METHOD, "--method")
            .and(
                    Parameter.words(
                            "statistic",
                            "statistic",
                            "local-moran",
                            "local-moran",
                            "getis-ord",
                            "global-moran",
                            "geary",
                            "join-count",
                            "spread"),
                    "--statistic")
            .and(Parameter.form("weights", "weights", "queen|rook|knn:[1-9][0-9]?", "queen"), "--weights")
            .and(Parameter.number("permutations", "areaPermutations", 9999, 99_999, 9999), "--permutations")
            .and(BurdenParameters.SEED, "--seed")
            .and(Parameter.words("draws", "draws", "fresh", "fresh", "shared"), "--draws")
            .and(Parameter.words("smooth", "smooth", "none", "none", "eb"), "--smooth")
            .and(Parameter.decimal("fdr", "0.001", "0.5", "0.05"), "--fdr")
            .and(Parameter.number("line", "warningLine", 1, 99, 80), "--line");

    private ComparisonParameters() {}
}
