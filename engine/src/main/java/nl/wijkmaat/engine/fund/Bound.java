package nl.wijkmaat.engine.fund;

/** Where an award stands between the floor and the cap of its envelope. */
public enum Bound {
    /** At the floor; or at nothing, when there is no floor and the area has no units. */
    FLOOR,
    /** In proportion to its units. */
    BETWEEN,
    /** At the cap. */
    CAP
}
