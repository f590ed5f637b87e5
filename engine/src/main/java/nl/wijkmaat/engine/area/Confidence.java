package nl.wijkmaat.engine.area;

/** How sure it is that a code belongs to a named area. The order, from least to most sure, is part of the contract. */
public enum Confidence {
    /** Membership is uncertain: left out of a strict reading. */
    LOW,
    /** Named in a source, but its border differs or it rests partly on general knowledge. */
    MEDIUM,
    /** Named in a source or of the same name, and the size agrees where a size is stated. */
    HIGH
}
