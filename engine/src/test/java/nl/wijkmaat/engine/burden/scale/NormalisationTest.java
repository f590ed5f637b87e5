package nl.wijkmaat.engine.burden.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every scale by hand on five areas, against a plain reference on random figures, and increasing on all of them. */
class NormalisationTest {

    private static final double[] FIGURES = {10, Double.NaN, 30, 20, 30, 110};
    private static final double[] RESIDENTS = {100, 900, 200, 300, 400, 1000};

    private static double[] read(Normalisation normalisation) {
        return normalisation.fit(Distribution.of(FIGURES, RESIDENTS)).atEach(FIGURES);
    }

    @Test
    @DisplayName("population percentile: residents of lighter areas plus half of those in equally heavy ones")
    void populationPercentile() {
        // 2,000 residents are measured: 100 at 10, 300 at 20, 600 at 30, 1,000 at 110.
        assertThat(read(new Normalisation.PopulationPercentile()))
                .containsExactly(new double[] {2.5, Double.NaN, 35, 12.5, 35, 75}, within(1e-12));
    }

    @Test
    void rankSharesTiesAsAsked() {
        assertThat(read(new Normalisation.Rank(Ties.AVERAGE))).containsExactly(1, Double.NaN, 3.5, 2, 3.5, 5);
        assertThat(read(new Normalisation.Rank(Ties.MIN))).containsExactly(1, Double.NaN, 3, 2, 3, 5);
        assertThat(read(new Normalisation.Rank(Ties.MAX))).containsExactly(1, Double.NaN, 4, 2, 4, 5);
        assertThat(read(new Normalisation.Borda())).containsExactly(0, Double.NaN, 2.5, 1, 2.5, 4);
        assertThat(read(new Normalisation.PercentileRank(Ties.MIN))).containsExactly(0, Double.NaN, 50, 25, 50, 100);
    }

    @Test
    void scalesWithASpread() {
        assertThat(read(new Normalisation.MinMax(0, 100))).containsExactly(0, Double.NaN, 20, 10, 20, 100);
        // Mean 40, sample standard deviation √(6200/4); median 20+10=30, median absolute deviation of 20,0,10,0,80 is
        // 10.
        double sd = Math.sqrt((900 + 100 + 400 + 100 + 4900) / 4.0);
        assertThat(read(new Normalisation.ZScore(0, 1)))
                .containsExactly(
                        new double[] {-30 / sd, Double.NaN, -10 / sd, -20 / sd, -10 / sd, 70 / sd}, within(1e-12));
        double robust = 10 * 1.482602218505602;
        assertThat(read(new Normalisation.RobustZ()))
                .containsExactly(
                        new double[] {-20 / robust, Double.NaN, 0, -10 / robust, 0, 80 / robust}, within(1e-12));
        assertThat(read(new Normalisation.Goalposts(20, 60, 1))).containsExactly(0, Double.NaN, 0.25, 0, 0.25, 1);
        assertThat(read(new Normalisation.DistanceToReference(0.5))).containsExactly(0, Double.NaN, 1, 0.5, 1, 5);
    }

    @Test
    @DisplayName("exponential transform of the English index: the heaviest area gets 100, the middle of ten about 13")
    void exponentialRank() {
        double[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] read =
                new Normalisation.ExponentialRank(23).fit(Distribution.of(ten)).atEach(ten);
        assertThat(read[9]).isCloseTo(100, within(1e-9));
        assertThat(read[8]).isCloseTo(-23 * Math.log(1 - 0.9 * (1 - Math.exp(-100 / 23.0))), within(1e-12));
        assertThat(read[8]).isBetween(49.0, 51.0); // half of the scale is for the heaviest tenth
    }

    @Test
    @DisplayName("between two published figures ranks are interpolated; beyond the ends they stay at the end")
    void unpublishedFigures() {
        Scale rank = new Normalisation.Rank(Ties.AVERAGE).fit(Distribution.of(FIGURES));
        assertThat(rank.at(15)).isEqualTo(1.5);
        assertThat(rank.at(25)).isEqualTo(2.75);
        assertThat(rank.at(-100)).isEqualTo(1);
        assertThat(rank.at(1e9)).isEqualTo(5);
    }

    @Test
    void figuresThatDoNotDifferAreRefusedWhereASpreadIsNeeded() {
        Distribution equal = Distribution.of(new double[] {7, 7, 7});
        for (Normalisation needsSpread : List.of(
                new Normalisation.MinMax(0, 1),
                new Normalisation.ZScore(0, 1),
                new Normalisation.RobustZ(),
                new Normalisation.DistanceToReference(1))) {
            assertThatThrownBy(() -> needsSpread.fit(equal)).hasMessageContaining("figures that differ");
        }
        assertThat(new Normalisation.Rank(Ties.AVERAGE).fit(equal).at(7)).isEqualTo(2);
    }

