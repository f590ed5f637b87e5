package nl.wijkmaat.app.chart;

import java.util.List;
import nl.wijkmaat.engine.statistics.Interval;

/**
 * Where everything of a {@link RangeStrip} comes, in units of the drawing.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param zero where zero lies
 * @param marks the marks in drawing order
 */
record RangeStripLayout(double width, double height, double zero, List<Placed> marks) {

    static final double WIDTH = 200;
    static final double HEIGHT = 24;

    /** Room at both ends for half a mark. */
    private static final double MARGIN = 8;

    /**
     * @param whose decides its shape
     * @param x of the amount
     * @param from of the low end of the range
     * @param to of the high end of the range
     */
    record Placed(RangeStrip.Whose whose, double x, double from, double to) {}

    static RangeStripLayout of(RangeStrip strip) {
        Interval scale = strip.scale();
        List<Placed> marks = strip.marks().stream()
                .map(mark -> new Placed(
                        mark.whose(),
                        place(mark.amount(), scale),
                        place(mark.range().low(), scale),
                        place(mark.range().high(), scale)))
                .toList();
        return new RangeStripLayout(WIDTH, HEIGHT, place(0, scale), marks);
    }

    private static double place(double amount, Interval scale) {
        return MARGIN + (amount - scale.low()) / scale.width() * (WIDTH - 2 * MARGIN);
    }
}
