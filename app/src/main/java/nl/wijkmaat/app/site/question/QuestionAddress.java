package nl.wijkmaat.app.site.question;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.Claim;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;

/** Understands the address of the national question: what is asked is checked, what is not asked is chosen. */
final class QuestionAddress {

    private final KnownBurdens burdens;

    QuestionAddress(KnownBurdens burdens) {
        this.burdens = burdens;
    }

    /** @throws Refusal when something that is asked does not exist, or is not what it must be */
    QuestionChoice read(PageRequest request) {
        BurdenOptions.Level level = level(request);
        Optional<String> group = request.find(Parameter.SHOWN);
        if (group.isPresent() && !group.get().matches("[a-z0-9_]{1,40}\\.[a-z0-9_-]{1,40}")) {
            throw Refusal.badRequest("error.question.group", Parameter.SHOWN.in(request.language()), group.get());
        }
        return new QuestionChoice(
                level,
                year(request, level),
                number(request, Parameter.LINE, 1, 99, QuestionChoice.USUAL_LINE),
                number(request, Parameter.SURE, 51, 100, QuestionChoice.USUAL_SURE),
                group,
                verdict(request),
                number(request, Parameter.SHEET, 1, 9999, 1));
    }

    private BurdenOptions.Level level(PageRequest request) {
        Optional<String> asked = request.find(Parameter.LEVEL);
        if (asked.isPresent()) {
            return Arrays.stream(BurdenOptions.Level.values())
                    .filter(level -> level.name().equals(asked.get()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.badRequest(
                            "error.map.choice",
                            Parameter.LEVEL.in(request.language()),
                            asked.get(),
                            Arrays.stream(BurdenOptions.Level.values())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", "))));
        }
        return BurdenOptions.Level.wijk;
    }

    private int year(PageRequest request, BurdenOptions.Level level) {
        List<Integer> years = burdens.listYears(level);
        OptionalInt asked = request.findYear(Parameter.YEAR);
        if (years.isEmpty()) {
            throw Refusal.notFound("error.question.none", level.name());
        }
        if (asked.isPresent() && !years.contains(asked.getAsInt())) {
            throw Refusal.notFound(
                    "error.question.year",
                    Integer.toString(asked.getAsInt()),
                    years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return asked.orElseGet(() ->
                burdens.findUsual(level).map(KnownBurdens.Asked::boundaryYear).orElse(years.getFirst()));
    }

    private static Claim.Verdict verdict(PageRequest request) {
        Optional<String> asked = request.find(Parameter.OUTCOME);
        return asked.isEmpty()
                ? Claim.Verdict.SURELY
                : Arrays.stream(Claim.Verdict.values())
                        .filter(verdict -> QuestionChoice.id(verdict).equals(asked.get()))
                        .findFirst()
                        .orElseThrow(() -> Refusal.badRequest(
                                "error.map.choice",
                                Parameter.OUTCOME.in(request.language()),
                                asked.get(),
                                Arrays.stream(Claim.Verdict.values())
                                        .map(QuestionChoice::id)
                                        .collect(Collectors.joining(", "))));
    }

    private static int number(PageRequest request, Parameter parameter, int least, int most, int usual) {
        Optional<String> asked = request.find(parameter);
        if (asked.isEmpty()) {
            return usual;
        }
        int number = asked.get().matches("[0-9]{1,4}") ? Integer.parseInt(asked.get()) : -1;
        if (number < least || number > most) {
            throw Refusal.badRequest(
                    "error.map.number",
                    parameter.in(request.language()),
                    asked.get(),
                    Integer.toString(least),
                    Integer.toString(most));
        }
        return number;
    }
}