    @Test
    void nothingMeasuredNobodyThereAndInfinityAreRefused() {
        assertThatThrownBy(() -> Distribution.of(new double[] {Double.NaN}))
                .hasMessageContaining("no area has a figure");
        assertThatThrownBy(() -> Distribution.of(new double[] {1, Double.POSITIVE_INFINITY}))
                .hasMessageContaining("infinite");
        assertThatThrownBy(() -> Distribution.of(new double[] {1}, new double[] {0}))
                .hasMessageContaining("nobody lives");
    }

    @Property(tries = 300)
    void agreesWithAPlainReferenceAndNeverFallsWhenAFigureRises(
            @ForAll @Size(min = 3, max = 40) List<@DoubleRange(min = -50, max = 50) Double> drawn) {
        // Rounded to whole numbers, so that ties occur often.
        double[] x = drawn.stream().mapToDouble(Math::rint).toArray();
        double[] people = new double[x.length];
        for (int i = 0; i < people.length; i++) {
            people[i] = 1 + (i * 37) % 11;
        }
        Distribution distribution = Distribution.of(x, people);
        Scale rank = new Normalisation.Rank(Ties.AVERAGE).fit(distribution);
        Scale percentile = new Normalisation.PopulationPercentile().fit(distribution);
        double all = java.util.Arrays.stream(people).sum();
        for (int i = 0; i < x.length; i++) {
            double lighter = 0;
            double equal = 0;
            double lighterPeople = 0;
            double equalPeople = 0;
            for (int k = 0; k < x.length; k++) {
                lighter += x[k] < x[i] ? 1 : 0;
                equal += x[k] == x[i] ? 1 : 0;
                lighterPeople += x[k] < x[i] ? people[k] : 0;
                equalPeople += x[k] == x[i] ? people[k] : 0;
            }
            assertThat(rank.at(x[i])).isEqualTo(lighter + (equal + 1) / 2);
            assertThat(percentile.at(x[i])).isCloseTo(100 * (lighterPeople + equalPeople / 2) / all, within(1e-9));
        }
        for (Normalisation normalisation : List.of(
                new Normalisation.Rank(Ties.AVERAGE),
                new Normalisation.PopulationPercentile(),
                new Normalisation.ExponentialRank(23),
                new Normalisation.Goalposts(-20, 20, 1))) {
            Scale scale = normalisation.fit(distribution);
            for (double at = -60; at < 60; at += 0.7) {
                assertThat(scale.at(at + 0.7)).isGreaterThanOrEqualTo(scale.at(at));
            }
        }
    }

    @Test
    @DisplayName("scales of other published indices, by hand")
    void scalesOfPublishedIndices() {
        double[] figures = {2, Double.NaN, 4, 4, 10};
        Distribution distribution = Distribution.of(figures, new double[] {1, 9, 1, 1, 1});
        assertThat(new Normalisation.Borda(Ties.MIN).fit(distribution).atEach(figures))
                .containsExactly(0, Double.NaN, 1, 1, 3);
        assertThat(new Normalisation.QuantileGroup(2).fit(distribution).atEach(figures))
                .containsExactly(1, Double.NaN, 2, 2, 2);
        assertThat(new Normalisation.FractionOfMaximum().fit(distribution).atEach(figures))
                .containsExactly(0.2, Double.NaN, 0.4, 0.4, 1);
        assertThat(new Normalisation.DistanceToTarget(6, false)
                        .fit(distribution)
                        .atEach(figures))
                .containsExactly(0, Double.NaN, 0.5, 0.5, 2);
        assertThat(new Normalisation.DistanceToTarget(6, true).fit(distribution).at(10))
                .isEqualTo(1);
        assertThat(new Normalisation.Linear(0, 5, 100).fit(distribution).atEach(figures))
                .containsExactly(40, Double.NaN, 80, 80, 200);
        assertThat(new Treatment.ShiftedLog(1).fit(distribution).at(4)).isEqualTo(Math.log(5));
        Distribution people = Distribution.of(new double[] {0, 3}, new double[] {2, 1});
        // Two people at 0, one at 3: mean 1, variance (1 + 1 + 4)/3 = 2.
        assertThat(new Normalisation.PopulationZScore().fit(people).at(3)).isEqualTo(2 / Math.sqrt(2));
        assertThatThrownBy(() -> new Normalisation.DistanceToTarget(2, false).fit(distribution))
                .hasMessageContaining("above the lightest");
        assertThatThrownBy(() -> new Normalisation.FractionOfMaximum().fit(Distribution.of(new double[] {-2, 0})))
                .hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Treatment.ShiftedLog(1).fit(Distribution.of(new double[] {-1, 0})))
                .hasMessageContaining("above -1");
        assertThatThrownBy(() -> new Normalisation.QuantileGroup(1)).hasMessageContaining("two groups");
    }
}
