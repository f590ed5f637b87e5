package nl.wijkmaat.engine.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.BurdenTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Profiles, their shrunken covariance and the distance between them. */
class ProfileDistanceTest {

    @Test
    @DisplayName("worked example of the shrunken covariance: four points at the corners of a long rectangle")
    void workedExample() {
        // S = diag(4, 1), m = 2.5, d² = (1.5² + 1.5²)/2 = 2.25; every xxᵀ − S has ±2 off the diagonal and 0 on it: 8
        // per row,
        // b² = 4 · 8 / (16 · 2) = 1, so the shrinkage is 1/2.25 and the estimate diag(10/3, 5/3).
        ShrunkenCovariance covariance = ShrunkenCovariance.of(new double[][] {{2, 2, -2, -2}, {1, -1, 1, -1}});
        assertThat(covariance.shrinkage()).isCloseTo(1 / 2.25, within(1e-12));
        assertThat(covariance.matrix()[0][0]).isCloseTo(10 / 3.0, within(1e-12));
        assertThat(covariance.matrix()[1][1]).isCloseTo(5 / 3.0, within(1e-12));
        assertThat(covariance.matrix()[0][1]).isCloseTo(0, within(1e-12));
    }

    @Property(tries = 40)
    @Label("the covariance is drawn less far the more areas there are, and can be inverted with fewer areas than parts")
    void shrinkageFallsWithAreas(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] few = gaussian(random, 6, 4);
        double[][] many = gaussian(random, 6, 4000);
        ShrunkenCovariance small = ShrunkenCovariance.of(few);
        ShrunkenCovariance large = ShrunkenCovariance.of(many);
        assertThat(small.shrinkage()).isBetween(0.0, 1.0).isGreaterThan(large.shrinkage());
        assertThat(determinant(small.matrix())).isPositive();
    }

    private static double[][] gaussian(SplittableRandom random, int parts, int rows) {
        double[][] x = new double[parts][rows];
        for (int i = 0; i < rows; i++) {
            double common = random.nextGaussian();
            for (double[] part : x) {
                part[i] = common + random.nextGaussian();
            }
        }
        return x;
    }

    @Property(tries = 30)
    @Label("the distance is the one by the inverse written out, over the axes that are measured in both")
    void plainReference(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BurdenTable table = Country.of(60, seed, 4);
        DomainProfiles profiles = DomainProfiles.of(table, 0.5);
        ProfileDistance distance = new ProfileDistance(profiles);
        double[][] covariance = distance.covariance().matrix();
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < 30; k++) {
            int a = random.nextInt(60);
            int b = random.nextInt(60);
            double plain = plainDistance(profiles, covariance, a, b);
            if (Double.isNaN(plain)) {
                assertThat(distance.between(a, b)).isNaN();
            } else {
                assertThat(distance.between(a, b)).as("seed " + seed).isCloseTo(plain, within(1e-9));
                assertThat(distance.between(b, a)).isEqualTo(distance.between(a, b));
            }
        }
    }

    private static double plainDistance(DomainProfiles profiles, double[][] covariance, int a, int b) {
        List<Integer> common = new ArrayList<>();
        for (int axis = 0; axis < profiles.axes().size(); axis++) {
            if (!Double.isNaN(profiles.score(axis, a)) && !Double.isNaN(profiles.score(axis, b))) {
                common.add(axis);
            }
        }
        int k = common.size();
        if (k == 0) {
            return Double.NaN;
        }
        double[][] part = new double[k][k];
        double[] delta = new double[k];
        for (int i = 0; i < k; i++) {
            delta[i] = profiles.score(common.get(i), a) - profiles.score(common.get(i), b);
            for (int j = 0; j < k; j++) {
                part[i][j] = covariance[common.get(i)][common.get(j)];
            }
        }
        // By Cramer's rule: the k-th unknown of C x = δ is a ratio of determinants.
        double sum = 0;
        double whole = determinant(part);
        for (int j = 0; j < k; j++) {
            double[][] replaced = Arrays.stream(part).map(double[]::clone).toArray(double[][]::new);
            for (int i = 0; i < k; i++) {
                replaced[i][j] = delta[i];
            }
            sum += delta[j] * determinant(replaced) / whole;
        }
        return Math.sqrt(sum / k);
    }

    /** By expansion along the first row. */
    private static double determinant(double[][] m) {
        if (m.length == 1) {
            return m[0][0];
        }
        double sum = 0;
        for (int j = 0; j < m.length; j++) {
            double[][] minor = new double[m.length - 1][m.length - 1];
            for (int i = 1; i < m.length; i++) {
                for (int c = 0, to = 0; c < m.length; c++) {
                    if (c != j) {
                        minor[i - 1][to++] = m[i][c];
                    }
                }
            }
            sum += (j % 2 == 0 ? 1 : -1) * m[0][j] * determinant(minor);
        }
        return sum;
    }

    @Test
    @DisplayName("the mean squared distance of areas drawn at random is 2, on however many axes")
    void scaleOfTheDistance() {
        BurdenTable table = Country.of(1500, 11, 0);
        for (int domains : new int[] {1, 2, 4}) {
            BurdenTable part = table.withItems(table.items().subList(0, 2 * domains));
            ProfileDistance distance = new ProfileDistance(DomainProfiles.of(part, 0.5));
            SplittableRandom random = new SplittableRandom(domains);
            double squares = 0;
            for (int k = 0; k < 20_000; k++) {
                double d = distance.between(random.nextInt(1500), random.nextInt(1500));
                squares += d * d / 20_000;
            }
            assertThat(squares).as(domains + " domains").isCloseTo(2, within(0.1));
        }
    }

    @Test
    @DisplayName("more people everywhere changes no distance; size takes part only when asked for")
    void sizeStaysOut() {
        BurdenTable table = Country.of(80, 5, 6);
        ProfileDistance once = new ProfileDistance(DomainProfiles.of(table, 0.5));
        ProfileDistance twice = new ProfileDistance(DomainProfiles.of(Country.larger(table, 2), 0.5));
        assertThat(twice.between(3, 17)).isEqualTo(once.between(3, 17));
        assertThat(once.profiles().axes()).doesNotContain(DomainProfiles.SIZE);
        DomainProfiles sized = DomainProfiles.of(table, 0.5).withSize();
        assertThat(sized.axes()).endsWith(DomainProfiles.SIZE);
        assertThat(new ProfileDistance(sized).between(3, 17)).isNotEqualTo(once.between(3, 17));
    }

    @Test
    @DisplayName("an indicator that is measured for few residents takes no part and is named")
    void leavesOutWhatFewHave() {
        BurdenTable table = Country.of(50, 9, 0);
        double[] few = new double[50];
        Arrays.fill(few, Double.NaN);
        for (int i = 0; i < 10; i++) {
            few[i] = 100 + i;
        }
        List<BurdenTable.Item> items = new ArrayList<>(table.items());
        items.add(Country.item("city_only", "poverty", few));
        DomainProfiles profiles = DomainProfiles.of(table.withItems(items), 0.5);
        assertThat(profiles.leftOut()).singleElement().satisfies(left -> {
            assertThat(left.indicator()).isEqualTo("city_only");
            assertThat(left.measuredShare()).isBetween(0.1, 0.3);
        });
        DomainProfiles without = DomainProfiles.of(table, 0.5);
        for (int i = 0; i < 50; i++) {
            assertThat(profiles.score(0, i)).isEqualTo(without.score(0, i));
        }
    }

    @Test
    @DisplayName("nothing measured, nothing that differs, too few areas: one clear refusal in both languages")
    void refusals() {
        BurdenTable table = Country.of(20, 1, 0);
        assertRefused(() -> DomainProfiles.of(table, 1.5), "geen indicator is gemeten", "no indicator is measured");
        double[][] same = new double[4][20];
        assertRefused(
                () -> new ProfileDistance(DomainProfiles.of(Country.of(same, 0, 1, 0), 0.5)), "gelijk", "the same");
        assertRefused(
                () -> ShrunkenCovariance.of(new double[][] {{1, Double.NaN, 2}, {2, 3, 4}}),
                "ten minste drie",
                "at least three");
        assertRefused(() -> new Calipers(0, java.util.Map.of()), "positief", "positive");
        assertRefused(
                () -> Country.likeness(table, new Calipers(1, java.util.Map.of("housing", 0.5))), "housing", "housing");
    }

    static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String nl, String en) {
        assertThatThrownBy(call).isInstanceOfSatisfying(QuestionRefused.class, refusal -> {
            assertThat(refusal.text().nl()).contains(nl);
            assertThat(refusal.text().en()).contains(en);
        });
    }
}
