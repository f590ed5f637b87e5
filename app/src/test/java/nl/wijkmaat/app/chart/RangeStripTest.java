package nl.wijkmaat.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RangeStripTest {

    private static final Value MISSING = Value.missing(MissingReason.SUPPRESSED);

    @Test
    @DisplayName("twice as much stands twice as far from zero")
    void lengthsTellTheTruth() {
        RangeStrip strip = RangeStrip.of(value(20, 0), Optional.of(value(10, 0)), Optional.of(value(40, 0)))
                .orElseThrow();
        RangeStripLayout layout = RangeStripLayout.of(strip);

        List<Double> fromZero =
                layout.marks().stream().map(mark -> mark.x() - layout.zero()).toList();

        assertThat(strip.marks())
                .extracting(RangeStrip.Mark::whose)
                .containsExactly(RangeStrip.Whose.COUNTRY, RangeStrip.Whose.GEMEENTE, RangeStrip.Whose.OWN);
        assertThat(fromZero.get(0)).isEqualTo(2 * fromZero.get(2), offset(1e-9));
        assertThat(fromZero.get(2)).isEqualTo(2 * fromZero.get(1), offset(1e-9));
    }

    @Test
    @DisplayName("there is no drawing of a figure that is missing, nor of one that has nothing beside it")
    void nothingToDraw() {
        assertThat(RangeStrip.of(MISSING, Optional.of(value(1, 0)), Optional.of(value(2, 0))))
                .isEmpty();
        assertThat(RangeStrip.of(value(1, 0), Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(RangeStrip.of(value(1, 0), Optional.of(MISSING), Optional.of(MISSING)))
                .isEmpty();
        assertThat(RangeStrip.of(value(0, 0), Optional.empty(), Optional.of(value(0, 0))))
                .isEmpty();
    }

    @Test
    @DisplayName("the drawing is plain SVG: no style, no script, no text, hidden from screen readers")
    void svg() {
        String svg = SvgImage.of(RangeStrip.of(value(17, 0.5), Optional.of(value(9, 0.5)), Optional.of(value(8, 0.5)))
                        .orElseThrow())
                .markup();

        assertThat(svg).startsWith("<svg ").endsWith("</svg>").contains("aria-hidden=\"true\"");
        assertThat(svg).doesNotContain("style=", "script", "NaN", "<text", "E-");
        assertThat(svg).contains("strip__own", "strip__gemeente", "strip__country", "strip__range");
    }

    private static Value value(double amount, double half) {
        return new Value.Measured(amount, new Interval(amount - half, amount + half));
    }
}
