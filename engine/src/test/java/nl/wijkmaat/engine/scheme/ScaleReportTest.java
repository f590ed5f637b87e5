package nl.wijkmaat.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.scheme.ScaleReport.Case;
import nl.wijkmaat.engine.scheme.ScaleReport.Count;
import nl.wijkmaat.engine.scheme.ScaleReport.Findings;
import nl.wijkmaat.engine.scheme.ScaleReport.Round;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Counts by size and network, the tests, and what speaks against them. */
class ScaleReportTest {

    @Test
    void aRoundOfElevenIsCountedButNotTested() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String network = i < 40 ? "g40" : "other";
            cases.add(contender(i, 10_000L + 3_000L * i, network, i, i % 9 == 0 && i < 99));
        }
        Findings findings =
                ScaleReport.of(List.of(new Round("ronde-1", cases)), 999, 1).pooled();
        assertThat(findings.plain().winners()).isEqualTo(11);
        assertThat(findings.plain().noTest()).isEqualTo(ScaleTest.NoTest.TOO_FEW_CASES);
        assertThat(findings.byNetwork()).extracting(Count::name).containsExactly("g40", "other");
        assertThat(findings.byNetwork()).extracting(Count::won).containsExactly(5, 6);
        assertThat(findings.bySize().stream().mapToInt(Count::gemeenten).sum()).isEqualTo(100);
        assertThat(findings.bySize()).extracting(Count::name).startsWith("from_10_000", "from_20_000");
        assertThat(findings.smallestWinners())
                .extracting(Case::residents)
                .containsExactly(10_000L, 37_000L, 64_000L, 91_000L, 118_000L);
        assertThat(findings.winnersBelowMedian()).isEqualTo(6);
        // Of 100 contenders four have 10,000 to 20,000 residents: 11 × 4 ÷ 100 winners are expected of them.
        Count smallest = findings.bySize().getFirst();
        assertThat(smallest.mayWin()).isEqualTo(4);
        assertThat(smallest.byChance().expected()).isCloseTo(0.44, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(smallest.byChance().low()).isZero();
        assertThat(findings.bySize().stream().mapToInt(Count::wonWeighed).sum()).isEqualTo(11);
        assertThat(findings.bySize().stream()
                        .mapToDouble(c -> c.atEqualBurden().expected())
                        .sum())
                .as("at equal burden as many win")
                .isCloseTo(11, org.assertj.core.api.Assertions.within(1e-9));
        // 4, 10, 17 and 16 lie below 150,000 residents, 33 from there to 250,000, 20 above.
        assertThat(findings.bySize()).extracting(findings::sideOfMiddle).containsExactly(-1, -1, -1, -1, 0, 1);
    }

    @Test
    void whoIsShutOutDoesNotTakePart() {
        List<Case> cases = new ArrayList<>(
                List.of(new Case(code(900), "g4", 900_000, "g4", 90, Verdict.VOLDOET_NIET, null, false)));
        for (int i = 0; i < 30; i++) {
            cases.add(contender(i, 20_000L + i, "other", i, i < 5));
        }
        Findings findings =
                ScaleReport.of(List.of(new Round("r", cases)), 999, 1).pooled();
        assertThat(findings.plain().contenders()).isEqualTo(30);
        assertThat(count(findings.byNetwork(), "g4").mayWin()).isZero();
        assertThat(count(findings.byNetwork(), "g4").gemeenten()).isEqualTo(1);
    }

    @Test
    void applicantsAreCountedOnlyWhenTheyWerePublished() {
        Findings unpublished = ScaleReport.of(
                        List.of(new Round("r", List.of(contender(1, 10, "other", 1, true)))), 999, 1)
                .pooled();
        assertThat(unpublished.byNetwork().getFirst().applied()).isNull();
        List<Case> published = List.of(applicant(1, true, true), applicant(2, true, false), applicant(3, false, false));
        assertThat(ScaleReport.of(List.of(new Round("r", published)), 999, 1)
                        .pooled()
                        .byNetwork()
                        .getFirst()
                        .applied())
                .isEqualTo(2);
    }

    @Test
    void winnersAreComparedWithinTheirOwnRound() {
        // Large gemeenten take part in the first round alone, small ones in the second; half of each win.
        List<Case> large = new ArrayList<>();
        List<Case> small = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            large.add(contender(i, 200_000, "other", i, i % 2 == 0));
            small.add(contender(100 + i, 10_000, "other", i, i % 8 == 0));
        }
        Findings pooled = ScaleReport.of(List.of(new Round("1", large), new Round("2", small)), 999, 1)
                .pooled();
        assertThat(pooled.plain().sizeRatio()).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(pooled.plain().noTest()).isEqualTo(ScaleTest.NoTest.NO_CONTRAST);
    }

    @Test
    void burdenThatGoesWithSizeIsNotTakenForSize() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int quarter = i / 50;
            long residents = Math.round(10_000 * Math.exp(quarter)) + 7L * (i % 50);
            cases.add(contender(i, residents, "other", 25 * quarter + (i % 50) / 3.0, quarter == 3 && i % 2 == 0));
        }
        Findings findings =
                ScaleReport.of(List.of(new Round("r", cases)), 1999, 3).pooled();
        assertThat(findings.plain().findP().orElseThrow()).isLessThan(0.01);
        assertThat(findings.findAtEqualBurden().orElseThrow().findP().orElseThrow())
                .isGreaterThan(0.2);
    }

    @Test
    void withoutAnyWeightThereIsNoTestAtEqualBurden() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            cases.add(contender(i, 1_000L * (i + 1), "other", Double.NaN, i % 2 == 0));
        }
        Findings findings =
                ScaleReport.of(List.of(new Round("r", cases)), 999, 1).pooled();
        assertThat(findings.findAtEqualBurden()).isEmpty();
        assertThat(findings.withoutBurden()).isEqualTo(50);
        assertThat(findings.pairs()).isEmpty();
    }

    @Test
    void aPairIsEqualInBurdenAndUnequalInOutcome() {
        List<Case> cases = List.of(
                contender(1, 50_000, "other", 60.0, true),
                contender(2, 20_000, "other", 60.4, false),
                contender(3, 30_000, "other", 62.0, false),
                contender(4, 40_000, "other", 80.0, true),
                contender(5, 40_000, "other", 81.0, false));
        Findings findings =
                ScaleReport.of(List.of(new Round("r", cases)), 999, 1).pooled();
        assertThat(findings.pairs()).hasSize(2);
        assertThat(findings.pairs().getFirst().winner().gemeente()).isEqualTo(code(1));
        assertThat(findings.pairs().getFirst().other().gemeente()).isEqualTo(code(2));
        assertThat(findings.pairs().getFirst().difference())
                .isCloseTo(0.4, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(findings.pairs().getLast().other().gemeente()).isEqualTo(code(5));
    }

    @Test
    void withoutRoundsThereIsNothingToTest() {
        assertThatThrownBy(() -> ScaleReport.of(List.of(), 999, 1)).hasMessageContaining("no round");
    }

    @Test
    void aClauseBitesByTheShareItTurnsAway() {
        Clause clause = new Clause(
                "inwoners",
                RuleKind.DREMPEL,
                "art. 1",
                new nl.wijkmaat.engine.LocalText("x", "x"),
                new Condition.Bound("residents", Condition.Comparison.AT_LEAST, new java.math.BigDecimal(5000)),
                true);
        List<ClauseBite.Sized> outcomes = new ArrayList<>();
        for (long residents : new long[] {1000, 4999, 5000, 9000}) {
            outcomes.add(sized(clause, residents, true));
        }
        outcomes.add(sized(clause, 100_000L, false));
        ClauseBite bite = ClauseBite.of(outcomes).getFirst();
        assertThat(bite.small()).isEqualTo(Map.of(Verdict.VOLDOET, 2, Verdict.VOLDOET_NIET, 2));
        assertThat(bite.difference()).isEqualTo(0.5);
        outcomes.add(sized(clause, null, true));
        assertThat(ClauseBite.of(outcomes).getFirst().difference())
                .as("one is unknown")
                .isNaN();
    }

    private static ClauseBite.Sized sized(Clause clause, @Nullable Long residents, boolean small) {
        Map<String, Fact> facts =
                residents == null ? Map.of() : Map.of("residents", Fact.Amount.stated("" + residents));
        return new ClauseBite.Sized(SmallScheme.outcome(List.of(clause), facts), small);
    }

    private static Count count(List<Count> counts, String name) {
        return counts.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private static Case contender(int i, long residents, String network, double burden, boolean won) {
        return new Case(code(i), "G" + i, residents, network, burden, Verdict.ONBEKEND, null, won);
    }

    private static Case applicant(int i, boolean applied, boolean won) {
        return new Case(code(i), "G" + i, 1000, "other", i, Verdict.ONBEKEND, applied, won);
    }

    private static AreaCode code(int i) {
        return new AreaCode("GM%04d".formatted(i));
    }
}
