package nl.wijkmaat.engine.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.ClauseOutcome.Step;
import org.jspecify.annotations.Nullable;

/** Tests conditions for one applicant on one day. */
final class Evaluation {

    private final Listings listings;
    private final Applicant applicant;
    private final LocalDate day;

    Evaluation(Listings listings, Applicant applicant, LocalDate day) {
        this.listings = listings;
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

    /** The verdict that {@link #test} gives, without its trace. */
    Verdict verdict(Condition condition) {
        return switch (condition) {
            case Condition.Bound c -> compare(amountOrNull(c.input()), c.comparison(), c.bound());
            case Condition.BoundByInput c -> compare(amountOrNull(c.input()), c.comparison(), amountOrNull(c.other()));
            case Condition.OnList c -> listed(c);
            case Condition.AllOf c -> {
                Verdict verdict = Verdict.VOLDOET;
                for (Condition part : c.parts()) {
                    verdict = verdict.and(verdict(part));
                }
                yield verdict;
            }
            case Condition.AnyOf c -> {
                Verdict verdict = Verdict.VOLDOET_NIET;
                for (Condition part : c.parts()) {
                    verdict = verdict.or(verdict(part));
                }
                yield verdict;
            }
            case Condition.Not c -> verdict(c.part()).not();
            case Condition.NotPublished _ -> Verdict.NIET_BEREKENBAAR;
            default -> test(condition).verdict();
        };
    }

    private static Verdict compare(
            @Nullable BigDecimal amount, Condition.Comparison comparison, @Nullable BigDecimal bound) {
        return amount == null || bound == null ? Verdict.ONBEKEND : Verdict.of(comparison.holds(amount, bound));
    }

    private @Nullable BigDecimal amountOrNull(String input) {
        return findAmount(input).orElse(null);
    }

    private Verdict listed(Condition.OnList condition) {
        boolean uncertain = false;
        for (ClosedList.Member member : listings.listMembers(condition.list(), applicant.gemeente())) {
            if (!member.validity().contains(day)) {
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
        if (!listings.provesAbsence(condition.list())) {
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
