package nl.wijkmaat.engine.burden.multiverse;

import java.util.Locale;

/** The choices and uncertainties that a method consists of. A statement can hinge on any of them. */
public enum Factor {
    /** Which indicators are left out. */
    INDICATORS,
    /** The year of the figures. */
    YEAR,
    /** Drawing figures of small numbers towards a mean. */
    SHRINKAGE,
    /** What is put in the place of missing figures. */
    MISSING,
    /** Treatment of outliers. */
    TREATMENT,
    /** Bringing figures to one scale. */
    SCALE,
    /** Combining indicators within a domain. */
    WITHIN,
    /** The weights of the domains. */
    WEIGHTS,
    /** Combining domains. */
    BETWEEN,
    /** The figures within their own margins. */
    FIGURES,
    /** Where domains are counted: from where on an area counts as heavy in one. */
    LINE;

    /** Name in results. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
