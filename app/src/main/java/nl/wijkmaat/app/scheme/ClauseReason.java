package nl.wijkmaat.app.scheme;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.AccessOutcome;
import nl.wijkmaat.engine.scheme.Applicant;
import nl.wijkmaat.engine.scheme.ClauseOutcome;
import nl.wijkmaat.engine.scheme.ClauseOutcome.Step;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.Condition;
import nl.wijkmaat.engine.scheme.Fact;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.SchemeVersion;

/** Why a clause has its outcome, in words of both languages. */
final class ClauseReason {

    private final SchemeVersion version;
    private final Applicant applicant;
    private final LocalDate day;
    private final Map<String, ClosedList> lists;

    ClauseReason(AccessOutcome outcome, Map<String, ClosedList> lists) {
        this.version = outcome.version();
        this.applicant = outcome.applicant();
        this.day = outcome.day();
        this.lists = lists;
    }

    LocalText of(ClauseOutcome outcome) {
        List<LocalText> reasons = new ArrayList<>();
        List<LocalText> shut = new ArrayList<>();
        collect(outcome.trace(), outcome.verdict(), false, reasons, shut);
        if (shut.size() > 1) {
            reasons.addFirst(Messages.text("scheme.reason.not_listed_any", joined(shut)));
        } else {
            shut.forEach(list -> reasons.addFirst(Messages.text("scheme.reason.not_listed", list)));
        }
        return reasons.stream()
                .distinct()
                .reduce((a, b) -> new LocalText(a.nl() + "; " + b.nl(), a.en() + "; " + b.en()))
                .orElseGet(() -> outcome.clause().text());
    }

    /** Names between quotes, with "and" before the last. */
    private static LocalText joined(List<LocalText> names) {
        return new LocalText(joined(names, "nl", " en "), joined(names, "en", " and "));
    }

    private static String joined(List<LocalText> names, String language, String and) {
        List<String> quoted =
                names.stream().map(name -> "‘" + name.in(language) + "’").toList();
        return String.join(", ", quoted.subList(0, quoted.size() - 1)) + and + quoted.getLast();
    }

    /**
     * The tests that carry the outcome: those with the same verdict, turned around inside a negation.
     *
     * @param shut names of the closed lists on which the applicant does not stand, each once; that they are closed is told of all together
     */
    private void collect(Step step, Verdict verdict, boolean turned, List<LocalText> into, List<LocalText> shut) {
        if (step.verdict() != verdict) {
            return;
        }
        if (step.condition() instanceof Condition.Not) {
            collect(step.parts().getFirst(), verdict.not(), !turned, into, shut);
        } else if (step.condition() instanceof Condition.OnList list && verdict == Verdict.VOLDOET_NIET) {
            LocalText name = nameOf(list);
            if (!shut.contains(name)) {
                shut.add(name);
                into.addAll(listedThen(list));
            }
        } else if (step.parts().isEmpty()) {
            into.add(leaf(step, turned));
        } else {
            step.parts().forEach(part -> collect(part, verdict, turned, into, shut));
        }
    }

    private LocalText leaf(Step step, boolean turned) {
        return switch (step.condition()) {
            case Condition.NotPublished c -> Messages.text("scheme.reason.not_published", c.why());
            case Condition.OnList c -> listing(c, step.verdict());
            case Condition.Bound c
            when step.value() instanceof Fact.Amount value ->
                compared(c.input(), value, c.comparison(), number(c.bound()), turned);
            case Condition.BoundByInput c
            when step.value() instanceof Fact.Amount value ->
                compared(c.input(), value, c.comparison(), label(c.other()), turned);
            case Condition.Truth c
            when step.value() instanceof Fact.Truth truth ->
                Messages.text("scheme.reason.truth", label(c.input()), yesNo(truth.isTrue()));
            case Condition.OneOf c
            when step.value() instanceof Fact.Choice choice ->
                Messages.text(
                        "scheme.reason.choice",
                        label(c.input()),
                        word(c.input(), choice.word()),
                        words(c.input(), c.accepted()));
            case Condition.Within c
            when step.value() instanceof Fact.Day day ->
                Messages.text(
                        "scheme.reason.day",
                        label(c.input()),
                        AccessText.date(day.day()),
                        AccessText.date(c.first()),
                        AccessText.date(c.last()));
            default -> unknown(step);
        };
    }

    private LocalText compared(
            String input, Fact.Amount value, Condition.Comparison comparison, LocalText bound, boolean turned) {
        String key =
                "scheme.reason." + (turned ? "not_" : "") + comparison.name().toLowerCase(java.util.Locale.ROOT);
        LocalText required = Messages.text(key, bound);
        return Messages.text("scheme.reason.number", label(input), number(value.amount()), unit(input), required);
    }

