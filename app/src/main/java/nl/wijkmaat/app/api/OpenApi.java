package nl.wijkmaat.app.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API (OpenAPI 3.1), made of {@link Operations} and of the schemas in {@code schemas.json} beside this class. A test
 * holds real answers against it.
 */
final class OpenApi {

    private static final String PROBLEM_JSON = "application/problem+json";

    private final String language;
    private final Map<String, Object> contact;

    private OpenApi(String language, Map<String, Object> contact) {
        this.language = language;
        this.contact = contact;
    }

    /**
     * The whole description.
     *
     * @param language of its texts, {@code nl} or {@code en}
     * @param contact the contact object of the specification
     */
    static Map<String, Object> describe(Operations operations, String language, Map<String, Object> contact) {
        return new OpenApi(language, contact).document(operations);
    }

    private Map<String, Object> document(Operations operations) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Operation operation : operations.all()) {
            paths.put(operation.path(), Map.of("get", operation(operation)));
        }
        List<Map<String, Object>> tags = operations.all().stream()
                .map(Operation::tag)
                .distinct()
                .map(tag -> Answer.map("name", tag, "description", text("tag." + tag)))
                .toList();
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", inLanguage(schemas()));
        components.put("headers", headers(operations));
        components.put("responses", problems(operations));
        return Answer.map(
                "openapi",
                "3.1.0",
                "info",
                Answer.map(
                        "title",
                        text("info.title"),
                        "description",
                        text("info.description"),
                        "version",
                        Api.VERSION,
                        "contact",
                        contact,
                        "license",
                        Answer.map("name", "EUPL-1.2", "identifier", "EUPL-1.2")),
                "servers",
                List.of(Answer.map("url", Api.PATH, "description", text("info.server"))),
                "tags",
                tags,
                "paths",
                paths,
                "components",
                components);
    }

    private Map<String, Object> operation(Operation operation) {
        Map<String, Object> content = new LinkedHashMap<>();
        operation
                .representations()
                .forEach((type, schema) -> content.put(type, Answer.map("schema", reference("schemas", schema))));
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("API-Version", reference("headers", "API-Version"));
        headers.put("ETag", reference("headers", "ETag"));
        if (operation.parameters().contains(Parameters.PAGE)) {
            headers.put("Link", reference("headers", "Link"));
        }
        if (operation.isSpatial()) {
            headers.put("Content-Crs", reference("headers", "Content-Crs"));
        }
        Map<String, Object> responses = new TreeMap<>();
        responses.put("200", Answer.map("description", text("response.200"), "headers", headers, "content", content));
        responses.put(
                "304",
                Answer.map(
                        "description",
                        text("response.304"),
                        "headers",
                        Answer.map(
                                "API-Version",
                                reference("headers", "API-Version"),
                                "ETag",
                                reference("headers", "ETag"))));
        if (operation.isComputed()) {
            responses.put(
                    "202",
                    Answer.map(
                            "description",
                            text("response.202"),
                            "headers",
                            Answer.map(
                                    "API-Version",
                                    reference("headers", "API-Version"),
                                    "Retry-After",
                                    reference("headers", "Retry-After")),
                            "content",
                            Answer.map(Representation.JSON, Answer.map("schema", reference("schemas", "Computing")))));
        }
        for (int status : operation.listProblems()) {
            responses.put(Integer.toString(status), reference("responses", "Problem" + status));
        }
        Map<String, Object> described = Answer.map(
                "operationId",
                operation.id(),
                "tags",
                List.of(operation.tag()),
                "summary",
                text("operation." + operation.id()),
                "description",
                text("operation." + operation.id() + ".more"));
        if (!operation.parameters().isEmpty()) {
            List<Map<String, Object>> parameters = new ArrayList<>();
            operation.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
            if (operation.isSpatial()) {
                parameters.add(Answer.map(
                        "name",
                        "Accept-Crs",
                        "in",
                        "header",
                        "description",
                        text("header.accept-crs"),
                        "schema",
                        Answer.map("type", "string")));
            }
            described.put("parameters", parameters);
        }
        described.put("responses", responses);
        return described;
    }

    private Map<String, Object> parameter(Parameter<?> parameter) {
        Map<String, Object> described = Answer.map(
                "name",
                parameter.name(),
                "in",
                parameter.in(),
                "description",
                parameter.meaning().in(language) + " " + parameter.accepted().in(language));
        if (parameter.in().equals("path")) {
            described.put("required", true);
        }
        if ("array".equals(parameter.schema().get("type"))) {
            described.put("style", "form");
            described.put("explode", false);
        }
        described.put("schema", new TreeMap<>(parameter.schema()));
        described.put("example", parameter.example());
        return described;
    }

    private Map<String, Object> headers(Operations operations) {
        Map<String, Object> headers = new LinkedHashMap<>();
        for (String name : List.of("API-Version", "ETag", "Link", "Content-Crs", "Allow", "Retry-After")) {
            if (name.equals("Retry-After")
                    && operations.all().stream().noneMatch(o -> o.listProblems().contains(429))) {
                continue;
            }
            headers.put(
                    name,
                    Answer.map(
                            "description",
                            text("header." + name.toLowerCase(Locale.ROOT)),
                            "schema",
                            Answer.map("type", "string")));
        }
        return headers;
    }

    private Map<String, Object> problems(Operations operations) {
        Map<String, Object> responses = new LinkedHashMap<>();
        for (int status : Operation.PROBLEMS) {
            if (operations.all().stream().noneMatch(o -> o.listProblems().contains(status))) {
                continue;
            }
            Map<String, Object> headers = Answer.map("API-Version", reference("headers", "API-Version"));
            if (status == 405) {
                headers.put("Allow", reference("headers", "Allow"));
            }
            if (status == 429) {
                headers.put("Retry-After", reference("headers", "Retry-After"));
            }
            responses.put(
                    "Problem" + status,
                    Answer.map(
                            "description",
                            text("problem.title." + status),
                            "headers",
                            headers,
                            "content",
                            Answer.map(PROBLEM_JSON, Answer.map("schema", reference("schemas", "Problem")))));
        }
        return responses;
    }

    private String text(String key) {
        return Messages.text(key).in(language);
    }

    private static Map<String, Object> reference(String kind, String name) {
        return Answer.map("$ref", "#/components/" + kind + "/" + name);
    }

    private static Map<String, Object> schemas() {
        try (InputStream in = OpenApi.class.getResourceAsStream("schemas.json")) {
            if (in == null) {
                throw new IllegalStateException("schemas.json is not in this build");
            }
            return JsonMapper.shared().readValue(in, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Descriptions stand there in both languages. */
    private Map<String, Object> inLanguage(Map<String, Object> schema) {
        Map<String, Object> said = new LinkedHashMap<>();
        schema.forEach((name, value) -> {
            if (name.equals("description")
                    && value instanceof Map<?, ?> both
                    && both.get(language) instanceof String text) {
                said.put(name, text);
            } else {
                said.put(name, said(value));
            }
        });
        return said;
    }

    @SuppressWarnings("unchecked") // an object of JSON has texts as names
    private Object said(Object value) {
        return switch (value) {
            case Map<?, ?> map -> inLanguage((Map<String, Object>) map);
            case List<?> list -> list.stream().map(item -> said((Object) item)).toList();
            default -> value;
        };
    }
}
