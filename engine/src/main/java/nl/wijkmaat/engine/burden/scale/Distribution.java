package nl.wijkmaat.engine.burden.scale;

import java.util.Arrays;
import nl.wijkmaat.engine.QuestionRefused;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of one indicator are spread over areas, and over the residents of those areas. Missing figures take no part.
 */
public final class Distribution {

    private final double[] sorted;
    /** Residents of the areas before each position of the sorted figures; one longer than the figures. */
    private final double[] residentsBefore;

    private Distribution(double[] sorted, double[] residentsBefore) {
        this.sorted = sorted;
        this.residentsBefore = residentsBefore;
    }

    /**
     * Every area counts once.
     *
     * @param figures by area, NaN where missing
     * @throws IllegalArgumentException when there is no figure at all, or one is infinite
     */
    public static Distribution of(double[] figures) {
        double[] sorted = measured(figures);
        Arrays.sort(sorted);
        return new Distribution(sorted, cumulative(sorted.length, null));
    }

    /**
     * Every area counts once in ranks and as many times as it has residents in {@link #shareOfResidentsBelow}.
     *
     * @param figures by area, NaN where missing
     * @param residents by area, not negative; NaN counts as nobody known to live there
     * @throws IllegalArgumentException when there is no figure, one is infinite, or nobody lives in the measured areas
     */
    public static Distribution of(double[] figures, double[] residents) {
        measured(figures);
        int[] order = Order.ascending(figures);
        double[] sorted = new double[order.length];
        double[] people = new double[order.length];
        double total = 0;
        for (int i = 0; i < order.length; i++) {
            sorted[i] = figures[order[i]];
            people[i] = Double.isNaN(residents[order[i]]) ? 0 : residents[order[i]];
            if (people[i] < 0) {
                throw new QuestionRefused(
                        "inwoners kunnen niet negatief zijn: " + people[i] + " op plaats " + order[i],
                        "residents cannot be negative: " + people[i] + " at position " + order[i]);
            }
            total += people[i];
        }
        if (total == 0) {
            throw new QuestionRefused(
                    "in de gemeten gebieden woont niemand, dus er is geen percentiel van inwoners",
                    "nobody lives in the areas that are measured, so there is no population percentile");
        }
        return new Distribution(sorted, cumulative(sorted.length, people));
    }

    private static double[] measured(double[] figures) {
        double[] found = new double[figures.length];
        int n = 0;
        for (int i = 0; i < figures.length; i++) {
            if (Double.isInfinite(figures[i])) {
                throw new QuestionRefused(
                        "het cijfer op plaats " + i + " is oneindig; een getal mag, of niets voor ontbrekend",
                        "figure at position " + i + " is infinite; accepted: a number, or NaN for missing");
            }
            if (!Double.isNaN(figures[i])) {
                found[n++] = figures[i] + 0.0; // turns -0.0 into 0.0, so that sorting and comparing agree on ties
            }
        }
        if (n == 0) {
            throw new QuestionRefused(
                    "geen gebied heeft een cijfer, dus er is niets om mee te vergelijken",
                    "no area has a figure, so there is nothing to compare with");
        }
        return Arrays.copyOf(found, n);
    }

    private static double[] cumulative(int n, double @Nullable [] people) {
        double[] before = new double[n + 1];
        for (int i = 0; i < n; i++) {
            before[i + 1] = before[i] + (people == null ? 1 : people[i]);
        }
        return before;
    }

    /** The same areas after an increasing function of their figures. */
    public Distribution through(Scale increasing) {
        return new Distribution(increasing.atEach(sorted), residentsBefore);
    }

    /** The number of measured areas, at least one. */
    public int count() {
        return sorted.length;
    }

    /** The measured figures in ascending order; shared, never write to it. */
    public double[] sorted() {
        return sorted;
    }

    public double smallest() {
        return sorted[0];
    }

    public double largest() {
        return sorted[sorted.length - 1];
    }

    public double mean() {
        double sum = 0;
        for (double figure : sorted) {
            sum += figure;
        }
        return sum / sorted.length;
    }

