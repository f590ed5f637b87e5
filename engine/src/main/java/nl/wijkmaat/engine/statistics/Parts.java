package nl.wijkmaat.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.statistics.Part.Reading;

/** Finds the parts that a place's figure is put together from: the largest areas inside it that are measured best. */
final class Parts {

    private final Panel panel;
    private final AreaTree tree;

    /** Counts that no source publishes for the area itself, kept because every share and rate over them asks again. */
    private final Map<Key, Reading> counts = new ConcurrentHashMap<>();

    /** Whether any area of a level has a figure, by indicator, year and level. */
    private final Map<Wanted, Boolean> measuredAnywhere = new ConcurrentHashMap<>();

    private final Map<Weighed, List<Reading>> weights = new ConcurrentHashMap<>();

    private record Key(AreaCode code, String indicator, int year) {}

    private record Weighed(AreaCode code, AreaLevel level, String count, int year, OptionalInt otherYear) {}

    private record Wanted(String indicator, int year, AreaLevel level) {}

    Parts(Panel panel) {
        this.panel = panel;
        this.tree = panel.tree();
    }

    /**
     * The parts of one area: the area itself when it is measured, else all areas inside it at the level that is measured for
     * the largest share (the larger areas when two levels are equally covered). Only levels that the tree holds completely
     * take part. When nothing inside is measured either, the area itself is the one part, without a figure.
     */
    List<Part> listParts(AreaCode code, Recipe recipe) {
        Part whole = part(code, recipe);
        if (whole.isMeasured() || whole.isEmpty() || !mayBeDerived(whole.missingReason())) {
            return List.of(whole);
        }
        return findPartsInside(code, recipe).orElse(List.of(whole));
    }

    /**
     * The parts of an area that is not published as such: the area itself for a rate of which both counts are published, else the
     * best level inside it. Empty when nothing is measured.
     */
    Optional<List<Part>> findParts(AreaCode code, Recipe recipe) {
        Part whole = part(code, recipe);
        return whole.isMeasured() ? Optional.of(List.of(whole)) : findPartsInside(code, recipe);
    }

    private Optional<List<Part>> findPartsInside(AreaCode code, Recipe recipe) {
        if (!tree.contains(code)
                || panel.findColumn(recipe.amount(), recipe.year()).isEmpty()) {
            return Optional.empty();
        }
        Optional<List<Part>> best = Optional.empty();
        double bestShare = 0;
        for (AreaLevel level : AreaLevel.values()) {
            if (!level.isInside(code.level()) || !tree.isComplete(level) || isSurelyUnmeasured(code, recipe, level)) {
                continue;
            }
            List<Area> inside = tree.listInside(code, level);
            List<Reading> weights = weights(code, level, recipe);
            List<Part> parts = new ArrayList<>(inside.size());
            for (int i = 0; i < inside.size(); i++) {
                parts.add(part(inside.get(i).code(), recipe, weights.get(i)));
            }
            double share = shareMeasured(parts);
            if (share > bestShare) {
                best = Optional.of(parts);
                bestShare = share;
            }
            if (bestShare == 1) {
                break;
            }
        }
        return best;
    }

    /** Known at once for the country and provinces, of which the parts are too many to ask in vain. */
    private boolean isSurelyUnmeasured(AreaCode code, Recipe recipe, AreaLevel level) {
        return AreaLevel.GEMEENTE.isInside(code.level())
                && Arrays.stream(AreaLevel.values())
                        .filter(below -> below == level || recipe.kind() == Recipe.Kind.RATIO && below.isInside(level))
                        .noneMatch(below -> isMeasuredAnywhere(new Wanted(recipe.amount(), recipe.year(), below)));
    }

    private boolean isMeasuredAnywhere(Wanted wanted) {
        return measuredAnywhere.computeIfAbsent(wanted, _ -> {
            AreaTree.IndexRange range = tree.range(wanted.level);
            return panel.getColumn(wanted.indicator, wanted.year).isMeasuredAnywhere(range.from(), range.to());
        });
    }

    private Part part(AreaCode code, Recipe recipe) {
        return part(code, recipe, weight(code, recipe));
    }

    private Part part(AreaCode code, Recipe recipe, Reading weight) {
        return switch (recipe.kind()) {
            case SUM -> new Part(code, read(code, recipe.amount(), recipe.year()), weight, false);
            case MEAN -> new Part(code, read(code, recipe.amount(), recipe.year()), weight, true);
            case RATIO -> new Part(code, count(code, recipe.amount(), recipe.year()), weight, true);
        };
    }

