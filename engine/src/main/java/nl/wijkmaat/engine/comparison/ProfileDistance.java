package nl.wijkmaat.engine.comparison;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.wijkmaat.engine.QuestionRefused;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;

/**
 * How far apart the profiles of two areas are: √(δᵀ C⁻¹ δ / k), with δ the differences in score on the k axes that are measured in both
 * and C the {@link ShrunkenCovariance} of those axes over all ranked areas (Mahalanobis). Axes that go together then do not count twice, and division by k lets
 * areas with fewer common axes stand beside others: for two areas drawn at random the mean of the square is 2, whatever k.
 *
 * <p>Safe for use by many threads.
 *
 * @see <a href="https://doi.org/10.1214/09-STS313">Stuart (2010), section 2.2, on distances for matching</a>
 */
public final class ProfileDistance {

    /** More axes than this cannot be told apart by the bits of an int. */
    private static final int MOST_AXES = 31;

    private final DomainProfiles profiles;
    private final ShrunkenCovariance covariance;
    private final double[][] matrix;
    private final Map<Integer, double[][]> inverses = new ConcurrentHashMap<>();

    /** @throws QuestionRefused when there is nothing to estimate the covariance from */
    public ProfileDistance(DomainProfiles profiles) {
        this.profiles = profiles;
        int axes = profiles.axes().size();
        if (axes > MOST_AXES) {
            throw new IllegalArgumentException("at most " + MOST_AXES + " axes, not " + axes);
        }
        double[][] ranked = new double[axes][];
        for (int axis = 0; axis < axes; axis++) {
            ranked[axis] = Arrays.copyOf(profiles.scores(axis), profiles.table().ranked());
        }
        this.covariance = ShrunkenCovariance.of(ranked);
        this.matrix = covariance.matrix();
    }

    public DomainProfiles profiles() {
        return profiles;
    }

    public ShrunkenCovariance covariance() {
        return covariance;
    }

    /** The number of axes that are measured in both. */
    public int countCommon(int a, int b) {
        return Integer.bitCount(common(a, b));
    }

    /** The distance; NaN when no axis is measured in both. */
    public double between(int a, int b) {
        int common = common(a, b);
        if (common == 0) {
            return Double.NaN;
        }
        double[][] inverse = inverses.computeIfAbsent(common, this::invert);
        int k = inverse.length;
        double[] delta = new double[k];
        for (int axis = 0, at = 0; at < k; axis++) {
            if ((common >> axis & 1) == 1) {
                delta[at++] = profiles.score(axis, a) - profiles.score(axis, b);
            }
        }
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double inner = 0;
            for (int j = 0; j < k; j++) {
                inner += inverse[i][j] * delta[j];
            }
            sum += delta[i] * inner;
        }
        return Math.sqrt(Math.max(0, sum) / k);
    }

    private int common(int a, int b) {
        int common = 0;
        for (int axis = 0; axis < matrix.length; axis++) {
            if (profiles.isMeasured(axis, a) && profiles.isMeasured(axis, b)) {
                common |= 1 << axis;
            }
        }
        return common;
    }

    private double[][] invert(int axes) {
        int[] kept = new int[Integer.bitCount(axes)];
        for (int axis = 0, at = 0; at < kept.length; axis++) {
            if ((axes >> axis & 1) == 1) {
                kept[at++] = axis;
            }
        }
        double[][] part = new double[kept.length][kept.length];
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j < kept.length; j++) {
                part[i][j] = matrix[kept[i]][kept[j]];
            }
        }
        return new CholeskyDecomposition(MatrixUtils.createRealMatrix(part), 1e-9, 1e-12)
                .getSolver()
                .getInverse()
                .getData();
    }
}
