package nl.wijkmaat.engine.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.ClauseOutcome.Step;

/** Tests conditions for one applicant on one day. */
final class Evaluation {

    private final Map<String, ClosedList> lists;
    private final Applicant applicant;
    private final LocalDate day;

    Evaluation(Map<String, ClosedList> lists, Applicant applicant, LocalDate day) {
        this.lists = lists;
        this.applicant = applicant;
        this.day = day;
    }

    Step test(Condition condition) {
        return switch (condition) {
            case Condition.Bound c -> bound(c, c.input(), c.comparison(), Optional.of(c.bound()), Set.of());
            case Condition.BoundByInput c -> {
                Optional<BigDecimal> other = findAmount(c.other());
                yield bound(c, c.input(), c.comparison(), other, other.isPresent() ? Set.of() : Set.of(c.other()));
            }
            case Condition.Truth c ->
                applicant
                        .findFact(c.input())
                        .map(fact -> leaf(
                                c,
                                Verdict.of(expect(fact, Fact.Truth.class, c.input())
                                                .isTrue()
                                        == c.required()),
                                fact))
                        .orElseGet(() -> unknown(c, Set.of(c.input())));
            case Condition.OneOf c ->
                applicant
                        .findFact(c.input())
                        .map(fact -> leaf(
                                c,
                                Verdict.of(c.accepted()
                                        .contains(expect(fact, Fact.Choice.class, c.input())
                                                .word())),
                                fact))
                        .orElseGet(() -> unknown(c, Set.of(c.input())));
            case Condition.Within c ->
                applicant
                        .findFact(c.input())
                        .map(fact -> {
                            LocalDate found =
                                    expect(fact, Fact.Day.class, c.input()).day();
                            return leaf(c, Verdict.of(!found.isBefore(c.first()) && !found.isAfter(c.last())), fact);
                        })
                        .orElseGet(() -> unknown(c, Set.of(c.input())));
            case Condition.OnList c -> new Step(c, listed(c), null, null, Set.of(), List.of());
            case Condition.AllOf c -> combine(c, c.parts(), Verdict.VOLDOET, Verdict::and);
            case Condition.AnyOf c -> combine(c, c.parts(), Verdict.VOLDOET_NIET, Verdict::or);
            case Condition.Not c -> {
                Step part = test(c.part());
                BigDecimal margin = part.margin();
                yield new Step(
                        c,
                        part.verdict().not(),
                        part.value(),
                        margin == null ? null : margin.negate(),
                        part.missing(),
                        List.of(part));
            }
            case Condition.NotPublished c -> new Step(c, Verdict.NIET_BEREKENBAAR, null, null, Set.of(), List.of());
        };
    }

    private Step bound(
            Condition condition,
            String input,
            Condition.Comparison comparison,
            Optional<BigDecimal> bound,
            Set<String> missingBound) {
        Optional<BigDecimal> amount = findAmount(input);
        if (amount.isEmpty() || bound.isEmpty()) {
            Set<String> missing = new TreeSet<>(missingBound);
            if (amount.isEmpty()) {
                missing.add(input);
            }
            return unknown(condition, missing);
        }
        BigDecimal inside = comparison.isLowerBound()
                ? amount.get().subtract(bound.get())
                : bound.get().subtract(amount.get());
        return new Step(
                condition,
                Verdict.of(comparison.holds(amount.get(), bound.get())),
                applicant.facts().get(input),
                inside,
                Set.of(),
                List.of());
    }

    private Step combine(
            Condition condition, List<Condition> parts, Verdict neutral, BinaryOperator<Verdict> operator) {
        List<Step> steps = new ArrayList<>();
        Verdict verdict = neutral;
        Set<String> missing = new TreeSet<>();
        for (Condition part : parts) {
            Step step = test(part);
            steps.add(step);
            verdict = operator.apply(verdict, step.verdict());
            missing.addAll(step.missing());
        }
        return new Step(condition, verdict, null, null, verdict.isKnown() ? Set.of() : missing, steps);
    }

    private Verdict listed(Condition.OnList condition) {
        ClosedList list = lists.get(condition.list());
        if (list == null) {
            throw new NoSuchElementException(
                    "there is no list '" + condition.list() + "'; there are " + lists.keySet());
        }
        boolean uncertain = false;
        for (ClosedList.Member member : list.listMembers(day)) {
            if (!member.gemeente().equals(applicant.gemeente())) {
                continue;
            }
            if (member.focusArea() == null || applicant.isGemeente()) {
                return Verdict.VOLDOET;
            }
            Applicant.Membership membership = applicant.focusAreas().get(member.focusArea());
            if (membership == Applicant.Membership.INSIDE) {
                return Verdict.VOLDOET;
            }
            uncertain |= membership == Applicant.Membership.UNCERTAIN;
        }
        if (!list.isComplete()) {
            return Verdict.NIET_BEREKENBAAR;
        }
        return uncertain ? Verdict.ONBEKEND : Verdict.VOLDOET_NIET;
    }

    private Optional<BigDecimal> findAmount(String input) {
        return applicant
                .findFact(input)
                .map(fact -> expect(fact, Fact.Amount.class, input).amount());
    }

    private static Step leaf(Condition condition, Verdict verdict, Fact fact) {
        return new Step(condition, verdict, fact, null, Set.of(), List.of());
    }

    private static Step unknown(Condition condition, Set<String> missing) {
        return new Step(condition, Verdict.ONBEKEND, null, null, missing, List.of());
    }

    private static <F extends Fact> F expect(Fact fact, Class<F> type, String input) {
        if (!type.isInstance(fact)) {
            throw new IllegalArgumentException("input " + input + " takes a " + type.getSimpleName() + ", not " + fact);
        }
        return type.cast(fact);
    }
}
