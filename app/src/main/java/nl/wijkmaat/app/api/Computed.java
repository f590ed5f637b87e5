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
 * The answer to a question that was computed: what is said once, and one text of JSON for each member of its long list.
 *
 * @param head everything but the list
 * @param codes of the areas that the members of the list are about
 * @param items the members, each as a text of JSON, in the order of the codes
 */
record Computed(Map<String, @Nullable Object> head, List<String> codes, List<String> items) {

    Computed {
        head = new LinkedHashMap<>(head);
        codes = List.copyOf(codes);
        items = List.copyOf(items);
    }

    /**
     * A document with its long list apart.
     *
     * @param document in camelCase
     * @param list name of the list, whose members, when the document has it, have the code of their area in {@code area}
     */
    static Computed of(Map<String, @Nullable Object> document, String list) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>(document);
        List<String> codes = new ArrayList<>();
        List<String> items = new ArrayList<>();
        if (head.get(list) instanceof List<?> areas) {
            head.remove(list);
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