    /** What weighs each of the areas of a level inside, in their order. Those of the country and provinces are kept: every share asks again. */
    private List<Reading> weights(AreaCode code, AreaLevel level, Recipe recipe) {
        Weighed weighed = new Weighed(code, level, recipe.weight(), recipe.weightYear(), recipe.otherWeightYear());
        List<Reading> known = weights.get(weighed);
        if (known != null) {
            return known;
        }
        List<Reading> read = tree.listInside(code, level).stream()
                .map(area -> weight(area.code(), recipe))
                .toList();
        if (AreaLevel.GEMEENTE.isInside(code.level())) {
            weights.put(weighed, read);
        }
        return read;
    }

    /** What weighs the part. One of another year that is not there says nothing but that the year itself is not measured. */
    private Reading weight(AreaCode code, Recipe recipe) {
        Reading weight = count(code, recipe.weight(), recipe.weightYear());
        boolean otherYear = recipe.otherWeightYear().isPresent();
        return otherYear && weight.value() instanceof Value.Missing(MissingReason reason) && mayBeDerived(reason)
                ? Reading.missing(MissingReason.NOT_MEASURED)
                : weight;
    }

    /** A count as published, or the sum of a level below at which every area is measured. */
    private Reading count(AreaCode code, String indicator, int year) {
        Reading own = read(code, indicator, year);
        if (!(own.value() instanceof Value.Missing(MissingReason reason))
                || !mayBeDerived(reason)
                || panel.findColumn(indicator, year).isEmpty()
                || code.level() == AreaLevel.BUURT) {
            return own;
        }
        Key key = new Key(code, indicator, year);
        Reading known = counts.get(key);
        if (known != null) {
            return known;
        }
        Reading count = findSumInside(code, indicator, year).orElse(own);
        counts.put(key, count);
        return count;
    }

    /** The sum of the largest areas inside of which every one is measured, where the tree holds all areas of their level. */
    Optional<Reading> findSumInside(AreaCode code, String indicator, int year) {
        for (AreaLevel level : AreaLevel.values()) {
            if (level.isInside(code.level()) && tree.isComplete(level) && tree.contains(code)) {
                Optional<Reading> sum = sumInside(code, level, indicator, year);
                if (sum.isPresent()) {
                    return sum;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Reading> sumInside(AreaCode code, AreaLevel level, String indicator, int year) {
        double amount = 0;
        Interval range = Interval.point(0);
        Set<Provenance> provenance = new LinkedHashSet<>();
        List<Area> inside = tree.listInside(code, level);
        for (Area area : inside) {
            Reading reading = read(area.code(), indicator, year);
            if (!(reading.value() instanceof Value.Measured measured)) {
                return Optional.empty();
            }
            amount += measured.amount();
            range = range.plus(measured.range());
            provenance.addAll(reading.provenance());
        }
        return inside.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(new Value.Measured(amount, range), List.copyOf(provenance)));
    }

    private Reading read(AreaCode code, String indicator, int year) {
        Optional<Column> column = panel.findColumn(indicator, year);
        if (column.isEmpty() || !tree.contains(code)) {
            return Reading.missing(tree.contains(code) ? MissingReason.NOT_MEASURED : MissingReason.NO_SUCH_AREA);
        }
        Column.Cell cell = column.get().cell(tree.getIndex(code));
        return new Reading(
                Panel.value(column.get(), cell, code.level()),
                List.of(cell.origin().provenance()));
    }

    /** By weight where the weight of every part is known, else by number. */
    private static double shareMeasured(List<Part> parts) {
        double measured = 0;
        double all = 0;
        long number = 0;
        boolean weightsKnown = true;
        for (Part part : parts) {
            boolean counts = part.isMeasured() || part.isEmpty();
            number += counts ? 1 : 0;
            if (part.weight().value() instanceof Value.Measured weight) {
                all += weight.amount();
                measured += counts ? weight.amount() : 0;
            } else {
                weightsKnown = false;
            }
        }
        if (number == parts.size()) {
            return parts.isEmpty() ? 0 : 1;
        }
        return weightsKnown && all > 0 ? Math.min(measured / all, Math.nextDown(1.0)) : (double) number / parts.size();
    }

    /** A figure that was withheld, refused or cannot exist stays so; one that nobody published may follow from parts. */
    static boolean mayBeDerived(MissingReason reason) {
        return switch (reason) {
            case NOT_MEASURED, NOT_PUBLISHED, BOUNDARY_CHANGED -> true;
            case SUPPRESSED, NO_SUCH_AREA, NOT_APPLICABLE, NOT_ADDITIVE, REFUSED -> false;
        };
    }
}
