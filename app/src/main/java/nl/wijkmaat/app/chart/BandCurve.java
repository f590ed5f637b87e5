package nl.wijkmaat.app.chart;

import java.util.List;

/**
 * How a number rises or falls along a line, with the band in which it lies over methods.
 *
 * @param points in the order of their place; at least two
 * @param mark the place on the line that is chosen now
 */
public record BandCurve(List<Point> points, double mark) {

    /**
     * @param at place on the line
     * @param low 5th percentile over methods
     * @param middle median over methods
     * @param high 95th percentile over methods
     */
    public record Point(double at, double low, double middle, double high) {}

    /** @throws IllegalArgumentException when there are fewer than two points */
    public BandCurve {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a curve has at least two points, not " + points.size());
        }
    }

    /** The highest end of the band. */
    public double top() {
        return points.stream().mapToDouble(Point::high).max().orElseThrow();
    }

    /** The point nearest to the chosen place. */
    public Point chosen() {
        return points.stream()
                .min((a, b) -> Double.compare(Math.abs(a.at() - mark), Math.abs(b.at() - mark)))
                .orElseThrow();
    }
}
