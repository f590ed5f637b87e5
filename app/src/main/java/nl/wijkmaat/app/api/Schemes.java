package nl.wijkmaat.app.api;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.api.ComputedAnswers.Asked;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.scheme.AccessCommand;
import nl.wijkmaat.app.scheme.GapCommand;
import nl.wijkmaat.app.scheme.ScaleTestCommand;
import nl.wijkmaat.app.scheme.SchemesCommand;
import nl.wijkmaat.app.scheme.WhatIfCommand;
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

    /** As many methods as the commands about access and funds take. */
    static final Parameter<Integer> METHODS = Parameter.number("methods", "fewerMethods", 2, 20_000, 1000);

    static final CommandOptions OF_ACCESS = CommandOptions.none()
            .and(DATE, "--date")
            .and(VERSION, "--version-id")
            .and(INPUT, "--input");

    static final CommandOptions OF_GAP = CommandOptions.none()
            .and(DATE, "--date")
            .and(METHODS, "--methods")
            .and(BurdenParameters.SEED, "--seed")
            .and(BurdenParameters.LINE, "--line");

    static final CommandOptions OF_SCALE_TEST = CommandOptions.none()
            .and(Parameter.form("round", "round", "[A-Za-z0-9.-]{1,80}", "ronde-1"), "--round")
            .and(DATE, "--date")
            .and(Parameter.number("permutations", 999, 99_999, 9999), "--permutations")
            .and(BurdenParameters.SEED, "--seed");

    private static final Parameter<List<String>> CHANGE = new Parameter<>(
            "change",
            "change",
            "query",
            Answer.map("type", "string", "maxLength", 4000),
            "mask:aanvraag",
            text -> parts(text, "(bound|mask|must|add|list):[^;]{1,1000}"));
    private static final Parameter<String> CURVE = Parameter.form(
            "curve",
            "curve",
            "[a-z0-9-]{1,60}:[a-z0-9_]{1,60}=-?[0-9.]{1,15}[.]{2}-?[0-9.]{1,15}/[0-9]{1,4}",
            "inwoners:residents=1000..5000/5");

    static final CommandOptions OF_WHAT_IF = CommandOptions.none()
            .and(DATE, "--date")
            .and(VERSION, "--version-id")
            .and(CHANGE, "--change")
            .and(CURVE, "--curve")
            .and(ComparisonParameters.LEVEL, "--level")
            .and(Parameters.BOUNDARY_YEAR, "--boundary-year")
            .and(INPUT, "--input");

    private final Questions questions;
    private final ComputedAnswers answers;
    private final InstantSource clock;

    Schemes(Atlas atlas, ComputedAnswers answers, InstantSource clock) {
        this.questions = new Questions(atlas);
        this.answers = answers;
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
        List<String> arguments = of(request, OF_ACCESS);
        arguments.addAll(List.of("--area", request.get(Parameters.CODE)));
        return Answer.of(questions.ask(shell -> new AccessCommand(shell, clock), arguments));
    }

    Answer gap(ApiRequest request) {
        return answers.whole(
                request,
                new Asked("gap", shell -> new GapCommand(shell, clock), ""),
                Comparisons.about(request, today(request, OF_GAP.arguments(request))));
    }

    Answer scaleTest(ApiRequest request) {
        return answers.whole(
                request,
                new Asked("scale-test", shell -> new ScaleTestCommand(shell, clock), ""),
                today(request, of(request, OF_SCALE_TEST)));
    }

    Answer whatIf(ApiRequest request) {
        return answers.page(
                request,
                new Asked("what-if", shell -> new WhatIfCommand(shell, clock), "moved"),
                today(request, of(request, OF_WHAT_IF)),
                List.of());
    }

    private static List<String> of(ApiRequest request, CommandOptions options) {
        List<String> arguments = new ArrayList<>(List.of("--scheme", request.get(ID)));
        arguments.addAll(options.arguments(request));
        return arguments;
    }

    /** Answers are kept, so a question that is about today names the day. */
    private List<String> today(ApiRequest request, List<String> arguments) {
        List<String> dated = new ArrayList<>(arguments);
        if (request.find(DATE).isEmpty()) {
            LocalDate day = LocalDate.ofInstant(clock.instant(), Api.NETHERLANDS);
            dated.addAll(List.of("--date", day.toString()));
        }
        return dated;
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

    private static Optional<List<String>> inputs(String text) {
        List<String> inputs = List.of(text.split(",", -1));
        boolean good = inputs.size() <= 40
                && inputs.stream()
                        .allMatch(input -> input.matches("[a-z0-9_]{1,60}=[^,=]{1,80}") && hasNoExponent(input));
        return good ? Optional.of(inputs) : Optional.empty();
    }

    /** Texts of a form with semicolons between them: a comma stands within them. */
    private static Optional<List<String>> parts(String text, String pattern) {
        List<String> parts = List.of(text.split(";", -1));
        boolean good = parts.size() <= 20 && parts.stream().allMatch(p -> p.matches(pattern) && hasNoExponent(p));
        return good ? Optional.of(parts) : Optional.empty();
    }

    /** A number with an exponent of a few characters would be written out as a thousand million digits. */
    private static boolean hasNoExponent(String statement) {
        return !statement.matches(".*[=<>]\\s*[-+]?[0-9.]+[eE].*");
    }
}
