package nl.wijkmaat.app.api;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.scheme.AccessCommand;
import nl.wijkmaat.app.scheme.SchemesCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The schemes as rules, and which of them are open to an area. */
final class Schemes {

    static final Parameter<String> ID = new Parameter<>(
            "id",
            "schemeId",
            "path",
            Answer.map("type", "string", "pattern", "^[a-z0-9-]{1,80}$"),
            "regio-deals",
            text -> text.matches("[a-z0-9-]{1,80}") ? Optional.of(text) : Optional.empty());
    static final Parameter<LocalDate> DATE =
            Parameter.query("date", Answer.map("type", "string", "format", "date"), "2024-01-01", Schemes::day);
    static final Parameter<String> VERSION = Parameter.query(
            "version",
            Answer.map("type", "string", "pattern", "^[A-Za-z0-9.-]{1,80}$"),
            "2024",
            text -> text.matches("[A-Za-z0-9.-]{1,80}") ? Optional.of(text) : Optional.empty());
    static final Parameter<List<String>> INPUT = Parameter.query(
            "input",
            Answer.map(
                    "type",
                    "array",
                    "items",
                    Answer.map("type", "string", "pattern", "^[a-z0-9_]+=.+$"),
                    "maxItems",
                    40),
            List.of("homes=600"),
            Schemes::inputs);

    private final Questions questions;
    private final InstantSource clock;

    Schemes(Atlas atlas, InstantSource clock) {
        this.questions = new Questions(atlas);
        this.clock = clock;
    }

    Answer list(ApiRequest request) {
        List<String> arguments = new ArrayList<>();
        request.find(DATE).ifPresent(day -> arguments.addAll(List.of("--date", day.toString())));
        Map<String, @Nullable Object> document = questions.ask(SchemesCommand::new, arguments);
        List<?> schemes = document.get("schemes") instanceof List<?> all ? all : List.of();
        Paging paging = new Paging(request, schemes.size());
        Map<String, Object> page = new LinkedHashMap<>();
        paging.describe(page);
        page.put("items", paging.of(schemes));
        return Answer.of(page).with(HttpHeaders.LINK, paging.linkHeader());
    }

    Answer get(ApiRequest request) {
        return Answer.of(questions.ask(SchemesCommand::new, List.of(request.get(ID))));
    }

    Answer access(ApiRequest request) {
        List<String> arguments =
                new ArrayList<>(List.of("--scheme", request.get(ID), "--area", request.get(Parameters.CODE)));
        request.find(DATE).ifPresent(day -> arguments.addAll(List.of("--date", day.toString())));
        request.find(VERSION).ifPresent(version -> arguments.addAll(List.of("--version-id", version)));
        request.find(INPUT).orElse(List.of()).forEach(input -> arguments.addAll(List.of("--input", input)));
        return Answer.of(questions.ask(shell -> new AccessCommand(shell, clock), arguments));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Numbers with an exponent stay out: a few characters would be written out as a thousand million digits. */
    private static Optional<List<String>> inputs(String text) {
        List<String> inputs = List.of(text.split(","));
        boolean good = inputs.size() <= 40
                && inputs.stream()
                        .allMatch(input -> input.matches("[a-z0-9_]{1,60}=[^,=]{1,80}")
                                && !input.matches(".*=\\s*[-+]?[0-9.]+[eE].*"));
        return good ? Optional.of(inputs) : Optional.empty();
    }
}
