package nl.wijkmaat.engine.burden.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TreatmentTest {

    private static double[] treat(Treatment treatment, double[] figures) {
        return treatment.fit(Distribution.of(figures)).atEach(figures);
    }

    @Test
    @DisplayName("moments carry the small-sample corrections of type 2 of Joanes and Gill")
    void moments() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100};
        Moments moments = Moments.of(x);
        // Type 2 from the biased moments by the published corrections, written out.
        double n = 12;
        double mean = Arrays.stream(x).sum() / n;
        double m2 = Arrays.stream(x).map(v -> Math.pow(v - mean, 2)).sum() / n;
        double g1 = Arrays.stream(x).map(v -> Math.pow(v - mean, 3)).sum() / n / Math.pow(m2, 1.5);
        double g2 = Arrays.stream(x).map(v -> Math.pow(v - mean, 4)).sum() / n / (m2 * m2) - 3;
        assertThat(moments.skewness()).isCloseTo(g1 * Math.sqrt(n * (n - 1)) / (n - 2), within(1e-12));
        assertThat(moments.kurtosis()).isCloseTo((n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g2 + 6), within(1e-12));
    }

    @Test
    @DisplayName("moments as the makers of spreadsheets and of COINr publish them")
    void publishedMoments() {
        // Microsoft's own example of SKEW and KURT.
        Moments spreadsheet = Moments.of(new double[] {3, 4, 5, 2, 3, 4, 5, 6, 4, 7});
        assertThat(spreadsheet.skewness()).isCloseTo(0.359543, within(5e-7));
        assertThat(spreadsheet.kurtosis()).isCloseTo(-0.1518, within(5e-5));
        // Mescius, formula reference of KURT, all digits that it gives.
        assertThat(Moments.of(new double[] {35, 31, 47, 51, 37, 31, 58, 39}).kurtosis())
                .isCloseTo(-0.7496238078, within(5e-11));
        // COINr, vignette on outliers: one to ten with 30 and 100.
        Moments coin = Moments.of(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100});
        assertThat(coin.skewness()).isCloseTo(3.063241, within(5e-7));
        assertThat(coin.kurtosis()).isCloseTo(9.741391, within(5e-7));
    }

    @Test
    @DisplayName(
            "COINr's own checks: 100 above one to ten becomes 10 and passes; one point of 100 and 200 is not enough")
    void publishedWinsorising() {
        double[] one = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100};
        double[] treated = treat(new Treatment.Winsorise(5, 2, 3.5, false), one);
        assertThat(treated).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10);
        assertThat(Moments.of(treated).skewness()).isLessThan(2);

        double[] two = new double[22];
        Arrays.setAll(two, i -> i + 1);
        two[20] = 100;
        two[21] = 200;
        Moments still = Moments.of(treat(new Treatment.Winsorise(1, 2, 3.5, false), two));
        assertThat(still.skewness()).isGreaterThan(2);
        assertThat(still.kurtosis()).isGreaterThan(3.5);
        // Then the logarithm of the untouched figures, shifted by a hundredth of the range (1.99): COINr's log_CT.
        assertThat(treat(new Treatment.Winsorise(1, 2, 3.5, true), two)[21])
                .isCloseTo(Math.log(200 - 1 + 1.99), within(1e-12));
    }

    @Test
    @DisplayName("the power of Box and Cox as SciPy publishes it: 1, 4 and 10 to 2.5, and 2 to the powers 0, 1 and 2")
    void publishedPowers() {
        assertThat(Treatment.BoxCox.power(1, 2.5)).isZero();
        assertThat(Treatment.BoxCox.power(4, 2.5)).isCloseTo(12.4, within(1e-12));
        assertThat(Treatment.BoxCox.power(10, 2.5)).isCloseTo(126.09110641, within(5e-9));
        assertThat(Treatment.BoxCox.power(2, 0)).isCloseTo(0.69314718, within(5e-9));
        assertThat(Treatment.BoxCox.power(2, 1)).isCloseTo(1, within(1e-15));
        assertThat(Treatment.BoxCox.power(2, 2)).isCloseTo(1.5, within(1e-15));
    }

    @Test
    @DisplayName("the outermost figures become the next one until skewness or kurtosis is within its limit")
    void winsorise() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100};
        // With 30 and 30 at the top the excess kurtosis is below 3.5, so it stops there; a stricter limit goes on.
        assertThat(treat(new Treatment.Winsorise(5, 2, 3.5, false), x))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30);
        assertThat(treat(new Treatment.Winsorise(5, 1, 0.5, false), x))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10);
        assertThat(treat(new Treatment.Winsorise(1, 1, 0.5, false), x))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30);
    }

    @Test
    @DisplayName("agrees with a plain reference on random skewed figures of both signs")
    void winsoriseAgainstReference() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] x = new double[5 + random.nextInt(60)];
            double sign = random.nextBoolean() ? 1 : -1;
            for (int i = 0; i < x.length; i++) {
                x[i] = sign * Math.rint(Math.exp(3 * random.nextDouble(-1, 1) + (random.nextInt(12) == 0 ? 4 : 0)));
            }
            int most = 1 + random.nextInt(8);
            assertThat(treat(new Treatment.Winsorise(most, 2, 3.5, false), x))
                    .as("seed %d", seed)
                    .containsExactly(plainWinsorise(x, most));
        }
    }

    private static double[] plainWinsorise(double[] figures, int most) {
        double[] x = figures.clone();
        int high = 0;
        int low = 0;
        while (true) {
            Moments m = Moments.of(x);
            boolean passes = Math.abs(m.skewness()) <= 2 || m.kurtosis() <= 3.5;
            if (passes || high + low >= most) {
                return x;
            }
            boolean top = m.skewness() >= 0;
            double edge = top
                    ? Arrays.stream(x).max().orElseThrow()
                    : Arrays.stream(x).min().orElseThrow();
            double next = top
                    ? Arrays.stream(x).filter(v -> v < edge).max().orElseThrow()
                    : Arrays.stream(x).filter(v -> v > edge).min().orElseThrow();
            int changed = 0;
            for (int i = 0; i < x.length; i++) {
                if (x[i] == edge) {
                    x[i] = next;
                    changed++;
                }
            }
            if (top) {
                high = changed;
            } else {
                low = changed;
            }
        }
    }

    @Test
    void logTakesOverWhenWinsorisingIsNotEnough() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100};
        assertThat(treat(new Treatment.Winsorise(1, 1, 0.5, true), x)).containsExactly(treat(new Treatment.Log(), x));
        assertThat(treat(new Treatment.Log(), x)[0]).isCloseTo(Math.log(0.99), within(1e-12));
        assertThat(treat(new Treatment.Log(), x)[11]).isCloseTo(Math.log(99 + 0.99), within(1e-12));
    }

    @Test
    @DisplayName(
            "Box-Cox finds the power that makes figures most normal: near 0 for log-normal, near 1 for normal ones")
    void boxCox() {
        SplittableRandom random = new SplittableRandom(4);
        double[] logNormal = new double[4000];
        double[] normal = new double[4000];
        for (int i = 0; i < normal.length; i++) {
            double z = 0;
            for (int k = 0; k < 12; k++) {
                z += random.nextDouble() - 0.5;
            }
            normal[i] = z;
            logNormal[i] = Math.exp(z);
        }
        assertThat(Math.abs(Moments.of(treat(new Treatment.BoxCox(), logNormal)).skewness()))
                .isLessThan(0.25);
        assertThat(Math.abs(Moments.of(treat(new Treatment.BoxCox(), normal)).skewness()))
                .isLessThan(0.1);
        // The likelihood at the chosen power is not below that on a fine grid: compare skews through the likelihood
        // itself.
        double min = Arrays.stream(logNormal).min().orElseThrow();
        double range = Arrays.stream(logNormal).max().orElseThrow() - min;
        double[] treated = treat(new Treatment.BoxCox(), logNormal);
        double best = Double.NEGATIVE_INFINITY;
        double bestLambda = 0;
        for (double lambda = -2; lambda <= 2; lambda += 0.001) {
            double likelihood = Treatment.BoxCox.logLikelihood(logNormal, min, range, lambda);
            if (likelihood > best) {
                best = likelihood;
                bestLambda = lambda;
            }
        }
        double[] byGrid = new double[logNormal.length];
        for (int i = 0; i < byGrid.length; i++) {
            byGrid[i] = Treatment.BoxCox.power((logNormal[i] - min) / range + 0.01, bestLambda);
        }
        assertThat(treated[17]).isCloseTo(byGrid[17], within(0.01));
    }
}
