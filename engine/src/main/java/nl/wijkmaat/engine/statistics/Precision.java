package nl.wijkmaat.engine.statistics;

/** How sure a published amount is. */
public sealed interface Precision {

    /** 97.5th percentile of the standard normal distribution. */
    double Z_95 = 1.959963984540054;

    /** The range in which the true amount lies: certain for rounding, 95% for an estimate. */
    Interval around(double amount);

    /** The amount as it is, such as the register count of a gemeente. */
    record Exact() implements Precision {
        @Override
        public Interval around(double amount) {
            return Interval.point(amount);
        }
    }

    /**
     * Rounded to the nearest multiple of a step: counts to 5 or 10, percentages to whole numbers.
     *
     * @param step positive; the true amount lies within half a step
     */
    record Rounded(double step) implements Precision {
        /** @throws IllegalArgumentException when the step is not positive */
        public Rounded {
            if (!(step > 0)) {
                throw new IllegalArgumentException("rounding step must be positive, not " + step);
            }
        }

        @Override
        public Interval around(double amount) {
            return new Interval(amount - step / 2, amount + step / 2);
        }
    }

    /**
     * Estimated by a model or a sample.
     *
     * @param standardError of the estimate, in the unit of the indicator
     * @param assumed true when the publisher gives no error and the catalogue states an assumption instead
     */
    record Estimated(double standardError, boolean assumed) implements Precision {
        /** @throws IllegalArgumentException when the standard error is not positive */
        public Estimated {
            if (!(standardError > 0)) {
                throw new IllegalArgumentException("standard error must be positive, not " + standardError);
            }
        }

        @Override
        public Interval around(double amount) {
            return new Interval(amount - Z_95 * standardError, amount + Z_95 * standardError);
        }
    }
}
