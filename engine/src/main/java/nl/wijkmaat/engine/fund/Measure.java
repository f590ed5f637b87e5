package nl.wijkmaat.engine.fund;

import java.util.Locale;

/** A figure of an area that a design may set a threshold on. */
public enum Measure {
    /** Weight of the burden, from 0 to 100: the share of areas that is lighter. */
    WEIGHT,
    /** The number of domains beyond the line of stacking. */
    STACKED_DOMAINS,
    /** The share of methods, from 0 to 1, in which the area carries at least the burden of the reference group. */
    COMPARABLE_SHARE,
    /** Residents of the area. */
    RESIDENTS,
    /** Residents of its gemeente. */
    GEMEENTE_RESIDENTS;

    /** The name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** More than this it cannot be. */
    public double most() {
        return switch (this) {
            case WEIGHT -> 100;
            case COMPARABLE_SHARE -> 1;
            case STACKED_DOMAINS, RESIDENTS, GEMEENTE_RESIDENTS -> Double.MAX_VALUE;
        };
    }

    /** Whether the figure says how heavy the burden is. A design can set a least burden, never a most. */
    public boolean isBurden() {
        return this == WEIGHT || this == STACKED_DOMAINS || this == COMPARABLE_SHARE;
    }
}
