package nl.wijkmaat.engine.burden.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CombinationTest {

    private static final double NONE = Double.NaN;
    private static final double[][] PARTS = {{1, 4, NONE, NONE}, {4, 4, 9, NONE}};
    private static final double[] WEIGHTS = {.5, .5};

    @Test
    @DisplayName("1 and 4 with equal weights: 2.5, 2, 1.6 and √8.5; what is missing is left out, never counted as zero")
    void byHand() {
        assertThat(new Combination.Arithmetic().combine(PARTS, WEIGHTS, 0)).containsExactly(2.5, 4, 9, NONE);
        assertThat(new Combination.Geometric().combine(PARTS, WEIGHTS, 0))
                .containsExactly(new double[] {2, 4, 9, NONE}, within(1e-12));
        assertThat(new Combination.Harmonic().combine(PARTS, WEIGHTS, 0))
                .containsExactly(new double[] {1.6, 4, 9, NONE}, within(1e-12));
        assertThat(new Combination.PowerMean(2).combine(PARTS, WEIGHTS, 0))
                .containsExactly(new double[] {Math.sqrt(8.5), 4, 9, NONE}, within(1e-12));
        assertThat(new Combination.StackingCount(4).combine(PARTS, WEIGHTS, 0)).containsExactly(.5, 1, 1, NONE);
        assertThat(new Combination.WeightedSum().combine(PARTS, new double[] {1, 2}, 0))
                .containsExactly(9, 12, NONE, NONE);
    }

    /** One area. */
    private static double whole(Combination way, double[] weights, double... parts) {
        double[][] columns = new double[parts.length][1];
        for (int j = 0; j < parts.length; j++) {
            columns[j][0] = parts[j];
        }
        return way.combine(columns, weights, 0)[0];
    }

    @Test
    @DisplayName("means as SciPy publishes them, in gmean and hmean, with equal weights and with 3, 1 and 3")
    void publishedMeans() {
        double[] seven = {1, 1, 1, 1, 1, 1, 1};
        double[] given = {3, 1, 3};
        Combination geometric = new Combination.Geometric();
        Combination harmonic = new Combination.Harmonic();
        assertThat(whole(geometric, seven, 1, 2, 3, 4, 5, 6, 7)).isCloseTo(3.3800151591412964, within(1e-14));
        assertThat(whole(geometric, given, 1, 4, 7)).isCloseTo(2.80668351922014, within(1e-14));
        assertThat(whole(harmonic, seven, 1, 2, 3, 4, 5, 6, 7)).isCloseTo(2.6997245179063363, within(1e-14));
        assertThat(whole(harmonic, given, 1, 4, 7)).isCloseTo(1.9029126213592233, within(1e-14));
    }

    /** UNDP, Human Development Report 1997, technical note 1: the cube root of the mean of cubes, so that the heaviest deprivation counts most. */
    @Test
    @DisplayName(
            "the Human Poverty Index of deprivations of 20, 30 and 40 %: ∛((8,000 + 27,000 + 64,000) / 3) = ∛33,000, above their mean of 30")
    void humanPovertyIndex() {
        double[] equal = {1, 1, 1};
        assertThat(whole(new Combination.PowerMean(3), equal, 20, 30, 40)).isCloseTo(32.07534, within(5e-6));
        assertThat(whole(new Combination.PowerMean(1), equal, 20, 30, 40)).isCloseTo(30, within(1e-12));
        // Of power −1 it is the harmonic mean: 3 / (1/20 + 1/30 + 1/40) = 360 / 13.
        assertThat(whole(new Combination.PowerMean(-1), equal, 20, 30, 40)).isCloseTo(360.0 / 13, within(1e-12));
    }

    @Test
    void tooLittleMeasuredGivesNoFigure() {
        assertThat(new Combination.Arithmetic().combine(PARTS, new double[] {.6, .4}, .5))
                .containsExactly(new double[] {2.2, 4, NONE, NONE}, within(1e-12));
        assertThat(new Combination.Arithmetic().combine(PARTS, WEIGHTS, .5)).containsExactly(2.5, 4, 9, NONE);
    }

    @Test
    @DisplayName("Borda adds positions; Copeland counts pairs won minus pairs lost")
    void byOrder() {
        double[][] parts = {{1, 2, 3}, {30, 10, 20}, {2, 1, 3}};
        double[] equal = {1, 1, 1};
        // Area 1 stands 0, 2 and 1 areas above the rest; area 2: 1, 0, 0; area 3: 2, 1, 2.
        assertThat(new Combination.Borda().combine(parts, equal, 0))
                .containsExactly(new double[] {1, 1 / 3.0, 5 / 3.0}, within(1e-12));
        // Area 3 beats area 1 on two of three and area 2 on all; area 1 beats area 2 on two of three.
        assertThat(new Combination.Copeland().combine(parts, equal, 0)).containsExactly(0, -2, 2);
    }

    /** The choice of a capital for Tennessee, a textbook example: 42, 26, 15 and 17 percent of the voters rank four towns each their own way. */
    @Test
    @DisplayName(
            "Copeland and Borda of the capital of Tennessee: Nashville wins 3 pairs, Chattanooga 1 net, and 194 points to 173, 126 and 107")
    void textbook() {
        double[][] voters = {{3, 2, 1, 0}, {0, 3, 2, 1}, {0, 1, 3, 2}, {0, 1, 2, 3}};
        double[] shares = {0.42, 0.26, 0.15, 0.17};
        assertThat(new Combination.Copeland().combine(voters, shares, 0)).containsExactly(-3, 3, 1, -1);
        assertThat(new Combination.Borda().combine(voters, shares, 0))
                .containsExactly(new double[] {1.26, 1.94, 1.73, 1.07}, within(1e-12));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        double[][] zero = {{0, 1}, {1, 1}};
        assertThatThrownBy(() -> new Combination.Geometric().combine(zero, WEIGHTS, 0))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Combination.Harmonic().combine(zero, WEIGHTS, 0))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Combination.PowerMean(0)).hasMessageContaining("geometric");
        assertThatThrownBy(() -> new Combination.Arithmetic().combine(zero, new double[] {1}, 0))
                .hasMessageContaining("1 weights for 2");
        assertThatThrownBy(() -> new Combination.Arithmetic().combine(zero, new double[] {0, 0}, 0))
                .hasMessageContaining("above 0");
    }

    @Property(tries = 300)
    @Label("harmonic ≤ geometric ≤ arithmetic ≤ quadratic, and a heavier part never lowers the whole")
    void orderOfMeansAndMonotony(
            @ForAll @Size(min = 2, max = 8) List<@DoubleRange(min = 0.01, max = 100) Double> drawn,
            @ForAll @DoubleRange(min = 0, max = 50) double heavier) {
        double[][] parts = new double[drawn.size()][2];
        double[] weights = new double[drawn.size()];
        for (int j = 0; j < weights.length; j++) {
            parts[j][0] = drawn.get(j);
            parts[j][1] = drawn.get(j) + (j == 0 ? heavier : 0);
            weights[j] = 1 + j;
        }
        double last = 0;
        for (Combination way : List.of(
                new Combination.Harmonic(),
                new Combination.Geometric(),
                new Combination.Arithmetic(),
                new Combination.PowerMean(2))) {
            double[] combined = way.combine(parts, weights, 0);
            assertThat(combined[0]).isGreaterThanOrEqualTo(last - 1e-9);
            assertThat(combined[1]).isGreaterThanOrEqualTo(combined[0] - 1e-9);
            last = combined[0];
        }
        assertThat(new Combination.StackingCount(10).combine(parts, weights, 0)[1])
                .isGreaterThanOrEqualTo(new Combination.StackingCount(10).combine(parts, weights, 0)[0]);
    }
}
