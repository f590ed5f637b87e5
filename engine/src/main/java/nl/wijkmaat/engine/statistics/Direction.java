package nl.wijkmaat.engine.statistics;

/** What a higher figure means for the people who live there. */
public enum Direction {
    /** A higher figure is a heavier burden. */
    HIGHER_IS_HEAVIER,
    /** A higher figure is a strength. */
    HIGHER_IS_LIGHTER,
    /** The figure describes and does not weigh: population, density. */
    NEUTRAL
}
