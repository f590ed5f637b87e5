package nl.wijkmaat.engine.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    @DisplayName("quartiles are those that R gives by default: quantile(c(1, 2, 4, 8, 16, 32))")
    void typeSeven() {
        assertThat(Spread.of(DoubleStream.of(32, 1, 16, 2, 8, 4))).contains(new Spread(2.5, 6, 14, 6));
    }

    @Test
    @DisplayName("an area without a figure is left out, and a group without figures has no spread")
    void missing() {
        assertThat(Spread.of(DoubleStream.of(Double.NaN, 7, Double.NaN))).contains(new Spread(7, 7, 7, 1));
        assertThat(Spread.of(DoubleStream.of(Double.NaN))).isEmpty();
    }

    @Property
    @Label("a quarter of the areas lies at or below the lower quartile, and a quarter at or above the upper one")
    void quarters(@ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = -100, max = 100) Double> drawn) {
        double[] figures = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        Spread spread = Spread.of(Arrays.stream(figures)).orElseThrow();

        assertThat(spread.low()).isLessThanOrEqualTo(spread.median());
        assertThat(spread.median()).isLessThanOrEqualTo(spread.high());
        assertThat(4
                        * Arrays.stream(figures)
                                .filter(f -> f <= spread.low() + 1e-9)
                                .count())
                .isGreaterThanOrEqualTo(figures.length);
        assertThat(4
                        * Arrays.stream(figures)
                                .filter(f -> f >= spread.high() - 1e-9)
                                .count())
                .isGreaterThanOrEqualTo(figures.length);
    }
}
