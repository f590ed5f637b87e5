package nl.wijkmaat.engine.burden.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.multiverse.LeaveOneOut.Outcome;
import nl.wijkmaat.engine.burden.weigh.Correlations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LeaveOneOutTest {

    private static Multiverse multiverse(BurdenTable table, int threads) {
        List<Integer> group = IntStream.range(0, 9).boxed().toList();
        return new Multiverse(
                table,
                Invented.ordered(false),
                Question.of(30, 4, threads).withHingeDraws(0).against(new ReferenceGroup("nine", group, 0.5)));
    }

    @Test
    @DisplayName("each outcome is the mean over methods of what a plain comparison of two rankings gives")
    void againstAPlainComparison() {
        BurdenTable table = Invented.country(150, 12).table;
        Multiverse multiverse = multiverse(table, 3);
        List<Outcome> outcomes = LeaveOneOut.of(multiverse, 12);
        int at = 1;
        for (int j = 0; j < table.items().size(); j++) {
            if (table.listItems(table.items().get(j).domain()).size() < 2) {
                continue;
            }
            double sum = 0;
            int[] reached = new int[150];
            for (int m = 0; m < 12; m++) {
                Method whole = multiverse.drawnMethod(m).withEveryIndicator();
                Method without = whole.without(j);
                sum += Correlations.pairwise(multiverse.ranks(whole), multiverse.ranks(without));
                float[] weights = multiverse.weights(without);
                float line =
                        new ReferenceGroup("nine", IntStream.range(0, 9).boxed().toList(), 0.5).line(weights);
                for (int i = 0; i < 150; i++) {
                    reached[i] += weights[i] >= line ? 1 : 0;
                }
            }
            Outcome outcome = outcomes.get(at++);
            assertThat(outcome.id()).isEqualTo(table.items().get(j).indicator());
            assertThat(outcome.rankCorrelation()).isCloseTo(sum / 12, within(1e-12));
            for (int i = 0; i < 150; i++) {
                if (!outcome.reached().get(i).isNaN()) {
                    assertThat(outcome.reached().get(i) * 12).isGreaterThanOrEqualTo(reached[i] - 1e-9);
                }
            }
        }
        assertThat(outcomes.subList(at, outcomes.size()))
                .extracting(Outcome::id)
                .isEqualTo(table.domains());
        assertThat(outcomes.getFirst().rankCorrelation()).isCloseTo(1, within(1e-12));
        assertThat(outcomes.getFirst().heaviestKept()).isEqualTo(1);
    }

    @Test
    @DisplayName("the number of threads changes nothing; a domain without weight is as if it were not there")
    void threadsAndDomains() {
        BurdenTable table = Invented.country(120, 13).table;
        assertThat(LeaveOneOut.of(multiverse(table, 1), 8)).isEqualTo(LeaveOneOut.of(multiverse(table, 4), 8));
        Multiverse multiverse = multiverse(table, 2);
        Method without = multiverse.drawnMethod(3).withEveryIndicator().withoutDomain(0);
        assertThat(without.domainWeights().getFirst()).isZero();
        assertThat(without.domainWeights().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(LeaveOneOut.of(multiverse, 8).stream().filter(Outcome::isDomain))
                .allMatch(o -> o.rankCorrelation() < 1);
    }

    @Test
    @DisplayName(
            "where so many stand first together that nobody is among the heaviest tenth, there is no share of them that stays")
    void nobodyAmongTheHeaviest() {
        BurdenTable table = Invented.country(12, 5).table;
        MethodSpace counted = Invented.counted(Invented.ordered(false), 0.5);
        Outcome whole = LeaveOneOut.of(
                        new Multiverse(
                                table,
                                counted,
                                Question.of(4, 1, 1).withHingeDraws(0).onPublishedFigures()),
                        4)
                .getFirst();
        assertThat(whole.heaviestKept()).isNaN();
        assertThat(whole.rankCorrelation()).isCloseTo(1, within(1e-12));
    }
}
