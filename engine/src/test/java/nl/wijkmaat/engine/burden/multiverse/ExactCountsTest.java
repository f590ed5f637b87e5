package nl.wijkmaat.engine.burden.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Classification;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.Band;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.ClassCount;
import nl.wijkmaat.engine.burden.rank.Ranks;
import nl.wijkmaat.engine.burden.scale.Distribution;
import nl.wijkmaat.engine.burden.scale.Ties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Whoever says in a council how many areas and residents lie beyond a line says a number that can be checked. So counts over methods are those of
 * the methods themselves, to the last resident.
 */
class ExactCountsTest {

    /** What every method says, kept in full: the plain way that needs a matrix of methods by areas. */
    private static final class Everything {
        private final BurdenTable table;
        private final List<float[]> weights = new ArrayList<>();

        Everything(BurdenTable table, Multiverse multiverse, int methods) {
            this.table = table;
            for (int m = 0; m < methods; m++) {
                weights.add(multiverse.weights(multiverse.drawnMethod(m)));
            }
        }

        /** The count of a class over methods, of areas that lie beyond the line of a method. */
        ClassCount count(Classification division, int position, List<? extends IntPredicate> beyondByMethod) {
            List<Integer> members = IntStream.range(0, table.ranked())
                    .filter(i -> division.classOf().get(i) == position)
                    .boxed()
                    .toList();
            List<Double> areas = new ArrayList<>();
            List<Double> residents = new ArrayList<>();
            for (IntPredicate beyond : beyondByMethod) {
                List<Integer> here = members.stream().filter(beyond::test).toList();
                areas.add((double) here.size());
                residents.add(people(here));
            }
            return new ClassCount(
                    division.id(),
                    division.classes().get(position),
                    members.size(),
                    people(members),
                    band(areas),
                    band(residents));
        }

        private double people(List<Integer> areas) {
            return areas.stream()
                    .mapToDouble(i -> table.rows().get(i).residents())
                    .filter(r -> !Double.isNaN(r))
                    .sum();
        }

        /** The smallest number that at least so many of a hundred methods do not exceed, found by trying them all. */
        private static Band band(List<Double> counts) {
            List<Double> tried = counts.stream().sorted().toList();
            double[] found = new double[3];
            int[] percents = {5, 50, 95};
            for (int p = 0; p < 3; p++) {
                int percent = percents[p];
                found[p] = tried.stream()
                        .filter(candidate -> 100
                                        * counts.stream()
                                                .filter(c -> c <= candidate)
                                                .count()
                                >= (long) percent * counts.size())
                        .findFirst()
                        .orElseThrow();
            }
            return new Band(found[0], found[1], found[2]);
        }

        List<IntPredicate> beyond(int percent) {
            List<IntPredicate> byMethod = new ArrayList<>();
            for (float[] weight : weights) {
                double[] ranked = new double[table.ranked()];
                Arrays.setAll(ranked, i -> weight[i]);
                double[] ranks = Ranks.highestFirst(ranked, Ties.AVERAGE);
                long n = Arrays.stream(ranks).filter(r -> !Double.isNaN(r)).count();
                // The share of areas that is heavier, half of the area itself included, in whole numbers: 2r − 1 of 2n.
                byMethod.add(i -> !Double.isNaN(ranks[i]) && 50 * Math.round(2 * ranks[i] - 1) < percent * n);
            }
            return byMethod;
        }

        List<IntPredicate> reaching(List<Integer> group, double share) {
            List<IntPredicate> byMethod = new ArrayList<>();
            for (float[] weight : weights) {
                double[] own = group.stream().mapToDouble(i -> weight[i]).toArray();
                if (Arrays.stream(own).anyMatch(x -> !Double.isNaN(x))) {
                    float line = (float) Distribution.of(own).quantile(share);
                    byMethod.add(i -> weight[i] >= line);
                }
            }
            return byMethod;
        }
    }

