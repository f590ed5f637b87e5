package nl.wijkmaat.engine.comparison.movement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.statistics.Interval;

/**
 * How one area moves on one indicator.
 *
 * @param row the area
 * @param indicator what moves
 * @param points its positions, by year
 * @param slope per year, higher is worse
 * @param trend what may be said
 * @param line the critical position
 * @param crossing the years in which the line would be reached if the movement went on as it does; present only for an area that worsens and lies
 *     before the line, and when the earliest year is at most {@value #HORIZON} years after the last point
 */
public record Movement(
        int row,
        String indicator,
        List<Point> points,
        TheilSenSlope slope,
        Trend trend,
        double line,
        Optional<Interval> crossing) {

    /** No movement is drawn on for longer than this many years. */
    public static final int HORIZON = 25;

    public Movement {
        points = List.copyOf(points);
    }

    /**
     * @param sureness of the interval of the slope, above 0 and below 1
     * @param tolerance slope per year up to which a movement is too slow to matter, not negative
     */
    static Movement of(
            int row, String indicator, List<Point> unordered, double sureness, double tolerance, double line) {
        List<Point> points =
                unordered.stream().sorted(Comparator.comparingInt(Point::year)).toList();
        TheilSenSlope slope = TheilSenSlope.of(points, sureness);
        Trend trend = trend(slope, tolerance);
        return new Movement(row, indicator, points, slope, trend, line, crossing(points.getLast(), slope, trend, line));
    }

    private static Trend trend(TheilSenSlope slope, double tolerance) {
        if (!slope.isBounded()) {
            return Trend.UNCERTAIN;
        }
        if (slope.low() >= -tolerance && slope.high() <= tolerance) {
            return Trend.STABLE;
        }
        if (slope.low() > 0 && slope.slope() > tolerance) {
            return Trend.WORSENING;
        }
        return slope.high() < 0 && slope.slope() < -tolerance ? Trend.IMPROVING : Trend.UNCERTAIN;
    }

    /** The earliest and latest year: the shortest way at the quickest pace and the longest way at the slowest, within all margins. */
    private static Optional<Interval> crossing(Point last, TheilSenSlope slope, Trend trend, double line) {
        if (trend != Trend.WORSENING || last.position() >= line) {
            return Optional.empty();
        }
        double earliest = last.year() + Math.max(0, line - last.high()) / slope.high();
        double latest = last.year() + (line - last.low()) / slope.low();
        return earliest > last.year() + HORIZON || Double.isInfinite(latest)
                ? Optional.empty()
                : Optional.of(new Interval(earliest, latest));
    }

    public Point last() {
        return points.getLast();
    }

    /** How far the last position lies before the line; negative beyond it. */
    public double distanceToLine() {
        return line - last().position();
    }

    /** From the first to the last position, within both margins. */
    public Interval change() {
        return new Interval(
                last().low() - points.getFirst().high(),
                last().high() - points.getFirst().low());
    }

    /** The chance that a series in which nothing moves is called worse: half of what the interval leaves over. */
    public double chanceOfFalseAlarm() {
        return slope.isBounded() ? (1 - slope.sureness()) / 2 : 0;
    }
}
