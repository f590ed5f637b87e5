package nl.wijkmaat.engine.concentration;

import java.util.Arrays;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * The areas that have a figure, as deviations from their mean, with the weights among them. Everything that is tested is tested on
 * these; results go back to all areas by {@link #areaOf}.
 */
final class SpatialSample {

    private final double[] deviations;
    private final double squares;
    private final SpatialWeights weights;
    private final int[] areaOf;
    private final int areas;

    private SpatialSample(double[] deviations, double squares, SpatialWeights weights, int[] areaOf, int areas) {
        this.deviations = deviations;
        this.squares = squares;
        this.weights = weights;
        this.areaOf = areaOf;
        this.areas = areas;
    }

    /**
     * @param values by area; NaN where there is no figure
     * @param weights over the same areas; rows that add up to one still do so among the areas that have a figure
     * @throws IllegalArgumentException when there are fewer than four figures, all are equal, or one is infinite
     */
    static SpatialSample of(double[] values, SpatialWeights weights) {
        if (values.length != weights.size()) {
            throw new IllegalArgumentException(
                    values.length + " figures do not fit weights of " + weights.size() + " areas");
        }
        boolean[] keep = new boolean[values.length];
        int kept = 0;
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new QuestionRefused(
                        "het cijfer van gebied " + i + " is oneindig", "the figure of area " + i + " is infinite");
            }
            keep[i] = !Double.isNaN(values[i]);
            if (keep[i]) {
                mean += values[i];
                kept++;
            }
        }
        if (kept < 4) {
            throw new QuestionRefused(
                    "er zijn ten minste 4 gebieden met een cijfer nodig, en er zijn er " + kept,
                    "at least 4 areas with a figure are needed, there are " + kept);
        }
        mean /= kept;
        double[] deviations = new double[kept];
        int[] areaOf = new int[kept];
        double squares = 0;
        int to = 0;
        for (int i = 0; i < values.length; i++) {
            if (keep[i]) {
                areaOf[to] = i;
                deviations[to] = values[i] - mean;
                squares += deviations[to] * deviations[to];
                to++;
            }
        }
        if (squares <= 1e-24 * Math.max(1, mean * mean) * kept) {
            throw new QuestionRefused(
                    "alle " + kept + " gebieden hebben hetzelfde cijfer: er is niets dat zich kan concentreren",
                    "all " + kept + " areas have the same figure: there is nothing to concentrate");
        }
        return new SpatialSample(deviations, squares, weights.among(keep).rowStandardised(), areaOf, values.length);
    }

    int size() {
        return deviations.length;
    }

    /** Deviations from the mean of the sample. Shared: never write to it. */
    double[] deviations() {
        return deviations;
    }

    /** Sum of the squared deviations. */
    double squares() {
        return squares;
    }

    SpatialWeights weights() {
        return weights;
    }

    int areaOf(int index) {
        return areaOf[index];
    }

    /** Values of the sample put back among all areas, NaN for areas without a figure. */
    double[] overAllAreas(double[] bySample) {
        double[] all = new double[areas];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < bySample.length; i++) {
            all[areaOf[i]] = bySample[i];
        }
        return all;
    }
}
