package nl.wijkmaat.engine.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.statistics.Value.Measured;

/**
 * What one part brings to the figure of a whole.
 *
 * @param code which part
 * @param amount its count, mean, share or numerator
 * @param weight its denominator, or for a count the residents by which its share of the whole is told
 * @param needsWeight whether the part says nothing without a weight
 */
record Part(AreaCode code, Reading amount, Reading weight, boolean needsWeight) {

    /**
     * A value read from a panel or summed from smaller areas.
     *
     * @param value amount or reason
     * @param provenance the sources it rests on
     */
    record Reading(Value value, List<Provenance> provenance) {
        Optional<Measured> measured() {
            return value instanceof Measured m ? Optional.of(m) : Optional.empty();
        }

        static Reading missing(MissingReason reason) {
            return new Reading(Value.missing(reason), List.of());
        }
    }

    boolean isMeasured() {
        return amount.value() instanceof Measured && (!needsWeight || weight.value() instanceof Measured);
    }

    /** Whether there is no figure because there is nobody or nothing to take it over. Counts can exist without residents. */
    boolean isEmpty() {
        return needsWeight && !isMeasured() && weight.value() instanceof Measured m && m.amount() == 0;
    }

    /** Why the part is not measured. Only asked of a part that is not. */
    MissingReason missingReason() {
        return Stream.of(amount.value(), weight.value())
                .filter(Value.Missing.class::isInstance)
                .map(value -> ((Value.Missing) value).reason())
                .findFirst()
                .orElseThrow();
    }

    Measured measuredAmount() {
        return amount.measured().orElseThrow();
    }

    Measured measuredWeight() {
        return weight.measured().orElseThrow();
    }
}
