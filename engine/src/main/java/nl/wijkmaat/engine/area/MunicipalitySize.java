package nl.wijkmaat.engine.area;

/**
 * Size class of a gemeente by its residents on 1 January, with the bounds of Statistics Netherlands (classification
 * "gemeentegrootte" of the table Gebieden in Nederland): a class includes its lower bound and excludes its upper bound.
 */
public enum MunicipalitySize {
    BELOW_5_000(0),
    FROM_5_000(5_000),
    FROM_10_000(10_000),
    FROM_20_000(20_000),
    FROM_50_000(50_000),
    FROM_100_000(100_000),
    FROM_150_000(150_000),
    FROM_250_000(250_000);

    private final int leastResidents;

    MunicipalitySize(int leastResidents) {
        this.leastResidents = leastResidents;
    }

    /** Number of the class as published, 1 for the smallest to 8 for the largest. */
    public int number() {
        return ordinal() + 1;
    }

    /** Fewest residents of a gemeente in this class. */
    public int leastResidents() {
        return leastResidents;
    }

    /** The class of a gemeente with this many residents. */
    public static MunicipalitySize of(long residents) {
        if (residents < 0) {
            throw new IllegalArgumentException("a gemeente cannot have " + residents + " residents");
        }
        MunicipalitySize size = BELOW_5_000;
        for (MunicipalitySize candidate : values()) {
            if (residents >= candidate.leastResidents) {
                size = candidate;
            }
        }
        return size;
    }
}
