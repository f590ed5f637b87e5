package nl.wijkmaat.engine.burden.weigh;

import java.util.Arrays;
import nl.wijkmaat.engine.QuestionRefused;

/** Finds the weights with which every part correlates equally with the weighted sum. */
final class EqualInfluence {

    private static final int MOST_STEPS = 100_000;

    private EqualInfluence() {}

    /**
     * With S the covariances, part j correlates (Sw)_j / (sd_j · sd of the sum) with the sum. Each step multiplies every weight by the
     * root of mean correlation / own correlation; it stands still exactly when all are equal.
     */
    static double[] weights(double[][] parts) {
        double[][] r = Correlations.complete(parts);
        int p = parts.length;
        // In units of each part's own standard deviation the correlation is (R v)_j / √(v'Rv) with v_j = w_j · sd_j.
        double[] v = new double[p];
        Arrays.fill(v, 1.0 / p);
        double[] own = new double[p];
        for (int step = 0; step < MOST_STEPS; step++) {
            double mean = 0;
            for (int j = 0; j < p; j++) {
                own[j] = 0;
                for (int k = 0; k < p; k++) {
                    own[j] += r[j][k] * v[k];
                }
                if (!(own[j] > 0)) {
                    throw new QuestionRefused(
                            "onderdeel " + (j + 1)
                                    + " stijgt niet mee met het geheel, dus geen gewichten boven nul geven het evenveel invloed. Laat het weg of kies andere gewichten",
                            "part " + (j + 1)
                                    + " does not rise with the whole, so no positive weights give it equal influence. Leave it out or choose"
                                    + " other weights");
                }
                mean += own[j] / p;
            }
            double moved = 0;
            double sum = 0;
            for (int j = 0; j < p; j++) {
                double factor = Math.sqrt(mean / own[j]);
                moved = Math.max(moved, Math.abs(factor - 1));
                v[j] *= factor;
                sum += v[j];
            }
            for (int j = 0; j < p; j++) {
                v[j] /= sum;
            }
            if (moved < 1e-13) {
                return inUnitsOfTheParts(parts, v);
            }
        }
        throw new QuestionRefused(
                "er zijn geen gewichten boven nul die elk onderdeel evenveel invloed geven. Kies andere gewichten",
                "no positive weights give every part the same influence. Choose other weights");
    }

    private static double[] inUnitsOfTheParts(double[][] parts, double[] v) {
        double[] weights = new double[v.length];
        double sum = 0;
        for (int j = 0; j < v.length; j++) {
            weights[j] = v[j] / completeDeviation(parts, j);
            sum += weights[j];
        }
        for (int j = 0; j < v.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }

    private static double completeDeviation(double[][] parts, int part) {
        int n = 0;
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < parts[part].length; i++) {
            boolean whole = true;
            for (double[] other : parts) {
                whole &= !Double.isNaN(other[i]);
            }
            if (whole) {
                n++;
                double d = parts[part][i] - mean;
                mean += d / n;
                squares += d * (parts[part][i] - mean);
            }
        }
        return Math.sqrt(squares / (n - 1));
    }
}
