package nl.wijkmaat.editions.voorbeeldland;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Rounding and sharing out, held against plain references on random input. */
class DecimalTest {

    @Test
    void workedExamples() {
        assertThat(Decimal.of(0.05, 1, 1, ',')).isEqualTo("0,1");
        assertThat(Decimal.of(-1.0049, 2, 1, '.')).isEqualTo("-1.00");
        assertThat(Decimal.of(-0.001, 2, 1, '.')).isEqualTo("0.00");
        assertThat(Decimal.of(12.5, 0, 1, '.')).isEqualTo("13");
        assertThat(Decimal.of(1237 / 5.0, 0, 5, '.')).isEqualTo("1235");
        assertThat(Decimal.of(1238 / 5.0, 0, 5, '.')).isEqualTo("1240");
    }

    @Test
    void roundsAsDecimalArithmeticDoes() {
        for (int i = 0; i < 20_000; i++) {
            RandomStream random = RandomStream.of(11, "decimals", i);
            int decimals = random.below(6);
            double amount = random.normal() * StrictMath.exp(random.uniform(-5, 12));
            BigDecimal exact = new BigDecimal(amount).setScale(decimals, RoundingMode.HALF_UP);
            double published = Double.parseDouble(Decimal.of(amount, decimals, 1, '.'));
            assertThat(published)
                    .as("number %s of seed 11: %s", i, amount)
                    .isCloseTo(exact.doubleValue(), within(1e-9));
        }
    }

    @Test
    void sharesAddUpAndAreWithinOneOfTheirExactShare() {
        for (int i = 0; i < 500; i++) {
            RandomStream random = RandomStream.of(12, "shares", i);
            double[] weights = new double[1 + random.below(40)];
            Arrays.setAll(weights, w -> random.uniform() < 0.2 ? 0 : random.uniform());
            weights[0] += 0.1;
            int total = random.below(100_000);
            int[] shares = Apportionment.byLargestRemainder(total, weights);
            double sum = Arrays.stream(weights).sum();
            assertThat(Arrays.stream(shares).sum()).as("case %s of seed 12", i).isEqualTo(total);
            for (int part = 0; part < shares.length; part++) {
                assertThat((double) shares[part])
                        .as("case %s of seed 12", i)
                        .isCloseTo(total * weights[part] / sum, within(1.0));
            }
        }
    }
}
