package nl.wijkmaat.engine.burden.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.BurdenFigures.Chance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FigureDrawsTest {

    private static final double[] CRIMES_PER_1000 = {12, 0, 45};
    private static final BurdenFigures BY_CHANCE =
            BurdenFigures.exact(CRIMES_PER_1000).of(new double[] {900, 400, 20_000}, Chance.RATE, 1000);

    @Test
    @DisplayName("a figure that was shrunk all the way has no chance of its own left: every draw is the figure")
    void shrunkAllTheWay() {
        double[][] draws = FigureDraws.of(CRIMES_PER_1000, BY_CHANCE, new double[] {0, 0, 0}, true, 7);

        for (double[] draw : draws) {
            assertThat(draw).containsExactly(CRIMES_PER_1000);
        }
    }

    @Property
    @Label("whatever is left of chance, a draw is a number, never below zero, and their mean is near the figure")
    void draws(@ForAll @DoubleRange(max = 1) double kept, @ForAll @IntRange(max = 1_000_000) int key) {
        double[] each = new double[CRIMES_PER_1000.length];
        Arrays.fill(each, kept);
        double[][] draws = FigureDraws.of(CRIMES_PER_1000, BY_CHANCE, each, true, key);

        assertThat(Arrays.stream(draws).flatMapToDouble(Arrays::stream)).allMatch(figure -> figure >= 0);
        // One standard deviation of a count of 900 is 30, and the strata leave only a small part of it in the mean.
        double mean =
                Arrays.stream(draws).mapToDouble(draw -> draw[2]).average().orElseThrow();
        assertThat(mean).isCloseTo(45, within(1.5));
    }
}
