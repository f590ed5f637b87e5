package nl.wijkmaat.app.shell;

import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON on standard output: UTF-8, indented, keys in the order they were put in. */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final JsonMapper LINE = JsonMapper.builder().build();

    private Json() {}

    /** @param document maps, lists, strings, numbers, truth values and nulls */
    public static void write(Map<String, @Nullable Object> document, PrintStream out) {
        out.writeBytes((text(document) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** As {@link #write}, with each key, and each element of a list under one, on a line of its own: half the size of a large document. */
    public static void writeLines(Map<String, @Nullable Object> document, PrintStream out) {
        String lines = document.entrySet().stream()
                .map(entry -> LINE.writeValueAsString(entry.getKey()) + ":" + lines(entry.getValue()))
                .collect(joining(",\n"));
        out.writeBytes(("{\n" + lines + "\n}\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String lines(@Nullable Object value) {
        return value instanceof List<?> list && !list.isEmpty()
                ? list.stream().map(LINE::writeValueAsString).collect(joining(",\n", "[\n", "\n]"))
                : LINE.writeValueAsString(value);
    }

    public static String text(Map<String, @Nullable Object> document) {
        return MAPPER.writeValueAsString(document);
    }

    /** A number with the same digits as {@link Grid#plain}. */
    public static BigDecimal number(double number) {
        return new BigDecimal(Grid.plain(number));
    }
}
