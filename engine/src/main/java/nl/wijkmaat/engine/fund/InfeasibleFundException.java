package nl.wijkmaat.engine.fund;

import nl.wijkmaat.engine.Money;

/** An envelope cannot be divided as the design asks. Carries what a reader needs to mend it. */
public final class InfeasibleFundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it cannot. */
    public enum Kind {
        /** No area may be considered. */
        NOBODY,
        /** The floors together are more than the envelope. */
        FLOOR_TOO_HIGH,
        /** The caps together are less than the envelope. */
        CAP_TOO_LOW,
        /** No considered area has a unit of the key. */
        NO_UNITS,
        /** The areas that must be chosen to spread over size classes cost more than the envelope. */
        SPREAD_TOO_DEAR
    }

    private final Kind kind;
    private final String envelope;
    private final int areas;
    private final transient Money available;
    private final transient Money bound;

    InfeasibleFundException(Kind kind, String envelope, int areas, Money available, Money bound) {
        super("envelope " + envelope + " cannot be divided: " + kind + " (" + areas + " areas, " + available
                + " to divide, floors or caps add up to " + bound + ")");
        this.kind = kind;
        this.envelope = envelope;
        this.areas = areas;
        this.available = available;
        this.bound = bound;
    }

    public Kind kind() {
        return kind;
    }

    public String envelope() {
        return envelope;
    }

    /** The number of areas considered. */
    public int areas() {
        return areas;
    }

    /** What there is to divide. */
    public Money available() {
        return available;
    }

    /** What the floors or caps add up to; zero when they play no part. */
    public Money bound() {
        return bound;
    }
}
