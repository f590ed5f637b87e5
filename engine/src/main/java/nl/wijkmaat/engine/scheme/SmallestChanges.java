package nl.wijkmaat.engine.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.ClauseOutcome.Step;

/** Finds the smallest sets of changes that would turn failing tests around. */
final class SmallestChanges {

    /** More alternatives than a reader can weigh; the shortest are kept. */
    private static final int MOST_ALTERNATIVES = 16;

    private SmallestChanges() {}

    /** Sets of changes each of which would make all the steps met, fewest changes first; empty when nothing fails. */
    static List<Set<Change>> toMeet(List<Step> failing) {
        return failing.isEmpty() ? List.of() : shortest(all(failing, true));
    }

    /** Alternatives that give the step the wanted verdict; the empty set when it has it, no alternative when none can. */
    private static List<Set<Change>> alternatives(Step step, boolean wanted) {
        if (step.verdict() == Verdict.of(wanted)) {
            return List.of(Set.of());
        }
        if (!step.verdict().isKnown() && step.parts().isEmpty()) {
            return List.of();
        }
        return switch (step.condition()) {
            case Condition.Bound c ->
                one(new Change.Reach(
                        c.input(),
                        amount(step),
                        wanted ? c.comparison() : c.comparison().opposite(),
                        c.bound()));
            case Condition.BoundByInput c -> {
                Condition.Comparison comparison =
                        wanted ? c.comparison() : c.comparison().opposite();
                BigDecimal inside = Objects.requireNonNull(step.margin());
                BigDecimal bound = c.comparison().isLowerBound()
                        ? amount(step).subtract(inside)
                        : amount(step).add(inside);
                yield one(new Change.Reach(c.input(), amount(step), comparison, bound));
            }
            case Condition.Truth c -> one(new Change.Become(c.input(), c.required() == wanted));
            case Condition.OneOf c -> wanted ? one(new Change.Choose(c.input(), c.accepted())) : List.of();
            case Condition.Within c -> wanted ? one(new Change.Move(c)) : List.of();
            case Condition.OnList c -> one(new Change.Listing(c.list(), wanted));
            case Condition.AllOf c -> wanted ? all(step.parts(), true) : any(step.parts(), false);
            case Condition.AnyOf c -> wanted ? any(step.parts(), true) : all(step.parts(), false);
            case Condition.Not c -> alternatives(step.parts().getFirst(), !wanted);
            case Condition.NotPublished c -> List.of();
        };
    }

    private static List<Set<Change>> all(List<Step> steps, boolean wanted) {
        List<Set<Change>> sets = List.of(Set.of());
        for (Step step : steps) {
            List<Set<Change>> longer = new ArrayList<>();
            for (Set<Change> alternative : alternatives(step, wanted)) {
                for (Set<Change> set : sets) {
                    Set<Change> union = new LinkedHashSet<>(set);
                    union.addAll(alternative);
                    longer.add(union);
                }
            }
            sets = shortest(longer);
        }
        return sets;
    }

    private static List<Set<Change>> any(List<Step> steps, boolean wanted) {
        return shortest(steps.stream()
                .flatMap(step -> alternatives(step, wanted).stream())
                .toList());
    }

    private static List<Set<Change>> shortest(List<Set<Change>> sets) {
        return sets.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Set::size))
                .limit(MOST_ALTERNATIVES)
                .toList();
    }

    private static List<Set<Change>> one(Change change) {
        return List.of(Set.of(change));
    }

    private static BigDecimal amount(Step step) {
        if (step.value() instanceof Fact.Amount amount) {
            return amount.amount();
        }
        throw new IllegalStateException("a known comparison without a number: " + step);
    }
}
