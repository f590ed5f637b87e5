package nl.wijkmaat.engine.statistics;

import nl.wijkmaat.engine.LocalText;
import org.jspecify.annotations.Nullable;

/** How the figure of a whole follows from the figures of its parts. */
public sealed interface Aggregation {

    /** Counts: the whole is the sum of the parts. */
    record Sum() implements Aggregation {}

    /**
     * Shares and means: the whole is the mean of the parts, each with the weight of its denominator.
     *
     * @param denominator id of the count indicator that the share or mean is taken over: residents, households, dwellings
     * @param standIn id of another count that weighs the parts where nobody publishes the denominator; null when none is near enough
     */
    record WeightedMean(String denominator, @Nullable String standIn) implements Aggregation {
        public WeightedMean(String denominator) {
            this(denominator, null);
        }
    }

    /**
     * Rates of two counts: the whole is the sum of the numerators over the sum of the denominators.
     *
     * @param numerator id of a count indicator
     * @param denominator id of a count indicator
     * @param factor what the quotient is multiplied by: 1000 for a rate per thousand, 100 for a percentage
     */
    record Ratio(String numerator, String denominator, double factor) implements Aggregation {}

    /**
     * No figure of the whole follows from the parts: medians, classes, the most common value.
     *
     * @param reason why, for readers
     */
    record Refused(LocalText reason) implements Aggregation {}
}
