package nl.wijkmaat.engine.burden.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.multiverse.HingeTally.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Shares of variance, and how sure they are")
class HingeTallyTest {

    @Test
    @DisplayName("worked by hand: four pairs, two of whose mixtures differ from the first")
    void workedByHand() {
        HingeTally tally = new HingeTally(1, 1);
        add(tally, true, false, true);
        add(tally, true, false, false);
        add(tally, false, true, true);
        add(tally, true, true, true);

        VarianceShares shares = tally.ofStatement(0, 0);

        // m = 5/8, V = 15/64; as estimated from eight outcomes 15/64 · 8/7 = 15/56. D = 2/4 to the first, 1/4 to the
        // second.
        assertThat(shares.total()).isCloseTo(0.5 / (2 * 15 / 56.0), within(1e-12));
        assertThat(shares.first()).isCloseTo(1 - 0.25 / (2 * 15 / 56.0), within(1e-12));
        // By pair d = 0, 1, 1, 0 and h = ½, ½, ½, 1: influence (d − D (1 − 2m) h / V) / 2V, its spread over pairs, by
        // √n.
        assertThat(shares.totalError()).isCloseTo(spread(new double[] {0, 1, 1, 0}, 0.5), within(1e-12));
        assertThat(shares.firstError()).isCloseTo(spread(new double[] {1, 0, 0, 0}, 0.25), within(1e-12));
    }

    private static double spread(double[] different, double share) {
        double[] half = {0.5, 0.5, 0.5, 1};
        double variance = 15 / 64.0;
        double[] influence = new double[4];
        for (int k = 0; k < 4; k++) {
            influence[k] = (different[k] - share * (1 - 2 * 5 / 8.0) * half[k] / variance) / (2 * variance);
        }
        double mean = Arrays.stream(influence).average().orElseThrow();
        double squares =
                Arrays.stream(influence).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / 3 / 4);
    }

    @Test
    @DisplayName(
            "over 2,000 samples of 128 pairs, twice the standard error holds the share of all pairs in about 95 of 100")
    void holdsTheShare() {
        // The statement holds when 2x + y + z > 2.6 with three even factors; the shares of x come from a million pairs.
        VarianceShares truth = sample(new SplittableRandom(1), 1_000_000);
        List<VarianceShares> samples = IntStream.range(0, 2_000)
                .mapToObj(s -> sample(new SplittableRandom(100 + s), 128))
                .toList();

        assertThat(truth.totalError()).isLessThan(0.002);
        assertThat(samples.stream()
                        .filter(s -> Math.abs(s.total() - truth.total()) <= 2 * s.totalError())
                        .count())
                .isBetween(1_870L, 1_960L);
        assertThat(samples.stream()
                        .filter(s -> Math.abs(s.first() - truth.first()) <= 2 * s.firstError())
                        .count())
                .isBetween(1_870L, 1_960L);
    }

    private static VarianceShares sample(SplittableRandom random, int pairs) {
        HingeTally tally = new HingeTally(1, 1);
        for (int k = 0; k < pairs; k++) {
            double[] a = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            double[] b = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
            add(tally, holds(a), holds(b), holds(new double[] {b[0], a[1], a[2]}));
        }
        return tally.ofStatement(0, 0);
    }

    private static boolean holds(double[] x) {
        return 2 * x[0] + x[1] + x[2] > 2.6;
    }

    private static void add(HingeTally tally, boolean a, boolean b, boolean mixed) {
        List<Outcome> outcomes = new ArrayList<>();
        for (boolean holds : new boolean[] {a, b, mixed}) {
            Outcome outcome = new Outcome(1);
            outcome.doubledRanks[0] = 2;
            outcome.judge(new float[] {holds ? 1 : 0}, 1);
            outcomes.add(outcome);
        }
        tally.addPair(outcomes.get(0), outcomes.get(1));
        tally.addMixed(0, outcomes.get(0), outcomes.get(1), outcomes.get(2));
    }
}
