package nl.wijkmaat.engine.burden.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.BurdenFigures.Chance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FigureErrorsTest {

    @Test
    @DisplayName(
            "a figure rounded to whole numbers has the spread of an even draw over one, 1/√12; an estimate keeps its own error")
    void roundingAndEstimates() {
        BurdenFigures figures = BurdenFigures.exact(new double[] {3, 4, Double.NaN});
        double[] rounded = FigureErrors.standardErrors(figures.rounded(new double[] {0.5, 0, 0.5}));
        assertThat(rounded[0]).isCloseTo(1 / Math.sqrt(12), within(1e-12));
        assertThat(rounded[1]).isZero();
        assertThat(rounded[2]).isNaN();
        double[] both = FigureErrors.standardErrors(
                figures.rounded(new double[] {Math.sqrt(3) * 3, 0, 0}).estimated(new double[] {4, 2, 2}));
        assertThat(both[0]).isCloseTo(5, within(1e-12));
        assertThat(both[1]).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "twenty events among 1,000 people are 20 per thousand with error √20.375; a strength has the error of its amount")
    void chance() {
        BurdenFigures figures = BurdenFigures.exact(new double[] {20, 20, -25});
        double[] rates =
                FigureErrors.standardErrors(figures.of(new double[] {1000, 4000, Double.NaN}, Chance.RATE, 1000));
        assertThat(rates[0]).isCloseTo(Math.sqrt(20.375), within(1e-12));
        assertThat(rates[1]).isCloseTo(Math.sqrt(80.375) / 4, within(1e-12));
        assertThat(rates[2]).isZero();
        double[] shares = FigureErrors.standardErrors(figures.of(new double[] {400, 400, 400}, Chance.SHARE, 100));
        // 25 % of 400: p = 100.5 / 401, close to the plain √(p (1 − p) / b).
        assertThat(shares[2]).isCloseTo(100 * Math.sqrt(0.25 * 0.75 / 400), within(0.01));
    }
}
