package nl.wijkmaat.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.chart.BalanceChart.Mark;
import nl.wijkmaat.app.chart.BalanceChart.Row;
import nl.wijkmaat.app.chart.BalanceChartLayout.Placed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BalanceChartTest {

    private static final BalanceChart CHART = BalanceChart.of(
                    List.of(row("a", 1.6, 0.05), row("b", -0.4, 0.2), row("c", 0.3, 0.3)), 0.1)
            .orElseThrow();

    private static Row row(String name, double before, double after) {
        return new Row(name, Optional.of(new Mark(before, "before")), Optional.of(new Mark(after, "after")));
    }

    @Test
    @DisplayName(
            "equal differences lie at equal distances, on one scale for all rows and for the range that is called alike")
    void oneScale() {
        BalanceChartLayout layout = BalanceChartLayout.of(CHART);
        double unit = (layout.to() - layout.zero()) / 0.1;
        assertThat(layout.zero() - layout.from()).isCloseTo(0.1 * unit, within(1e-9));
        for (int i = 0; i < CHART.rows().size(); i++) {
            Placed placed = layout.rows().get(i);
            Row row = CHART.rows().get(i);
            assertThat(placed.before().orElseThrow().x() - layout.zero())
                    .isCloseTo(row.before().orElseThrow().at() * unit, within(1e-9));
            assertThat(placed.after().orElseThrow().x() - layout.zero())
                    .isCloseTo(row.after().orElseThrow().at() * unit, within(1e-9));
        }
    }

    @Test
    @DisplayName(
            "the labels of two marks stand on either side of them, with room for both, also where the marks coincide")
    void labelsStandApart() {
        for (Placed row : BalanceChartLayout.of(CHART).rows()) {
            BalanceChartLayout.Spot before = row.before().orElseThrow();
            BalanceChartLayout.Spot after = row.after().orElseThrow();
            assertThat(before.isRight()).isNotEqualTo(after.isRight());
            BalanceChartLayout.Spot left = before.isRight() ? after : before;
            BalanceChartLayout.Spot right = before.isRight() ? before : after;
            assertThat(left.x()).isLessThanOrEqualTo(right.x());
            assertThat(left.x()).isGreaterThanOrEqualTo(BalanceChartLayout.SIDE);
            assertThat(right.x()).isLessThanOrEqualTo(BalanceChartLayout.WIDTH - BalanceChartLayout.SIDE);
        }
    }

    @Test
    @DisplayName("nothing is drawn of what cannot be computed, and there is no drawing of nothing")
    void missing() {
        Row none = new Row("none", Optional.empty(), Optional.empty());
        assertThat(BalanceChart.of(List.of(none), 0.1)).isEmpty();
        Row half = new Row("half", Optional.of(new Mark(0.2, "voor 0,20")), Optional.empty());
        String drawn = SvgImage.of(BalanceChart.of(List.of(none, half), 0.1).orElseThrow())
                .markup();
        assertThat(drawn).contains(">none<", ">half<", ">voor 0,20<").doesNotContain("curve__chosen", "NaN");
    }
}
