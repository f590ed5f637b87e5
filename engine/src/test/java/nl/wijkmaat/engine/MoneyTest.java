package nl.wijkmaat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void anAmountWithAFractionOfACentIsRefused() {
        assertThat(Money.of(new BigDecimal("0.10"))).isEqualTo(new Money(10));
        assertThatThrownBy(() -> Money.of(new BigDecimal("0.105"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aHundredEurosInThreeGivesTheOddCentToTheFirst() {
        assertThat(Money.ofEuros(100).splitBy(new long[] {1, 1, 1}))
                .containsExactly(new Money(3334), new Money(3333), new Money(3333));
    }

    @Test
    void nobodyToShareWithIsAnError() {
        assertThatThrownBy(() -> Money.ofEuros(1).splitBy(new long[] {0, 0}))
                .hasMessageContaining("all weights are zero");
    }

    @Property
    void whatIsSplitAddsUpToTheCentAndStaysWithinACentOfItsShare(
            @ForAll @LongRange(min = 0, max = 100_000_000_000_00L) long cents,
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 1_000_000_000L) Long> weights) {
        long[] w = weights.stream().mapToLong(Long::longValue).toArray();
        double total = weights.stream().mapToDouble(Long::doubleValue).sum();
        if (total == 0) {
            return;
        }
        List<Money> parts = new Money(cents).splitBy(w);
        assertThat(parts.stream().mapToLong(Money::cents).sum()).isEqualTo(cents);
        for (int i = 0; i < w.length; i++) {
            BigDecimal share = BigDecimal.valueOf(cents)
                    .multiply(BigDecimal.valueOf(w[i]))
                    .divide(BigDecimal.valueOf((long) total), 6, RoundingMode.HALF_EVEN);
            assertThat(BigDecimal.valueOf(parts.get(i).cents()).subtract(share).abs())
                    .isLessThanOrEqualTo(BigDecimal.ONE);
        }
    }
}
