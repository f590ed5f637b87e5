package nl.wijkmaat.engine.burden.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ShrinkageTest {

    private static final int[] ONE_GROUP = new int[400];

    @Test
    @DisplayName("Marshall's moments by hand: rates 10, 20, 30 per thousand on 100, 1,000 and 10,000 people")
    void poissonGamma() {
        double[] rates = {10, 20, 90};
        double[] people = {100, 1000, 10_000};
        double m = (1 + 20 + 900) / 11_100.0;
        double s2 =
                (100 * Math.pow(0.01 - m, 2) + 1000 * Math.pow(0.02 - m, 2) + 10_000 * Math.pow(0.09 - m, 2)) / 11_100
                        - m / 3700;
        double[] shrunken = new Shrinkage.PoissonGamma(1000)
                .shrink(rates, people, new int[3])
                .figures();
        for (int i = 0; i < 3; i++) {
            double c = s2 / (s2 + m / people[i]);
            assertThat(shrunken[i]).isCloseTo(1000 * (m + c * (rates[i] / 1000 - m)), within(1e-9));
        }
    }

    @Test
    @DisplayName("shrunken figures lie nearer to the truth than raw ones, the more so for small areas")
    void nearerToTheTruth() {
        SplittableRandom random = new SplittableRandom(11);
        int n = 400;
        double[] truth = new double[n];
        double[] share = new double[n];
        double[] rate = new double[n];
        double[] base = new double[n];
        for (int i = 0; i < n; i++) {
            base[i] = 20 + random.nextInt(60);
            truth[i] = 0.1 + 0.1 * random.nextDouble();
            int hits = 0;
            for (int k = 0; k < base[i]; k++) {
                hits += random.nextDouble() < truth[i] ? 1 : 0;
            }
            share[i] = 100 * hits / base[i];
            rate[i] = 1000 * hits / base[i];
        }
        double[] byLogit = new Shrinkage.LogitEmpiricalBayes(100)
                .shrink(share, base, ONE_GROUP)
                .figures();
        double[] byCount =
                new Shrinkage.PoissonGamma(1000).shrink(rate, base, ONE_GROUP).figures();
        assertThat(meanSquare(byLogit, truth, 100)).isLessThan(0.5 * meanSquare(share, truth, 100));
        assertThat(meanSquare(byCount, truth, 1000)).isLessThan(0.5 * meanSquare(rate, truth, 1000));
    }

    private static double meanSquare(double[] estimate, double[] truth, double whole) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum += Math.pow(estimate[i] / whole - truth[i], 2);
        }
        return sum / truth.length;
    }

    @Test
    @DisplayName(
            "without noise of small numbers nothing moves; without a base or figure nothing is touched; a group of two follows the nation")
    void edges() {
        double[] share = {10, 20, 30, Double.NaN, 15};
        double[] base = {1e12, 1e12, 1e12, 1e12, Double.NaN};
        int[] groups = {0, 0, 1, 1, 0};
        double[] shrunken = new Shrinkage.LogitEmpiricalBayes(100)
                .shrink(share, base, groups)
                .figures();
        assertThat(shrunken).containsExactly(new double[] {10, 20, 30, Double.NaN, 15}, within(1e-6));
    }

    @Test
    @DisplayName("each group is drawn towards its own mean")
    void towardsTheGroup() {
        double[] share = {10, 10, 11, 9, 50, 50, 51, 49};
        double[] base = {50, 50, 50, 50, 50, 50, 50, 50};
        int[] groups = {0, 0, 0, 0, 1, 1, 1, 1};
        double[] shrunken = new Shrinkage.LogitEmpiricalBayes(100)
                .shrink(share, base, groups)
                .figures();
        assertThat(shrunken[3]).isBetween(9.0, 12.5);
        assertThat(shrunken[7]).isBetween(49.0, 51.0);
    }
}
