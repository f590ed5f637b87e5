package nl.wijkmaat.engine.burden.multiverse;

import java.util.Locale;

/**
 * What all methods together say of the statement that an area carries at least the burden of the reference group. The words stand against
 * each other: what supports the statement and what refutes it come from the same methods.
 */
public enum Judgement {
    /** In at least the sure share of methods it carries as much, and every domain of the question is measured there. */
    SURELY,
    /** It depends on the method, or on a domain that is not measured there. */
    UNDECIDED,
    /** In at least the sure share of methods it carries less. */
    SURELY_NOT;

    /** The share of methods from which a statement counts as sure when nobody says another. */
    public static final double SURE = 0.9;

    /** As it stands in documents. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
