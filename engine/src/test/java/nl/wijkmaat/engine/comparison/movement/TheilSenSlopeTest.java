package nl.wijkmaat.engine.comparison.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TheilSenSlopeTest {

    @Test
    @DisplayName("Kendall's distribution is that of all orders, counted one by one")
    void kendallByCounting() {
        for (int n = 1; n <= 7; n++) {
            KendallDistribution kendall = new KendallDistribution(n);
            List<int[]> orders = new ArrayList<>();
            permute(new int[n], 0, new boolean[n], orders);
            for (int s = -kendall.pairs(); s <= kendall.pairs(); s++) {
                int from = s;
                double share = orders.stream().filter(o -> s(o) >= from).count() / (double) orders.size();
                assertThat(kendall.atLeast(s)).as("n " + n + ", s " + s).isCloseTo(share, within(1e-12));
            }
        }
        // Hollander and Wolfe, table of Kendall's K: n = 5, P(K >= 8) = .042; n = 8, P(K >= 16) = .031.
        assertThat(new KendallDistribution(5).atLeast(8)).isCloseTo(0.042, within(0.0005));
        assertThat(new KendallDistribution(8).atLeast(16)).isCloseTo(0.031, within(0.0005));
    }

    private static void permute(int[] order, int at, boolean[] used, List<int[]> into) {
        if (at == order.length) {
            into.add(order.clone());
            return;
        }
        for (int k = 0; k < order.length; k++) {
            if (!used[k]) {
                used[k] = true;
                order[at] = k;
                permute(order, at + 1, used, into);
                used[k] = false;
            }
        }
    }

    private static int s(int[] order) {
        int s = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                s += Integer.signum(order[j] - order[i]);
            }
        }
        return s;
    }

    @Property(tries = 60)
    @Label("the slope is the median of all pairs, and the ends of the interval are where Kendall's test turns over")
    void plainReference(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 4 + random.nextInt(6);
        List<Point> points = new ArrayList<>();
        int year = 2000;
        for (int i = 0; i < n; i++) {
            year += 1 + random.nextInt(3);
            double position = 50 + 10 * random.nextGaussian();
            points.add(new Point(year, position, position, position));
        }
        TheilSenSlope slope = TheilSenSlope.of(points, 0.9);
        double[] slopes = allSlopes(points);
        double median = (slopes[(slopes.length - 1) / 2] + slopes[slopes.length / 2]) / 2;
        assertThat(slope.slope()).as("seed " + seed).isCloseTo(median, within(1e-12));
        assertThat(slope.sureness()).isGreaterThanOrEqualTo(0.9);
        double step = 1e-9;
        assertThat(isRejected(points, slope.low() - step)).isTrue();
        assertThat(isRejected(points, slope.low() + step)).isFalse();
        assertThat(isRejected(points, slope.high() - step)).isFalse();
        assertThat(isRejected(points, slope.high() + step)).isTrue();
        assertThat(slope.pValue() <= 1 - 0.9).isEqualTo(slope.low() > 0 || slope.high() < 0);
    }

    private static double[] allSlopes(List<Point> points) {
        List<Double> slopes = new ArrayList<>();
        for (Point a : points) {
            for (Point b : points) {
                if (a.year() < b.year()) {
                    slopes.add((b.position() - a.position()) / (b.year() - a.year()));
                }
            }
        }
        return slopes.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** Whether 90 % does not believe this slope: what is left after it is taken away rises or falls too much. */
    private static boolean isRejected(List<Point> points, double slope) {
        int s = 0;
        for (Point a : points) {
            for (Point b : points) {
                if (a.year() < b.year()) {
                    s += (int) Math.signum(b.position() - a.position() - slope * (b.year() - a.year()));
                }
            }
        }
        return new KendallDistribution(points.size()).atLeast(Math.abs(s)) <= 0.05;
    }

    @Test
    @DisplayName("the interval holds the true slope as often as it says, and oftener when figures are rounded")
    void coverage() {
        for (int n : new int[] {5, 6, 8, 11}) {
            int held = 0;
            int heldRounded = 0;
            int tries = 4000;
            double reached = 0;
            for (int seed = 0; seed < tries; seed++) {
                SplittableRandom random = new SplittableRandom(1000L * n + seed);
                List<Point> exact = new ArrayList<>();
                List<Point> rounded = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    double truth = 40 + 0.7 * i + random.nextGaussian();
                    exact.add(new Point(2010 + i, truth, truth, truth));
                    double shown = Math.rint(truth);
                    rounded.add(new Point(2010 + i, shown, shown - 0.5, shown + 0.5));
                }
                TheilSenSlope a = TheilSenSlope.of(exact, 0.9);
                TheilSenSlope b = TheilSenSlope.of(rounded, 0.9);
                held += a.low() <= 0.7 && 0.7 <= a.high() ? 1 : 0;
                heldRounded += b.low() <= 0.7 && 0.7 <= b.high() ? 1 : 0;
                assertThat(b.low()).isLessThanOrEqualTo(a.low());
                assertThat(b.high()).isGreaterThanOrEqualTo(a.high());
                reached = a.sureness();
            }
            // Exact by construction: what is seen may differ by chance of 4000 draws only, three standard errors.
            assertThat((double) held / tries)
                    .as(n + " points")
                    .isCloseTo(reached, within(3 * Math.sqrt(reached * (1 - reached) / tries) + 1e-9));
            assertThat(heldRounded).isGreaterThanOrEqualTo(held);
        }
    }

    @Test
    @DisplayName("few points cannot make one sure: three reach 67 percent, four 92, five 98")
    void whatFewPointsReach() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            points.add(new Point(2020 + i, 10.0 * i, 10.0 * i, 10.0 * i));
        }
        TheilSenSlope three = TheilSenSlope.of(points.subList(0, 3), 0.9);
        assertThat(three.isBounded()).isFalse();
        assertThat(three.sureness()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(three.slope()).isCloseTo(10, within(1e-12));
        assertThat(TheilSenSlope.of(points.subList(0, 3), 0.66).isBounded()).isTrue();
        assertThat(TheilSenSlope.of(points.subList(0, 4), 0.9).sureness()).isCloseTo(11 / 12.0, within(1e-12));
        assertThat(TheilSenSlope.of(points, 0.98).sureness()).isCloseTo(59 / 60.0, within(1e-12));
    }

    @Test
    @DisplayName("two points, a year twice and a position that is no number have no slope")
    void refusals() {
        Point a = new Point(2020, 1, 1, 1);
        Point b = new Point(2021, 2, 2, 2);
        assertThatThrownBy(() -> TheilSenSlope.of(List.of(a, b), 0.9)).hasMessageContaining("at least 3 points");
        assertThatThrownBy(() -> TheilSenSlope.of(List.of(a, b, b), 0.9)).hasMessageContaining("different years");
        assertThatThrownBy(() -> new Point(2020, Double.NaN, 0, 1)).hasMessageContaining("no number");
    }
}
