package nl.wijkmaat.engine.comparison.movement;

/** What may be said of a movement. */
public enum Trend {
    /** The whole interval of the slope lies on the heavy side of zero, and the slope itself beyond the tolerance. */
    WORSENING,
    /** The whole interval lies on the light side of zero, and the slope itself beyond the tolerance. */
    IMPROVING,
    /** The whole interval lies within the tolerance around zero: if anything moves, it is too slow to matter. */
    STABLE,
    /** The interval allows more than one of these. */
    UNCERTAIN
}
