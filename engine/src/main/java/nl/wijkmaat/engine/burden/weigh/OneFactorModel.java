package nl.wijkmaat.engine.burden.weigh;

import java.util.Arrays;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * The one-factor model R ≈ λλ' + diag(ψ), fitted by maximum likelihood.
 *
 * <p>Expectation–maximisation (Rubin and Thayer 1982) climbs surely but slowly; every third step is extrapolated (SQUAREM, Varadhan
 * and Roland 2008) and kept only when the likelihood rises. Unique variances do not fall below {@link #SMALLEST}, the usual
 * guard against a part that is explained entirely.
 *
 * @param loadings λ by part
 * @param uniqueVariances ψ by part
 */
@SuppressWarnings("ArrayRecordComponent")
record OneFactorModel(double[] loadings, double[] uniqueVariances) {

    static final double SMALLEST = 0.005;
    private static final int MOST_STEPS = 20_000;
    private static final double SETTLED = 1e-12;

    static OneFactorModel fit(double[][] r) {
        double[] first = FirstComponent.of(r);
        double sign = Arrays.stream(first).sum() < 0 ? -1 : 1;
        double[] theta = new double[2 * r.length];
        for (int j = 0; j < r.length; j++) {
            theta[j] = sign * first[j] * 0.9;
            theta[r.length + j] = 0.5;
        }
        double likelihood = logLikelihood(r, theta);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] once = climb(r, theta);
            double[] twice = climb(r, once);
            double[] leap = extrapolate(theta, once, twice);
            double leaped = logLikelihood(r, leap);
            double climbed = logLikelihood(r, twice);
            double[] next = leaped > climbed ? leap : twice;
            double moved = 0;
            for (int k = 0; k < theta.length; k++) {
                moved = Math.max(moved, Math.abs(next[k] - theta[k]));
            }
            theta = next;
            likelihood = Math.max(leaped, climbed);
            if (moved < SETTLED) {
                return unpack(theta);
            }
        }
        throw new QuestionRefused(
                "het model met een factor komt niet uit (log-aannemelijkheid " + likelihood
                        + "): de onderdelen delen geen enkele factor. Kies andere gewichten",
                "the one-factor model did not settle (log-likelihood " + likelihood
                        + "): the parts share no single factor. Choose other weights");
    }

    private static OneFactorModel unpack(double[] theta) {
        int p = theta.length / 2;
        return new OneFactorModel(Arrays.copyOfRange(theta, 0, p), Arrays.copyOfRange(theta, p, 2 * p));
    }

    /** One EM step: β = λ'Σ⁻¹, E[ff'] = 1 − βλ + βRβ', λ = Rβ' / E[ff'], ψ = diag(R − λβR). */
    private static double[] climb(double[][] r, double[] theta) {
        int p = r.length;
        double information = 0;
        for (int j = 0; j < p; j++) {
            information += theta[j] * theta[j] / theta[p + j];
        }
        double[] beta = new double[p];
        for (int j = 0; j < p; j++) {
            beta[j] = theta[j] / theta[p + j] / (1 + information);
        }
        double[] rBeta = new double[p];
        double second = 1 - information / (1 + information);
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                rBeta[j] += r[j][k] * beta[k];
            }
            second += beta[j] * rBeta[j];
        }
        double[] next = new double[2 * p];
        for (int j = 0; j < p; j++) {
            next[j] = rBeta[j] / second;
            next[p + j] = Math.max(SMALLEST, r[j][j] - next[j] * rBeta[j]);
        }
        return next;
    }

    private static double[] extrapolate(double[] start, double[] once, double[] twice) {
        double first = 0;
        double second = 0;
        for (int k = 0; k < start.length; k++) {
            double a = once[k] - start[k];
            double b = twice[k] - once[k] - a;
            first += a * a;
            second += b * b;
        }
        double length = second == 0 ? 1 : Math.max(1, Math.sqrt(first / second));
        double[] leap = new double[start.length];
        for (int k = 0; k < start.length; k++) {
            double a = once[k] - start[k];
            double b = twice[k] - once[k] - a;
            leap[k] = start[k] + 2 * length * a + length * length * b;
            if (k >= start.length / 2) {
                leap[k] = Math.clamp(leap[k], SMALLEST, 1);
            }
        }
        return leap;
    }

    /** −(ln |Σ| + tr(Σ⁻¹R)), with |Σ| = Πψ · (1 + λ'ψ⁻¹λ) and Σ⁻¹ by Sherman and Morrison. */
    private static double logLikelihood(double[][] r, double[] theta) {
        int p = r.length;
        double information = 0;
        double logDeterminant = 0;
        double trace = 0;
        for (int j = 0; j < p; j++) {
            information += theta[j] * theta[j] / theta[p + j];
            logDeterminant += Math.log(theta[p + j]);
            trace += r[j][j] / theta[p + j];
        }
        double quadratic = 0;
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                quadratic += theta[j] / theta[p + j] * r[j][k] * theta[k] / theta[p + k];
            }
        }
        return -(logDeterminant + Math.log1p(information) + trace - quadratic / (1 + information));
    }
}
