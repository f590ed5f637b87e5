package nl.wijkmaat.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.burden.Spread;
import nl.wijkmaat.engine.statistics.Interval;

/**
 * One area beside groups of areas: its own place with its range, and of each group the middle half and the median.
 *
 * @param own the place of the area, with the range in which it lies
 * @param bands the groups, from top to bottom
 * @param line from where a figure counts as beyond the line; empty when there is none
 * @param scale the amounts at the ends
 */
public record BandStrip(Own own, List<Band> bands, Optional<Double> line, Interval scale) {

    /** Of which group a band is. Each has its own height in the drawing as well as its colour. */
    public enum Group {
        COUNTRY,
        GEMEENTE,
        FOCUS,
        /** What chance would give. */
        CHANCE,
        /** What chance would give among those that carry the same. */
        CHANCE_AT_EQUAL_BURDEN
    }

    public record Own(double amount, Interval range) {}

    public record Band(Group group, Spread spread) {}

    public BandStrip {
        bands = List.copyOf(bands);
    }

    /** The groups of which anything is known, in the order in which they are drawn. */
    public static List<Band> bands(Optional<Spread> country, Optional<Spread> gemeente, Optional<Spread> focus) {
        List<Band> bands = new ArrayList<>();
        country.ifPresent(spread -> bands.add(new Band(Group.COUNTRY, spread)));
        gemeente.ifPresent(spread -> bands.add(new Band(Group.GEMEENTE, spread)));
        focus.ifPresent(spread -> bands.add(new Band(Group.FOCUS, spread)));
        return bands;
    }
}
