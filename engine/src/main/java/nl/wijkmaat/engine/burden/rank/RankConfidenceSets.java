package nl.wijkmaat.engine.burden.rank;

import java.util.Arrays;
import nl.wijkmaat.engine.QuestionRefused;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Sets of ranks that areas can have, given how unsure their figures are. Rank 1 is the highest figure. The figures must be independent
 * and roughly normal with known standard errors.
 *
 * <p>An area surely stands below those that are surely higher, and surely above those that are surely lower; every rank in between is
 * in its set. Work: {@link #simultaneous} grows as n log n, {@link #marginal} of one area as n.
 *
 * @see <a href="https://doi.org/10.1111/rssa.12512">Klein, Wright and Wieczorek (2020), A joint confidence region for an overall ranking</a>
 * @see <a href="https://doi.org/10.1093/restud/rdad006">Mogstad, Romano, Shaikh and Wilhelm (2024), Inference for ranks</a>
 */
public final class RankConfidenceSets {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final double[] figures;
    private final double[] standardErrors;

    /**
     * @param figures by area, finite
     * @param standardErrors by area, not negative
     * @throws IllegalArgumentException when there is no area, the arrays differ in length, or a number is not accepted
     */
    public RankConfidenceSets(double[] figures, double[] standardErrors) {
        if (figures.length == 0 || figures.length != standardErrors.length) {
            throw new IllegalArgumentException(figures.length + " figures and " + standardErrors.length
                    + " standard errors; at least one area is needed");
        }
        for (int i = 0; i < figures.length; i++) {
            if (!Double.isFinite(figures[i]) || !(standardErrors[i] >= 0) || Double.isInfinite(standardErrors[i])) {
                throw new IllegalArgumentException("area " + (i + 1) + " has figure " + figures[i]
                        + " with standard error " + standardErrors[i] + "; leave areas without a figure out");
            }
        }
        this.figures = figures.clone();
        this.standardErrors = standardErrors.clone();
    }

    /**
     * The ranks that an area can have.
     *
     * @param low from 1, the heaviest
     * @param high not below {@code low}
     */
    public record RankSet(int low, int high) {
        public boolean contains(double rank) {
            return low <= rank && rank <= high;
        }
    }

    /**
     * Sets that hold the true ranks of all areas at once with at least the given confidence: interval [x − c·se, x + c·se] for every area
     * with Šidák's c, and then the areas whose interval lies wholly above or below.
     *
     * @param confidence from 0 to below 1, such as 0.95
     */
    public RankSet[] simultaneous(double confidence) {
        requireConfidence(confidence);
        int n = figures.length;
        double c = NORMAL.inverseCumulativeProbability(0.5 + Math.pow(confidence, 1.0 / n) / 2);
        double[] lows = new double[n];
        double[] highs = new double[n];
        for (int i = 0; i < n; i++) {
            lows[i] = figures[i] - c * standardErrors[i];
            highs[i] = figures[i] + c * standardErrors[i];
        }
        double[] sortedLows = lows.clone();
        double[] sortedHighs = highs.clone();
        Arrays.sort(sortedLows);
        Arrays.sort(sortedHighs);
        RankSet[] sets = new RankSet[n];
        for (int i = 0; i < n; i++) {
            int surelyHigher = n - countUpTo(sortedLows, highs[i]);
            int surelyLower = countBelow(sortedHighs, lows[i]);
            sets[i] = new RankSet(1 + surelyHigher, n - surelyLower);
        }
        return sets;
    }

    /**
     * The set that holds the true rank of one area with at least the given confidence: every difference to another area is tested at
     * Bonferroni's level, with standard error √(se² + se²).
     *
     * @param area position of the area
     * @param confidence from 0 to below 1
     */
    public RankSet marginal(int area, double confidence) {
        requireConfidence(confidence);
        int n = figures.length;
        double c = n == 1 ? 0 : NORMAL.inverseCumulativeProbability(1 - (1 - confidence) / (2.0 * (n - 1)));
        int surelyHigher = 0;
        int surelyLower = 0;
        for (int k = 0; k < n; k++) {
            double difference = figures[k] - figures[area];
            // Squares tell the same as the difference against c √(se² + se²), without a root for every pair.
            boolean differs = difference * difference
                    > c * c * (standardErrors[k] * standardErrors[k] + standardErrors[area] * standardErrors[area]);
            surelyHigher += k != area && differs && difference > 0 ? 1 : 0;
            surelyLower += k != area && differs && difference < 0 ? 1 : 0;
        }
        return new RankSet(1 + surelyHigher, n - surelyLower);
    }

    private static void requireConfidence(double confidence) {
        if (!(confidence >= 0 && confidence < 1)) {
            throw new QuestionRefused(
                    "zekerheid ligt van 0 tot onder 1, zoals 0.95, niet op " + confidence,
                    "confidence lies from 0 to below 1, such as 0.95, not " + confidence);
        }
    }

    private static int countUpTo(double[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int countBelow(double[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
