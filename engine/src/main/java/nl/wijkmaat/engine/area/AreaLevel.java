package nl.wijkmaat.engine.area;

/** Administrative and statistical levels of the Netherlands, from the whole to the part. The order is part of the contract. */
public enum AreaLevel {
    /** The whole country: code {@code NL} and two digits. */
    COUNTRY("NL", 2),
    /** Province: code {@code PV} and two digits. */
    PROVINCE("PV", 2),
    /** Gemeente (municipality): code {@code GM} and four digits. */
    GEMEENTE("GM", 4),
    /** Wijk (district): code {@code WK}, the four digits of its gemeente and two more characters. */
    WIJK("WK", 6),
    /** Buurt (neighbourhood): code {@code BU}, the six characters of its wijk and two more. */
    BUURT("BU", 8);

    private final String prefix;
    private final int length;

    AreaLevel(String prefix, int length) {
        this.prefix = prefix;
        this.length = length;
    }

    /** The two letters with which a code of this level begins. */
    public String prefix() {
        return prefix;
    }

    /** The number of characters behind the prefix. */
    public int codeLength() {
        return length;
    }

    /** Whether an area of this level can lie inside an area of the other level. */
    public boolean isInside(AreaLevel other) {
        return ordinal() > other.ordinal();
    }
}
