package nl.wijkmaat.engine.burden;

import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Where a group of areas lies: its middle half and its median, so that one area can stand beside a group without a league table.
 *
 * <p>Quartiles lie between two areas as R's type 7 has it: at position {@code (n - 1) p} of the sorted figures, on the straight line
 * between its neighbours. Every area counts once, whatever its residents.
 *
 * @param low the lower quartile
 * @param median the middle one
 * @param high the upper quartile
 * @param areas how many areas of the group are measured, at least one
 * @see <a href="https://doi.org/10.1080/00031305.1996.10473566">Hyndman and Fan, Sample quantiles in statistical packages</a>
 */
public record Spread(double low, double median, double high, int areas) {

    /** The spread of those figures that are there; empty when none is. NaN is a figure that is missing. */
    public static Optional<Spread> of(DoubleStream figures) {
        double[] sorted =
                figures.filter(figure -> !Double.isNaN(figure)).sorted().toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Spread(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), sorted.length));
    }

    private static double at(double[] sorted, double share) {
        double position = (sorted.length - 1) * share;
        int below = (int) Math.floor(position);
        double step = position - below;
        return step == 0 ? sorted[below] : sorted[below] + step * (sorted[below + 1] - sorted[below]);
    }

    /** The middle half of those who were ranked into percentiles lies between 25 and 75 because that is what a percentile says. */
    public static Spread ofPercentiles(int areas) {
        return new Spread(25, 50, 75, areas);
    }
}
