package nl.wijkmaat.engine.burden.weigh;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/** The first principal component of a correlation matrix. */
final class FirstComponent {

    private FirstComponent() {}

    /** Unit eigenvector of the largest eigenvalue; its sign means nothing. */
    static double[] of(double[][] correlations) {
        var decomposition = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(correlations));
        int first = 0;
        for (int k = 1; k < correlations.length; k++) {
            if (decomposition.getEigenvalue(k) > decomposition.getEigenvalue(first)) {
                first = k;
            }
        }
        return decomposition.getEigenvector(first).toArray();
    }
}
