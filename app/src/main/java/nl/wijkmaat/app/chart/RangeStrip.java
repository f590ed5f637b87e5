package nl.wijkmaat.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.Value;

/**
 * A figure of one place beside the same of its gemeente and of the country, on one line that starts at zero: a difference looks as
 * large as it is.
 *
 * @param marks what is shown, the country first so that the place itself is drawn on top
 * @param scale the amounts at the ends of the line
 */
public record RangeStrip(List<Mark> marks, Interval scale) {

    /** Of whom a mark is. Each has a shape of its own as well as a colour. */
    public enum Whose {
        COUNTRY,
        GEMEENTE,
        OWN
    }

    /**
     * @param whose of whom
     * @param amount what is known
     * @param range where the true amount lies
     */
    public record Mark(Whose whose, double amount, Interval range) {}

    public RangeStrip {
        marks = List.copyOf(marks);
    }

    /**
     * The strip of these values; empty when the place itself has no amount or there is nothing beside it.
     *
     * @param own of the place
     * @param gemeente of its gemeente, when there is one
     * @param country of the country, when the place is not the country
     */
    public static Optional<RangeStrip> of(Value own, Optional<Value> gemeente, Optional<Value> country) {
        List<Mark> marks = new ArrayList<>();
        add(marks, Whose.COUNTRY, country);
        add(marks, Whose.GEMEENTE, gemeente);
        add(marks, Whose.OWN, Optional.of(own));
        if (marks.size() < 2 || marks.getLast().whose() != Whose.OWN) {
            return Optional.empty();
        }
        double low = Math.min(
                0, marks.stream().mapToDouble(m -> m.range().low()).min().getAsDouble());
        double high = Math.max(
                0, marks.stream().mapToDouble(m -> m.range().high()).max().getAsDouble());
        return low == high ? Optional.empty() : Optional.of(new RangeStrip(marks, new Interval(low, high)));
    }

    private static void add(List<Mark> marks, Whose whose, Optional<Value> value) {
        if (value.isPresent() && value.get() instanceof Value.Measured(double amount, Interval range)) {
            marks.add(new Mark(whose, amount, range));
        }
    }
}
