package nl.wijkmaat.engine.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import nl.wijkmaat.engine.concentration.Permutations.Sharing;
import org.junit.jupiter.api.Test;

class GlobalConcentrationTest {

    private static final Permutations DRAWS = new Permutations(9_999, 6, Sharing.FRESH);

    @Test
    void aChessboardIsAsUnlikeAsCanBe() {
        double[] chess =
                IntStream.range(0, 36).mapToDouble(i -> (i / 6 + i % 6) % 2).toArray();
        GlobalConcentration moran =
                GlobalConcentration.of(GlobalStatistic.MORAN, chess, LocalConcentrationTest.board(6), DRAWS);
        assertThat(moran.value()).isEqualTo(-1, within(1e-12));
        assertThat(moran.expected()).isEqualTo(-1 / 35.0);
        assertThat(moran.p()).isEqualTo(2.0 / 10_000);
        JoinCount joins = JoinCount.of(chess, LocalConcentrationTest.board(6), DRAWS);
        assertThat(joins.bothMarked()).isZero();
        assertThat(joins.different()).isEqualTo(60);
        assertThat(joins.p()).isLessThan(0.001);
    }

    @Test
    void halvesAreAlikeAndGearyFallsBelowOne() {
        double[] halves =
                IntStream.range(0, 36).mapToDouble(i -> i < 18 ? 0 : 1).toArray();
        assertThat(GlobalConcentration.of(GlobalStatistic.MORAN, halves, LocalConcentrationTest.board(6), DRAWS)
                        .value())
                .isGreaterThan(0.7);
        GlobalConcentration geary =
                GlobalConcentration.of(GlobalStatistic.GEARY, halves, LocalConcentrationTest.board(6), DRAWS);
        assertThat(geary.value()).isLessThan(0.3);
        assertThat(geary.z()).isNegative();
        JoinCount joins = JoinCount.of(halves, LocalConcentrationTest.board(6), DRAWS);
        assertThat(joins.bothMarked()).isEqualTo(27);
        assertThat(joins.expectedBothMarked()).isEqualTo(60.0 * 18 * 17 / (36 * 35), within(1e-12));
        assertThat(joins.bothMarked() + joins.bothUnmarked() + joins.different())
                .isEqualTo(60);
    }

    /** Four areas in a row with figures 1 to 4 and weights that add up to one; worked by hand. */
    @Test
    void aRowOfFourByHand() {
        SpatialWeights row = SpatialWeights.equal(new int[] {0, 1, 3, 5, 6}, new int[] {1, 0, 2, 1, 3, 2});
        double[] values = {1, 2, 3, 4};
        // z = −1.5, −0.5, 0.5, 1.5; Σ z² = 5; lags −0.5, −0.5, 0.5, 0.5; Σ z·lag = 2; S₀ = 4.
        assertThat(GlobalConcentration.of(GlobalStatistic.MORAN, values, row, DRAWS)
                        .value())
                .isEqualTo(2.0 / 5, within(1e-12));
        // Σ w (zᵢ − zⱼ)² = 4; (n − 1)/(2 S₀) · 4/5 = 3/8 · 4/5.
        assertThat(GlobalConcentration.of(GlobalStatistic.GEARY, values, row, DRAWS)
                        .value())
                .isEqualTo(0.3, within(1e-12));
    }

    @Test
    void withoutConcentrationThePValueIsNotSmall() {
        double[] values = LocalConcentrationTest.random(400, 21);
        GlobalConcentration moran =
                GlobalConcentration.of(GlobalStatistic.MORAN, values, LocalConcentrationTest.board(20), DRAWS);
        assertThat(moran.p()).isGreaterThan(0.05);
        assertThat(moran.value()).isEqualTo(moran.expected(), within(0.1));
    }

    @Test
    void countriesWithoutBordersCannotBeTested() {
        SpatialWeights none = SpatialWeights.equal(new int[5], new int[0]);
        assertThatThrownBy(() -> GlobalConcentration.of(GlobalStatistic.MORAN, new double[] {1, 2, 3, 4}, none, DRAWS))
                .hasMessageContaining("no two areas");
        assertThatThrownBy(() -> JoinCount.of(new double[] {1, 1, 1, 1}, none, DRAWS))
                .hasMessageContaining("nothing to compare");
        assertThatThrownBy(() -> JoinCount.of(new double[] {1, 2, 0, 1}, none, DRAWS))
                .hasMessageContaining("1 or 0");
    }

    @Test
    void smoothedRatesOfFewPeopleStandOutLessThanThoseOfMany() {
        double[] events = {1, 100, 0, 40, 60, 55};
        double[] people = {2, 1000, 3, 1000, 1000, 1000};
        double[] z = EmpiricalBayesRates.standardise(events, people);
        double[] ofMany = EmpiricalBayesRates.standardise(
                new double[] {500, 100, 0, 40, 60, 55}, new double[] {1000, 1000, 3, 1000, 1000, 1000});
        assertThat(z[0])
                .as("half of two people, when a tenth of a thousand is the next")
                .isLessThan(3);
        assertThat(ofMany[1] / ofMany[0]).as("half of a thousand stands out").isLessThan(0.2);
        assertThat(z[1] / z[0]).as("half of two hardly does").isGreaterThan(0.2);
        assertThat(EmpiricalBayesRates.standardise(new double[] {1, 2, 4}, new double[] {10, 20, 40}))
                .containsExactly(0, 0, 0);
        assertThat(EmpiricalBayesRates.standardise(new double[] {1, 5}, new double[] {0, 10})[0])
                .isNaN();
        assertThatThrownBy(() -> EmpiricalBayesRates.standardise(new double[] {-1}, new double[] {5}))
                .hasMessageContaining("negative");
    }

    @Test
    void unevennessFromEvenToWhollyApart() {
        Unevenness even =
                Unevenness.of(new double[] {10, 20}, new double[] {100, 200}).orElseThrow();
        assertThat(even.dissimilarity()).isEqualTo(0, within(1e-12));
        assertThat(even.isolation()).isEqualTo(even.groupShare(), within(1e-12));
        Unevenness apart =
                Unevenness.of(new double[] {50, 0}, new double[] {50, 70}).orElseThrow();
        assertThat(apart.dissimilarity()).isEqualTo(1, within(1e-12));
        assertThat(apart.isolation()).isEqualTo(1, within(1e-12));
        assertThat(Unevenness.of(new double[] {0, 0}, new double[] {5, 5})).isEmpty();
        assertThatThrownBy(() -> Unevenness.of(new double[] {6}, new double[] {5}))
                .hasMessageContaining("6.0 of 5.0");
        double[] unknown = {Double.NaN, 1};
        assertThat(Unevenness.of(unknown, new double[] {5, 5}).orElseThrow().areas())
                .isEqualTo(1);
    }
}