    @Property(tries = 60)
    @Label(
            "counts of areas and residents, their medians and ends over methods are those of a plain run that keeps everything")
    void asAPlainRunThatKeepsEverything(@ForAll @IntRange(max = 1_000_000) int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int areas = random.nextInt(12, 150);
        BurdenTable table = withUnknownResidents(Invented.country(areas, seed).table, random);
        List<Classification> divisions = List.of(
                division("size", 1 + random.nextInt(6), areas, random),
                division("network", 1 + random.nextInt(3), areas, random));
        List<Integer> lines = IntStream.range(0, random.nextInt(5))
                .mapToObj(_ -> 1 + random.nextInt(99))
                .toList();
        List<Integer> group = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(_ -> random.nextInt(areas))
                .distinct()
                .toList();
        int methods = 1 + random.nextInt(60);
        Question question = Question.of(methods, seed, 1 + random.nextInt(3))
                .withHingeDraws(0)
                .against(new ReferenceGroup("some", group, 0.5))
                .countedBy(divisions, lines);
        Multiverse multiverse = new Multiverse(table, Invented.everything(), question);
        multiverse.advance(random.nextInt(methods));
        MultiverseResult result = multiverse.run();

        Everything everything = new Everything(table, multiverse, methods);
        for (int line : lines) {
            assertCounts(result.countHeaviest(line), divisions, everything, everything.beyond(line));
        }
        assertCounts(result.countComparable(), divisions, everything, everything.reaching(group, 0.5));
    }

    private static void assertCounts(
            List<ClassCount> counts,
            List<Classification> divisions,
            Everything everything,
            List<? extends IntPredicate> byMethod) {
        List<ClassCount> plain = divisions.stream()
                .flatMap(division -> IntStream.range(0, division.classes().size())
                        .mapToObj(position -> everything.count(division, position, byMethod)))
                .toList();
        assertThat(counts).isEqualTo(plain);
    }

    private static BurdenTable withUnknownResidents(BurdenTable table, SplittableRandom random) {
        List<BurdenTable.Row> rows = table.rows().stream()
                .map(row -> random.nextInt(8) > 0
                        ? row
                        : new BurdenTable.Row(row.code(), row.name(), row.gemeente(), Double.NaN))
                .toList();
        return new BurdenTable(rows, table.ranked(), table.items());
    }

    private static Classification division(String id, int classes, int areas, SplittableRandom random) {
        return new Classification(
                id,
                IntStream.range(0, classes).mapToObj(c -> id + c).toList(),
                IntStream.range(0, areas)
                        .mapToObj(_ -> random.nextInt(classes + 1) - 1)
                        .toList());
    }

    @Test
    @DisplayName(
            "worked example: of ten areas the heaviest 25 % are two and the heaviest 26 % three, with all their residents")
    void workedExample() {
        // Rank r lies beyond the line of 25 % when (r − ½) / 10 < 0.25: ranks 1 and 2, and not rank 3, which is at 0.25
        // itself.
        BurdenTable ten = Invented.country(10, 3).table;
        Question question = Question.of(1, 1, 1)
                .onPublishedFigures()
                .withHingeDraws(0)
                .countedBy(
                        List.of(new Classification("all", List.of("all"), Collections.nCopies(10, 0))),
                        List.of(25, 26));
        Multiverse multiverse = new Multiverse(ten, Invented.plain(false), question);
        double[] ranks = multiverse.ranks(multiverse.drawnMethod(0));
        MultiverseResult result = multiverse.run();
        assertThat(Arrays.stream(ranks).sorted().toArray()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        for (int line : List.of(25, 26)) {
            int heaviest = line == 25 ? 2 : 3;
            double people = IntStream.range(0, 10)
                    .filter(i -> ranks[i] <= heaviest)
                    .mapToDouble(i -> ten.rows().get(i).residents())
                    .sum();
            ClassCount count = result.countHeaviest(line).getFirst();
            assertThat(count.areas()).isEqualTo(new Band(heaviest, heaviest, heaviest));
            assertThat(count.residents()).isEqualTo(new Band(people, people, people));
        }
    }

    @Test
    @DisplayName("a line outside 1 to 99, a line that was not asked, and more counts than fit are told")
    void refused() {
        List<Classification> many = List.of(new Classification(
                "many", IntStream.range(0, 500).mapToObj(c -> "class " + c).toList(), List.of()));
        assertThatThrownBy(() -> Question.of(10, 1, 1).countedBy(List.of(), List.of(0)))
                .isInstanceOf(QuestionRefused.class)
                .hasMessageContaining("1 to 99 percent");
        assertThatThrownBy(() -> Question.of(100_000, 1, 1).countedBy(many, List.of(10)))
                .isInstanceOf(QuestionRefused.class)
                .hasMessageContaining("Ask for fewer methods or fewer lines");
        BurdenTable table = Invented.country(12, 1).table;
        MultiverseResult result = new Multiverse(
                        table, Invented.plain(false), Question.of(3, 1, 1).countedBy(List.of(), List.of(10)))
                .run();
        assertThatThrownBy(() -> result.countHeaviest(20)).hasMessageContaining("counted at the lines [10], not at 20");
    }
}
