package nl.wijkmaat.engine.statistics;

/**
 * A closed range in which the true amount lies, given how the figure was rounded or estimated.
 *
 * @param low lower end, finite
 * @param high upper end, finite, not below {@code low}
 */
public record Interval(double low, double high) {

    /** @throws IllegalArgumentException when the ends are not finite or stand in the wrong order */
    public Interval {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("no interval: " + low + " to " + high);
        }
    }

    public static Interval point(double amount) {
        return new Interval(amount, amount);
    }

    public boolean contains(double amount) {
        return low <= amount && amount <= high;
    }

    /** Whether the two ranges have at least one amount in common. */
    public boolean overlaps(Interval other) {
        return low <= other.high && other.low <= high;
    }

    public Interval plus(Interval other) {
        return new Interval(low + other.low, high + other.high);
    }

    /** This range cut off at the ends of another, for amounts that cannot lie beyond them. */
    public Interval within(Interval bounds) {
        return new Interval(Math.clamp(low, bounds.low, bounds.high), Math.clamp(high, bounds.low, bounds.high));
    }

    public double width() {
        return high - low;
    }
}
