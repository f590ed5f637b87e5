package nl.wijkmaat.app.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import nl.wijkmaat.engine.statistics.Interval;

/**
 * Where everything of a {@link BandStrip} comes, in units of the drawing.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param line where the line stands
 * @param bands the bands, each at its own height
 * @param own the area itself, over all bands
 */
record BandStripLayout(double width, double height, OptionalDouble line, List<Placed> bands, Own own) {

    private static final double WIDTH = 240;
    private static final double MARGIN = 8;
    private static final double BAND = 9;
    private static final double TOP = 6;

    /** @param y of its middle */
    record Placed(BandStrip.Group group, double y, double from, double middle, double to) {}

    /** @param y of its middle */
    record Own(double y, double x, double from, double to) {}

    static BandStripLayout of(BandStrip strip) {
        Interval scale = strip.scale();
        List<Placed> bands = new ArrayList<>();
        for (int i = 0; i < strip.bands().size(); i++) {
            var spread = strip.bands().get(i).spread();
            bands.add(new Placed(
                    strip.bands().get(i).group(),
                    TOP + 14 + i * BAND,
                    place(spread.low(), scale),
                    place(spread.median(), scale),
                    place(spread.high(), scale)));
        }
        Own own = new Own(
                TOP,
                place(strip.own().amount(), scale),
                place(strip.own().range().low(), scale),
                place(strip.own().range().high(), scale));
        return new BandStripLayout(
                WIDTH,
                TOP + 14 + strip.bands().size() * BAND,
                strip.line().map(line -> OptionalDouble.of(place(line, scale))).orElse(OptionalDouble.empty()),
                bands,
                own);
    }

    private static double place(double amount, Interval scale) {
        return MARGIN + (amount - scale.low()) / scale.width() * (WIDTH - 2 * MARGIN);
    }
}
