package nl.wijkmaat.engine.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import nl.wijkmaat.engine.concentration.LocalConcentration.Outcome;
import nl.wijkmaat.engine.concentration.LocalConcentration.Quadrant;
import nl.wijkmaat.engine.concentration.Permutations.Sharing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LocalConcentrationTest {

    private static final double NONE = Double.NaN;

    /** A ring of areas, each bordering on two others. */
    private static SpatialWeights ring(int n) {
        int[] offsets = new int[n + 1];
        int[] neighbours = new int[2 * n];
        for (int i = 0; i < n; i++) {
            neighbours[2 * i] = (i + n - 1) % n;
            neighbours[2 * i + 1] = (i + 1) % n;
            offsets[i + 1] = 2 * (i + 1);
        }
        return SpatialWeights.equal(offsets, neighbours);
    }

    /** A chessboard of areas that share a side. */
    static SpatialWeights board(int side) {
        int[] offsets = new int[side * side + 1];
        List<Integer> neighbours = new ArrayList<>();
        for (int i = 0; i < side * side; i++) {
            int row = i / side;
            int column = i % side;
            if (row > 0) {
                neighbours.add(i - side);
            }
            if (column > 0) {
                neighbours.add(i - 1);
            }
            if (column < side - 1) {
                neighbours.add(i + 1);
            }
            if (row < side - 1) {
                neighbours.add(i + side);
            }
            offsets[i + 1] = neighbours.size();
        }
        return SpatialWeights.equal(
                offsets, neighbours.stream().mapToInt(Integer::intValue).toArray());
    }

    static double[] random(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n];
        Arrays.setAll(values, i -> random.nextGaussian());
        return values;
    }

    @ParameterizedTest
    @EnumSource(Sharing.class)
    void thePValueIsThatOfAllPossibleDealsWhereTheyCanBeListed(Sharing sharing) {
        double[] values = {3, 1, 4, 1.5, 9, 2.6, 5.3, 5.8, 9.7, 9.3};
        SpatialWeights weights = ring(values.length);
        LocalConcentration local =
                LocalConcentration.of(LocalStatistic.MORAN, values, weights, new Permutations(99_999, 4, sharing));
        for (int i = 0; i < values.length; i++) {
            assertThat(local.areas().get(i).p()).as("area %d", i).isEqualTo(exactP(values, i), within(0.01));
        }
    }

    @ParameterizedTest
    @EnumSource(Sharing.class)
    void unequalWeightsAreDealtOutToo(Sharing sharing) {
        double[] values = {3, 1, 4, 1.5, 9, 2.6, 5.3};
        int n = values.length;
        int[] offsets = new int[n + 1];
        int[] neighbours = new int[2 * n];
        double[] w = new double[2 * n];
        for (int i = 0; i < n; i++) {
            neighbours[2 * i] = (i + 1) % n;
            neighbours[2 * i + 1] = (i + 2) % n;
            w[2 * i] = 3;
            w[2 * i + 1] = 1;
            offsets[i + 1] = 2 * i + 2;
        }
        LocalConcentration local = LocalConcentration.of(
                LocalStatistic.MORAN,
                values,
                SpatialWeights.of(offsets, neighbours, w),
                new Permutations(99_999, 5, sharing));
        for (int i = 0; i < n; i++) {
            double observed = 3 * values[(i + 1) % n] + values[(i + 2) % n];
            int lower = 0;
            int upper = 0;
            int all = 0;
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    if (a != b && a != i && b != i) {
                        double lag = 3 * values[a] + values[b];
                        all++;
                        lower += lag <= observed + 1e-9 ? 1 : 0;
                        upper += lag >= observed - 1e-9 ? 1 : 0;
                    }
                }
            }
            double exact = Math.min(1, 2.0 * Math.min(lower, upper) / all);
            assertThat(local.areas().get(i).p()).as("area %d", i).isEqualTo(exact, within(0.012));
        }
    }

    @Test
    void theMomentsAreThoseOfAllPossibleDeals() {
        double[] values = {3, 1, 4, 1.5, 9, 2.6, 5.3, 5.8};
        LocalConcentration local = LocalConcentration.of(
                LocalStatistic.MORAN, values, ring(8), new Permutations(9_999, 1, Sharing.SHARED));
        double mean = Arrays.stream(values).average().orElseThrow();
        for (int i = 0; i < 8; i++) {
            double[] lags = lags(values, i);
            double expected = Arrays.stream(lags).average().orElseThrow();
            double variance = Arrays.stream(lags)
                    .map(l -> (l - expected) * (l - expected))
                    .average()
                    .orElseThrow();
            double observed = (values[(i + 7) % 8] + values[(i + 1) % 8]) / 2;
            double z = (observed - expected) / Math.sqrt(variance);
            assertThat(local.areas().get(i).z()).isEqualTo(Math.signum(values[i] - mean) * z, within(1e-10));
        }
    }

    @Test
    void theStandardisedMoranIsTheStandardisedGWithTheSignOfTheArea() {
        double[] values = random(400, 8);
        Permutations permutations = new Permutations(9_999, 1, Sharing.SHARED);
        LocalConcentration moran = LocalConcentration.of(LocalStatistic.MORAN, values, board(20), permutations);
        LocalConcentration g = LocalConcentration.of(LocalStatistic.GETIS_ORD, values, board(20), permutations);
        double mean = Arrays.stream(values).average().orElseThrow();
        for (int i = 0; i < 400; i++) {
            assertThat(moran.areas().get(i).z())
                    .isEqualTo(Math.signum(values[i] - mean) * g.areas().get(i).z(), within(1e-12));
            assertThat(moran.areas().get(i).p()).isEqualTo(g.areas().get(i).p());
        }
    }

    @Test
    void theLocalValuesAverageToTheGlobalOne() {
        double[] values = random(225, 3);
        Permutations permutations = new Permutations(9_999, 1, Sharing.SHARED);
        LocalConcentration local = LocalConcentration.of(LocalStatistic.MORAN, values, board(15), permutations);
        double mean =
                local.areas().stream().mapToDouble(Outcome::value).average().orElseThrow();
        assertThat(GlobalConcentration.of(GlobalStatistic.MORAN, values, board(15), permutations)
                        .value())
                .isEqualTo(mean, within(1e-12));
    }

    @Test
    void getisOrdIsTheTextbookFormulaOnRawFigures() {
        double[] x = random(25, 6);
        double[] shifted = Arrays.stream(x).map(v -> v + 10).toArray();
        LocalConcentration g = LocalConcentration.of(
                LocalStatistic.GETIS_ORD, shifted, board(5), new Permutations(9_999, 1, Sharing.SHARED));
        // Centre of the board with its four neighbours, each and itself of weight 1/4.
        double mean = Arrays.stream(shifted).average().orElseThrow();
        double s = Math.sqrt(Arrays.stream(shifted).map(v -> v * v).average().orElseThrow() - mean * mean);
        double sum = (shifted[12] + shifted[7] + shifted[11] + shifted[13] + shifted[17]) / 4;
        double w = 5 / 4.0;
        double expected = (sum - mean * w) / (s * Math.sqrt((25 * 5 / 16.0 - w * w) / 24));
        assertThat(g.areas().get(12).value()).isEqualTo(expected, within(1e-9));
    }

    @Test
    void anAreaWithoutAFigureOrWithoutNeighboursIsNeverLowBesideLow() {
        double[] values = {1, NONE, 2, 9, 8, 7};
        int[] offsets = {0, 1, 3, 4, 5, 6, 6};
        int[] neighbours = {1, 0, 2, 1, 4, 3};
        LocalConcentration local = LocalConcentration.of(
                LocalStatistic.MORAN,
                values,
                SpatialWeights.equal(offsets, neighbours),
                new Permutations(9_999, 1, Sharing.FRESH));
        assertThat(local.areas().get(0).quadrant())
                .as("its only neighbour has no figure")
                .isEqualTo(Quadrant.ISLAND);
        assertThat(local.areas().get(1).quadrant()).isEqualTo(Quadrant.MISSING);
        assertThat(local.areas().get(5).quadrant()).isEqualTo(Quadrant.ISLAND);
        assertThat(local.areas().get(5).p()).isNaN();
        assertThat(local.areas().get(3).quadrant()).isEqualTo(Quadrant.HIGH_HIGH);
        assertThat(local.tested()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Sharing.class)
    void theResultDoesNotDependOnTheNumberOfThreads(Sharing sharing) throws Exception {
        double[] values = random(400, 2);
        Permutations permutations = new Permutations(9_999, 77, sharing);
        LocalConcentration many = LocalConcentration.of(LocalStatistic.MORAN, values, board(20), permutations);
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            LocalConcentration single = one.submit(
                            () -> LocalConcentration.of(LocalStatistic.MORAN, values, board(20), permutations))
                    .get();
            assertThat(single).isEqualTo(many);
        }
    }

    @ParameterizedTest
    @EnumSource(Sharing.class)
    void withoutConcentrationOneAreaInTwentyLooksConcentratedAtFivePercent(Sharing sharing) {
        LocalConcentration local = LocalConcentration.of(
                LocalStatistic.MORAN, random(2_500, 12), board(50), new Permutations(9_999, 3, sharing));
        double share = local.areas().stream().filter(a -> a.p() <= 0.05).count() / 2_500.0;
        assertThat(share).isEqualTo(0.05, within(0.02));
        assertThat(local.areas().stream().filter(a -> a.q() <= 0.05)).isEmpty();
    }

    @Test
    void aPatchOfHighFiguresIsFoundAndItsSurroundingsAreNot() {
        double[] values = random(900, 4);
        for (int row = 10; row < 16; row++) {
            for (int column = 10; column < 16; column++) {
                values[row * 30 + column] += 4;
            }
        }
        LocalConcentration local = LocalConcentration.of(
                LocalStatistic.MORAN, values, board(30), new Permutations(9_999, 3, Sharing.FRESH));
        long inside = 0;
        long outside = 0;
        for (int i = 0; i < 900; i++) {
            boolean in = i / 30 >= 11 && i / 30 < 15 && i % 30 >= 11 && i % 30 < 15;
            boolean far = i / 30 < 9 || i / 30 > 16 || i % 30 < 9 || i % 30 > 16;
            boolean found = local.areas().get(i).q() <= 0.05;
            inside += in && found ? 1 : 0;
            outside += far && found ? 1 : 0;
        }
        assertThat(inside).isEqualTo(16);
        assertThat(outside).isLessThanOrEqualTo(2);
        assertThat(local.canSupport(0.05)).isTrue();
    }

    @Test
    void whatCannotBeTestedIsRefused() {
        Permutations enough = new Permutations(9_999, 1, Sharing.SHARED);
        assertThatThrownBy(() -> new Permutations(999, 1, Sharing.SHARED)).hasMessageContaining("9999");
        assertThatThrownBy(() ->
                        LocalConcentration.of(LocalStatistic.MORAN, new double[] {1, 1, 1, 1, 1}, ring(5), enough))
                .hasMessageContaining("same figure");
        assertThatThrownBy(() -> LocalConcentration.of(
                        LocalStatistic.MORAN, new double[] {1, NONE, NONE, NONE, 2}, ring(5), enough))
                .hasMessageContaining("at least 4");
        assertThatThrownBy(() -> LocalConcentration.of(
                        LocalStatistic.MORAN, new double[] {1, 2, 3, 4, Double.POSITIVE_INFINITY}, ring(5), enough))
                .hasMessageContaining("infinite");
        assertThatThrownBy(
                        () -> LocalConcentration.of(LocalStatistic.MORAN, new double[] {1, 2, 3, 4}, ring(5), enough))
                .hasMessageContaining("do not fit");
    }

    private static double exactP(double[] values, int area) {
        double[] lags = lags(values, area);
        int n = values.length;
        double observed = (values[(area + n - 1) % n] + values[(area + 1) % n]) / 2;
        long lower = Arrays.stream(lags).filter(l -> l <= observed + 1e-9).count();
        long upper = Arrays.stream(lags).filter(l -> l >= observed - 1e-9).count();
        return Math.min(1, 2.0 * Math.min(lower, upper) / lags.length);
    }

    /** The lag of an area with two equal neighbours under every possible deal. */
    private static double[] lags(double[] values, int area) {
        List<Double> lags = new ArrayList<>();
        for (int a = 0; a < values.length; a++) {
            for (int b = a + 1; b < values.length; b++) {
                if (a != area && b != area) {
                    lags.add((values[a] + values[b]) / 2);
                }
            }
        }
        return lags.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
