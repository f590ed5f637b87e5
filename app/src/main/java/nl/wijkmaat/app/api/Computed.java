package nl.wijkmaat.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/**
 * The answer to a question that was computed: what is said once, and one text of JSON for each area.
 *
 * @param head everything but the areas
 * @param codes of the areas
 * @param items the areas, each as a text of JSON, in the order of the codes
 */
record Computed(Map<String, @Nullable Object> head, List<String> codes, List<String> items) {

    Computed {
        head = new LinkedHashMap<>(head);
        codes = List.copyOf(codes);
        items = List.copyOf(items);
    }

    /**
     * A document with its areas apart.
     *
     * @param document in camelCase; its {@code areas}, when it has them, have their code in {@code area}
     */
    static Computed of(Map<String, @Nullable Object> document) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>(document);
        List<String> codes = new ArrayList<>();
        List<String> items = new ArrayList<>();
        if (head.remove("areas") instanceof List<?> areas) {
            for (Object area : areas) {
                if (area instanceof Map<?, ?> fields) {
                    codes.add(String.valueOf(fields.get("area")));
                    items.add(JsonMapper.shared().writeValueAsString(fields));
                }
            }
        }
        return new Computed(head, codes, items);
    }

    /** What keeping it costs. */
    long characters() {
        return items.stream().mapToLong(String::length).sum()
                + JsonMapper.shared().writeValueAsString(head).length();
    }

    /** The areas from one place up to another, ready to be put in a document. */
    List<RawValue> items(List<String> chosen) {
        return chosen.stream().map(RawValue::new).toList();
    }

    Optional<RawValue> findItem(String code) {
        int at = codes.indexOf(code);
        return at < 0 ? Optional.empty() : Optional.of(new RawValue(items.get(at)));
    }
}
