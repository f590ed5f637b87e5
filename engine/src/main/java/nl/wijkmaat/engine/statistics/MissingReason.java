package nl.wijkmaat.engine.statistics;

/** Why there is no figure. A missing figure is never zero and never good news. The order is stored in editions: append only. */
public enum MissingReason {
    /** The source was not measured for this area, level or year. */
    NOT_MEASURED,
    /** The publisher withholds the figure, because too few people or households lie behind it. */
    SUPPRESSED,
    /** The publisher left the cell empty without saying whether it was not measured or withheld. */
    NOT_PUBLISHED,
    /** There is no such area in the year or boundaries of the source. */
    NO_SUCH_AREA,
    /** The question does not arise, such as the rent of an area without dwellings. */
    NOT_APPLICABLE,
    /** The boundaries changed between the year of the figure and the year asked for, and no table tells how. */
    BOUNDARY_CHANGED,
    /** No figure of the whole follows from its parts, such as a median. */
    NOT_ADDITIVE,
    /** The source holds a figure that cannot be right, or cannot be told from "not available", and was refused. */
    REFUSED
}
