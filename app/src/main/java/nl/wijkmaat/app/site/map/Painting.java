package nl.wijkmaat.app.site.map;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.wijkmaat.app.scheme.AccessBesideBurden;
import nl.wijkmaat.app.site.map.Layer.OfBurden;
import nl.wijkmaat.engine.statistics.ClassBreaks;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Value;

/**
 * What an area is filled with: the colour of its class, or that there is none. Classes hold for the whole country and for all years that are
 * shown, so the same colour is the same figure on every drawing.
 *
 * @param scale the classes of what is shown; empty when there is no figure at all
 * @param crossedScale the classes of what is crossed with it
 * @param fills what each class is filled with by its key, in the order of the legend
 */
record Painting(Optional<Scale> scale, Optional<Scale> crossedScale, Map<String, Fill> fills) {

    /** Key of areas without a figure. */
    static final String MISSING = "missing";

    /** Key of areas whose figure the publisher withholds. */
    static final String SUPPRESSED = "suppressed";

    /** Key of areas that were not asked for. */
    static final String OUTSIDE = "outside";

    /** Two figures crossed have this many classes each: nine colours are all that can be told apart. */
    static final int CROSSED_CLASSES = 3;

    /**
     * @param drawings the figures of each drawing
     * @param crossed what is crossed with the first; empty when nothing is
     */
    static Painting of(List<LayerFigures> drawings, Optional<LayerFigures> crossed, MapChoice choice) {
        Map<String, Fill> fills = new LinkedHashMap<>();
        if (crossed.isPresent()) {
            Optional<Scale> first = crossedScale(drawings, crossed.get(), choice);
            Optional<Scale> second = crossedScale(List.of(crossed.get()), drawings.getFirst(), choice);
            int rows = first.map(Scale::count).orElse(0);
            int columns = second.map(Scale::count).orElse(0);
            boolean isAgainstAccess = crossed.get() instanceof LayerFigures.OfAccess
                    && drawings.getFirst() instanceof LayerFigures.Amounts;
            List<List<String>> colours = isAgainstAccess ? Colours.crossedWithAccess() : Colours.crossed();
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    fills.put(key(row, column), Fill.colour(colours.get(row).get(column)));
                }
            }
            return new Painting(first, second, fills);
        }
        if (drawings.getFirst() instanceof LayerFigures.OfAccess) {
            List<Fill> outcomes = Colours.outcomes();
            for (int i = 0; i < outcomes.size(); i++) {
                fills.put(key(i), outcomes.get(i));
            }
            return new Painting(Optional.of(Scale.Outcomes.EACH), Optional.empty(), fills);
        }
        Optional<ClassBreaks> breaks = ClassBreaks.of(amounts(drawings), choice.classes(), choice.division());
        breaks.ifPresent(b -> {
            List<String> colours = Colours.sequential(b.count());
            for (int i = 0; i < colours.size(); i++) {
                fills.put(key(i), Fill.colour(colours.get(i)));
            }
        });
        return new Painting(breaks.map(Scale.Amounts::new), Optional.empty(), fills);
    }

    private static Optional<Scale> crossedScale(List<LayerFigures> drawings, LayerFigures other, MapChoice choice) {
        if (drawings.getFirst() instanceof LayerFigures.OfAccess) {
            return Optional.of(Scale.Outcomes.CROSSED);
        }
        if (drawings.getFirst().layer() == OfBurden.COMPARABLE && other instanceof LayerFigures.OfAccess) {
            return Optional.of(new Scale.Amounts(AccessBesideBurden.PERCENTS));
        }
        return ClassBreaks.of(amounts(drawings), CROSSED_CLASSES, choice.division())
                .map(Scale.Amounts::new);
    }

    private static double[] amounts(List<LayerFigures> drawings) {
        return drawings.stream()
                .flatMapToDouble(figures -> figures instanceof LayerFigures.Amounts amounts
                        ? Arrays.stream(amounts.amounts())
                        : DoubleStream.empty())
                .toArray();
    }

    /** The key of the class of an area, or of why there is none. */
    String key(LayerFigures figures, Optional<LayerFigures> crossed, int area) {
        OptionalInt first = findClass(scale, figures, area);
        if (first.isEmpty()) {
            return absence(figures, area);
        }
        if (crossed.isEmpty()) {
            return key(first.getAsInt());
        }
        OptionalInt second = findClass(crossedScale, crossed.get(), area);
        return second.isEmpty() ? absence(crossed.get(), area) : key(first.getAsInt(), second.getAsInt());
    }

    private static OptionalInt findClass(Optional<Scale> scale, LayerFigures figures, int area) {
        return scale.isEmpty() ? OptionalInt.empty() : scale.get().findClass(figures, area);
    }

    private static String absence(LayerFigures figures, int area) {
        return figures instanceof LayerFigures.Amounts amounts
                        && amounts.value(area) instanceof Value.Missing(var reason)
                        && reason == MissingReason.SUPPRESSED
                ? SUPPRESSED
                : MISSING;
    }

    static String key(int index) {
        return Integer.toString(index + 1);
    }

    /** The key of a pair of classes. */
    static String key(int first, int second) {
        return key(first) + key(second);
    }

    /** What the class with this key is filled with, or areas without a class. */
    Fill fill(String key) {
        return fills.getOrDefault(key, Fill.pattern(key));
    }

    /** All keys that an area can have, in the order of the legend. */
    List<String> listKeys() {
        return Stream.concat(fills.keySet().stream(), Stream.of(SUPPRESSED, MISSING))
                .toList();
    }
}
