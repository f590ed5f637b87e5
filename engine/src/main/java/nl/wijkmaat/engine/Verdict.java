package nl.wijkmaat.engine;

/**
 * Outcome of a condition on what is known. Strong Kleene logic (Kleene, Introduction to Metamathematics, 1952, §64) with two
 * kinds of not knowing: a figure is lacking, or the rule itself was never published. The order is that of severity in
 * {@link #and}.
 */
public enum Verdict {
    /** The condition is certainly met. */
    VOLDOET,
    /** Something that is needed to tell is lacking; with it the answer would be known. */
    ONBEKEND,
    /** The rule or its weights are not published, or a person decides: no input makes it computable. */
    NIET_BEREKENBAAR,
    /** The condition is certainly not met. */
    VOLDOET_NIET;

    /** Both conditions: one that certainly fails decides, else what is not known stays so. */
    public Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Either condition: one that is certainly met decides, else what is not known stays so. */
    public Verdict or(Verdict other) {
        return not().and(other.not()).not();
    }

    /** The opposite; what is not known stays so. */
    public Verdict not() {
        return switch (this) {
            case VOLDOET -> VOLDOET_NIET;
            case VOLDOET_NIET -> VOLDOET;
            case ONBEKEND -> ONBEKEND;
            case NIET_BEREKENBAAR -> NIET_BEREKENBAAR;
        };
    }

    /** Whether the answer is a certain yes or no. */
    public boolean isKnown() {
        return this == VOLDOET || this == VOLDOET_NIET;
    }

    public static Verdict of(boolean met) {
        return met ? VOLDOET : VOLDOET_NIET;
    }

    /** The name in files and in the contract of the command line: {@code voldoet_niet}. */
    public String id() {
        return switch (this) {
            case VOLDOET -> "voldoet";
            case VOLDOET_NIET -> "voldoet_niet";
            case ONBEKEND -> "onbekend";
            case NIET_BEREKENBAAR -> "niet_berekenbaar";
        };
    }
}
