package nl.wijkmaat.engine.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.area.AreaCode;

/** A scheme of a few clauses, for tests. */
final class SmallScheme {

    static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private SmallScheme() {}

    static Scheme of(String id, List<Clause> clauses, List<Scheme.Opening> opens) {
        return new Scheme(
                id,
                text(id),
                text(id),
                List.of("BZK"),
                Scheme.Level.AREA,
                false,
                Scheme.Outside.NOT_SEEN,
                List.of(version("1", clauses)),
                opens);
    }

    static SchemeVersion version(String id, List<Clause> clauses) {
        return new SchemeVersion(
                id,
                Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2029, 12, 31)),
                "wet",
                null,
                null,
                List.of(),
                clauses,
                List.of(),
                List.of(),
                List.of());
    }

    static Clause listed(String id, String list) {
        return clause(id, new Condition.OnList(list));
    }

    static Clause clause(String id, Condition condition) {
        return new Clause(id, RuleKind.DREMPEL, "art. 1", text(id), condition, false);
    }

    static ClosedList list(String id, boolean complete, String... gemeenten) {
        return new ClosedList(
                id,
                text(id),
                text(id),
                complete ? ClosedList.Absence.NOT_LISTED : ClosedList.Absence.NOT_PUBLISHED,
                "bron",
                java.util.Arrays.stream(gemeenten)
                        .map(code -> new ClosedList.Member(
                                code, new AreaCode(code), null, Period.from(LocalDate.of(2020, 1, 1))))
                        .toList());
    }

    static Applicant gemeente(String code, Map<String, Fact> facts) {
        return Applicant.gemeente(code, new AreaCode(code), facts);
    }

    static AccessOutcome outcome(List<Clause> clauses, Map<String, Fact> facts) {
        Scheme scheme = of("scheme", clauses, List.of());
        return new AccessCheck(Map.of()).outcome(scheme, scheme.versions().getFirst(), gemeente("GM0001", facts), DAY);
    }

    static LocalText text(String text) {
        return new LocalText(text, text);
    }
}
