package nl.wijkmaat.app.site.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkmaat.engine.statistics.ClassBreaks;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Value;

/**
 * Which colour an area gets: the class of its figure, or that there is none. Classes hold for the whole country and for all years that are
 * shown, so the same colour is the same figure on every drawing.
 *
 * @param breaks the classes of what is shown; empty when there is no figure at all
 * @param crossedBreaks the classes of what is crossed with it
 * @param colours the colour of each class by its key, in the order of the legend
 */
record Painting(Optional<ClassBreaks> breaks, Optional<ClassBreaks> crossedBreaks, Map<String, String> colours) {

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
        double[] amounts = drawings.stream()
                .flatMapToDouble(figures -> Arrays.stream(figures.amounts()))
                .toArray();
        if (crossed.isPresent()) {
            Optional<ClassBreaks> first = ClassBreaks.of(amounts, CROSSED_CLASSES, choice.division());
            Optional<ClassBreaks> second = ClassBreaks.of(crossed.get().amounts(), CROSSED_CLASSES, choice.division());
            Map<String, String> colours = new LinkedHashMap<>();
            int rows = first.map(ClassBreaks::count).orElse(0);
            int columns = second.map(ClassBreaks::count).orElse(0);
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    colours.put(
                            key(row) + key(column), Colours.crossed().get(row).get(column));
                }
            }
            return new Painting(first, second, colours);
        }
        Optional<ClassBreaks> breaks = ClassBreaks.of(amounts, choice.classes(), choice.division());
        Map<String, String> colours = new LinkedHashMap<>();
        breaks.ifPresent(b -> {
            List<String> scale = Colours.sequential(b.count());
            for (int i = 0; i < scale.size(); i++) {
                colours.put(key(i), scale.get(i));
            }
        });
        return new Painting(breaks, Optional.empty(), colours);
    }

    /** The key of the class of a figure, or of why there is none. */
    String key(Value value, Optional<Value> crossed) {
        if (crossed.isEmpty()) {
            return keyIn(value, breaks);
        }
        String first = keyIn(value, breaks);
        String second = keyIn(crossed.get(), crossedBreaks);
        if (!isClass(first)) {
            return first;
        }
        return isClass(second) ? first + second : second;
    }

    private static String keyIn(Value value, Optional<ClassBreaks> breaks) {
        OptionalDouble amount = value.findAmount();
        if (amount.isPresent() && breaks.isPresent()) {
            return key(breaks.get().classOf(amount.getAsDouble()));
        }
        return value instanceof Value.Missing(var reason) && reason == MissingReason.SUPPRESSED ? SUPPRESSED : MISSING;
    }

    private static boolean isClass(String key) {
        return Character.isDigit(key.charAt(0));
    }

    private static String key(int index) {
        return Integer.toString(index + 1);
    }

    /** All keys that an area can have, in the order of the legend. */
    List<String> listKeys() {
        List<String> keys = new ArrayList<>(colours.keySet());
        keys.add(SUPPRESSED);
        keys.add(MISSING);
        return keys;
    }
}
