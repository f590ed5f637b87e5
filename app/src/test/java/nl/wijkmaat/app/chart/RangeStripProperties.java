package nl.wijkmaat.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.Value;

class RangeStripProperties {

    @Property
    void everyMarkAndRangeLiesInsideTheDrawing(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double own,
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double country,
            @ForAll @DoubleRange(min = 0.01, max = 1e5) double half) {
        RangeStrip strip = RangeStrip.of(value(own, half), Optional.empty(), Optional.of(value(country, half)))
                .orElseThrow();
        RangeStripLayout layout = RangeStripLayout.of(strip);

        assertThat(layout.zero()).isBetween(0.0, layout.width());
        for (RangeStripLayout.Placed mark : layout.marks()) {
            assertThat(mark.from()).isBetween(0.0, layout.width()).isLessThanOrEqualTo(mark.x());
            assertThat(mark.to()).isBetween(0.0, layout.width()).isGreaterThanOrEqualTo(mark.x());
        }
    }

    private static Value value(double amount, double half) {
        return new Value.Measured(amount, new Interval(amount - half, amount + half));
    }
}
