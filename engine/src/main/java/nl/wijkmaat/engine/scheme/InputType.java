package nl.wijkmaat.engine.scheme;

/** What sort of answer an input of a scheme takes. */
public enum InputType {
    /** A number in the unit that the declaration names. */
    NUMBER,
    /** An amount in euros. */
    EURO,
    /** Yes or no. */
    TRUTH,
    /** One of the declared words. */
    CHOICE,
    /** A day. */
    DATE
}
