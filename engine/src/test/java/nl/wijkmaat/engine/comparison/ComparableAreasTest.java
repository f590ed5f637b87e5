package nl.wijkmaat.engine.comparison;

import static nl.wijkmaat.engine.comparison.ProfileDistanceTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.comparison.ComparableAreas.Beside;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ComparableAreasTest {

    @Property(tries = 40)
    @Label(
            "the nearest are those a full search finds: never the area itself, never beyond a caliper, and everybody is accounted for")
    void fullSearch(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BurdenTable table = Country.of(70, seed, 3);
        Likeness likeness = Country.likeness(table, new Calipers(1.2, Map.of("health", 0.6)));
        DomainProfiles profiles = likeness.profiles();
        int row = (int) (seed % 70);
        if (profiles.countMeasured(row) < 2) {
            return;
        }
        ComparableAreas found = ComparableAreas.find(likeness, row, Country.rows(0, 70), 5);
        List<Integer> expected = Country.rows(0, 70).stream()
                .filter(other -> other != row)
                .filter(other -> isComparable(profiles, row, other))
                .sorted((a, b) -> Double.compare(
                        likeness.distance().between(row, a), likeness.distance().between(row, b)))
                .toList();
        assertThat(found.nearest().stream().map(Beside::row))
                .as("seed " + seed)
                .containsExactlyElementsOf(expected.subList(0, Math.min(5, expected.size())));
        assertThat(found.withinCalipers()).isEqualTo(expected.size());
        int beyond = found.beyondCaliper().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(found.candidates()).isEqualTo(69).isEqualTo(found.tooFewAxes() + beyond + found.withinCalipers());
    }

    private static boolean isComparable(DomainProfiles profiles, int a, int b) {
        int common = 0;
        for (int axis = 0; axis < profiles.axes().size(); axis++) {
            double difference = Math.abs(profiles.score(axis, a) - profiles.score(axis, b));
            if (!Double.isNaN(difference)) {
                common++;
                if (difference > (profiles.axes().get(axis).equals("health") ? 0.6 : 1.2)) {
                    return false;
                }
            }
        }
        return common >= 2;
    }

    @Test
    @DisplayName("of areas whose true burden is equal, the one finds the other among hundreds")
    void trulyEqualAreasAreNear() {
        int recovered = 0;
        int amongFive = 0;
        int tried = 0;
        for (long seed = 0; seed < 10; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[][] burden = new double[4][400];
            for (int i = 0; i < 400; i += 2) {
                double common = random.nextGaussian();
                for (double[] domain : burden) {
                    domain[i] = common + random.nextGaussian();
                    domain[i + 1] = domain[i];
                }
            }
            Likeness likeness = Country.likeness(Country.of(burden, 0.15, seed, 0), Calipers.NONE);
            for (int i = 0; i < 400; i += 20) {
                List<Integer> nearest = ComparableAreas.find(likeness, i, Country.rows(0, 400), 5).nearest().stream()
                        .map(Beside::row)
                        .toList();
                recovered += nearest.getFirst() == i + 1 ? 1 : 0;
                amongFive += nearest.contains(i + 1) ? 1 : 0;
                tried++;
            }
        }
        assertThat((double) recovered / tried).as("twin is the nearest of 399").isGreaterThan(0.6);
        assertThat((double) amongFive / tried)
                .as("twin is among the nearest five")
                .isGreaterThan(0.9);
    }

    @Test
    @DisplayName("nobody within the calipers is an empty answer that says on which domain the others differ")
    void nobodyWithinCalipers() {
        Likeness likeness = Country.likeness(Country.of(40, 2, 0), new Calipers(1e-9, Map.of()));
        ComparableAreas found = ComparableAreas.find(likeness, 0, Country.rows(0, 40), 5);
        assertThat(found.nearest()).isEmpty();
        assertThat(found.beyondCaliper().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(39);
        assertThat(found.medianDistance()).isPresent();
    }

    @Test
    @DisplayName("an area alone, an area without figures and a count of none are refused")
    void refusals() {
        BurdenTable table = Country.of(30, 4, 0);
        Likeness likeness = Country.likeness(table, Calipers.NONE);
        assertRefused(
                () -> ComparableAreas.find(likeness, 3, List.of(3), 5), "geen enkel ander gebied", "no other area");
        assertRefused(() -> ComparableAreas.find(likeness, 3, Country.rows(0, 30), 0), "ten minste 1", "at least 1");
        List<BurdenTable.Item> items = table.items().stream()
                .map(item -> {
                    double[] amounts = item.figures().amounts().clone();
                    amounts[7] = Double.NaN;
                    return Country.item(item.indicator(), item.domain(), amounts);
                })
                .toList();
        Likeness without = Country.likeness(table.withItems(items), Calipers.NONE);
        assertRefused(
                () -> ComparableAreas.find(without, 7, Country.rows(0, 30), 5),
                "wijk 7 is op 0 domeinen gemeten",
                "wijk 7 is measured in 0 domains");
        assertRefused(() -> new Likeness(likeness.distance(), Calipers.NONE, 5), "tussen 1 en 4", "between 1 and 4");
    }
}
