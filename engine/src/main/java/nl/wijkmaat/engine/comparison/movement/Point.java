package nl.wijkmaat.engine.comparison.movement;

/**
 * The position of an area in one year.
 *
 * @param year when
 * @param position higher is heavier
 * @param low lowest position that the margin of the figure allows
 * @param high highest position that it allows
 */
public record Point(int year, double position, double low, double high) {

    /** @throws IllegalArgumentException when the position is no number or lies outside its margin */
    public Point {
        if (!(low <= position && position <= high)) {
            throw new IllegalArgumentException("position " + position + " of " + year + " lies outside its margin, "
                    + low + " to " + high + ", or is no number");
        }
    }
}
