package nl.wijkmaat.engine.burden.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.burden.weigh.Correlations;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/**
 * How far indicators follow from each other.
 *
 * @param indicators those that take part
 * @param leftOut those that are measured in less than half of the areas, or do not differ
 * @param areas how many areas have all that take part
 * @param conditionNumber √(largest / smallest eigenvalue of the correlation matrix); infinite when one follows from the others
 * @param varianceInflation by indicator 1 / (1 − R²) with R² of its regression on all others; infinite when it follows from them
 * @see <a href="https://doi.org/10.1002/0471725153">Belsley, Kuh and Welsch (1980), Regression Diagnostics</a>
 */
public record Collinearity(
        List<String> indicators,
        List<String> leftOut,
        int areas,
        double conditionNumber,
        List<Double> varianceInflation) {

    /** A condition number from which regression weights cannot be relied on, by Belsley, Kuh and Welsch. */
    public static final double HIGH_CONDITION = 30;

    /** A variance inflation from which an indicator adds little of its own: nine tenths of it follow from the others. */
    public static final double HIGH_INFLATION = 10;

    /** Below this share of the largest, an eigenvalue is zero but for rounding. */
    private static final double ZERO = 1e-12;

    public Collinearity {
        indicators = List.copyOf(indicators);
        leftOut = List.copyOf(leftOut);
        varianceInflation = List.copyOf(varianceInflation);
    }

    /**
     * @param names of the indicators
     * @param figures indicator by area; NaN where missing
     * @return empty when fewer than two take part, or there are not more areas than indicators
     */
    static Optional<Collinearity> of(List<String> names, double[][] figures) {
        List<String> kept = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < figures.length; j++) {
            double[] own =
                    Arrays.stream(figures[j]).filter(x -> !Double.isNaN(x)).toArray();
            boolean differs = Arrays.stream(own).distinct().limit(2).count() > 1;
            if (differs && 2 * own.length >= figures[j].length) {
                kept.add(names.get(j));
                columns.add(figures[j]);
            } else {
                left.add(names.get(j));
            }
        }
        double[][] parts = columns.toArray(double[][]::new);
        if (parts.length < 2 || Coherence.countComplete(parts) <= parts.length + 1) {
            return Optional.empty();
        }
        double[][] r;
        try {
            r = Correlations.complete(parts);
        } catch (IllegalArgumentException constantWhereAllAreMeasured) {
            return Optional.empty();
        }
        var eigen = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(r));
        double[] values = new double[r.length];
        double[][] vectors = new double[r.length][];
        for (int k = 0; k < r.length; k++) {
            values[k] = eigen.getEigenvalue(k);
            vectors[k] = eigen.getEigenvector(k).toArray();
        }
        double largest = Arrays.stream(values).max().orElseThrow();
        double smallest = Arrays.stream(values).min().orElseThrow();
        List<Double> inflation = new ArrayList<>();
        for (int j = 0; j < r.length; j++) {
            inflation.add(inflation(values, vectors, j, largest));
        }
        return Optional.of(new Collinearity(
                kept,
                left,
                Coherence.countComplete(parts),
                smallest > ZERO * largest ? Math.sqrt(largest / smallest) : Double.POSITIVE_INFINITY,
                inflation));
    }

    /** The diagonal of the inverse of the correlation matrix, by its eigenvectors. */
    private static double inflation(double[] values, double[][] vectors, int j, double largest) {
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            double part = vectors[k][j] * vectors[k][j];
            if (values[k] > ZERO * largest) {
                sum += part / values[k];
            } else if (part > 1e-9) {
                return Double.POSITIVE_INFINITY;
            }
        }
        return sum;
    }
}
