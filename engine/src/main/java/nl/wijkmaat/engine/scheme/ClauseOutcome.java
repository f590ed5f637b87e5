package nl.wijkmaat.engine.scheme;

import java.math.BigDecimal;
import java.util.List;
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

    /** The inputs without which the outcome cannot be told; empty when it is certain. */
    public Set<String> missing() {
        return verdict == Verdict.ONBEKEND ? trace.missing() : Set.of();
    }
}
