package nl.wijkmaat.app.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that can be asked. Route, check of what was sent and description all follow from this.
 *
 * @param id its name in the description and of its texts
 * @param path below {@code /v1}, with names of path parameters in braces
 * @param tag the group in which the description shows it
 * @param parameters what a request can say
 * @param representations schema by media type, the usual one first
 * @param isComputed whether an answer can take so long that a client is asked to come back
 * @param handler answers
 */
record Operation(
        String id,
        String path,
        String tag,
        List<Parameter<?>> parameters,
        Map<String, String> representations,
        boolean isComputed,
        Handler handler) {

    /** The statuses of the problems that the description knows. */
    static final List<Integer> PROBLEMS = List.of(400, 404, 405, 406, 429, 500);

    /** Answers a request whose parameters were read. */
    @FunctionalInterface
    interface Handler {
        Answer answer(ApiRequest request);
    }

    Operation(
            String id,
            String path,
            String tag,
            List<Parameter<?>> parameters,
            Map<String, String> representations,
            Handler handler) {
        this(id, path, tag, parameters, representations, false, handler);
    }

    Operation {
        parameters = List.copyOf(parameters);
        representations = new LinkedHashMap<>(representations);
    }

    /** The values of the path parameters when the path is one of this operation; each segment still as it was sent. */
    Optional<Map<String, String>> match(List<String> segments) {
        List<String> pattern = List.of(path.substring(1).split("/"));
        if (pattern.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String part = pattern.get(i);
            if (part.startsWith("{") && !segments.get(i).isEmpty()) {
                values.put(part.substring(1, part.length() - 1), segments.get(i));
            } else if (!part.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** The statuses of the problems that an answer can be. A request without parameters can still send one. */
    List<Integer> listProblems() {
        return PROBLEMS.stream().filter(status -> isComputed || status != 429).toList();
    }

    /** Whether an answer can hold outlines, in a coordinate system of the client's choice. */
    boolean isSpatial() {
        return representations.containsKey(Representation.GEO_JSON);
    }
}
