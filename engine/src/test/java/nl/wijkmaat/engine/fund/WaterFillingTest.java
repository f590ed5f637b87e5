package nl.wijkmaat.engine.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.fund.InfeasibleFundException.Kind;
import nl.wijkmaat.engine.fund.WaterFilling.Filled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Dividing with floors and caps, against a plain search for the rate and by hand. */
class WaterFillingTest {

    private static final MathContext DIGITS = new MathContext(60);

    @Test
    @DisplayName("by hand: 1000 cents over 1, 2, 3 and 14 units, at least 100 and at most 500")
    void byHand() {
        // The largest reaches its cap of 500; 500 are left for 1, 2 and 3 units. The first stays at its floor of 100;
        // 400 over 5 units is 80 each: 160 and 240. 14 × 80 is above the cap and 1 × 80 below the floor, so it is
        // right.
        Filled filled = WaterFilling.fill("x", 1000, new long[] {1, 2, 3, 14}, 100, 500);
        assertThat(cents(filled, 4)).containsExactly(100, 160, 240, 500);
        assertThat(filled.rate()).isEqualTo(80);
        assertThat(IntStream.range(0, 4).mapToObj(filled::bound))
                .containsExactly(Bound.FLOOR, Bound.BETWEEN, Bound.BETWEEN, Bound.CAP);
    }

    @Test
    @DisplayName("the last cent goes to the largest remainder, and of equal ones to the first")
    void lastCents() {
        assertThat(cents(WaterFilling.fill("x", 100, new long[] {1, 1, 1}, 0, 100), 3))
                .containsExactly(34, 33, 33);
        assertThat(cents(WaterFilling.fill("x", 10, new long[] {1, 5}, 0, 10), 2))
                .containsExactly(2, 8);
    }

    @Test
    @DisplayName("an amount that is just the floors, or just the caps, is divided")
    void edges() {
        assertThat(cents(WaterFilling.fill("x", 30, new long[] {1, 2, 0}, 10, 20), 3))
                .containsExactly(10, 10, 10);
        assertThat(cents(WaterFilling.fill("x", 50, new long[] {1, 2, 0}, 10, 20), 3))
                .containsExactly(20, 20, 10);
        assertThat(cents(WaterFilling.fill("x", 0, new long[] {1, 2}, 0, 0), 2)).containsExactly(0, 0);
    }

    @Test
    @DisplayName("floors above the amount, caps below it, nobody, and no units are told apart")
    void infeasible() {
        refuses(Kind.FLOOR_TOO_HIGH, 29, new long[] {1, 2, 3}, 10, 20);
        refuses(Kind.CAP_TOO_LOW, 61, new long[] {1, 2, 3}, 10, 20);
        refuses(Kind.NOBODY, 61, new long[] {}, 0, 61);
        refuses(Kind.NO_UNITS, 61, new long[] {0, 0}, 10, 61);
        refuses(Kind.CAP_TOO_LOW, 31, new long[] {0, 5}, 10, 20);
    }

    private static void refuses(Kind kind, long amount, long[] units, long floor, long cap) {
        assertThatThrownBy(() -> WaterFilling.fill("x", amount, units, floor, cap))
                .isInstanceOfSatisfying(InfeasibleFundException.class, e -> {
                    assertThat(e.kind()).isEqualTo(kind);
                    assertThat(e.areas()).isEqualTo(units.length);
                });
    }

    /** The rate is searched by halving in 60 digits; every part then lies within a cent of clamp(rate × units). */
    @RepeatedTest(400)
    @DisplayName("against a plain search in big decimals")
    void againstPlainSearch(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        int n = 1 + random.nextInt(12);
        long[] units = new long[n];
        for (int i = 0; i < n; i++) {
            units[i] = random.nextInt(6) == 0 ? 0 : 1L + random.nextInt(random.nextBoolean() ? 4 : 1_000_000);
        }
        units[random.nextInt(n)] = 1L + random.nextInt(100);
        long floor = random.nextInt(3) == 0 ? 0 : random.nextInt(500);
        long cap = floor + random.nextInt(5000);
        long counted = Arrays.stream(units).filter(u -> u > 0).count();
        long least = floor * n;
        long most = cap * counted + floor * (n - counted);
        long amount = least + random.nextLong(most - least + 1);
        Filled filled = WaterFilling.fill("x", amount, units, floor, cap);
        assertThat(Arrays.stream(cents(filled, n)).sum()).as("seed %d", seed).isEqualTo(amount);
        BigDecimal rate = searchRate(amount, units, floor, cap);
        for (int i = 0; i < n; i++) {
            BigDecimal plain = part(rate, units[i], floor, cap);
            assertThat(BigDecimal.valueOf(filled.cents(i)).subtract(plain).abs())
                    .as("seed %d part %d", seed, i)
                    .isLessThan(BigDecimal.ONE.add(new BigDecimal("1e-20")));
        }
    }

    private static BigDecimal searchRate(long amount, long[] units, long floor, long cap) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.valueOf(cap + 1);
        for (int step = 0; step < 150; step++) {
            BigDecimal middle = low.add(high).divide(BigDecimal.TWO, DIGITS);
            BigDecimal sum = BigDecimal.ZERO;
            for (long each : units) {
                sum = sum.add(part(middle, each, floor, cap));
            }
            if (sum.compareTo(BigDecimal.valueOf(amount)) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static BigDecimal part(BigDecimal rate, long units, long floor, long cap) {
        return rate.multiply(BigDecimal.valueOf(units))
                .max(BigDecimal.valueOf(floor))
                .min(BigDecimal.valueOf(cap));
    }

    private static long[] cents(Filled filled, int parts) {
        return IntStream.range(0, parts).mapToLong(filled::cents).toArray();
    }
}
