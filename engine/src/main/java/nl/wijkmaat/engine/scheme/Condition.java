package nl.wijkmaat.engine.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.wijkmaat.engine.LocalText;

/** What a clause requires. The language is small on purpose: what does not fit is said openly with {@link NotPublished}. */
public sealed interface Condition {

    /** How a number must stand to a bound. */
    enum Comparison {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN;

        boolean holds(BigDecimal value, BigDecimal bound) {
            int sign = value.compareTo(bound);
            return switch (this) {
                case AT_LEAST -> sign >= 0;
                case MORE_THAN -> sign > 0;
                case AT_MOST -> sign <= 0;
                case LESS_THAN -> sign < 0;
            };
        }

        /** As it is written. */
        public String sign() {
            return switch (this) {
                case AT_LEAST -> ">=";
                case MORE_THAN -> ">";
                case AT_MOST -> "<=";
                case LESS_THAN -> "<";
            };
        }

        /** What holds exactly when this does not. */
        Comparison opposite() {
            return switch (this) {
                case AT_LEAST -> LESS_THAN;
                case MORE_THAN -> AT_MOST;
                case AT_MOST -> MORE_THAN;
                case LESS_THAN -> AT_LEAST;
            };
        }

        /** Whether larger values satisfy it. */
        boolean isLowerBound() {
            return this == AT_LEAST || this == MORE_THAN;
        }
    }

    /** A number compared with a bound that the rule states. */
    record Bound(String input, Comparison comparison, BigDecimal bound) implements Condition {}

    /** A number compared with another number of the same applicant: co-financing at least equal to the amount asked. */
    record BoundByInput(String input, Comparison comparison, String other) implements Condition {}

    /** Yes or no, as required. */
    record Truth(String input, boolean required) implements Condition {}

    /** One of the words that the rule names. */
    record OneOf(String input, Set<String> accepted) implements Condition {
        public OneOf {
            accepted = Set.copyOf(accepted);
        }
    }

    /** A day no later than the last and no earlier than the first. */
    record Within(String input, LocalDate first, LocalDate last) implements Condition {}

    /** The applicant, or its gemeente, stands on a closed list on the day of the test. */
    record OnList(String list) implements Condition {}

    record AllOf(List<Condition> parts) implements Condition {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    record AnyOf(List<Condition> parts) implements Condition {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /** The rule, a weight or a list was not published, or a person decides: no input makes it computable. */
    record NotPublished(LocalText why) implements Condition {}
}
