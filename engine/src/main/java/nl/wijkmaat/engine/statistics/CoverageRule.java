package nl.wijkmaat.engine.statistics;

/**
 * When the measured parts of a whole tell enough to speak of the whole.
 *
 * @param minimumShare the share, 0 to 1, of the denominator (residents, households, dwellings) that the measured parts of a
 *     mean, share or rate must hold. A count is never taken from a part: it needs every part
 */
public record CoverageRule(double minimumShare) {

    /** A mean or share speaks of the whole when at least half of those it is taken over are measured. */
    public static final CoverageRule AT_LEAST_HALF = new CoverageRule(0.5);

    /** @throws IllegalArgumentException when the share does not lie between 0 and 1 */
    public CoverageRule {
        if (!(minimumShare >= 0 && minimumShare <= 1)) {
            throw new IllegalArgumentException("a share of coverage lies between 0 and 1, not " + minimumShare);
        }
    }
}
