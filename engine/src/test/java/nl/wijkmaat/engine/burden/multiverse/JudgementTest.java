package nl.wijkmaat.engine.burden.multiverse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.BurdenTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Twenty areas, each heavier than the one before it in every figure, against the middle of the areas 8, 10 and 12: whoever is above it is
 * above it in every method, whatever is measured of it.
 */
class JudgementTest {

    private static final int AREAS = 20;
    private static final double SURE = 0.9;

    private static MultiverseResult run(BiPredicate<Integer, Integer> isMissing) {
        return run(isMissing, Invented.plain(false));
    }

    private static MultiverseResult run(BiPredicate<Integer, Integer> isMissing, MethodSpace space) {
        List<BurdenTable.Row> rows = new ArrayList<>();
        for (int i = 0; i < AREAS; i++) {
            rows.add(new BurdenTable.Row("WK" + (100_000 + i), "wijk " + i, "GM0001", 1000));
        }
        List<BurdenTable.Item> items = new ArrayList<>();
        for (int j = 0; j < 8; j++) {
            int domain = j / 2;
            double[] amounts = new double[AREAS];
            Arrays.setAll(amounts, i -> isMissing.test(i, domain) ? Double.NaN : 10 + i);
            items.add(
                    new BurdenTable.Item("figure_" + j, "domain_" + domain, false, 2022, BurdenFigures.exact(amounts)));
        }
        Question question = Question.of(60, 3, 1)
                .onPublishedFigures()
                .against(new ReferenceGroup("three", List.of(8, 10, 12), 0.5))
                .withHingeDraws(20);
        return new Multiverse(new BurdenTable(rows, AREAS, items), space, question).run();
    }

    @Test
    @DisplayName(
            "with everything measured, what is above the middle of the group supports and what is below it refutes")
    void everythingMeasured() {
        MultiverseResult all = run((_, _) -> false);
        for (int i = 0; i < AREAS; i++) {
            assertThat(all.judge(i, SURE)).contains(i >= 10 ? Judgement.SURELY : Judgement.SURELY_NOT);
        }
    }

    @Test
    @DisplayName(
            "an area of which a domain is not measured supports nothing, though all methods call it as heavy; a lighter one still refutes")
    void aDomainMissing() {
        MultiverseResult some = run((i, domain) -> (i == 18 || i == 2) && domain == 3);
        assertThat(some.findComparableShare(18)).hasValue(1);
        assertThat(some.judge(18, SURE)).contains(Judgement.UNDECIDED);
        assertThat(some.findHinge(18, SURE)).contains(MultiverseResult.UNMEASURED);
        assertThat(some.judge(2, SURE)).contains(Judgement.SURELY_NOT);
        assertThat(some.findHinge(2, SURE)).isEqualTo(some.findHinge(2));
        assertThat(some.judge(19, SURE)).contains(Judgement.SURELY);
        assertThat(some.findHinge(19, SURE)).isEqualTo(some.findHinge(19));
    }

    @Test
    @DisplayName("a row tells of which domains nothing is measured")
    void unmeasuredDomains() {
        BurdenTable table = run((i, domain) -> i == 18 && domain == 3).table();
        assertThat(table.listUnmeasured(18)).containsExactly("domain_3");
        assertThat(table.listUnmeasured(17)).isEmpty();
    }

    @Test
    @DisplayName("a domain that no area of the group has is told; one that some of them have is not")
    void unmeasuredInReference() {
        assertThat(run((i, domain) -> domain == 3 && (i == 8 || i == 10 || i == 12))
                        .listUnmeasuredInReference())
                .containsExactly("domain_3");
        assertThat(run((i, domain) -> domain == 3 && i == 8).listUnmeasuredInReference())
                .isEmpty();
    }

    @Test
    @DisplayName(
            "an area that fewer than half of the methods can weigh is not judged, and nothing is judged without a group")
    void notJudged() {
        MethodSpace anyWeights = Invented.weighed(Invented.plain(false), new MethodSpace.DomainWeights.Any(0));
        MultiverseResult hardly = run((i, domain) -> (i == 18 || i == 2) && domain > 0, anyWeights);
        assertThat(hardly.methodsOf(18)).as("some methods weigh it").isPositive();
        assertThat(hardly.isWeighedByMost(18)).isFalse();
        assertThat(hardly.findWeight(18)).isEmpty();
        assertThat(hardly.findRank(18)).isEmpty();
        assertThat(hardly.findProbabilityAmongHeaviest(18, 0.10)).isEmpty();
        assertThat(hardly.findPlace(18, 0.10)).isEmpty();
        assertThat(hardly.findComparableShare(18)).isEmpty();
        assertThat(hardly.findHinge(18)).isEmpty();
        assertThat(hardly.judge(18, SURE)).isEmpty();
        assertThat(hardly.judge(2, SURE)).isEmpty();
        assertThat(hardly.isWeighedByMost(17)).isTrue();
        assertThat(hardly.findWeight(17)).isPresent();
        MultiverseResult alone = new Multiverse(
                        hardly.table(),
                        Invented.plain(false),
                        Question.of(10, 3, 1).withHingeDraws(0))
                .run();
        assertThat(alone.judge(5, SURE)).isEmpty();
    }
}
