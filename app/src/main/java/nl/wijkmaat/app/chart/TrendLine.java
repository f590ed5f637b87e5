package nl.wijkmaat.app.chart;

import java.util.List;
import nl.wijkmaat.engine.statistics.Interval;

/**
 * How a position moves over the years, each with its margin.
 *
 * @param points by year; at least two
 * @param line from where a position counts as beyond the line
 * @param scale the positions at the lower and upper end
 */
public record TrendLine(List<Point> points, double line, Interval scale) {

    /** A position, and the lowest and highest that its margin allows. */
    public record Point(int year, double position, Interval margin) {}

    /** @throws IllegalArgumentException when there are fewer than two points, or they are not in the order of their years */
    public TrendLine {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a movement has at least two points, not " + points.size());
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).year() <= points.get(i - 1).year()) {
                throw new IllegalArgumentException("a point of " + points.get(i).year() + " follows one of "
                        + points.get(i - 1).year());
            }
        }
    }
}
