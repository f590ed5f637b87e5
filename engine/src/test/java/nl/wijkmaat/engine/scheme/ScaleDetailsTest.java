package nl.wijkmaat.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.scheme.ScaleReport.Case;
import nl.wijkmaat.engine.scheme.ScaleReport.Count;
import nl.wijkmaat.engine.scheme.ScaleReport.Findings;
import nl.wijkmaat.engine.scheme.ScaleReport.Pair;
import nl.wijkmaat.engine.scheme.ScaleReport.Round;
import nl.wijkmaat.engine.scheme.ScaleTest.Contender;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The parts of the scale test, held against plain counts and against every choice written out. */
class ScaleDetailsTest {

    private static Contender contender(int i, long residents, int stratum, boolean won) {
        return new Contender(new AreaCode("GM%04d".formatted(i)), residents, stratum, won);
    }

    private static Case of(int i, long residents, double burden, boolean won) {
        return new Case(
                new AreaCode("GM%04d".formatted(i)),
                "g" + i,
                residents,
                "other",
                burden,
                Verdict.NIET_BEREKENBAAR,
                null,
                won);
    }

    private static Findings report(List<Case> cases) {
        return ScaleReport.of(List.of(new Round("r", cases)), 999, 1).pooled();
    }

    @Test
    @DisplayName("the variance and the expectation are those over every choice of as many winners in each stratum")
    void variance() {
        long[] sizes = {5_000, 12_000, 40_000, 90_000, 300_000};
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            contenders.add(contender(i, sizes[i], 0, i < 2));
        }
        contenders.add(contender(9, 77_000, 1, true));
        ScaleTest.Result result = ScaleTest.test(contenders, 999, 1);
        List<Double> sums = new ArrayList<>();
        for (int a = 0; a < 5; a++) {
            for (int b = a + 1; b < 5; b++) {
                sums.add(Math.log((double) sizes[a]) + Math.log((double) sizes[b]) + Math.log(77_000.0));
            }
        }
        double mean = sums.stream().mapToDouble(x -> x).average().orElseThrow();
        double variance = sums.stream()
                .mapToDouble(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(result.variance()).isCloseTo(variance, within(1e-9));
        double observed = Math.log(5_000.0) + Math.log(12_000.0) + Math.log(77_000.0);
        assertThat(result.sizeRatio()).isCloseTo(Math.exp((observed - mean) / 3), within(1e-9));
    }

    @Test
    @DisplayName("with two contenders and one winner the variance is a quarter of their squared difference")
    void varianceOfTwo() {
        ScaleTest.Result result =
                ScaleTest.test(List.of(contender(1, 10_000, 0, true), contender(2, 80_000, 0, false)), 999, 1);
        // The sum is one of two values, equally likely: half their difference from the mean, so (ln 8)^2 / 4.
        assertThat(result.variance()).isCloseTo(Math.log(8) * Math.log(8) / 4, within(1e-12));
    }

