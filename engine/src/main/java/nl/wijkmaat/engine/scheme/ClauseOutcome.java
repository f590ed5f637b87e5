package nl.wijkmaat.engine.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.engine.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What came of one clause, with the trace that leads to it.
 *
 * @param clause the clause
 * @param verdict the outcome
 * @param trace the tests behind it, in the order of the rule
 */
public record ClauseOutcome(Clause clause, Verdict verdict, Step trace) {

    /**
     * One test.
     *
     * @param condition what was required
     * @param verdict what came of it
     * @param value what was found, or null when nothing is known
     * @param margin how far a number lies inside (positive or zero) or outside (negative) its bound, in the unit of the input;
     *     null when no number is compared
     * @param missing inputs that would be needed to tell
     * @param parts the tests of which this one is made
     */
    public record Step(
            Condition condition,
            Verdict verdict,
            @Nullable Fact value,
            @Nullable BigDecimal margin,
            Set<String> missing,
            List<Step> parts) {
        public Step {
            missing = Set.copyOf(missing);
            parts = List.copyOf(parts);
        }
    }

    /**
     * One number held against a bound, wherever in the clause it stands.
     *
     * @param input the number
     * @param value what it is
     * @param comparison how it must stand to the bound; turned around where the clause asks that it does not
     * @param bound the bound
     * @param margin how far it lies inside (positive or zero) or outside (negative)
     */
    public record Compared(
            String input, Fact.Amount value, Condition.Comparison comparison, BigDecimal bound, BigDecimal margin) {}

    /** Every number that was compared, in the order of the rule. */
    public List<Compared> listCompared() {
        List<Compared> compared = new ArrayList<>();
        addCompared(trace, false, compared);
        return compared;
    }

    private static void addCompared(Step step, boolean turned, List<Compared> into) {
        if (step.value() instanceof Fact.Amount value
                && step.margin() != null
                && step.parts().isEmpty()) {
            BigDecimal margin = step.margin();
            Condition.Comparison comparison = switch (step.condition()) {
                case Condition.Bound c -> c.comparison();
                case Condition.BoundByInput c -> c.comparison();
                default -> throw new IllegalStateException("a margin without a comparison: " + step);
            };
            String input = switch (step.condition()) {
                case Condition.Bound c -> c.input();
                case Condition.BoundByInput c -> c.input();
                default -> throw new IllegalStateException("a margin without a comparison: " + step);
            };
            BigDecimal bound = comparison.isLowerBound()
                    ? value.amount().subtract(margin)
                    : value.amount().add(margin);
            into.add(new Compared(
                    input,
                    value,
                    turned ? comparison.opposite() : comparison,
                    bound,
                    turned ? margin.negate() : margin));
        }
        boolean inside = turned != step.condition() instanceof Condition.Not;
        step.parts().forEach(part -> addCompared(part, inside, into));
    }

    /**
     * How far the clause is from turning, in the unit of its number: the smallest margin of those it compares. Empty when it compares no
     * number or numbers of several inputs, for those have no common unit.
     */
    public Optional<BigDecimal> findMargin() {
        List<Compared> compared = listCompared();
        if (compared.stream().map(Compared::input).distinct().count() != 1) {
            return Optional.empty();
        }
        return compared.stream().map(Compared::margin).min(Comparator.naturalOrder());
    }

    /** The inputs without which the outcome cannot be told; empty when it is certain. */
    public Set<String> missing() {
        return verdict == Verdict.ONBEKEND ? trace.missing() : Set.of();
    }
}
