package nl.wijkmaat.engine.comparison.movement;

/** How the position of an area among others is told. Both move only when an area moves otherwise than the country. */
public enum PositionScale {
    /** The share of residents, 0 to 100, who live where it is lighter. */
    PERCENTILE,
    /** The figure less that of the country, in the unit of the indicator, higher is heavier. */
    NATION
}
