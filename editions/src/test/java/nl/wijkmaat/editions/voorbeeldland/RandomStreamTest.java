package nl.wijkmaat.editions.voorbeeldland;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** The draws have the distributions that they are named after: held against the exact probabilities. */
class RandomStreamTest {

    private static final int DRAWS = 40_000;

    @Test
    void binomialNumbersFollowTheBinomialDistribution() {
        int[] trials = {1, 7, 40, 200, 5_000};
        double[] chances = {0.004, 0.06, 0.37, 0.5, 0.93};
        for (int n : trials) {
            for (double p : chances) {
                double[] expected = new double[n + 1];
                for (int k = 0; k <= n; k++) {
                    expected[k] = Math.exp(RandomStream.logFactorial(n)
                            - RandomStream.logFactorial(k)
                            - RandomStream.logFactorial(n - k)
                            + k * Math.log(p)
                            + (n - k) * Math.log1p(-p));
                }
                assertFits(
                        "binomial " + n + " " + p,
                        i -> RandomStream.of(5, "binomial", n, i).binomial(n, p),
                        expected);
            }
        }
    }

    @Test
    void poissonNumbersFollowThePoissonDistribution() {
        for (double mean : new double[] {0.2, 3, 9.9, 10.1, 45, 800}) {
            double[] expected = new double[(int) (mean + 12 * Math.sqrt(mean) + 15)];
            for (int k = 0; k < expected.length; k++) {
                expected[k] = Math.exp(k * Math.log(mean) - mean - RandomStream.logFactorial(k));
            }
            assertFits("poisson " + mean, i -> RandomStream.of(5, "poisson", i).poisson(mean), expected);
        }
    }

    /** Chi-square over classes with at least 20 expected draws; far beyond chance means a wrong distribution. */
    private static void assertFits(String what, IntUnaryOperator draw, double[] probabilities) {
        int[] seen = new int[probabilities.length];
        for (int i = 0; i < DRAWS; i++) {
            seen[draw.applyAsInt(i)]++;
        }
        double chiSquare = 0;
        int classes = 0;
        double expected = 0;
        double observed = 0;
        for (int k = 0; k < probabilities.length; k++) {
            expected += DRAWS * probabilities[k];
            observed += seen[k];
            if (expected >= 20) {
                chiSquare += (observed - expected) * (observed - expected) / expected;
                classes++;
                expected = 0;
                observed = 0;
            }
        }
        double limit = classes + 5 * Math.sqrt(2.0 * classes) + 5;
        assertThat(chiSquare).as(what).isLessThan(limit);
        assertThat(expected + observed).as(what + ": draws beyond the classes").isLessThan(80);
    }

    @Test
    void normalNumbersAreStandardNormal() {
        double sum = 0;
        double squares = 0;
        int beyond = 0;
        for (int i = 0; i < DRAWS; i++) {
            double z = RandomStream.of(5, "normal", i).normal();
            sum += z;
            squares += z * z;
            beyond += Math.abs(z) > 1.959963984540054 ? 1 : 0;
        }
        assertThat(sum / DRAWS).isCloseTo(0, within(0.02));
        assertThat(squares / DRAWS).isCloseTo(1, within(0.03));
        assertThat((double) beyond / DRAWS).isCloseTo(0.05, within(0.005));
    }

    @Test
    void streamsDependOnAllOfTheirKeysAndOnNothingElse() {
        long first = RandomStream.of(1, "a", 2, 3).nextLong();
        assertThat(RandomStream.of(1, "a", 2, 3).nextLong()).isEqualTo(first);
        assertThat(RandomStream.of(2, "a", 2, 3).nextLong()).isNotEqualTo(first);
        assertThat(RandomStream.of(1, "b", 2, 3).nextLong()).isNotEqualTo(first);
        assertThat(RandomStream.of(1, "a", 3, 2).nextLong()).isNotEqualTo(first);
        assertThat(RandomStream.of(1, "a", 2).nextLong()).isNotEqualTo(first);
    }

    @Test
    void logFactorialIsExact() {
        double sum = 0;
        for (int n = 1; n <= 300; n++) {
            sum += Math.log(n);
            assertThat(RandomStream.logFactorial(n)).isCloseTo(sum, within(1e-10 * Math.max(1, sum)));
        }
    }
}
