package nl.wijkmaat.engine.burden.multiverse;

/**
 * How much of the variance over methods goes with one factor.
 *
 * @param first the part that would vanish if this factor alone were settled, from 0 to 1
 * @param total the part that would remain if all others were settled, from 0 to 1; never much below the first
 */
public record VarianceShares(double first, double total) {}
