package nl.wijkmaat.engine.burden.multiverse;

/**
 * How much of the variance over methods goes with one factor, estimated from pairs of methods.
 *
 * @param first the part that would vanish if this factor alone were settled, from 0 to 1
 * @param firstError its standard error; NaN where none is worked out (ranks), or there are too few pairs
 * @param total the part that would remain if all others were settled, from 0 to 1; never much below the first
 * @param totalError its standard error, as that of the first
 */
public record VarianceShares(double first, double firstError, double total, double totalError) {

    /** Of what does not vary. */
    static final VarianceShares NONE = new VarianceShares(0, 0, 0, 0);

    /**
     * Whether the total share is larger than another by more than chance in the pairs explains: by twice the standard error of the
     * difference. Both come from the same pairs, which makes the difference surer than is reckoned with here.
     */
    boolean isClearlyAbove(VarianceShares other) {
        return total - other.total > 2 * Math.hypot(totalError, other.totalError);
    }
}
