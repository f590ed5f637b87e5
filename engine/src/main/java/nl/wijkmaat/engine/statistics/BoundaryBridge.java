package nl.wijkmaat.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Crosswalk;
import nl.wijkmaat.engine.area.Relation;
import nl.wijkmaat.engine.statistics.Column.Cell;

/**
 * Brings figures from the boundaries of one year to those of another, so that they may stand beside figures of that year.
 *
 * <p>An area that stayed the same keeps its figure. One that is made of several whole areas gets the sum of counts, the mean of
 * shares by their true denominator, and rates from their two counts. Every other cell is {@link MissingReason#BOUNDARY_CHANGED}.
 * Provenance keeps the boundary year in which the figure was published.
 *
 * <p>A count that is published for the smallest areas only is added up inside its own boundaries first, where every area has a figure and
 * none is rounded: the target year may not have those smallest areas, and the sum of a wijk that stayed the same is still its own.
 */
public final class BoundaryBridge {

    private final Panel source;
    private final Crosswalk crosswalk;
    private final AreaTree target;
    private final Parts smaller;

    /** By area index of the target: every column asks for it. */
    private final AtomicReferenceArray<Relation> relations;

    private BoundaryBridge(Panel source, Crosswalk crosswalk, AreaTree target) {
        this.source = source;
        this.crosswalk = crosswalk;
        this.target = target;
        this.smaller = new Parts(source);
        this.relations = new AtomicReferenceArray<>(target.size());
    }

    /**
     * All columns of a panel in the boundaries of another year. Each figure is brought when it is asked for.
     *
     * @param crosswalk from the boundary year of the panel to that of the tree
     * @param target the areas of the other year; each must be known to the crosswalk
     * @throws IllegalArgumentException when the crosswalk joins other years
     */
    public static Panel bring(Panel source, Crosswalk crosswalk, AreaTree target) {
        if (crosswalk.fromYear() != source.tree().boundaryYear() || crosswalk.toYear() != target.boundaryYear()) {
            throw new IllegalArgumentException("a crosswalk from " + crosswalk.fromYear() + " to " + crosswalk.toYear()
                    + " does not bring figures from " + source.tree().boundaryYear() + " to " + target.boundaryYear());
        }
        BoundaryBridge bridge = new BoundaryBridge(source, crosswalk, target);
        return new Panel(
                target, source.listColumns().stream().map(bridge::bring).toList());
    }

    /**
     * The columns of a panel, filled up with those that were brought to the same boundaries: where both have a column of an indicator
     * and year, the panel's own figure stands and a brought one fills a cell that the panel's own sources did not measure or do not know.
     *
     * @throws IllegalArgumentException when the two stand on different trees
     */
    public static Panel fillUp(Panel own, Panel brought) {
        if (own.tree() != brought.tree()) {
            throw new IllegalArgumentException("figures can be filled up on the same areas only");
        }
        List<Column> columns = new ArrayList<>();
        for (Column column : own.listColumns()) {
            Optional<Column> other = brought.findColumn(column.indicator().id(), column.year());
            columns.add(other.map(o -> fillUp(column, o)).orElse(column));
        }
        brought.listColumns().stream()
                .filter(c -> own.findColumn(c.indicator().id(), c.year()).isEmpty())
                .forEach(columns::add);
        return new Panel(own.tree(), columns);
    }

    private static Column fillUp(Column own, Column brought) {
        return Column.workedOut(own.indicator(), own.year(), own.size(), index -> {
            Cell cell = own.glimpse(index);
            if (cell.missing() == null) {
                return cell;
            }
            Cell other = brought.glimpse(index);
            return leavesRoom(cell.missing(), other) ? other : cell;
        });
    }

    /** That one year cannot be crossed from says nothing of another; a figure that somebody withheld stays withheld. */
    private static boolean leavesRoom(MissingReason reason, Cell brought) {
        return switch (reason) {
            case NOT_MEASURED, NO_SUCH_AREA -> true;
            case BOUNDARY_CHANGED -> brought.missing() == null;
            case SUPPRESSED, NOT_PUBLISHED, NOT_APPLICABLE, NOT_ADDITIVE, REFUSED -> false;
        };
    }

    private Column bring(Column column) {
        return Column.workedOut(column.indicator(), column.year(), target.size(), index -> cell(column, index));
    }

