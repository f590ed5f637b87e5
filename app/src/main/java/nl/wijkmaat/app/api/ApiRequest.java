package nl.wijkmaat.app.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wijkmaat.app.api.Problem.Fault;
import org.springframework.http.HttpStatus;

/**
 * A request whose every part was read and found to be acceptable by itself.
 *
 * @param mediaType the media type to answer in
 * @param crs the coordinate system to answer in
 * @param language {@code nl} or {@code en}
 * @param origin scheme and host under which the client knows this site
 * @param state tells the editions and the catalogue apart from any other
 */
record ApiRequest(
        Operation operation,
        Map<String, String> texts,
        Map<String, Object> values,
        String mediaType,
        Crs crs,
        String language,
        String origin,
        String state) {

    private static final int LONGEST_VALUE = 12_000;

    /**
     * @param path the values of path parameters as they were sent
     * @param query what stands behind the question mark, as it was sent
     * @throws Problem with everything that is wrong
     */
    static ApiRequest read(
            Operation operation, Map<String, String> path, String query, RequestHeaders headers, String state) {
        String language = headers.language();
        String mediaType = Representation.choose(
                headers.accept(), operation.representations().keySet());
        Map<String, String> texts = new TreeMap<>();
        Map<String, Object> values = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        Map<String, Parameter<?>> byName = operation.parameters().stream()
                .collect(Collectors.toMap(Parameter::name, p -> p, (a, _) -> a, LinkedHashMap::new));
        for (Map.Entry<String, String> sent : path.entrySet()) {
            accept(byName, "path", sent.getKey(), decode(sent.getValue()), texts, values, faults);
        }
        for (String pair : query.isEmpty() ? List.<String>of() : List.of(query.split("&", -1))) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            Optional<String> name = decode(equals < 0 ? pair : pair.substring(0, equals));
            Optional<String> value = decode(equals < 0 ? "" : pair.substring(equals + 1));
            accept(byName, "query", name.orElse("?"), value, texts, values, faults);
        }
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults);
        }
        Crs crs = operation.isSpatial() ? chooseCrs(headers, values) : Crs.CRS84;
        return new ApiRequest(operation, texts, values, mediaType, crs, language, headers.origin(), state);
    }

    private static void accept(
            Map<String, Parameter<?>> byName,
            String in,
            String name,
            Optional<String> sent,
            Map<String, String> texts,
            Map<String, Object> values,
            List<Fault> faults) {
        Parameter<?> parameter = byName.get(name);
        if (parameter == null || !parameter.in().equals(in)) {
            String known = byName.values().stream()
                    .filter(p -> p.in().equals(in))
                    .map(Parameter::name)
                    .collect(Collectors.joining(", "));
            faults.add(new Fault(
                    in,
                    shown(name),
                    known.isEmpty()
                            ? Messages.text("fault.none-known", shown(name))
                            : Messages.text("fault.unknown", shown(name), known)));
        } else if (texts.containsKey(name)) {
            faults.add(new Fault(in, name, Messages.text("fault.twice", name)));
        } else if (sent.isEmpty() || !isText(sent.get())) {
            faults.add(new Fault(in, name, Messages.text("fault.characters", name)));
        } else if (sent.get().length() > LONGEST_VALUE) {
            faults.add(new Fault(in, name, Messages.text("fault.long", name, LONGEST_VALUE)));
        } else {
            String text = sent.get().strip();
            texts.put(name, text);
            Optional<?> value = parameter.reader().apply(text);
            if (value.isPresent()) {
                values.put(name, value.get());
            } else {
                faults.add(new Fault(
                        in, name, Messages.text("fault.not-accepted", shown(text), name, parameter.accepted())));
            }
        }
    }

    /** A header must not say something else than the address. */
    private static Crs chooseCrs(RequestHeaders headers, Map<String, Object> values) {
        if (values.get(Parameters.CRS.name()) instanceof Crs asked) {
            return asked;
        }
        String header = headers.acceptCrs();
        if (header.isBlank()) {
            return Crs.CRS84;
        }
        return Crs.findByName(header.strip())
                .orElseThrow(() -> Problem.badHeader(
                        HttpStatus.NOT_ACCEPTABLE,
                        "Accept-Crs",
                        Messages.text("problem.crs", String.join(", ", Crs.listUris()))));
    }

    private static boolean isText(String value) {
        return value.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0xFFFD);
    }

    /** Enough to see which value is meant, without sending back pages. */
    private static String shown(String text) {
        return text.length() <= 80 ? text : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }

    /** The text behind percent signs; empty when it is none, or its bytes are no UTF-8. */
    static Optional<String> decode(String sent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(sent.length());
        byte[] raw = sent.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                int high = i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
                int low = i + 2 < raw.length ? Character.digit(raw[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.write(16 * high + low);
                i += 2;
            } else {
                bytes.write(raw[i] == '+' ? ' ' : raw[i]);
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The value of a parameter, when it was sent. */
    <T> Optional<T> find(Parameter<T> parameter) {
        @SuppressWarnings("unchecked") // only the reader of this parameter puts a value under its name
        T value = (T) values.get(parameter.name());
        return Optional.ofNullable(value);
    }

    /** @throws NoSuchElementException when it was not sent, which cannot be for a parameter of the path */
    <T> T get(Parameter<T> parameter) {
        return find(parameter).orElseThrow(() -> new NoSuchElementException(parameter.name()));
    }

    OptionalInt findNumber(Parameter<Integer> parameter) {
        return find(parameter).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    boolean isGeoJson() {
        return mediaType.equals(Representation.GEO_JSON);
    }
}
