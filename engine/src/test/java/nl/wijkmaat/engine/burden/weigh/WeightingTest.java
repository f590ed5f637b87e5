package nl.wijkmaat.engine.burden.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WeightingTest {

    /** Parts that all follow one hidden burden, part j with strength loadings[j] and its own noise. */
    private static double[][] parts(long seed, int areas, double... loadings) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] parts = new double[loadings.length][areas];
        for (int i = 0; i < areas; i++) {
            double burden = normal(random);
            for (int j = 0; j < loadings.length; j++) {
                parts[j][i] = loadings[j] * burden + Math.sqrt(1 - loadings[j] * loadings[j]) * normal(random);
            }
        }
        return parts;
    }

    private static double normal(SplittableRandom random) {
        double z = 0;
        for (int k = 0; k < 12; k++) {
            z += random.nextDouble() - 0.5;
        }
        return z;
    }

    @Test
    void givenAndEqual() {
        double[][] parts = new double[4][2];
        assertThat(new Weighting.Equal().weigh(parts)).containsExactly(.25, .25, .25, .25);
        assertThat(new Weighting.Given(List.of(1.0, 3.0, 0.0, 4.0)).weigh(parts))
                .containsExactly(.125, .375, 0, .5);
        assertThatThrownBy(() -> new Weighting.Given(List.of(0.0, 0.0))).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Weighting.Given(List.of(1.0)).weigh(parts)).hasMessageContaining("1 weights");
    }

    @Test
    @DisplayName(
            "principal component: two parts always weigh the same; the shares add up to one and satisfy the eigen equation")
    void principalComponent() {
        assertThat(new Weighting.PrincipalComponent().weigh(parts(1, 300, .9, .3)))
                .containsExactly(new double[] {.5, .5}, within(1e-9));
        double[][] parts = parts(2, 500, .9, .8, .5, .3);
        double[] weights = new Weighting.PrincipalComponent().weigh(parts);
        double[][] r = Correlations.complete(parts);
        double[] loading = Arrays.stream(weights).map(Math::sqrt).toArray();
        double value = 0;
        for (int k = 0; k < 4; k++) {
            value += r[0][k] * loading[k] / loading[0];
        }
        for (int j = 0; j < 4; j++) {
            double product = 0;
            for (int k = 0; k < 4; k++) {
                product += r[j][k] * loading[k];
            }
            assertThat(product).isCloseTo(value * loading[j], within(1e-9));
        }
    }

    @Test
    @DisplayName("one factor: an exact one-factor correlation matrix gives back its loadings")
    void oneFactorExact() {
        double[] loadings = {.9, .8, .7, .6, .4};
        double[][] r = new double[5][5];
        for (int a = 0; a < 5; a++) {
            for (int b = 0; b < 5; b++) {
                r[a][b] = a == b ? 1 : loadings[a] * loadings[b];
            }
        }
        OneFactorModel model = OneFactorModel.fit(r);
        assertThat(model.loadings()).containsExactly(loadings, within(1e-6));
        for (int j = 0; j < 5; j++) {
            assertThat(model.uniqueVariances()[j]).isCloseTo(1 - loadings[j] * loadings[j], within(1e-6));
        }
    }

    @Test
    @DisplayName("one factor: the fitted model satisfies the equations of the maximum of the likelihood")
    void oneFactorStationary() {
        double[][] r = Correlations.complete(parts(5, 400, .9, .8, .5, .3, .7));
        OneFactorModel model = OneFactorModel.fit(r);
        for (int j = 0; j < 5; j++) {
            // At the maximum diag(R) = λ² + ψ, and R ψ⁻¹ λ = λ (1 + λ'ψ⁻¹λ).
            double l = model.loadings()[j];
            assertThat(l * l + model.uniqueVariances()[j]).isCloseTo(1, within(1e-6));
            double left = 0;
            double information = 0;
            for (int k = 0; k < 5; k++) {
                left += r[j][k] * model.loadings()[k] / model.uniqueVariances()[k];
                information += model.loadings()[k] * model.loadings()[k] / model.uniqueVariances()[k];
            }
            assertThat(left).isCloseTo(l * (1 + information), within(1e-5));
        }
    }

    @Test
    @DisplayName("correlation-optimised: every part correlates equally with the weighted sum, whatever its spread")
    void equalInfluence() {
        double[][] parts = parts(8, 300, .9, .8, .5, .3);
        for (int i = 0; i < 300; i++) {
            parts[1][i] *= 20;
        }
        double[] weights = new Weighting.CorrelationOptimised().weigh(parts);
        double[] sum = new double[300];
        for (int j = 0; j < 4; j++) {
            for (int i = 0; i < 300; i++) {
                sum[i] += weights[j] * parts[j][i];
            }
        }
        double first = Correlations.pairwise(parts[0], sum);
        for (double[] part : parts) {
            assertThat(Correlations.pairwise(part, sum)).isCloseTo(first, within(1e-9));
        }
    }

    @Test
    void noiseStaysWithinItsSpreadAndFollowsItsSeed() {
        List<Double> given = List.of(1.0, 2.0, 1.0);
        double[] drawn = new Weighting.Noise(given, 0.25, 7).weigh(new double[3][1]);
        assertThat(new Weighting.Noise(given, 0.25, 7).weigh(new double[3][1])).containsExactly(drawn);
        assertThat(Arrays.stream(drawn).sum()).isCloseTo(1, within(1e-12));
        assertThat(drawn[1] / drawn[0]).isBetween(2 * .75 / 1.25, 2 * 1.25 / .75);
        assertThat(new Weighting.Noise(given, 0, 7).weigh(new double[3][1])).containsExactly(.25, .5, .25);
    }

    @Test
    void partsThatRunAgainstTheRestAreRefused() {
        double[][] parts = parts(3, 200, .9, .8, .7);
        for (int i = 0; i < 200; i++) {
            parts[2][i] = -parts[2][i];
        }
        for (Weighting weighting : List.of(
                new Weighting.PrincipalComponent(), new Weighting.OneFactor(), new Weighting.CorrelationOptimised())) {
            assertThatThrownBy(() -> weighting.weigh(parts))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("part ");
        }
    }
}
