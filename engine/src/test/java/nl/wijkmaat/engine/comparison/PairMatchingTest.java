package nl.wijkmaat.engine.comparison;

import static nl.wijkmaat.engine.comparison.ProfileDistanceTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.comparison.MatchedPairs.Order;
import nl.wijkmaat.engine.comparison.MatchedPairs.Pair;
import nl.wijkmaat.engine.comparison.MatchedPairs.Question;
import nl.wijkmaat.engine.comparison.MatchedPairs.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PairMatchingTest {

    @Property(tries = 100)
    @Label(
            "the cheapest assignment carries its own proof: no cost is below its two potentials, and every chosen cost equals them")
    void assignmentIsProven(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 1 + random.nextInt(40);
        int columns = rows + random.nextInt(60);
        double[][] costs = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                costs[i][j] = j != i && random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : random.nextDouble();
            }
        }
        Assignment found = Assignment.cheapest(costs);
        assertThat(Arrays.stream(found.columnOf()).distinct().count()).isEqualTo(rows);
        double total = 0;
        double proof = Arrays.stream(found.rowPotential()).sum();
        for (int j = 0; j < columns; j++) {
            assertThat(found.columnPotential()[j]).isLessThanOrEqualTo(1e-12);
            proof += found.columnPotential()[j];
        }
        for (int i = 0; i < rows; i++) {
            total += costs[i][found.columnOf()[i]];
            for (int j = 0; j < columns; j++) {
                assertThat(found.rowPotential()[i] + found.columnPotential()[j])
                        .isLessThanOrEqualTo(costs[i][j] + 1e-9);
            }
        }
        // Weak duality: no assignment costs less than the potentials together (column potentials are never positive).
        assertThat(total).as("seed " + seed).isCloseTo(proof, within(1e-9));
    }

    @Property(tries = 40)
    @Label(
            "two areas differ on no measured axis more than on the one that is told, and none is told when no axis is measured in both")
    void furthest(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Likeness likeness = Country.likeness(Country.of(20, seed, 5), new Calipers(1.1, Map.of()));
        DomainProfiles profiles = likeness.profiles();
        for (int a = 0; a < 20; a++) {
            for (int b = 0; b < 20; b++) {
                OptionalInt furthest = likeness.findFurthest(a, b);
                assertThat(furthest.isPresent()).isEqualTo(likeness.distance().countCommon(a, b) > 0);
                for (int axis = 0;
                        furthest.isPresent() && axis < profiles.axes().size();
                        axis++) {
                    if (profiles.isMeasured(axis, a) && profiles.isMeasured(axis, b)) {
                        assertThat(Math.abs(profiles.score(axis, a) - profiles.score(axis, b)))
                                .as("seed %d, %d and %d", seed, a, b)
                                .isLessThanOrEqualTo(Math.abs(profiles.score(furthest.getAsInt(), a)
                                        - profiles.score(furthest.getAsInt(), b)));
                    }
                }
            }
        }
    }

    private record Best(int pairs, double total) {}

    @Property(tries = 60)
    @Label(
            "optimal pairs are the best of all possible pairings: first as many as can be, then the smallest total distance")
    void bruteForce(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BurdenTable table = Country.of(40, seed, 5);
        Likeness likeness = Country.likeness(table, new Calipers(1.1, Map.of()));
        Question question = question(table, Country.rows(0, 5), Country.rows(5, 12), Order.OPTIMAL);
        MatchedPairs found = PairMatching.match(likeness, question);
        Best best = best(likeness, question, 0, new HashSet<>());
        assertThat(found.pairs()).as("seed " + seed).hasSize(best.pairs);
        assertThat(found.totalDistance()).isCloseTo(best.total, within(1e-9));
        assertThat(found.pairs().size() + found.unmatched().size()).isEqualTo(5);
        Set<Integer> partners = found.pairs().stream().map(Pair::outside).collect(Collectors.toSet());
        assertThat(partners).hasSize(found.pairs().size());
        found.pairs()
                .forEach(p -> assertThat(likeness.areComparable(p.inside(), p.outside()))
                        .isTrue());
    }

    private static Best best(Likeness likeness, Question question, int at, Set<Integer> taken) {
        if (at == question.inside().size()) {
            return new Best(0, 0);
        }
        Best best = best(likeness, question, at + 1, taken);
        int inside = question.inside().get(at);
        for (int outside : question.outside()) {
            if (!taken.contains(outside) && likeness.areComparable(inside, outside)) {
                Set<Integer> more = new HashSet<>(taken);
                more.add(outside);
                Best rest = best(likeness, question, at + 1, more);
                Best here = new Best(
                        rest.pairs + 1, rest.total + likeness.distance().between(inside, outside));
                if (here.pairs > best.pairs || here.pairs == best.pairs && here.total < best.total) {
                    best = here;
                }
            }
        }
        return best;
    }

    private static Question question(BurdenTable table, List<Integer> inside, List<Integer> outside, Order order) {
        return new Question(inside, outside, Country.nothing(table), Country.nothing(table), order);
    }

    @Property(tries = 30)
    @Label("greedy pairs are never more, nor of smaller total distance when as many, than optimal ones")
    void greedyIsNeverBetter(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BurdenTable table = Country.of(120, seed, 6);
        Likeness likeness = Country.likeness(table, new Calipers(0.8, Map.of()));
        MatchedPairs optimal = PairMatching.match(
                likeness, question(table, Country.rows(0, 40), Country.rows(40, 120), Order.OPTIMAL));
        MatchedPairs greedy =
                PairMatching.match(likeness, question(table, Country.rows(0, 40), Country.rows(40, 120), Order.GREEDY));
        assertThat(greedy.pairs().size()).isLessThanOrEqualTo(optimal.pairs().size());
        if (greedy.pairs().size() == optimal.pairs().size()) {
            assertThat(greedy.totalDistance()).isGreaterThanOrEqualTo(optimal.totalDistance() - 1e-9);
        }
    }

    @Property(tries = 20)
    @Label("the order in which areas stand in the table changes no pair")
    void orderDoesNotMatter(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BurdenTable table = Country.of(80, seed, 6);
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, 80).toArray();
        for (int i = 79; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        BurdenTable other = Country.reordered(table, order);
        assertThat(pairsByCode(other)).as("seed " + seed).isEqualTo(pairsByCode(table));
    }

    private static Map<String, String> pairsByCode(BurdenTable table) {
        List<Integer> inside = new ArrayList<>();
        List<Integer> outside = new ArrayList<>();
        for (int i = 0; i < table.ranked(); i++) {
            boolean in = Integer.parseInt(table.rows().get(i).code().substring(2)) % 4 == 0;
            (in ? inside : outside).add(i);
        }
        return PairMatching.match(
                        Country.likeness(table, new Calipers(1, Map.of())),
                        question(table, inside, outside, Order.OPTIMAL))
                .pairs()
                .stream()
                .collect(Collectors.toMap(
                        p -> table.rows().get(p.inside()).code(),
                        p -> table.rows().get(p.outside()).code()));
    }

    @Test
    @DisplayName("who has no partner says why: too little measured, nobody comparable, or all comparable areas taken")
    void reasons() {
        // One domain would not do for two axes: poverty and work. Row 0 and 1 are alike, and so is row 3; row 2 is far
        // off.
        double[][] burden = {
            {0.1, 0.1, 9.0, 0.1, -1, 2, 1, -2, 3, Double.NaN}, {0.1, 0.1, -9.0, 0.1, 1, -1, 2, -2, 3, Double.NaN}
        };
        BurdenTable table = Country.of(burden, 0, 1, 0);
        Likeness likeness = Country.likeness(table, new Calipers(0.5, Map.of()));
        MatchedPairs found =
                PairMatching.match(likeness, question(table, List.of(0, 1, 2, 9), List.of(3, 4, 5), Order.OPTIMAL));
        assertThat(found.pairs()).singleElement().satisfies(p -> {
            assertThat(p.outside()).isEqualTo(3);
            assertThat(p.inside()).isIn(0, 1);
        });
        int left = 1 - found.pairs().getFirst().inside();
        assertThat(found.unmatched().stream()
                        .collect(Collectors.toMap(MatchedPairs.Unmatched::row, MatchedPairs.Unmatched::reason)))
                .isEqualTo(Map.of(left, Reason.ALL_TAKEN, 2, Reason.NOBODY_COMPARABLE, 9, Reason.TOO_FEW_MEASURED));
        assertThat(found.insideComparable()).containsExactly(0, 1);
        assertThat(found.outsideComparable()).containsExactly(3);
    }

    @Test
    @DisplayName("a pair has the same group and never the same gemeente, when that is asked")
    void exactAndApart() {
        BurdenTable table = Country.of(140, 8, 0);
        List<String> group =
                IntStream.range(0, 140).mapToObj(i -> "class " + i % 3).toList();
        List<String> gemeente =
                table.rows().stream().map(BurdenTable.Row::gemeente).toList();
        MatchedPairs found = PairMatching.match(
                Country.likeness(table, Calipers.NONE),
                new Question(Country.rows(0, 30), Country.rows(30, 140), group, gemeente, Order.OPTIMAL));
        assertThat(found.pairs()).hasSize(30).allSatisfy(p -> {
            assertThat(group.get(p.inside())).isEqualTo(group.get(p.outside()));
            assertThat(gemeente.get(p.inside())).isNotEqualTo(gemeente.get(p.outside()));
        });
    }

    @Test
    @DisplayName("balance by hand: difference in deviations of before, and the ratio of variances")
    void balanceByHand() {
        // Inside 1, 2, 3 (mean 2, variance 1); outside 1, 2, 6 (mean 3, variance 7); √((1 + 7)/2) = 2.
        double[] scores = {1, 2, 3, 1, 2, 6, Double.NaN};
        Balance balance = Balance.of(
                "poverty",
                true,
                scores,
                List.of(0, 1, 2),
                List.of(3, 4, 5, 6),
                List.of(new Pair(0, 3, 0), new Pair(1, 4, 0), new Pair(2, 6, 0)));
        assertThat(balance.before().standardisedDifference()).isCloseTo(-0.5, within(1e-12));
        assertThat(balance.before().varianceRatio()).isCloseTo(1 / 7.0, within(1e-12));
        assertThat(balance.before().outside()).isEqualTo(3);
        assertThat(balance.after().inside()).isEqualTo(2);
        assertThat(balance.after().standardisedDifference()).isCloseTo(0, within(1e-12));
        assertThat(balance.after().varianceRatio()).isCloseTo(1, within(1e-12));
    }

    @Test
    @DisplayName("matching brings groups that differ by far to within a tenth of a deviation")
    void matchingBalances() {
        BurdenTable table = Country.of(1200, 21, 0);
        DomainProfiles profiles = DomainProfiles.of(table, 0.5);
        List<Integer> inside = new ArrayList<>();
        List<Integer> outside = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 1200; i++) {
            double sum = profiles.score(0, i) + profiles.score(1, i);
            (sum + 2 * random.nextGaussian() > 3.5 ? inside : outside).add(i);
        }
        MatchedPairs found = PairMatching.match(
                Country.likeness(table, new Calipers(0.5, Map.of())), question(table, inside, outside, Order.OPTIMAL));
        Balance poverty = found.balance().getFirst();
        assertThat(poverty.before().standardisedDifference()).isGreaterThan(0.5);
        assertThat(found.balance().stream().filter(Balance::matchedOn))
                .allSatisfy(b ->
                        assertThat(Math.abs(b.after().standardisedDifference())).isLessThan(Balance.CUSTOMARY_LIMIT));
        assertThat(found.balance()).anySatisfy(b -> {
            assertThat(b.axis()).isEqualTo(DomainProfiles.SIZE);
            assertThat(b.matchedOn()).isFalse();
        });
    }

    @Test
    @DisplayName("an empty group is refused")
    void emptyGroup() {
        BurdenTable table = Country.of(20, 1, 0);
        assertRefused(
                () -> question(table, List.of(), Country.rows(0, 20), Order.OPTIMAL),
                "0 gebieden binnen",
                "0 areas inside");
    }
}
