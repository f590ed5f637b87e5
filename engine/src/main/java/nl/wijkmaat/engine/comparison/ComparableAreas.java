package nl.wijkmaat.engine.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * The areas whose profile is nearest to that of one area, and how near the others are.
 *
 * @param row the area
 * @param nearest those within every caliper, nearest first; on equal distance in the order of the table
 * @param candidates how many areas were looked at
 * @param tooFewAxes how many of them share too few measured axes with the area to be compared
 * @param beyondCaliper by id of an axis, how many of the others differ furthest beyond a caliper there
 * @param withinCalipers how many lie within every caliper
 * @param medianDistance of all that could be compared, with or without calipers; empty when there were none
 */
public record ComparableAreas(
        int row,
        List<Beside> nearest,
        int candidates,
        int tooFewAxes,
        Map<String, Integer> beyondCaliper,
        int withinCalipers,
        OptionalDouble medianDistance) {

    public ComparableAreas {
        nearest = List.copyOf(nearest);
    }

    /**
     * One area beside another.
     *
     * @param row the other area
     * @param distance between the two; NaN when no axis is measured in both
     * @param commonAxes on how many axes both are measured
     * @param widest the axis on which they differ furthest beyond its caliper; empty within all calipers
     */
    public record Beside(int row, double distance, int commonAxes, OptionalInt widest) {}

    /**
     * @param row the area
     * @param among which rows to look at; the area itself is never one of them
     * @param most how many to give
     * @throws QuestionRefused when the area is measured on too few axes, or there is nobody to look at
     */
    public static ComparableAreas find(Likeness likeness, int row, List<Integer> among, int most) {
        requireMeasured(likeness, row);
        DomainProfiles profiles = likeness.profiles();
        List<Integer> others = among.stream().filter(other -> other != row).toList();
        if (others.isEmpty()) {
            throw new QuestionRefused(
                    "er is geen enkel ander gebied om mee te vergelijken. Kies een ruimere groep",
                    "there is no other area at all to compare with. Choose a wider group");
        }
        if (most < 1) {
            throw new QuestionRefused(
                    "het aantal gevraagde gebieden is ten minste 1, niet " + most,
                    "the number of areas asked for is at least 1, not " + most);
        }
        List<Beside> within = new ArrayList<>();
        List<Double> distances = new ArrayList<>();
        Map<String, Integer> beyond = new LinkedHashMap<>();
        int tooFew = 0;
        for (int other : others) {
            if (!likeness.isMeasuredEnough(row, other)) {
                tooFew++;
                continue;
            }
            Beside beside = beside(likeness, row, other);
            distances.add(beside.distance());
            if (beside.widest().isEmpty()) {
                within.add(beside);
            } else {
                beyond.merge(profiles.axes().get(beside.widest().getAsInt()), 1, Integer::sum);
            }
        }
        within.sort(Comparator.comparingDouble(Beside::distance).thenComparingInt(Beside::row));
        return new ComparableAreas(
                row,
                within.subList(0, Math.min(most, within.size())),
                others.size(),
                tooFew,
                beyond,
                within.size(),
                median(distances));
    }

    /** One area beside another that somebody named, near or not. */
    public static Beside beside(Likeness likeness, int row, int other) {
        return new Beside(
                other,
                likeness.distance().between(row, other),
                likeness.distance().countCommon(row, other),
                likeness.findWidest(row, other));
    }

    private static void requireMeasured(Likeness likeness, int row) {
        int measured = likeness.profiles().countMeasured(row);
        if (measured < likeness.leastAxes()) {
            String name = likeness.profiles().table().rows().get(row).name();
            throw new QuestionRefused(
                    name + " is op " + measured + " domeinen gemeten en vergelijken vraagt er " + likeness.leastAxes()
                            + ". Kies een ander jaar of niveau, of vraag er minder met --least",
                    name + " is measured in " + measured + " domains and comparing asks for " + likeness.leastAxes()
                            + ". Choose another year or level, or ask for fewer with --least");
        }
    }

    private static OptionalDouble median(List<Double> distances) {
        if (distances.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] sorted =
                distances.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }
}
