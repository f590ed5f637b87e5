package nl.wijkmaat.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.statistics.Interval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrendLineTest {

    private static final Interval PERCENTILES = new Interval(0, 100);

    private static final TrendLine HEALTH = new TrendLine(
            List.of(point(2012, 60, 5), point(2016, 70, 5), point(2020, 80, 10), point(2022, 90, 0)), 80, PERCENTILES);

    @Test
    @DisplayName("equal differences are equally high, years stand as far apart as they are, and heavier is higher")
    void distancesTellTheTruth() {
        TrendLineLayout layout = TrendLineLayout.of(HEALTH);
        List<TrendLineLayout.Placed> points = layout.points();

        double tenPercentiles = points.get(0).y() - points.get(1).y();
        assertThat(tenPercentiles).isPositive();
        assertThat(points.get(1).y() - points.get(2).y()).isEqualTo(tenPercentiles, offset(1e-9));
        assertThat(points.get(2).low() - points.get(2).high()).isEqualTo(2 * tenPercentiles, offset(1e-9));
        assertThat(layout.line()).isEqualTo(points.get(2).y(), offset(1e-9));
        double fourYears = points.get(1).x() - points.get(0).x();
        assertThat(points.get(3).x() - points.get(2).x()).isEqualTo(fourYears / 2, offset(1e-9));
    }

    @Test
    @DisplayName("the first and last year are always written, and no year is written over another")
    void years() {
        TrendLine everyYear = new TrendLine(
                IntStream.rangeClosed(2013, 2024)
                        .mapToObj(year -> point(year, 50, 1))
                        .toList(),
                80,
                PERCENTILES);

        List<TrendLineLayout.Placed> labelled = TrendLineLayout.of(everyYear).listLabelled();

        assertThat(labelled.getFirst().year()).isEqualTo(2013);
        assertThat(labelled.getLast().year()).isEqualTo(2024);
        for (int i = 1; i < labelled.size(); i++) {
            assertThat(labelled.get(i).x() - labelled.get(i - 1).x()).isGreaterThanOrEqualTo(40);
        }
    }

    @Test
    @DisplayName("the drawing is plain SVG with our own labels, hidden from screen readers")
    void svg() {
        String svg = SvgImage.of(HEALTH, position -> Long.toString(Math.round(position)))
                .markup();

        assertThat(svg).startsWith("<svg ").endsWith("</svg>").contains("aria-hidden=\"true\"");
        assertThat(svg).contains(">2012<", ">2022<", ">90<", "curve__limit", "curve__margin");
        assertThat(svg).doesNotContain("style=", "script", "NaN", "E-");
    }

    @Test
    @DisplayName("one point is no movement, and years go forward")
    void refusals() {
        assertThatThrownBy(() -> new TrendLine(List.of(point(2020, 1, 0)), 80, PERCENTILES))
                .hasMessageContaining("two points");
        assertThatThrownBy(() -> new TrendLine(List.of(point(2020, 1, 0), point(2020, 2, 0)), 80, PERCENTILES))
                .hasMessageContaining("2020");
    }

    private static TrendLine.Point point(int year, double position, double margin) {
        return new TrendLine.Point(year, position, new Interval(position - margin, position + margin));
    }
}
