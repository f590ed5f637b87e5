package nl.wijkmaat.app.api;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.engine.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The documents of the command line with the names of their fields in lower camelCase, as the API Design Rules have it. Names that are
 * data, such as the id of a domain or a reason, stay as they are wherever they are met.
 */
final class CamelCase {

    /** Outcomes that stand as names in a count of outcomes. */
    private static final Set<String> WORDS =
            Stream.of(Verdict.values()).map(Verdict::id).collect(Collectors.toSet());

    private CamelCase() {}

    /**
     * @param document maps, collections, strings, numbers, truth values and nulls
     * @param keyedByData names, as the document writes them, of the fields whose own names are data
     */
    static Map<String, @Nullable Object> of(Map<String, @Nullable Object> document, Set<String> keyedByData) {
        Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
        document.forEach((name, value) ->
                renamed.put(WORDS.contains(name) ? name : name(name), field(name, value, keyedByData)));
        return renamed;
    }

    private static @Nullable Object field(String name, @Nullable Object value, Set<String> keyedByData) {
        return keyedByData.contains(name) && value instanceof Map<?, ?> data
                ? inside(data, keyedByData)
                : of(value, keyedByData);
    }

    static String name(String snakeCase) {
        StringBuilder name = new StringBuilder();
        for (String word : snakeCase.split("[_.]")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static Map<String, @Nullable Object> inside(Map<?, ?> data, Set<String> keyedByData) {
        Map<String, @Nullable Object> same = new LinkedHashMap<>();
        data.forEach((name, value) -> same.put(String.valueOf(name), field(String.valueOf(name), value, keyedByData)));
        return same;
    }

    @SuppressWarnings("unchecked") // the documents of the command line have texts as names
    private static @Nullable Object of(@Nullable Object value, Set<String> keyedByData) {
        return switch (value) {
            case Map<?, ?> map -> of((Map<String, @Nullable Object>) map, keyedByData);
            case Collection<?> items ->
                items.stream().map(item -> of(item, keyedByData)).toList();
            case null, default -> value;
        };
    }
}
