package nl.wijkmaat.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.scheme.ScaleTest.Contender;
import org.junit.jupiter.api.Test;

class ScaleTestTest {

    @Test
    void elevenWinnersAreTooFewToTell() {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            contenders.add(contender(i, 10_000L * (i + 1), 0, i < 11));
        }
        ScaleTest.Result result = ScaleTest.test(contenders, 999, 1);
        assertThat(result.noTest()).isEqualTo(ScaleTest.NoTest.TOO_FEW_CASES);
        assertThat(result.findP()).isEmpty();
        assertThat(result.winners()).isEqualTo(11);
    }

    @Test
    void whenEverybodyWinsThereIsNothingToCompare() {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            contenders.add(contender(i, 10_000L * (i + 1), 0, true));
        }
        assertThat(ScaleTest.test(contenders, 999, 1).noTest()).isEqualTo(ScaleTest.NoTest.NO_CONTRAST);
    }

    @Test
    void thePValueIsThatOfAllChoicesEnumerated() {
        // Two strata; in the first 20 of 22 won, in the second 1 of 6: 231 × 6 choices, few enough to list.
        SplittableRandom random = new SplittableRandom(7);
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            contenders.add(contender(i, 5_000 + random.nextInt(200_000), 0, i >= 2));
        }
        for (int i = 22; i < 28; i++) {
            contenders.add(contender(i, 5_000 + random.nextInt(200_000), 1, i == 25));
        }
        double exact = exactP(contenders);
        ScaleTest.Result result = ScaleTest.test(contenders, 99_999, 11);
        assertThat(result.findP().orElseThrow()).isEqualTo(exact, within(0.01));
    }

    @Test
    void theDrawsDoNotDependOnWhoElseIsDrawing() {
        List<Contender> contenders = country(new SplittableRandom(3), 0.4);
        assertThat(ScaleTest.test(contenders, 2_000, 5)).isEqualTo(ScaleTest.test(contenders, 2_000, 5));
    }

    @Test
    void aSchemeThatIgnoresSizeIsFlaggedNoMoreOftenThanItsLevel() {
        assertThat(rejections(0)).isBetween(1, 20); // 200 at 5%: 10 expected, 20 lies beyond three standard deviations
    }

    @Test
    void aSchemeThatFavoursLargeGemeentenIsFoundAsOftenAsThePowerStates() {
        double beta = 0.6;
        double stated = 0;
        for (int seed = 0; seed < 200; seed++) {
            stated += ScaleTest.test(country(new SplittableRandom(seed), beta), 999, seed)
                    .power(beta, 0.05);
        }
        assertThat((double) rejections(beta)).isEqualTo(stated, within(25.0));
        assertThat(stated).isGreaterThan(100);
    }

    @Test
    void burdenThatGoesWithSizeDoesNotPassForSizeWhenStrataAreEqualInBurden() {
        int plainly = 0;
        int atEqualBurden = 0;
        for (int seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Contender> stratified = new ArrayList<>();
            List<Contender> plain = new ArrayList<>();
            for (int i = 0; i < 340; i++) {
                int burden = random.nextInt(4);
                long residents = Math.round(20_000 * Math.exp(0.7 * burden + 0.5 * random.nextGaussian()));
                boolean won = random.nextDouble() < new double[] {0.02, 0.06, 0.15, 0.35}[burden];
                stratified.add(contender(i, residents, burden, won));
                plain.add(contender(i, residents, 0, won));
            }
            plainly += rejected(ScaleTest.test(plain, 999, seed));
            atEqualBurden += rejected(ScaleTest.test(stratified, 999, seed));
        }
        assertThat(plainly).isGreaterThan(90);
        assertThat(atEqualBurden).isLessThan(14);
    }

    @Test
    void aGemeenteWithoutResidentsOrAContestWithoutContendersIsRefused() {
        assertThatThrownBy(() -> contender(1, 0, 0, true)).hasMessageContaining("no residents");
        assertThatThrownBy(() -> ScaleTest.test(List.of(), 999, 1)).hasMessageContaining("no gemeente");
        assertThatThrownBy(() -> ScaleTest.test(List.of(contender(1, 9, 0, true)), 100, 1))
                .hasMessageContaining("999");
    }

    private static int rejections(double beta) {
        int rejections = 0;
        for (int seed = 0; seed < 200; seed++) {
            rejections += rejected(ScaleTest.test(country(new SplittableRandom(seed), beta), 999, seed));
        }
        return rejections;
    }

    private static int rejected(ScaleTest.Result result) {
        return result.findP().filter(p -> p <= 0.05).isPresent() ? 1 : 0;
    }

    /** 340 gemeenten in four classes of burden, about one in six winning, with known log odds per unit of log size. */
    private static List<Contender> country(SplittableRandom random, double beta) {
        List<Contender> contenders = new ArrayList<>();
        for (int i = 0; i < 340; i++) {
            int burden = random.nextInt(4);
            double logSize = 10.3 + 0.9 * random.nextGaussian();
            double odds = Math.exp(-2.4 + 0.5 * burden + beta * (logSize - 10.3));
            contenders.add(
                    contender(i, Math.round(Math.exp(logSize)), burden, random.nextDouble() < odds / (1 + odds)));
        }
        return contenders;
    }

    private static Contender contender(int i, long residents, int stratum, boolean won) {
        return new Contender(new AreaCode("GM%04d".formatted(i)), residents, stratum, won);
    }

    private static double exactP(List<Contender> contenders) {
        List<Contender> first = contenders.subList(0, 22);
        List<Contender> second = contenders.subList(22, 28);
        double all = first.stream().mapToDouble(ScaleTestTest::log).sum();
        double expected =
                20 * all / 22 + second.stream().mapToDouble(ScaleTestTest::log).sum() / 6;
        double observed = contenders.stream()
                .filter(Contender::won)
                .mapToDouble(ScaleTestTest::log)
                .sum();
        int asFar = 0;
        int choices = 0;
        for (int a = 0; a < 22; a++) {
            for (int b = a + 1; b < 22; b++) {
                for (Contender winner : second) {
                    double sum = all - log(first.get(a)) - log(first.get(b)) + log(winner);
                    choices++;
                    if (Math.abs(sum - expected) >= Math.abs(observed - expected) - 1e-9) {
                        asFar++;
                    }
                }
            }
        }
        return (double) asFar / choices;
    }

    private static double log(Contender contender) {
        return Math.log((double) contender.residents());
    }
}
