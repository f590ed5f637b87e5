package nl.wijkmaat.engine.statistics;

/** Unit in which the amounts of an indicator are expressed, with the number of decimals in which it is shown. */
public enum Unit {
    PERSONS("persons", 0),
    HOUSEHOLDS("households", 0),
    DWELLINGS("dwellings", 0),
    /** Registered events, such as crimes. */
    EVENTS("events", 0),
    /** Shares from 0 to 100. */
    PERCENT("percent", 1),
    EURO("euro", 0),
    THOUSAND_EURO("thousand_euro", 1),
    KILOMETRES("km", 1),
    HECTARES("ha", 0),
    PERSONS_PER_KM2("persons_per_km2", 0),
    ADDRESSES_PER_KM2("addresses_per_km2", 0),
    PER_THOUSAND_RESIDENTS("per_1000_residents", 1),
    PERSONS_PER_HOUSEHOLD("persons_per_household", 1),
    YEARS("years", 1),
    /** A number of facilities within reach. */
    NUMBER("number", 1),
    /** A score without a natural unit. */
    SCORE("score", 3),
    /** An ordered class, such as urbanity 1 to 5. */
    CLASS("class", 0);

    /** A range that is one step wide in decimal notation is a little narrower or wider in binary. */
    private static final double TOLERANCE = 1e-9;

    private final String id;
    private final int decimals;

    Unit(String id, int decimals) {
        this.id = id;
        this.decimals = decimals;
    }

    /** Stable name in files and in the catalogue. */
    public String id() {
        return id;
    }

    /** Decimals in which amounts are shown to readers; files carry the amount as it is. */
    public int decimals() {
        return decimals;
    }

    /** Whether it counts residents, or the households or dwellings that they live in. */
    public boolean isOfResidents() {
        return switch (this) {
            case PERSONS, HOUSEHOLDS, DWELLINGS -> true;
            default -> false;
        };
    }

    /** Decimals in which the ends of a range are shown: one more than the amount between them where it would round onto an end. */
    public int decimals(Interval range) {
        return range.width() < 10 * step() * (1 - TOLERANCE) ? decimals + 1 : decimals;
    }

    /** Whether a range is narrower than the amount between its ends is shown, so that readers learn nothing from it. */
    public boolean hides(Interval range) {
        return range.width() < step() * (1 - TOLERANCE);
    }

    private double step() {
        return Math.pow(10, -decimals);
    }

    /** The range outside which an amount cannot lie: shares from 0 to 100; all but scores and money (wealth can be debt) from 0. */
    public Interval naturalRange() {
        return switch (this) {
            case PERCENT -> new Interval(0, 100);
            case SCORE, EURO, THOUSAND_EURO -> new Interval(-Double.MAX_VALUE, Double.MAX_VALUE);
            default -> new Interval(0, Double.MAX_VALUE);
        };
    }
}
