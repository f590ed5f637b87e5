package nl.wijkmaat.app.site.question;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.engine.burden.multiverse.Judgement;

/** Understands the address of the national question: what is asked is checked, what is not asked is chosen. */
final class QuestionAddress {

    private final KnownBurdens burdens;

    QuestionAddress(KnownBurdens burdens) {
        this.burdens = burdens;
    }

    /** @throws Refusal when something that is asked does not exist, or is not what it must be */
    QuestionChoice read(PageRequest request) {
        BurdenOptions.Level level = request.findChoice(
                        Parameter.LEVEL, List.of(BurdenOptions.Level.values()), Enum::name)
                .orElse(BurdenOptions.Level.wijk);
        Optional<String> group = request.find(Parameter.SHOWN);
        if (group.isPresent() && !group.get().matches("[a-z0-9_]{1,40}\\.[a-z0-9_-]{1,40}")) {
            throw Refusal.of(
                    Parameter.SHOWN, "error.question.group", Parameter.SHOWN.in(request.language()), group.get());
        }
        return new QuestionChoice(
                level,
                year(request, level),
                request.getNumber(Parameter.LINE, 1, 99, QuestionChoice.USUAL_LINE),
                request.getNumber(Parameter.SURE, 51, 100, QuestionChoice.USUAL_SURE),
                group,
                request.findChoice(Parameter.OUTCOME, List.of(Judgement.values()), QuestionChoice::id)
                        .orElse(Judgement.SURELY),
                request.getNumber(Parameter.SHEET, 1, 9999, 1));
    }

    private int year(PageRequest request, BurdenOptions.Level level) {
        List<Integer> years = burdens.listYears(level);
        OptionalInt asked = request.findYear(Parameter.YEAR);
        if (years.isEmpty()) {
            throw request.refusal(Parameter.LEVEL, "error.question.none", level.name());
        }
        if (asked.isPresent() && !years.contains(asked.getAsInt())) {
            throw Refusal.of(
                    Parameter.YEAR,
                    "error.question.year",
                    Integer.toString(asked.getAsInt()),
                    years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return asked.orElseGet(() ->
                burdens.findUsual(level).map(KnownBurdens.Asked::boundaryYear).orElse(years.getFirst()));
    }
}
