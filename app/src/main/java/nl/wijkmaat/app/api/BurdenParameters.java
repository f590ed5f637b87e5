package nl.wijkmaat.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.engine.area.Confidence;

/** What a question about burden can say, and the options of the command that answers it. */
final class BurdenParameters {

    static final Parameter<String> LEVEL = words("level", "burdenLevel", "wijk", List.of("gemeente", "wijk", "buurt"));
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
    static final Parameter<String> FIGURES = words("figures", "figures", "drawn", List.of("drawn", "published"));
    static final Parameter<String> REFERENCE = new Parameter<>(
            "reference",
            "reference",
            "query",
            Answer.map("type", "string", "pattern", "^[a-z0-9-]{1,80}$", "default", "nplv"),
            "nplv",
            text -> text.matches("[a-z0-9-]{1,80}") ? Optional.of(text) : Optional.empty());
    static final Parameter<String> REFERENCE_BURDEN =
            words("referenceBurden", "referenceBurden", "median", List.of("median", "lower_quartile"));
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

    /** All of them but those of counts. */
    static final List<Parameter<?>> ALL = List.of(
            LEVEL,
            Parameters.YEAR,
            Parameters.BOUNDARY_YEAR,
            METHOD,
            METHODS,
            SEED,
            FIGURES,
            LINE,
            REFERENCE,
            REFERENCE_BURDEN,
            Parameters.CONFIDENCE);

    private static final Map<Parameter<?>, String> OPTIONS = new LinkedHashMap<>();

    static {
        OPTIONS.put(LEVEL, "--level");
        OPTIONS.put(Parameters.YEAR, "--year");
        OPTIONS.put(Parameters.BOUNDARY_YEAR, "--boundary-year");
        OPTIONS.put(METHOD, "--method");
        OPTIONS.put(METHODS, "--methods");
        OPTIONS.put(SEED, "--seed");
        OPTIONS.put(LINE, "--line");
        OPTIONS.put(REFERENCE, "--reference");
        OPTIONS.put(REFERENCE_BURDEN, "--reference-burden");
        OPTIONS.put(HEAVIEST, "--heaviest");
    }

    private BurdenParameters() {}

    /** What the request says, as the command line has it. */
    static List<String> arguments(ApiRequest request) {
        List<String> arguments = new ArrayList<>();
        OPTIONS.forEach((parameter, option) -> request.find(parameter).ifPresent(value -> {
            arguments.add(option);
            arguments.add(value.toString());
        }));
        request.find(Parameters.CONFIDENCE).map(Confidence::name).ifPresent(name -> {
            arguments.add("--confidence");
            arguments.add(name.toLowerCase(java.util.Locale.ROOT));
        });
        if (request.find(FIGURES).equals(Optional.of("published"))) {
            arguments.add("--published");
        }
        return arguments;
    }

    private static Parameter<String> words(String name, String key, String usual, List<String> words) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("enum", words);
        schema.put("default", usual);
        return new Parameter<>(
                name, key, "query", schema, usual, text -> words.contains(text) ? Optional.of(text) : Optional.empty());
    }
}
