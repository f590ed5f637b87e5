package nl.wijkmaat.engine.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import org.jspecify.annotations.Nullable;

/**
 * The burden of the areas of one gemeente, to stand beside its access: what supports that it is as heavy as in the programme, and what
 * speaks against it, from the same run.
 *
 * @param areas of the gemeente, heaviest first; those without a weight last
 * @param surely those that carry at least the burden of the reference group in at least {@value #SURE} of the methods
 * @param undecided those of which it depends on the method
 * @param lighter those that are lighter in at least {@value #SURE} of the methods
 * @param unmeasured those of which too little is measured to tell
 * @param reference areas of the programme beside the heaviest area of the gemeente, or null when there are none in these boundaries
 */
public record BurdenBeside(
        List<AreaBurden> areas,
        Tally surely,
        Tally undecided,
        Tally lighter,
        Tally unmeasured,
        @Nullable Contrast reference) {

    /** Share of methods from which a statement counts as sure. */
    public static final double SURE = 0.9;

    /** Below this number of residents the figures of an area hang on few people. */
    public static final int FEW_RESIDENTS = 500;

    public BurdenBeside {
        areas = List.copyOf(areas);
    }

    /**
     * One area.
     *
     * @param row what it is, with its residents
     * @param weight over all methods, 0 to 100; null when no method gives one
     * @param stacking in how many domains it lies beyond the line
     * @param comparableShare in which share of methods it carries at least the burden of the reference group; NaN when none can tell
     * @param hinge what that depends on most, or null
     */
    public record AreaBurden(
            BurdenTable.Row row,
            MultiverseResult.@Nullable Band weight,
            Stacking.Count stacking,
            double comparableShare,
            @Nullable String hinge) {

        /** Whether so few people live there that its weight says little of a neighbourhood; false when it is not known. */
        public boolean hasFewResidents() {
            return row.residents() < FEW_RESIDENTS;
        }

        private double median() {
            return weight == null ? Double.NEGATIVE_INFINITY : weight.median();
        }
    }

    /**
     * How many, and how many people live there.
     *
     * @param areas number of areas
     * @param residents of the areas whose number of residents is known
     */
    public record Tally(int areas, long residents) {
        private static Tally of(List<AreaBurden> areas, Predicate<AreaBurden> which) {
            List<AreaBurden> found = areas.stream().filter(which).toList();
            double residents = found.stream()
                    .mapToDouble(a -> a.row().residents())
                    .filter(r -> !Double.isNaN(r))
                    .sum();
            return new Tally(found.size(), Math.round(residents));
        }
    }

    /**
     * The areas of the programme beside the heaviest area here, by median weight.
     *
     * @param heavier number of areas of the programme that are heavier
     * @param lighter number that are lighter
     */
    public record Contrast(int heavier, int lighter) {}

    /**
     * @param result of a question over all areas of a level, against a reference group or not
     * @param stacking of the same table
     * @param gemeente code of the gemeente
     * @param line from which a domain counts as a burden, a percentile of residents
     * @param programme codes of the areas that lie in the programme
     */
    public static BurdenBeside of(
            MultiverseResult result, Stacking stacking, String gemeente, double line, Set<String> programme) {
        BurdenTable table = result.table();
        List<AreaBurden> own = new ArrayList<>();
        List<AreaBurden> inside = new ArrayList<>();
        for (int i = 0; i < table.ranked(); i++) {
            BurdenTable.Row row = table.rows().get(i);
            boolean isOwn = row.gemeente().equals(gemeente);
            boolean isInside = programme.contains(row.code());
            if (isOwn || isInside) {
                OptionalDouble share = result.findComparableShare(i);
                AreaBurden area = new AreaBurden(
                        row,
                        result.findWeight(i).orElse(null),
                        stacking.count(i, line),
                        share.orElse(Double.NaN),
                        isOwn ? result.findHinge(i).orElse(null) : null);
                (isOwn ? own : inside).add(area);
            }
        }
        own.sort(Comparator.comparingDouble(AreaBurden::median)
                .reversed()
                .thenComparing(a -> a.row().code()));
        return new BurdenBeside(
                own,
                Tally.of(own, a -> a.comparableShare() >= SURE),
                Tally.of(own, a -> a.comparableShare() > 1 - SURE && a.comparableShare() < SURE),
                Tally.of(own, a -> a.comparableShare() <= 1 - SURE),
                Tally.of(own, a -> Double.isNaN(a.comparableShare())),
                contrast(own, inside));
    }

    private static @Nullable Contrast contrast(List<AreaBurden> own, List<AreaBurden> inside) {
        if (own.isEmpty() || own.getFirst().weight() == null || inside.isEmpty()) {
            return null;
        }
        double heaviest = own.getFirst().median();
        List<Double> medians = inside.stream()
                .filter(a -> a.weight() != null)
                .map(AreaBurden::median)
                .toList();
        return new Contrast((int) medians.stream().filter(m -> m > heaviest).count(), (int)
                medians.stream().filter(m -> m < heaviest).count());
    }

    public Optional<Contrast> findReference() {
        return Optional.ofNullable(reference);
    }
}
