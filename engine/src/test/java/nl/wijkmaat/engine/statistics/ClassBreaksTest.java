package nl.wijkmaat.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.wijkmaat.engine.statistics.ClassBreaks.Manner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ClassBreaksTest {

    @Test
    @DisplayName("quantiles put as many areas in each class, equal classes are as wide as each other")
    void workedExample() {
        double[] figures = {1, 2, 3, 4, 5, 6, 7, 100};
        assertThat(ClassBreaks.of(figures, 4, Manner.QUANTILE).orElseThrow().lows())
                .containsExactly(1.0, 3.0, 5.0, 7.0);
        assertThat(ClassBreaks.of(figures, 3, Manner.EQUAL).orElseThrow().lows())
                .containsExactly(1.0, 34.0, 67.0);
        assertThat(ClassBreaks.of(figures, 2, Manner.NATURAL).orElseThrow().lows())
                .containsExactly(1.0, 100.0);
    }

    @Test
    @DisplayName("a missing figure is in no class, and without figures there are no classes")
    void missing() {
        ClassBreaks breaks = ClassBreaks.of(new double[] {Double.NaN, 4, Double.NaN, 8}, 5, Manner.QUANTILE)
                .orElseThrow();
        assertThat(breaks).isEqualTo(new ClassBreaks(List.of(4.0, 8.0), 8));
        assertThatIllegalArgumentException().isThrownBy(() -> breaks.classOf(Double.NaN));
        assertThat(ClassBreaks.of(new double[] {Double.NaN}, 5, Manner.EQUAL)).isEmpty();
    }

    @Property
    @Label("equal figures stand in one class, a higher figure never in a lower class, and none falls outside")
    void order(
            @ForAll("figures") List<Double> figures,
            @ForAll @IntRange(min = 1, max = 9) int classes,
            @ForAll Manner manner) {
        double[] given = toArray(figures);
        ClassBreaks breaks = ClassBreaks.of(given, classes, manner).orElseThrow();
        assertThat(breaks.count()).isBetween(1, classes);
        double[] sorted = given.clone();
        Arrays.sort(sorted);
        int before = 0;
        for (double figure : sorted) {
            int in = breaks.classOf(figure);
            assertThat(in).isGreaterThanOrEqualTo(before);
            before = in;
        }
        assertThat(breaks.classOf(sorted[0])).isZero();
        if (manner != Manner.EQUAL) {
            assertThat(before).as("no class is empty").isEqualTo(breaks.count() - 1);
        }
    }

    @Property
    @Label("when no figures are equal, quantile classes differ by at most one area")
    void quantilesAreEven(
            @ForAll @IntRange(min = 1, max = 200) int areas, @ForAll @IntRange(min = 1, max = 9) int classes) {
        double[] figures = new double[areas];
        Arrays.setAll(figures, i -> i * 1.5);
        ClassBreaks breaks = ClassBreaks.of(figures, classes, Manner.QUANTILE).orElseThrow();
        int[] counts = new int[breaks.count()];
        Arrays.stream(figures).forEach(f -> counts[breaks.classOf(f)]++);
        int most = Arrays.stream(counts).max().orElseThrow();
        int least = Arrays.stream(counts).min().orElseThrow();
        assertThat(most - least).isLessThanOrEqualTo(1);
    }

    @Property(tries = 300)
    @Label("natural classes have the least spread of all divisions, tried one by one")
    void naturalIsBest(@ForAll("few") List<Double> figures, @ForAll @IntRange(min = 1, max = 4) int classes) {
        double[] sorted = toArray(figures);
        Arrays.sort(sorted);
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        ClassBreaks found = ClassBreaks.of(sorted, classes, Manner.NATURAL).orElseThrow();
        double best = divisions(distinct, Math.min(classes, distinct.length)).stream()
                .mapToDouble(lows -> spread(sorted, new ClassBreaks(lows, sorted[sorted.length - 1])))
                .min()
                .orElseThrow();
        assertThat(spread(sorted, found)).isCloseTo(best, within(1e-9 * (1 + best)));
    }

    /** Every way to cut the row into exactly so many classes. */
    private static List<List<Double>> divisions(double[] distinct, int classes) {
        List<List<Double>> all = new ArrayList<>();
        for (int cuts = 0; cuts < 1 << (distinct.length - 1); cuts++) {
            if (Integer.bitCount(cuts) == classes - 1) {
                List<Double> lows = new ArrayList<>(List.of(distinct[0]));
                for (int i = 1; i < distinct.length; i++) {
                    if ((cuts >> (i - 1) & 1) == 1) {
                        lows.add(distinct[i]);
                    }
                }
                all.add(lows);
            }
        }
        return all;
    }

    private static double spread(double[] figures, ClassBreaks breaks) {
        double total = 0;
        for (int c = 0; c < breaks.count(); c++) {
            int wanted = c;
            double[] inside = Arrays.stream(figures)
                    .filter(f -> breaks.classOf(f) == wanted)
                    .toArray();
            double mean = Arrays.stream(inside).average().orElse(0);
            total += Arrays.stream(inside).map(f -> (f - mean) * (f - mean)).sum();
        }
        return total;
    }

    private static double[] toArray(List<Double> figures) {
        return figures.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Provide
    Arbitrary<List<Double>> figures() {
        return Arbitraries.doubles().between(-1e6, 1e6).list().ofMinSize(1).ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Double>> few() {
        return Arbitraries.integers()
                .between(0, 30)
                .map(Integer::doubleValue)
                .list()
                .ofMinSize(1)
                .ofMaxSize(11);
    }
}