    @Test
    @DisplayName("a choice that lies exactly as far as the observed one counts, whatever additions lose in rounding")
    void ties() {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            // One is small and won; of the 21 large ones a single one did not.
            contenders.add(contender(i, i == 0 ? 10_000 : 53_217, 0, i != 21));
        }
        // Leaving out a large one lies at 1/22 of the difference and leaving out the small one at 21/22: none lies
        // nearer.
        for (int seed = 1; seed <= 5; seed++) {
            assertThat(ScaleTest.test(contenders, 999, seed).findP()).contains(1.0);
        }
    }

    @Test
    @DisplayName("nineteen winners are too few and twenty are enough; without a winner size stands neutral")
    void fewest() {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            contenders.add(contender(i, 10_000 + 500L * i, 0, i < 20));
        }
        assertThat(ScaleTest.test(contenders, 999, 1).noTest()).isNull();
        contenders.set(0, contender(0, 10_000, 0, false));
        assertThat(ScaleTest.test(contenders, 999, 1).noTest()).isEqualTo(ScaleTest.NoTest.TOO_FEW_CASES);
        assertThat(ScaleTest.test(List.of(contender(1, 1, 0, false)), 999, 1).sizeRatio())
                .isEqualTo(1);
        assertThat(contender(1, 1, 0, true).residents())
                .as("one resident is a size")
                .isOne();
    }

    @Test
    @DisplayName(
            "the power is that of the score test: the level itself without effect, and 0.516 at two standard deviations")
    void power() {
        ScaleTest.Result result = new ScaleTest.Result(100, 20, 1, 0.5, null, 4, 999, 1);
        assertThat(result.power(0, 0.05)).isCloseTo(0.05, within(1e-12));
        assertThat(result.power(1, 0.05)).isCloseTo(0.516005, within(1e-5));
        assertThat(result.power(-1, 0.05)).isEqualTo(result.power(1, 0.05));
        assertThat(result.power(0.2, 0.05)).isCloseTo(0.068527, within(1e-4));
    }

    @Test
    @DisplayName("a recipe of today gives the same p value tomorrow: the draws follow from the seed and nothing else")
    void repeatable() {
        Random random = new Random(5);
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            contenders.add(contender(i, 5_000 + random.nextInt(90_000), i % 3, random.nextInt(5) < 2));
        }
        assertThat(List.of(
                        ScaleTest.test(contenders, 4_999, 1).findP().orElseThrow(),
                        ScaleTest.test(contenders, 4_999, 2).findP().orElseThrow(),
                        ScaleTest.test(contenders, 4_999, 99).findP().orElseThrow()))
                .containsExactly(PINNED_1, PINNED_2, PINNED_99);
    }

    private static final double PINNED_1 = 0.9392;
    private static final double PINNED_2 = 0.941;
    private static final double PINNED_99 = 0.9398;

    @Test
    @DisplayName("the smallest p value is one over the draws and the observed choice")
    void smallestP() {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            contenders.add(contender(i, i < 25 ? 900_000 + i : 5_000 + i, 0, i < 25));
        }
        assertThat(ScaleTest.test(contenders, 999, 1).findP()).contains(1 / 1000.0);
    }

    @Property(tries = 200)
    void strataOfBurdenAreQuartersOfThoseThatCouldWin(@ForAll long seed) {
        Random random = new Random(seed);
        List<Round> rounds = new ArrayList<>();
        List<Contender> plain = new ArrayList<>();
        List<Contender> stratified = new ArrayList<>();
        int unweighed = 0;
        int below = 0;
        for (int r = 0; r < 2; r++) {
            List<Case> cases = new ArrayList<>();
            int count = 5 + random.nextInt(40);
            for (int i = 0; i < count; i++) {
                double burden = random.nextInt(6) == 0 ? Double.NaN : random.nextInt(60);
                Verdict access = random.nextInt(5) == 0 ? Verdict.VOLDOET_NIET : Verdict.ONBEKEND;
                cases.add(new Case(
                        new AreaCode("GM%04d".formatted(100 * r + i)),
                        "g",
                        1 + random.nextInt(1000),
                        "other",
                        burden,
                        access,
                        null,
                        access == Verdict.ONBEKEND && random.nextInt(3) == 0));
            }
            rounds.add(new Round("r" + r, cases));
            List<Case> open = cases.stream()
                    .filter(c -> c.won() || c.access() != Verdict.VOLDOET_NIET)
                    .toList();
            double[] weights = open.stream()
                    .mapToDouble(Case::burden)
                    .filter(b -> !Double.isNaN(b))
                    .sorted()
                    .toArray();
            long[] sizes = open.stream().mapToLong(Case::residents).sorted().toArray();
            for (Case each : open) {
                plain.add(new Contender(each.gemeente(), each.residents(), r, each.won()));
                if (Double.isNaN(each.burden())) {
                    unweighed++;
                } else {
                    int quarter = 0;
                    for (int k = 1; k < 4; k++) {
                        quarter += each.burden() >= weights[k * weights.length / 4] ? 1 : 0;
                    }
                    stratified.add(new Contender(each.gemeente(), each.residents(), 10 * r + quarter, each.won()));
                }
                long smaller =
                        Arrays.stream(sizes).filter(s -> s < each.residents()).count();
                long larger =
                        Arrays.stream(sizes).filter(s -> s > each.residents()).count();
                // Below the median: more are at least as large as itself than lie below, with the middle two of an even
                // number apart.
                double median = sizes.length % 2 == 1
                        ? sizes[sizes.length / 2]
                        : 0.5 * sizes[sizes.length / 2 - 1] + 0.5 * sizes[sizes.length / 2];
                assertThat(smaller + larger).isLessThan(sizes.length);
                below += each.won() && each.residents() < median ? 1 : 0;
            }
        }
        if (plain.isEmpty() || stratified.isEmpty()) {
            return;
        }
        Findings findings = ScaleReport.of(rounds, 999, 3).pooled();
        assertThat(findings.plain()).as("seed %d", seed).isEqualTo(ScaleTest.test(plain, 999, 3));
        assertThat(findings.findAtEqualBurden()).as("seed %d", seed).contains(ScaleTest.test(stratified, 999, 3));
        assertThat(findings.withoutBurden()).isEqualTo(unweighed);
        assertThat(findings.winnersBelowMedian()).as("seed %d", seed).isEqualTo(below);
    }

    @Test
    @DisplayName("a pair differs by one at most, takes the nearest that is free, and nobody stands in two")
    void pairs() {
        List<Case> cases = List.of(
                of(1, 10, 50, true),
                of(2, 10, 51, false),
                of(3, 10, 49.5, false),
                of(4, 10, Double.NaN, false),
                of(5, 10, 49.6, true),
                of(6, 10, 80, true),
                of(7, 10, 81.01, false),
                of(8, 10, Double.NaN, true));
        assertThat(report(cases).pairs())
                .extracting(p -> p.winner().name() + "-" + p.other().name())
                .as("g1 takes the nearest, so g5 is left without one within reach")
                .containsExactly("g1-g3");
        assertThat(report(List.of(of(1, 10, 50, true), of(2, 10, 51, false))).pairs())
                .as("exactly one is near enough")
                .hasSize(1);
        assertThat(report(List.of(of(1, 10, 50, true), of(2, 10, 50, true), of(3, 10, 50, false)))
                        .pairs())
                .as("the other is taken")
                .hasSize(1);
    }

    @Test
    @DisplayName("the nearest pairs stand first, equally near ones by the code of the winner, ten at most")
    void orderOfPairs() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cases.add(of(100 + i, 10, 5 * i, true));
            int nearer = i / 2;
            cases.add(of(200 + i, 10, 5 * i + (i < 2 ? 0.9 : 0.5 - 0.04 * nearer), false));
        }
        List<Pair> pairs = report(cases).pairs();
        assertThat(pairs).hasSize(10);
        for (int p = 1; p < pairs.size(); p++) {
            Pair before = pairs.get(p - 1);
            Pair after = pairs.get(p);
            assertThat(before.difference()).isLessThanOrEqualTo(after.difference() + 1e-9);
        }
        assertThat(pairs.getFirst().difference()).isCloseTo(0.3, within(1e-9));
        assertThat(pairs).extracting(p -> p.winner().name()).doesNotContain("g100", "g101");
        List<Case> equal =
                List.of(of(9, 10, 50, true), of(8, 10, 30, true), of(1, 10, 50.5, false), of(2, 10, 30.5, false));
        assertThat(report(equal).pairs()).extracting(p -> p.winner().name()).containsExactly("g8", "g9");
    }

    @Test
    @DisplayName("size classes stand from small to large, whoever comes first")
    void orderOfClasses() {
        assertThat(report(List.of(of(1, 400_000, 1, true), of(2, 100, 1, false), of(3, 30_000, 1, false)))
                        .bySize())
                .extracting(Count::name)
                .containsExactly("below_5_000", "from_20_000", "from_250_000");
    }

    @Test
    @DisplayName("the smallest winners stand first, five at most")
    void smallestWinners() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            cases.add(of(i, 1000 - 100L * i, 10, i != 7));
        }
        assertThat(report(cases).smallestWinners())
                .extracting(Case::residents)
                .containsExactly(400L, 500L, 600L, 700L, 800L);
    }

    @Test
    @DisplayName("a clause bites by the share of small ones it turns away beyond that of large ones")
    void bite() {
        List<Clause> clauses = List.of(SmallScheme.clause("a", new Condition.Truth("x", true)));
        List<ClauseBite.Sized> sized = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            boolean isSmall = i < 4;
            boolean meets = isSmall ? i < 1 : i < 8;
            sized.add(new ClauseBite.Sized(
                    SmallScheme.outcome(clauses, java.util.Map.of("x", new Fact.Truth(meets))), isSmall));
        }
        ClauseBite bite = ClauseBite.of(sized).getFirst();
        assertThat(bite.difference()).isCloseTo(0.75 - 1.0 / 3, within(1e-9));
        sized.add(new ClauseBite.Sized(SmallScheme.outcome(clauses, java.util.Map.of()), false));
        assertThat(ClauseBite.of(sized).getFirst().difference()).isNaN();
    }

    @Test
    @DisplayName("a gemeente of the same size is not smaller, and one of exactly 100,000 is not below")
    void sizeContrast() {
        AreaCode own = new AreaCode("GM0001");
        AreaCode same = new AreaCode("GM0002");
        AreaCode large = new AreaCode("GM0003");
        AreaCode just = new AreaCode("GM0004");
        assertThat(SizeContrast.of(
                        List.of(same, large, just),
                        java.util.Map.of(own, 50_000L, same, 50_000L, large, 100_000L, just, 99_999L),
                        own))
                .isEqualTo(new SizeContrast(3, 3, 0, 2));
    }
}
