package nl.wijkmaat.app.site.area;

import java.util.function.DoubleFunction;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.chart.SvgImage;
import nl.wijkmaat.app.chart.TrendLine;
import nl.wijkmaat.app.comparison.KnownMovements;
import nl.wijkmaat.app.comparison.Movements;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Interval;

/** How a place moves among the others of its level over the years. */
public sealed interface PlaceMovement {

    /** The series are being put together; the page asks again by itself. */
    record Pending(Wait why) implements PlaceMovement {}

    /** No indicator has enough years to compare. */
    record Absent() implements PlaceMovement {}

    /** @param level of the place and of those among which it moves */
    record Known(AreaLevel level, Movements movements) implements PlaceMovement {

        private static final Interval PERCENTILES = new Interval(0, 100);

        /** @param number writes a position in the language of the page */
        public SvgImage drawing(Movements.Line line, DoubleFunction<String> number) {
            return SvgImage.of(
                    new TrendLine(
                            line.movement().points().stream()
                                    .map(point -> new TrendLine.Point(
                                            point.year(), point.position(), new Interval(point.low(), point.high())))
                                    .toList(),
                            movements.line(),
                            PERCENTILES),
                    number);
        }
    }

    static PlaceMovement of(AreaLevel level, KnownMovements.Found found) {
        return switch (found) {
            case KnownMovements.Found.Pending(Wait why) -> new Pending(why);
            case KnownMovements.Found.Nothing _ -> new Absent();
            case KnownMovements.Found.Answer(Movements movements) -> new Known(level, movements);
        };
    }
}
