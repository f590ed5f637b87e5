package nl.wijkmaat.engine.statistics;

import java.util.OptionalDouble;

/** A figure: an amount that knows its precision, or the reason why there is none. */
public sealed interface Value {

    /**
     * @param amount in the unit of the indicator, finite
     * @param range in which the true amount lies
     */
    record Measured(double amount, Interval range) implements Value {
        /** @throws IllegalArgumentException when the amount is not a finite number */
        public Measured {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException("a measured amount must be a finite number, not " + amount);
            }
        }
    }

    /** @param reason why there is no amount */
    record Missing(MissingReason reason) implements Value {}

    static Value measured(double amount, Precision precision) {
        return new Measured(amount, precision.around(amount));
    }

    static Value missing(MissingReason reason) {
        return new Missing(reason);
    }

    default OptionalDouble findAmount() {
        return this instanceof Measured m ? OptionalDouble.of(m.amount()) : OptionalDouble.empty();
    }
}