    private Cell cell(Column column, int index) {
        return switch (relation(index)) {
            case Relation.Same same -> same(column, same.source());
            case Relation.Merged merged -> merged(column, merged.sources());
            case Relation.Changed _ ->
                missing(MissingReason.BOUNDARY_CHANGED, column.origins().getFirst());
        };
    }

    private Relation relation(int index) {
        Relation known = relations.get(index);
        if (known == null) {
            known = crosswalk.getRelation(target.area(index).code());
            relations.set(index, known);
        }
        return known;
    }

    private static Cell missing(MissingReason reason, Origin origin) {
        return new Cell(Double.NaN, reason, origin, false);
    }

    private Cell same(Column column, AreaCode code) {
        Cell own = column.cell(source.tree().getIndex(code));
        return own.missing() == null
                ? own
                : sumInside(column.indicator(), column.year(), code, own.missing())
                        .orElse(own);
    }

    /** The sum of the areas inside, where all have an exact count of one source. */
    private Optional<Cell> sumInside(Indicator indicator, int year, AreaCode code, MissingReason reason) {
        if (!(indicator.aggregation() instanceof Aggregation.Sum) || !Parts.mayBeDerived(reason)) {
            return Optional.empty();
        }
        return smaller.findSumInside(code, indicator.id(), year)
                .filter(sum -> sum.provenance().size() == 1)
                .flatMap(sum -> sum.measured()
                        .filter(measured -> measured.range().width() == 0)
                        .map(measured -> new Cell(
                                measured.amount(),
                                null,
                                new Origin(sum.provenance().getFirst(), Map.of()),
                                true)));
    }

    private Cell merged(Column column, List<AreaCode> sources) {
        int[] parts = sources.stream().mapToInt(source.tree()::getIndex).toArray();
        Origin origin = column.origin(parts[0]);
        Optional<MissingReason> missing = Arrays.stream(parts)
                .mapToObj(column::findMissingReason)
                .flatMap(Optional::stream)
                .findFirst();
        if (missing.isPresent()) {
            return missing(missing.get(), origin);
        }
        double amount =
                Arrays.stream(parts).allMatch(part -> column.origin(part).equals(origin))
                        ? whole(column, parts)
                        : Double.NaN;
        if (Double.isNaN(amount)) {
            return missing(MissingReason.NOT_ADDITIVE, origin);
        }
        boolean sum = column.indicator().aggregation() instanceof Aggregation.Sum;
        return new Cell(amount, null, sum ? widened(origin, parts.length) : origin, true);
    }

    /** The figure of the parts together; NaN when none follows from them. */
    private double whole(Column column, int[] parts) {
        return switch (column.indicator().aggregation()) {
            case Aggregation.Sum _ -> sum(column, parts);
            case Aggregation.WeightedMean mean ->
                source.findColumn(mean.denominator(), column.year())
                        .map(weights -> IntStream.of(parts)
                                        .mapToDouble(p -> column.amount(p) * weights.amount(p))
                                        .sum()
                                / sum(weights, parts))
                        .orElse(Double.NaN);
            case Aggregation.Ratio(String numerator, String denominator, double factor) -> {
                Optional<Column> above = source.findColumn(numerator, column.year());
                Optional<Column> below = source.findColumn(denominator, column.year());
                yield above.isPresent() && below.isPresent()
                        ? factor * sum(above.get(), parts) / sum(below.get(), parts)
                        : Double.NaN;
            }
            case Aggregation.Refused _ -> Double.NaN;
        };
    }

    private static double sum(Column column, int[] parts) {
        return IntStream.of(parts).mapToDouble(p -> column.amount(p)).sum();
    }

    /** The error of a sum is at most the sum of the errors: rounding and standard error times the number of parts. */
    private static Origin widened(Origin origin, int parts) {
        Map<AreaLevel, Precision> precision = new EnumMap<>(AreaLevel.class);
        origin.precisionByLevel()
                .forEach((level, each) -> precision.put(
                        level,
                        switch (each) {
                            case Precision.Exact exact -> exact;
                            case Precision.Rounded(double step) -> new Precision.Rounded(step * parts);
                            case Precision.Estimated(double error, boolean assumed) ->
                                new Precision.Estimated(error * parts, assumed);
                        }));
        return new Origin(origin.provenance(), precision);
    }
}
