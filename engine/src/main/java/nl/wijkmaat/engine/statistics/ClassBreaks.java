package nl.wijkmaat.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Figures divided into a few classes, for a map or a table. A class runs from its low end up to, and without, the low end of the next; the
 * last one holds the highest figure too. Equal figures always stand in one class, so there can be fewer classes than were asked for.
 *
 * @param lows the low end of each class, ascending, at least one
 * @param high the highest figure
 */
public record ClassBreaks(List<Double> lows, double high) {

    /** How figures are divided. */
    public enum Manner {
        /** About as many areas in each class. */
        QUANTILE,
        /** Classes that are equally wide. */
        EQUAL,
        /** Classes whose figures lie as near as possible to the mean of their class. */
        NATURAL
    }

    /** @throws IllegalArgumentException when the low ends do not ascend, or the highest figure lies below the last */
    public ClassBreaks {
        lows = List.copyOf(lows);
        for (int i = 0; i < lows.size(); i++) {
            double next = i + 1 < lows.size() ? lows.get(i + 1) : Double.POSITIVE_INFINITY;
            if (!(lows.get(i) < next)) {
                throw new IllegalArgumentException("the low ends of classes must ascend: " + lows);
            }
        }
        if (lows.isEmpty() || !(high >= lows.getLast())) {
            throw new IllegalArgumentException("no class holds the highest figure " + high + ": " + lows);
        }
    }

    /**
     * The classes of these figures; empty when there is no figure.
     *
     * @param figures in any order; NaN stands for a missing figure and is left out
     * @param classes how many classes are asked for, at least one
     * @param manner how to divide
     */
    public static Optional<ClassBreaks> of(double[] figures, int classes, Manner manner) {
        if (classes < 1) {
            throw new IllegalArgumentException("there must be at least one class, not " + classes);
        }
        double[] sorted =
                Arrays.stream(figures).filter(f -> !Double.isNaN(f)).sorted().toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        List<Double> lows = switch (manner) {
            case QUANTILE -> quantile(sorted, classes);
            case EQUAL -> equal(sorted, classes);
            case NATURAL -> new NaturalClasses(sorted).lows(classes);
        };
        return Optional.of(new ClassBreaks(lows, sorted[sorted.length - 1]));
    }

    public int count() {
        return lows.size();
    }

    /**
     * The class of a figure, from 0.
     *
     * @throws IllegalArgumentException when it lies below the lowest class or above the highest figure
     */
    public int classOf(double figure) {
        if (!(figure >= lows.getFirst() && figure <= high)) {
            throw new IllegalArgumentException(figure + " lies outside " + lows.getFirst() + " to " + high);
        }
        int found = 0;
        while (found + 1 < lows.size() && lows.get(found + 1) <= figure) {
            found++;
        }
        return found;
    }

    private static List<Double> quantile(double[] sorted, int classes) {
        List<Double> lows = new ArrayList<>();
        for (int i = 0; i < classes; i++) {
            double low = sorted[(int) ((long) i * sorted.length / classes)];
            if (lows.isEmpty() || low > lows.getLast()) {
                lows.add(low);
            }
        }
        return lows;
    }

    private static List<Double> equal(double[] sorted, int classes) {
        double lowest = sorted[0];
        double width = (sorted[sorted.length - 1] - lowest) / classes;
        List<Double> lows = new ArrayList<>(List.of(lowest));
        for (int i = 1; i < classes; i++) {
            double low = lowest + i * width;
            if (low > lows.getLast()) {
                lows.add(low);
            }
        }
        return lows;
    }
}
