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
import nl.wijkmaat.engine.burden.multiverse.Judgement;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import org.jspecify.annotations.Nullable;

/**
 * The burden of the areas of one gemeente, to stand beside its access: what supports that it is as heavy as in the programme, and what
 * speaks against it, from the same run.
 *
 * @param areas of the gemeente, heaviest first; those without a weight last
 * @param surely those that {@link Judgement#SURELY} carry at least the burden of the reference group, by {@value Judgement#SURE} of the methods
 * @param undecided those of which it depends on the method, or on what is not measured
 * @param lighter those that are lighter in at least {@value Judgement#SURE} of the methods
 * @param unmeasured those of which too little is measured to tell
 * @param heaviest see {@link #findHeaviest}
 * @param reference areas of the programme beside the heaviest area of the gemeente, or null when there are none in these boundaries
 */
public record BurdenBeside(
        List<AreaBurden> areas,
        Tally surely,
        Tally undecided,
        Tally lighter,
        Tally unmeasured,
        @Nullable AreaBurden heaviest,
        @Nullable Contrast reference) {

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
     * @param beyond ids of those domains
     * @param unmeasured ids of the domains of which nothing is measured here
     * @param comparableShare in which share of methods it carries at least the burden of the reference group; NaN when none can tell
     * @param judgement what the methods together say of that, by {@link Judgement#SURE}; null when too little is measured to tell
     * @param hinge what that depends on most, or null
     */
    public record AreaBurden(
            BurdenTable.Row row,
            MultiverseResult.@Nullable Band weight,
            Stacking.Count stacking,
            List<String> beyond,
            List<String> unmeasured,
            double comparableShare,
            @Nullable Judgement judgement,
            @Nullable String hinge) {

        public AreaBurden {
            beyond = List.copyOf(beyond);
            unmeasured = List.copyOf(unmeasured);
        }

        private static AreaBurden of(MultiverseResult result, Stacking stacking, int i, double line, boolean isOwn) {
            List<String> domains = result.table().domains();
            List<String> beyond = new ArrayList<>();
            for (int d = 0; d < domains.size(); d++) {
                OptionalDouble position = stacking.findDomain(i, d);
                if (position.isPresent() && position.getAsDouble() >= line) {
                    beyond.add(domains.get(d));
                }
            }
            return new AreaBurden(
                    result.table().rows().get(i),
                    result.findWeight(i).orElse(null),
                    stacking.count(i, line),
                    beyond,
                    result.table().listUnmeasured(i),
                    result.findComparableShare(i).orElse(Double.NaN),
                    result.judge(i, Judgement.SURE).orElse(null),
                    isOwn ? result.findHinge(i, Judgement.SURE).orElse(null) : null);
        }

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
                (isOwn ? own : inside).add(AreaBurden.of(result, stacking, i, line, isOwn));
            }
        }
        own.sort(Comparator.comparingDouble(AreaBurden::median)
                .reversed()
                .thenComparing(a -> a.row().code()));
        AreaBurden heaviest = heaviest(own);
        return new BurdenBeside(
                own,
                Tally.of(own, a -> a.judgement() == Judgement.SURELY),
                Tally.of(own, a -> a.judgement() == Judgement.UNDECIDED),
                Tally.of(own, a -> a.judgement() == Judgement.SURELY_NOT),
                Tally.of(own, a -> a.judgement() == null),
                heaviest,
                contrast(heaviest, inside));
    }

    /** One with few residents only when there is no other: its figures hang on few people. */
    private static @Nullable AreaBurden heaviest(List<AreaBurden> own) {
        List<AreaBurden> weighed = own.stream().filter(a -> a.weight() != null).toList();
        return weighed.stream()
                .filter(a -> !a.hasFewResidents())
                .findFirst()
                .or(() -> weighed.stream().findFirst())
                .orElse(null);
    }

    private static @Nullable Contrast contrast(@Nullable AreaBurden own, List<AreaBurden> inside) {
        if (own == null || inside.isEmpty()) {
            return null;
        }
        double heaviest = own.median();
        List<Double> medians = inside.stream()
                .filter(a -> a.weight() != null)
                .map(AreaBurden::median)
                .toList();
        return new Contrast((int) medians.stream().filter(m -> m > heaviest).count(), (int)
                medians.stream().filter(m -> m < heaviest).count());
    }

    /** The heaviest area by median weight; one with few residents only when all have few. Empty when none has a weight. */
    public Optional<AreaBurden> findHeaviest() {
        return Optional.ofNullable(heaviest);
    }

    public Optional<Contrast> findReference() {
        return Optional.ofNullable(reference);
    }
}
