package nl.wijkmaat.app.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a question about burden can say, with the options of the commands that answer it. */
final class BurdenParameters {

    static final Parameter<String> LEVEL = Parameter.words("level", "burdenLevel", "wijk", "gemeente", "wijk", "buurt");
    static final Parameter<String> METHOD = new Parameter<>(
            "method",
            "method",
            "query",
            Answer.map("type", "string", "pattern", "^[a-z0-9-]{1,60}$", "default", "standard"),
            "standard",
            text -> text.matches("[a-z0-9-]{1,60}") ? Optional.of(text) : Optional.empty());
    static final Parameter<Integer> METHODS = Parameter.number("methods", 1, 20_000, 10_000);
    static final Parameter<Integer> SEED = Parameter.number("seed", 0, 999_999_999, 1);
    static final Parameter<Integer> LINE = Parameter.number("line", 1, 99, 80);
    /** Whether the published figures are used as they are. */
    static final Parameter<Boolean> FIGURES = new Parameter<>(
            "figures",
            "figures",
            "query",
            Answer.map("type", "string", "enum", List.of("drawn", "published"), "default", "drawn"),
            "drawn",
            text -> text.equals("drawn") || text.equals("published")
                    ? Optional.of(text.equals("published"))
                    : Optional.empty());

    static final Parameter<String> REFERENCE = new Parameter<>(
            "reference",
            "reference",
            "query",
            Answer.map("type", "string", "pattern", "^[a-z0-9-]{1,80}$", "default", "nplv"),
            "nplv",
            text -> text.matches("[a-z0-9-]{1,80}") ? Optional.of(text) : Optional.empty());
    static final Parameter<String> REFERENCE_BURDEN =
            Parameter.words("referenceBurden", "referenceBurden", "median", "median", "lower_quartile");
    static final Parameter<String> HEAVIEST = Parameter.query(
            "heaviest",
            Answer.map(
                    "type",
                    "array",
                    "items",
                    Answer.map("type", "integer", "minimum", 1, "maximum", 99),
                    "minItems",
                    1,
                    "maxItems",
                    99),
            List.of(5, 10, 20),
            text -> text.matches("[1-9][0-9]?(,[1-9][0-9]?){0,98}") ? Optional.of(text) : Optional.empty());

    static final Parameter<BigDecimal> SURE = Parameter.decimal("sure", "0.51", "1", "0.9");

    /** What every question about burden can say. */
    static final CommandOptions OPTIONS = CommandOptions.none()
            .and(LEVEL, "--level")
            .and(Parameters.YEAR, "--year")
            .and(Parameters.BOUNDARY_YEAR, "--boundary-year")
            .and(METHOD, "--method")
            .and(METHODS, "--methods")
            .and(SEED, "--seed")
            .and(FIGURES, "--published")
            .and(LINE, "--line")
            .and(REFERENCE, "--reference")
            .and(REFERENCE_BURDEN, "--reference-burden")
            .and(Parameters.CONFIDENCE, "--confidence");

    static final CommandOptions OF_COUNTS = OPTIONS.and(HEAVIEST, "--heaviest");
    static final CommandOptions OF_EQUALS = OPTIONS.and(SURE, "--sure");

    private BurdenParameters() {}
}
