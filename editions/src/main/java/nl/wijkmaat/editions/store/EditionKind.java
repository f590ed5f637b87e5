package nl.wijkmaat.editions.store;

/** What an edition holds. */
public enum EditionKind {
    /** Figures of areas: one Parquet file with a row per area and a column per indicator. */
    FIGURES,
    /** Outlines of areas: one GeoParquet file with a row per area, in RD New metres (EPSG:28992). */
    OUTLINES
}
