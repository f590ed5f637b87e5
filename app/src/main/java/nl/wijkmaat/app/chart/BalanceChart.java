package nl.wijkmaat.app.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How far two groups lie apart on several axes, before and after something was done: for each axis two marks on one scale, beside the range
 * that custom calls alike.
 *
 * @param rows from top to bottom; at least one has a mark
 * @param limit differences up to this, in either direction, are customarily called alike
 */
public record BalanceChart(List<Row> rows, double limit) {

    /**
     * One axis.
     *
     * @param name of the axis
     * @param before empty when it cannot be computed
     * @param after empty when it cannot be computed
     */
    public record Row(String name, Optional<Mark> before, Optional<Mark> after) {}

    /**
     * @param at the difference
     * @param label what stands at the mark
     */
    public record Mark(double at, String label) {}

    public BalanceChart {
        rows = List.copyOf(rows);
    }

    /** The chart of these rows; empty when none has a mark. */
    public static Optional<BalanceChart> of(List<Row> rows, double limit) {
        return rows.stream()
                        .allMatch(row -> row.before().isEmpty() && row.after().isEmpty())
                ? Optional.empty()
                : Optional.of(new BalanceChart(rows, limit));
    }

    /** Every difference that is drawn. */
    DoubleStream differences() {
        return rows.stream()
                .flatMap(row -> Stream.concat(row.before().stream(), row.after().stream()))
                .mapToDouble(Mark::at);
    }
}
