package nl.wijkmaat.engine.burden.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    @DisplayName("missing figures take no part, and 0 and −0 are equal and stay in index order")
    void worked() {
        assertThat(Order.ascending(new double[] {3, Double.NaN, 0.0, -0.0, -5, 1e300, 0.0}))
                .containsExactly(4, 2, 3, 6, 0, 5);
        assertThat(Order.ascending(new double[] {Double.NaN})).isEmpty();
    }

    @Property
    @Label("the order is that of a stable sort by comparison")
    void agreesWithASort(@ForAll long seed) {
        double[] figures = figures(seed, 400);
        int[] plain = IntStream.range(0, figures.length)
                .filter(i -> !Double.isNaN(figures[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> figures[i] + 0.0))
                .mapToInt(i -> i)
                .toArray();
        assertThat(Order.ascending(figures)).as("seed %d", seed).isEqualTo(plain);
    }

    @Property
    @Label("many figures have the places that each has on its own, in any order")
    void manyAsOne(@ForAll long seed) {
        double[] figures = figures(seed, 60);
        figures[0] = 4;
        double[] residents = new double[figures.length];
        Arrays.setAll(residents, i -> 10 + i % 7);
        Distribution distribution = Distribution.of(figures, residents);
        double[] asked = figures(seed + 1, 80);
        if (seed % 2 == 0) {
            Arrays.sort(asked);
        }
        for (Normalisation scale : new Normalisation[] {
            new Normalisation.PopulationPercentile(),
            new Normalisation.PercentileRank(Ties.AVERAGE),
            new Normalisation.Rank(Ties.MAX),
            new Normalisation.ExponentialRank(23),
            new Normalisation.QuantileGroup(10)
        }) {
            Scale fitted = scale.fit(distribution);
            assertThat(fitted.atEach(asked))
                    .as("%s, seed %d", scale, seed)
                    .isEqualTo(Arrays.stream(asked).map(fitted::at).toArray());
        }
    }

    private static double[] figures(long seed, int most) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] figures = new double[1 + random.nextInt(most)];
        Arrays.setAll(figures, i -> switch (random.nextInt(6)) {
            case 0 -> Double.NaN;
            case 1, 2 -> random.nextInt(9) - 4;
            case 3 -> -0.0;
            default -> random.nextGaussian() * Math.exp(20 * random.nextGaussian());
        });
        return figures;
    }
}
