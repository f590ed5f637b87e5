package nl.wijkmaat.engine.comparison.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.burden.scale.Distribution;
import nl.wijkmaat.engine.statistics.Interval;

/**
 * The positions of all areas on one indicator in every year that can be compared.
 *
 * <p>A percentile is taken among the same areas in every year, those that are measured in all of them, each with the residents of one and the same
 * year: so a position moves because figures move, never because areas come and go or grow. A year in which less than half of the residents live in a
 * measured area is left out.
 */
final class Positions {

    /** A year counts when at least this share of the residents live where it is measured. */
    static final double LEAST_MEASURED = 0.5;

    private final List<YearFigures> years;
    private final List<Distribution> distributions;
    private final PositionScale scale;

    private Positions(List<YearFigures> years, List<Distribution> distributions, PositionScale scale) {
        this.years = years;
        this.distributions = distributions;
        this.scale = scale;
    }

    /**
     * @param figures by year, in ascending order
     * @param residents by row
     * @return empty when fewer than {@link TheilSenSlope#LEAST_POINTS} years can be compared
     */
    static Optional<Positions> of(List<YearFigures> figures, double[] residents, PositionScale scale) {
        List<YearFigures> years = figures.stream()
                .filter(year -> measuredShare(year, residents) >= LEAST_MEASURED)
                .filter(year -> scale != PositionScale.NATION || year.nation().isMeasured())
                .toList();
        if (years.size() < TheilSenSlope.LEAST_POINTS) {
            return Optional.empty();
        }
        double[] constant = new double[residents.length];
        int measured = 0;
        for (int i = 0; i < residents.length; i++) {
            int row = i;
            boolean always = years.stream().noneMatch(year -> Double.isNaN(year.amounts()[row]));
            constant[i] = always && residents[i] > 0 ? residents[i] : 0;
            measured += constant[i] > 0 ? 1 : 0;
        }
        if (measured < 2) {
            return Optional.empty();
        }
        List<Distribution> distributions = new ArrayList<>();
        for (YearFigures year : years) {
            distributions.add(Distribution.of(among(year.amounts(), constant), constant));
        }
        return Optional.of(new Positions(years, distributions, scale));
    }

    private static double measuredShare(YearFigures year, double[] residents) {
        double all = 0;
        double measured = 0;
        for (int i = 0; i < residents.length; i++) {
            if (residents[i] > 0) {
                all += residents[i];
                measured += Double.isNaN(year.amounts()[i]) ? 0 : residents[i];
            }
        }
        return all > 0 ? measured / all : 0;
    }

    private static double[] among(double[] amounts, double[] weights) {
        double[] kept = amounts.clone();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = weights[i] > 0 ? kept[i] : Double.NaN;
        }
        return kept;
    }

    List<Integer> years() {
        return years.stream().map(YearFigures::year).toList();
    }

    /** The positions of a row in the years in which it is measured. */
    List<Point> points(int row) {
        List<Point> points = new ArrayList<>();
        for (int t = 0; t < years.size(); t++) {
            YearFigures year = years.get(t);
            if (!Double.isNaN(year.amounts()[row])) {
                points.add(point(t, year.amounts()[row], year.low()[row], year.high()[row]));
            }
        }
        return points;
    }

    private Point point(int t, double amount, double low, double high) {
        YearFigures year = years.get(t);
        return switch (scale) {
            case PERCENTILE -> {
                Distribution all = distributions.get(t);
                yield new Point(
                        year.year(),
                        100 * all.shareOfResidentsBelow(amount),
                        100 * all.shareOfResidentsBelow(low),
                        100 * all.shareOfResidentsBelow(high));
            }
            case NATION -> {
                Interval nation = year.nation().margin();
                yield new Point(year.year(), amount - year.nation().amount(), low - nation.high(), high - nation.low());
            }
        };
    }

    /** The position at a percentile of residents, in the last year. */
    double atPercentile(double percentile) {
        return switch (scale) {
            case PERCENTILE -> percentile;
            case NATION ->
                amountAt(distributions.getLast(), percentile / 100)
                        - years.getLast().nation().amount();
        };
    }

    /**
     * What a step of one percentile is on this scale: one, or a sixtieth of the distance between the 20th and the 80th percentile of the last year.
     */
    double onePercentile() {
        return switch (scale) {
            case PERCENTILE -> 1;
            case NATION -> (atPercentile(80) - atPercentile(20)) / 60;
        };
    }

    /** The smallest figure at or above which the share of residents lies, between two figures by linear interpolation. */
    private static double amountAt(Distribution distribution, double share) {
        double[] sorted = distribution.sorted();
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (distribution.shareOfResidentsBelow(sorted[middle]) < share) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0 || low == sorted.length) {
            return low == 0 ? distribution.smallest() : distribution.largest();
        }
        double below = distribution.shareOfResidentsBelow(sorted[low - 1]);
        double above = distribution.shareOfResidentsBelow(sorted[low]);
        return sorted[low - 1] + (sorted[low] - sorted[low - 1]) * ((share - below) / (above - below));
    }
}
