package nl.wijkmaat.engine.burden.scale;

/** Which rank areas with equal figures share. */
public enum Ties {
    /** The mean of the ranks they occupy together. */
    AVERAGE,
    /** The smallest of those ranks, as in competitions. */
    MIN,
    /** The largest of those ranks. */
    MAX;

    /** The rank, counted from 1, of figures that occupy the sorted positions {@code from} up to and without {@code to}. */
    double rank(int from, int to) {
        return switch (this) {
            case AVERAGE -> (from + 1 + to) / 2.0;
            case MIN -> from + 1;
            case MAX -> to;
        };
    }
}
