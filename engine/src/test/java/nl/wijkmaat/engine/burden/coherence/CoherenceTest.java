package nl.wijkmaat.engine.burden.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.BurdenTable.Item;
import nl.wijkmaat.engine.burden.BurdenTable.Row;
import nl.wijkmaat.engine.burden.coherence.Coherence.DoubleCount;
import nl.wijkmaat.engine.burden.coherence.Coherence.Leaning;
import nl.wijkmaat.engine.burden.coherence.Coherence.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CoherenceTest {

    private static Item item(String id, String domain, double... figures) {
        return new Item(id, domain, false, 2022, BurdenFigures.exact(figures));
    }

    private static BurdenTable table(Item... items) {
        int areas = items[0].figures().amounts().length;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < areas; i++) {
            rows.add(new Row("A" + i, "A" + i, "G", 100));
        }
        return new BurdenTable(rows, areas, List.of(items));
    }

    @Test
    @DisplayName("Cronbach's alpha by hand: three indicators with correlations 1, 0 and 0 give 3/2 · (1 − 3/5)")
    void alphaByHand() {
        double[] a = {1, 2, 3, 4};
        double[] b = {10, 20, 30, 40};
        double[] c = {1, -1, -1, 1};
        assertThat(Coherence.alpha(new double[][] {a, b, c})).isCloseTo(1.5 * (1 - 3 / 5.0), within(1e-12));
        assertThat(Coherence.alpha(new double[][] {a, b}))
                .as("two that are the same")
                .isCloseTo(1, within(1e-12));
        assertThat(Coherence.alpha(new double[][] {a})).isNaN();
        assertThat(Coherence.alpha(new double[][] {a, {5, 5, 5, 5}})).isNaN();
        assertThat(Coherence.alpha(new double[][] {a, {Double.NaN, Double.NaN, 1, 2}}))
                .isNaN();
    }

    @Test
    @DisplayName("alpha equals k/(k − 1) · (1 − Σ variances / variance of the sum) of the standardised indicators")
    void alphaAgainstItsDefinition() {
        long seed = 11;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 50; round++) {
            int k = random.nextInt(2, 7);
            int n = random.nextInt(5, 60);
            double[][] parts = random(random, k, n);
            double[] sum = new double[n];
            for (double[] part : parts) {
                double mean = Arrays.stream(part).average().orElseThrow();
                double sd = Math.sqrt(
                        Arrays.stream(part).map(x -> (x - mean) * (x - mean)).sum() / (n - 1));
                for (int i = 0; i < n; i++) {
                    sum[i] += (part[i] - mean) / sd;
                }
            }
            double variance = Arrays.stream(sum).map(x -> x * x).sum() / (n - 1);
            double expected = k / (k - 1.0) * (1 - k / variance);
            assertThat(Coherence.alpha(parts))
                    .as("seed %d round %d", seed, round)
                    .isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    @DisplayName("variance inflation equals 1 / (1 − R²) of a plain regression on the others, by elimination")
    void inflationAgainstRegression() {
        long seed = 5;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 30; round++) {
            int k = random.nextInt(2, 6);
            int n = random.nextInt(k + 3, 80);
            double[][] parts = random(random, k, n);
            List<String> names = new ArrayList<>();
            for (int j = 0; j < k; j++) {
                names.add("x" + j);
            }
            Collinearity found = Collinearity.of(names, parts).orElseThrow();
            for (int j = 0; j < k; j++) {
                assertThat(found.varianceInflation().get(j))
                        .as("seed %d round %d indicator %d", seed, round, j)
                        .isCloseTo(1 / (1 - rSquared(parts, j)), within(1e-6));
            }
        }
    }

    /** The part of the variance of one that its least-squares line on all others explains; normal equations by elimination. */
    private static double rSquared(double[][] parts, int of) {
        int n = parts[0].length;
        int k = parts.length;
        double[][] x = new double[k][n];
        int at = 0;
        Arrays.fill(x[at++], 1);
        for (int j = 0; j < k; j++) {
            if (j != of) {
                x[at++] = parts[j];
            }
        }
        double[][] m = new double[k][k + 1];
        for (int a = 0; a < k; a++) {
            for (int i = 0; i < n; i++) {
                for (int b = 0; b < k; b++) {
                    m[a][b] += x[a][i] * x[b][i];
                }
                m[a][k] += x[a][i] * parts[of][i];
            }
        }
        for (int p = 0; p < k; p++) {
            for (int row = 0; row < k; row++) {
                if (row != p) {
                    double f = m[row][p] / m[p][p];
                    for (int c = p; c <= k; c++) {
                        m[row][c] -= f * m[p][c];
                    }
                }
            }
        }
        double mean = Arrays.stream(parts[of]).average().orElseThrow();
        double left = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            double fitted = 0;
            for (int a = 0; a < k; a++) {
                fitted += m[a][k] / m[a][a] * x[a][i];
            }
            left += (parts[of][i] - fitted) * (parts[of][i] - fitted);
            all += (parts[of][i] - mean) * (parts[of][i] - mean);
        }
        return 1 - left / all;
    }

    private static double[][] random(SplittableRandom random, int k, int n) {
        double[][] parts = new double[k][n];
        for (int i = 0; i < n; i++) {
            double common = random.nextGaussian();
            for (int j = 0; j < k; j++) {
                parts[j][i] = (j + 1) * (common + random.nextGaussian()) + j;
            }
        }
        return parts;
    }

    @Test
    @DisplayName(
            "the condition number of two indicators with correlation r is √((1 + r) / (1 − r)); of one and its double, infinite")
    void conditionByHand() {
        double[] a = {1, 2, 3, 4, 5};
        double[] b = {2, 1, 4, 3, 5};
        Collinearity two =
                Collinearity.of(List.of("a", "b"), new double[][] {a, b}).orElseThrow();
        assertThat(two.conditionNumber()).isCloseTo(Math.sqrt(1.8 / 0.2), within(1e-9));
        assertThat(two.varianceInflation().getFirst()).isCloseTo(1 / (1 - 0.64), within(1e-9));
        double[] twice = {2, 4, 6, 8, 10};
        Collinearity same = Collinearity.of(List.of("a", "b", "c"), new double[][] {a, b, twice})
                .orElseThrow();
        assertThat(same.conditionNumber()).isInfinite();
        assertThat(same.varianceInflation().get(0)).isInfinite();
        assertThat(same.varianceInflation().get(1))
                .as("the third one is not to blame")
                .isFinite();
        assertThat(Collinearity.of(List.of("a"), new double[][] {a})).isEmpty();
        assertThat(Collinearity.of(List.of("a", "c"), new double[][] {a, {5, 5, 5, 5, 5}}))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "a modelled figure beside what it was made of is told, within and across domains; so are models fed with the same")
    void doubleCounting() {
        double[] income = {1, 2, 3, 4, 5, 6};
        double[] health = {2, 1, 4, 2, 6, 4};
        double[] lonely = {2, 1, 3, 6, 4, 5};
        double[] crime = {1.1, 2, 3, 4, 5, 6.1};
        BurdenTable table = table(
                item("income", "poverty", income),
                new Item("health", "health", true, 2022, BurdenFigures.exact(health), List.of("income", "age")),
                new Item("lonely", "cohesion", true, 2022, BurdenFigures.exact(lonely), List.of("age")),
                new Item("noise", "housing", true, 2022, BurdenFigures.exact(new double[] {6, 1, 5, 2, 4, 3})),
                item("crime", "safety", crime));
        Coherence coherence = Coherence.of(table);
        List<DoubleCount> found = coherence.listDoubleCounts();
        assertThat(found)
                .extracting(DoubleCount::indicator, DoubleCount::repeats, DoubleCount::reason)
                .containsExactly(
                        tuple("health", "income", Reason.MODELLED_FROM),
                        tuple("lonely", "health", Reason.SAME_MODEL_INPUTS),
                        tuple("crime", "income", Reason.NEARLY_THE_SAME));
        assertThat(found).allMatch(d -> !d.sameDomain());
        assertThat(coherence.listModelledFromUnknown()).containsExactly("noise");
    }

    @Test
    @DisplayName("an indicator that goes along with another domain more than with its own leans elsewhere")
    void leaning() {
        double[] one = {1, 2, 3, 4, 5, 6};
        double[] two = {1, 3, 2, 4, 6, 5};
        double[] three = {6, 1, 4, 3, 2, 5};
        BurdenTable table = table(
                item("a", "poverty", one),
                item("b", "poverty", two),
                item("c", "health", three),
                item("d", "health", one));
        List<Leaning> leanings = Coherence.of(table).listLeanings();
        assertThat(leanings.get(0).isElsewhere()).isFalse();
        assertThat(leanings.get(3).otherDomain()).isEqualTo("poverty");
        assertThat(leanings.get(3).isElsewhere()).isTrue();
        assertThat(Coherence.of(table).listDomains().get(0).alpha()).isGreaterThan(0.8);
        assertThat(Coherence.of(table).domainCorrelation(0, 0)).isCloseTo(1, within(1e-12));
    }
}
