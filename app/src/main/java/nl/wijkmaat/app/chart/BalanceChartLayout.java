package nl.wijkmaat.app.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where everything of a {@link BalanceChart} comes, in units of the drawing. The name of an axis stands above its line, and the labels of
 * its two marks stand on either side of them, so that no text meets another on a narrow screen.
 *
 * @param height of the drawing
 * @param zero where a difference of nothing lies
 * @param from where the range that is called alike begins
 * @param to where it ends
 * @param rows from top to bottom
 */
record BalanceChartLayout(double height, double zero, double from, double to, List<Placed> rows) {

    static final double WIDTH = 640;

    /** Room for a label beside the outermost mark. */
    static final double SIDE = 130;

    private static final double ROW = 64;
    private static final double NAME = 24;
    private static final double LINE = 46;

    /** So that a chart of small differences does not make them look large. */
    private static final double LEAST_SPAN = 0.5;

    /**
     * One axis.
     *
     * @param name of the axis
     * @param foot of its name
     * @param y of its line
     */
    record Placed(String name, double foot, double y, Optional<Spot> before, Optional<Spot> after) {}

    /**
     * A mark.
     *
     * @param isRight whether its label stands to the right of it
     */
    record Spot(double x, String label, boolean isRight) {}

    static BalanceChartLayout of(BalanceChart chart) {
        double low = Math.min(-LEAST_SPAN, chart.differences().min().orElse(0));
        double high = Math.max(LEAST_SPAN, chart.differences().max().orElse(0));
        List<Placed> rows = IntStream.range(0, chart.rows().size())
                .mapToObj(i -> {
                    BalanceChart.Row row = chart.rows().get(i);
                    boolean isFallen = at(row.before()) > at(row.after());
                    return new Placed(
                            row.name(),
                            i * ROW + NAME,
                            i * ROW + LINE,
                            row.before().map(mark -> spot(mark, isFallen, low, high)),
                            row.after().map(mark -> spot(mark, !isFallen, low, high)));
                })
                .toList();
        return new BalanceChartLayout(
                chart.rows().size() * ROW,
                x(0, low, high),
                x(-chart.limit(), low, high),
                x(chart.limit(), low, high),
                rows);
    }

    private static double at(Optional<BalanceChart.Mark> mark) {
        return mark.map(BalanceChart.Mark::at).orElse(0.0);
    }

    private static Spot spot(BalanceChart.Mark mark, boolean isRight, double low, double high) {
        return new Spot(x(mark.at(), low, high), mark.label(), isRight);
    }

    private static double x(double difference, double low, double high) {
        return SIDE + (difference - low) / (high - low) * (WIDTH - 2 * SIDE);
    }
}
