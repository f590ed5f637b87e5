package nl.wijkmaat.engine.statistics;

/**
 * How a figure stands to the national one of the same year and boundaries, read in the direction of its indicator. It says
 * on which side a figure lies and whether that is certain, never whether that is good, fair or deserved.
 */
public enum Standing {
    /** Certainly on the heavy side of the national figure: the two ranges do not touch. */
    HEAVIER,
    /** Certainly on the light side of the national figure: a strength. */
    LIGHTER,
    /** The ranges touch, so the figures cannot be told apart. */
    NOT_DISTINGUISHABLE,
    /** There is nothing to compare: one of the two is missing, the place is the country, or the indicator does not weigh. */
    NOT_COMPARABLE;

    /**
     * The standing of a figure. A count is never compared: a larger area has more of everything, and how much is size, not
     * weight.
     */
    static Standing of(Indicator indicator, Value own, Value country) {
        if (indicator.direction() == Direction.NEUTRAL
                || indicator.aggregation() instanceof Aggregation.Sum
                || !(own instanceof Value.Measured here)
                || !(country instanceof Value.Measured there)) {
            return NOT_COMPARABLE;
        }
        if (here.range().overlaps(there.range())) {
            return NOT_DISTINGUISHABLE;
        }
        boolean above = here.range().low() > there.range().high();
        return above == (indicator.direction() == Direction.HIGHER_IS_HEAVIER) ? HEAVIER : LIGHTER;
    }
}
