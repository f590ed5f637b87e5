package nl.wijkmaat.app.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes back to the client.
 *
 * @param status the HTTP status
 * @param content the document, complete
 * @param headers what its headers say beside what every response says
 */
@SuppressWarnings("ArrayRecordComponent")
record Answer(HttpStatus status, byte[] content, Map<String, String> headers) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    Answer {
        headers = Map.copyOf(headers);
    }

    /** @param document maps, lists, strings, numbers, truth values, raw values and nulls */
    static Answer of(Map<String, ? extends @Nullable Object> document) {
        return new Answer(HttpStatus.OK, json(document), Map.of());
    }

    static Answer of(String text) {
        return new Answer(HttpStatus.OK, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static byte[] json(Map<String, ? extends @Nullable Object> document) {
        return MAPPER.writeValueAsBytes(document);
    }

    /** Names and values in turn, in the order in which they are written: the same question has the same bytes, also after a restart. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, content, more);
    }
}
