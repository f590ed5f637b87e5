package nl.wijkmaat.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.statistics.Interval;

/**
 * Where everything of a {@link TrendLine} comes, in units of the drawing; upwards is less.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param points in the order of their years
 * @param line height of the critical line
 */
record TrendLineLayout(double width, double height, List<Placed> points, double line) {

    static final double WIDTH = 320;
    static final double HEIGHT = 170;
    static final double SIDE = 34;
    static final double TOP = 12;
    static final double BOTTOM = 26;

    /**
     * @param x of the year
     * @param y of the position
     * @param low height of the low end of the margin
     * @param high height of the high end of the margin
     */
    record Placed(int year, double x, double y, double low, double high) {}

    static TrendLineLayout of(TrendLine trend) {
        int from = trend.points().getFirst().year();
        double years = (double) trend.points().getLast().year() - from;
        List<Placed> placed = trend.points().stream()
                .map(point -> new Placed(
                        point.year(),
                        SIDE + (point.year() - from) / years * (WIDTH - 2 * SIDE),
                        height(point.position(), trend.scale()),
                        height(point.margin().low(), trend.scale()),
                        height(point.margin().high(), trend.scale())))
                .toList();
        return new TrendLineLayout(WIDTH, HEIGHT, placed, height(trend.line(), trend.scale()));
    }

    private static double height(double position, Interval scale) {
        return TOP + (scale.high() - position) / scale.width() * (HEIGHT - TOP - BOTTOM);
    }

    /** The points whose year is written below them: the ends, and those between that keep clear of both and of each other. */
    List<Placed> listLabelled() {
        double room = 40;
        List<Placed> labelled = new ArrayList<>(List.of(points.getFirst()));
        IntStream.range(1, points.size() - 1)
                .mapToObj(points::get)
                .filter(point -> points.getLast().x() - point.x() >= room)
                .forEach(point -> {
                    if (point.x() - labelled.getLast().x() >= room) {
                        labelled.add(point);
                    }
                });
        labelled.add(points.getLast());
        return labelled;
    }
}
