package nl.wijkmaat.engine.burden.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import nl.wijkmaat.engine.burden.rank.RankConfidenceSets.RankSet;
import nl.wijkmaat.engine.burden.scale.Ties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RankConfidenceSetsTest {

    @Test
    @DisplayName("figures without margin have one rank; figures that overlap share theirs")
    void byHand() {
        RankConfidenceSets exact = new RankConfidenceSets(new double[] {10, 30, 20}, new double[3]);
        assertThat(exact.simultaneous(0.95)).containsExactly(new RankSet(3, 3), new RankSet(1, 1), new RankSet(2, 2));
        RankConfidenceSets unsure = new RankConfidenceSets(new double[] {10, 11, 90}, new double[] {1, 1, 1});
        assertThat(unsure.simultaneous(0.95)).containsExactly(new RankSet(2, 3), new RankSet(2, 3), new RankSet(1, 1));
        assertThat(unsure.marginal(0, 0.95)).isEqualTo(new RankSet(2, 3));
    }

    @Test
    @DisplayName(
            "over 200 seeds the sets hold the true ranks at least as often as they promise, of all areas at once and of one")
    void coverage() {
        int all = 0;
        int one = 0;
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] truth = new double[60];
            double[] seen = new double[60];
            double[] error = new double[60];
            for (int i = 0; i < 60; i++) {
                truth[i] = 10 * random.nextGaussian();
                error[i] = random.nextDouble(0.2, 3);
                seen[i] = truth[i] + error[i] * random.nextGaussian();
            }
            double[] ranks = Ranks.highestFirst(truth, Ties.AVERAGE);
            RankConfidenceSets sets = new RankConfidenceSets(seen, error);
            RankSet[] joint = sets.simultaneous(0.90);
            boolean holdsAll = true;
            for (int i = 0; i < 60; i++) {
                holdsAll &= joint[i].contains(ranks[i]);
            }
            all += holdsAll ? 1 : 0;
            one += sets.marginal(7, 0.90).contains(ranks[7]) ? 1 : 0;
        }
        assertThat(all).isGreaterThanOrEqualTo(180);
        assertThat(one).isGreaterThanOrEqualTo(180);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new RankConfidenceSets(new double[0], new double[0]))
                .hasMessageContaining("at least one area");
        assertThatThrownBy(() -> new RankConfidenceSets(new double[] {Double.NaN}, new double[1]))
                .hasMessageContaining("leave areas");
        assertThatThrownBy(() -> new RankConfidenceSets(new double[1], new double[1]).simultaneous(1))
                .hasMessageContaining("below 1");
    }
}
