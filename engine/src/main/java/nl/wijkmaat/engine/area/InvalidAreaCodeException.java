package nl.wijkmaat.engine.area;

/** A text that should have been the code of an area is none. */
public final class InvalidAreaCodeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String text;

    InvalidAreaCodeException(String text) {
        super("'" + text
                + "' is no area code; accepted: NL00, PV26, GM0307, WK030701, BU03070104 (two letters and 2, 2, 4, 6"
                + " or 8 characters; letters only behind the four digits of the gemeente)");
        this.text = text;
    }

    /** The text that was refused. */
    public String text() {
        return text;
    }
}
