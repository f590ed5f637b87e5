package nl.wijkmaat.app.api;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.wijkmaat.engine.LocalText;

/**
 * Something that a request can say, in its path or in its query.
 *
 * @param name as it stands in the address
 * @param key of its texts: {@code parameter.KEY} says what it is, {@code parameter.KEY.accepted} what can stand there
 * @param in {@code query} or {@code path}
 * @param schema what is accepted, as JSON Schema
 * @param example a value that works
 * @param reader the value that a text stands for; empty when it is not accepted
 */
record Parameter<T>(
        String name,
        String key,
        String in,
        Map<String, Object> schema,
        Object example,
        Function<String, Optional<T>> reader) {

    static <T> Parameter<T> query(
            String name, Map<String, Object> schema, Object example, Function<String, Optional<T>> reader) {
        return new Parameter<>(name, name, "query", schema, example, reader);
    }

    static <T> Parameter<T> path(
            String name, Map<String, Object> schema, Object example, Function<String, Optional<T>> reader) {
        return new Parameter<>(name, name, "path", schema, example, reader);
    }

    /** A whole number in a range. */
    static Parameter<Integer> number(String name, int from, int to, int usual) {
        return number(name, name, from, to, usual);
    }

    /** A whole number in a range, with texts of its own. */
    static Parameter<Integer> number(String name, String key, int from, int to, int usual) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "integer");
        schema.put("minimum", from);
        schema.put("maximum", to);
        schema.put("default", usual);
        return new Parameter<>(name, key, "query", schema, usual, text -> {
            if (!text.matches("[0-9]{1,9}")) {
                return Optional.empty();
            }
            int number = Integer.parseInt(text);
            return number < from || number > to ? Optional.empty() : Optional.of(number);
        });
    }

    /** A decimal number in a range, without an exponent: a few characters would stand for a thousand million digits. */
    static Parameter<BigDecimal> decimal(String name, String from, String to, String usual) {
        BigDecimal least = new BigDecimal(from);
        BigDecimal most = new BigDecimal(to);
        BigDecimal example = new BigDecimal(usual);
        return query(
                name,
                Answer.map("type", "number", "minimum", least, "maximum", most, "default", example),
                example,
                text -> Optional.of(text)
                        .filter(t -> t.matches("[0-9]{1,9}(\\.[0-9]{1,9})?"))
                        .map(BigDecimal::new)
                        .filter(number -> number.compareTo(least) >= 0 && number.compareTo(most) <= 0));
    }

    /** Yes or no; no unless it is said. */
    static Parameter<Boolean> truth(String name) {
        return query(
                name,
                Answer.map("type", "boolean", "default", false),
                false,
                text -> text.equals("true") || text.equals("false")
                        ? Optional.of(text.equals("true"))
                        : Optional.empty());
    }

    /** One of a few words, with texts of its own. */
    static Parameter<String> words(String name, String key, String usual, String... words) {
        List<String> known = List.of(words);
        return new Parameter<>(
                name,
                key,
                "query",
                Answer.map("type", "string", "enum", known, "default", usual),
                usual,
                text -> known.contains(text) ? Optional.of(text) : Optional.empty());
    }

    /** A text of a form. */
    static Parameter<String> form(String name, String key, String pattern, String example) {
        return new Parameter<>(
                name,
                key,
                "query",
                Answer.map("type", "string", "pattern", "^" + pattern + "$"),
                example,
                text -> text.matches(pattern) ? Optional.of(text) : Optional.empty());
    }

    /** Texts of a form, with commas between them. */
    static Parameter<List<String>> texts(String name, String key, String pattern, int most, String... example) {
        return new Parameter<>(
                name,
                key,
                "query",
                Answer.map(
                        "type",
                        "array",
                        "items",
                        Answer.map("type", "string", "pattern", "^" + pattern + "$"),
                        "minItems",
                        1,
                        "maxItems",
                        most),
                List.of(example),
                text -> {
                    List<String> texts = List.of(text.split(",", -1));
                    return texts.size() <= most && texts.stream().allMatch(each -> each.matches(pattern))
                            ? Optional.of(texts)
                            : Optional.empty();
                });
    }

    /** A year of four digits. */
    static Parameter<Integer> year(String name, int example) {
        return query(
                name,
                Answer.map("type", "integer", "minimum", 1900, "maximum", 2099),
                example,
                text -> text.matches("(19|20)[0-9]{2}") ? Optional.of(Integer.parseInt(text)) : Optional.empty());
    }

    /** One of the constants of an enum, written in lower case. */
    static <E extends Enum<E>> Parameter<E> oneOf(String name, Class<E> type, E example) {
        Map<String, E> byName = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            byName.put(lowerCase(constant), constant);
        }
        return query(
                name,
                Answer.map("type", "string", "enum", byName.keySet()),
                lowerCase(example),
                text -> Optional.ofNullable(byName.get(text)));
    }

    /** What it is, for the description. */
    LocalText meaning() {
        return Messages.text("parameter." + key);
    }

    /** What can stand there. */
    LocalText accepted() {
        return Messages.text("parameter." + key + ".accepted");
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }
}