    private LocalText listing(Condition.OnList condition, Verdict verdict) {
        LocalText name = nameOf(condition);
        return switch (verdict) {
            case VOLDOET -> Messages.text("scheme.reason.listed", name);
            case VOLDOET_NIET -> Messages.text("scheme.reason.not_listed", name);
            case ONBEKEND -> Messages.text("scheme.reason.listed_perhaps", name);
            case NIET_BEREKENBAAR ->
                Messages.text(
                        isOfOtherCountry(condition) ? "scheme.reason.list_elsewhere" : "scheme.reason.list_not_seen",
                        name);
        };
    }

    private boolean isOfOtherCountry(Condition.OnList condition) {
        ClosedList list = lists.get(condition.list());
        return list != null && list.absence() == ClosedList.Absence.OTHER_COUNTRY;
    }

    /** When an applicant that is not on the list stood there, or will stand there. */
    private List<LocalText> listedThen(Condition.OnList condition) {
        ClosedList list = lists.get(condition.list());
        return list == null
                ? List.of()
                : list.members().stream()
                        .filter(this::isApplicant)
                        .map(ClosedList.Member::validity)
                        .filter(validity -> !validity.contains(day))
                        .map(validity -> validity.last()
                                .map(last -> Messages.text(
                                        "scheme.reason.listed_then",
                                        list.name(),
                                        AccessText.date(validity.from()),
                                        AccessText.date(last)))
                                .orElseGet(() -> Messages.text(
                                        "scheme.reason.listed_from", list.name(), AccessText.date(validity.from()))))
                        .toList();
    }

    private boolean isApplicant(ClosedList.Member member) {
        String area = member.focusArea();
        return member.gemeente().equals(applicant.gemeente())
                && (area == null
                        || applicant.isGemeente()
                        || applicant.focusAreas().get(area) == Applicant.Membership.INSIDE);
    }

    private LocalText nameOf(Condition.OnList condition) {
        ClosedList list = lists.get(condition.list());
        return list == null ? new LocalText(condition.list(), condition.list()) : list.name();
    }

    private LocalText unknown(Step step) {
        List<LocalText> all = new ArrayList<>();
        for (String input : new TreeSet<>(step.missing())) {
            LocalText origin =
                    version.findInput(input).map(InputDeclaration::origin).orElseGet(() -> new LocalText(input, input));
            all.add(Messages.text("scheme.reason.unknown", label(input), origin));
        }
        return all.stream()
                .reduce((a, b) -> new LocalText(a.nl() + "; " + b.nl(), a.en() + "; " + b.en()))
                .orElseThrow(() -> new IllegalStateException("an unknown test that misses nothing: " + step));
    }

    /** The closed lists that the clauses of the version refer to, in their order. */
    List<ClosedList> listNamed() {
        List<ClosedList> named = new ArrayList<>();
        version.clauses().forEach(clause -> addLists(clause.condition(), named));
        return named.stream().distinct().toList();
    }

    private void addLists(Condition condition, List<ClosedList> into) {
        switch (condition) {
            case Condition.OnList c -> {
                ClosedList list = lists.get(c.list());
                if (list != null) {
                    into.add(list);
                }
            }
            case Condition.AllOf c -> c.parts().forEach(p -> addLists(p, into));
            case Condition.AnyOf c -> c.parts().forEach(p -> addLists(p, into));
            case Condition.Not c -> addLists(c.part(), into);
            default -> {
                // names no list
            }
        }
    }

    LocalText label(String input) {
        return version.findInput(input).map(InputDeclaration::label).orElseGet(() -> new LocalText(input, input));
    }

    /** What readers see for a word of a choice. */
    private LocalText word(String input, String choice) {
        return version.findInput(input)
                .map(declared -> declared.word(choice))
                .orElseGet(() -> new LocalText(choice, choice));
    }

    /** Words of a choice, with commas between them. */
    LocalText words(String input, Set<String> choices) {
        List<LocalText> words =
                choices.stream().sorted().map(choice -> word(input, choice)).toList();
        return new LocalText(
                words.stream().map(LocalText::nl).collect(Collectors.joining(", ")),
                words.stream().map(LocalText::en).collect(Collectors.joining(", ")));
    }

    /** With a blank before it, for it follows a number; nothing when the input has none. */
    private Object unit(String input) {
        InputDeclaration declaration = version.findInput(input).orElse(null);
        LocalText unit = declaration == null ? null : declaration.unit();
        return unit == null ? "" : new LocalText(" " + unit.nl(), " " + unit.en());
    }

    static LocalText yesNo(boolean yes) {
        return Messages.text(yes ? "scheme.yes" : "scheme.no");
    }

    static LocalText number(BigDecimal amount) {
        return new LocalText(number(amount, Language.DUTCH), number(amount, Language.ENGLISH));
    }

    static String number(BigDecimal amount, Language language) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(10);
        return format.format(amount);
    }
}