    /** The mean in which every area counts as many times as it has residents. */
    double meanOverResidents() {
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sum += sorted[i] * (residentsBefore[i + 1] - residentsBefore[i]);
        }
        return sum / residentsBefore[sorted.length];
    }

    /** The standard deviation in which every area counts as many times as it has residents, divided by their number. */
    double deviationOverResidents() {
        double mean = meanOverResidents();
        double squares = 0;
        for (int i = 0; i < sorted.length; i++) {
            squares += (sorted[i] - mean) * (sorted[i] - mean) * (residentsBefore[i + 1] - residentsBefore[i]);
        }
        return Math.sqrt(squares / residentsBefore[sorted.length]);
    }

    /** Sample standard deviation, divided by n − 1; zero for one area. */
    public double standardDeviation() {
        if (sorted.length == 1) {
            return 0;
        }
        double mean = mean();
        double squares = 0;
        for (double figure : sorted) {
            squares += (figure - mean) * (figure - mean);
        }
        return Math.sqrt(squares / (sorted.length - 1));
    }

    /** Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
    public double quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a quantile is asked for a share from 0 to 1, not " + share);
        }
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** Median of the absolute distances to the median, not multiplied by 1.4826. */
    public double medianAbsoluteDeviation() {
        double median = quantile(0.5);
        double[] distances = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            distances[i] = Math.abs(sorted[i] - median);
        }
        return Distribution.of(distances).quantile(0.5);
    }

    /**
     * Position of a figure among the areas, from 1 for the smallest to {@link #count()} for the largest; between two published
     * figures by linear interpolation, beyond the ends the end itself.
     */
    public double rank(double figure, Ties ties) {
        return Double.isNaN(figure) ? Double.NaN : rank(figure, firstNotBelow(figure), ties);
    }

    /** {@link #rank} of each figure; quick when they rise, as it then goes on from where the one before was found. */
    double[] ranks(double[] figures, Ties ties) {
        return each(figures, (figure, from) -> rank(figure, from, ties));
    }

    private double rank(double figure, int from, Ties ties) {
        int to = endOfRun(from, figure);
        if (from < to) {
            return ties.rank(from, to);
        }
        if (from == 0) {
            return ties.rank(0, endOfRun(0, sorted[0]));
        }
        double below = sorted[from - 1];
        double rankBelow = ties.rank(startOfRun(from - 1), from);
        if (from == sorted.length) {
            return rankBelow;
        }
        double above = sorted[from];
        double rankAbove = ties.rank(from, endOfRun(from, above));
        return rankBelow + (rankAbove - rankBelow) * ((figure - below) / (above - below));
    }

    /**
     * Share of residents who live where the figure is lower, plus half of those who live where it is equal: 0 to 1. Between two
     * published figures by linear interpolation.
     */
    public double shareOfResidentsBelow(double figure) {
        return Double.isNaN(figure) ? Double.NaN : shareOfResidentsBelow(figure, firstNotBelow(figure));
    }

    /** {@link #shareOfResidentsBelow(double)} of each figure; quick when they rise. */
    double[] sharesOfResidentsBelow(double[] figures) {
        return each(figures, this::shareOfResidentsBelow);
    }

    private interface Found {
        double at(double figure, int firstNotBelow);
    }

    private double[] each(double[] figures, Found found) {
        double[] all = new double[figures.length];
        int from = 0;
        for (int i = 0; i < figures.length; i++) {
            double figure = figures[i];
            if (Double.isNaN(figure)) {
                all[i] = Double.NaN;
            } else {
                if (from > 0 && !(sorted[from - 1] < figure)) {
                    from = firstNotBelow(figure);
                }
                while (from < sorted.length && sorted[from] < figure) {
                    from++;
                }
                all[i] = found.at(figure, from);
            }
        }
        return all;
    }

    private double shareOfResidentsBelow(double figure, int from) {
        int to = endOfRun(from, figure);
        if (from < to) {
            return middle(from, to);
        }
        if (from == 0) {
            return middle(0, endOfRun(0, sorted[0]));
        }
        double below = sorted[from - 1];
        double shareBelow = middle(startOfRun(from - 1), from);
        if (from == sorted.length) {
            return shareBelow;
        }
        double above = sorted[from];
        double shareAbove = middle(from, endOfRun(from, above));
        return shareBelow + (shareAbove - shareBelow) * ((figure - below) / (above - below));
    }

    private double middle(int from, int to) {
        return (residentsBefore[from] + residentsBefore[to]) / 2 / residentsBefore[sorted.length];
    }

    private int firstNotBelow(double figure) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < figure) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The end of the run of figures equal to this one that begins at a position: ever larger steps, then halving. */
    private int endOfRun(int from, double figure) {
        int step = 1;
        int low = from;
        while (low + step <= sorted.length && sorted[low + step - 1] <= figure) {
            low += step;
            step *= 2;
        }
        int high = Math.min(sorted.length, low + step);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= figure) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first position of the run of equal figures in which a position lies. */
    private int startOfRun(int position) {
        return position == 0 || sorted[position - 1] < sorted[position] ? position : firstNotBelow(sorted[position]);
    }
}
