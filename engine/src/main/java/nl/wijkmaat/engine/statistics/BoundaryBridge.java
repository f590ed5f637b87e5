package nl.wijkmaat.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Crosswalk;
import nl.wijkmaat.engine.area.Relation;
import org.jspecify.annotations.Nullable;

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
    private final AreaTree target;
    private final Parts smaller;
    /** By area index of the target. */
    private final List<Relation> relations;

    private BoundaryBridge(Panel source, Crosswalk crosswalk, AreaTree target) {
        this.source = source;
        this.target = target;
        this.smaller = new Parts(source);
        this.relations = target.listAreas().stream()
                .map(area -> crosswalk.getRelation(area.code()))
                .toList();
    }

    /**
     * All columns of a panel in the boundaries of another year.
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
                target, source.listColumns().parallelStream().map(bridge::bring).toList());
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
        Cells cells = new Cells(own.amounts().length);
        for (int i = 0; i < own.amounts().length; i++) {
            boolean isMeasuredThere = !brought.isMissing(i);
            boolean open = own.findMissingReason(i)
                    .filter(reason -> leavesRoom(reason, isMeasuredThere))
                    .isPresent();
            cells.copy(i, open ? brought : own, i);
        }
        return cells.toColumn(own);
    }

    /** That one year cannot be crossed from says nothing of another; a figure that somebody withheld stays withheld. */
    private static boolean leavesRoom(MissingReason reason, boolean isMeasuredThere) {
        return switch (reason) {
            case NOT_MEASURED, NO_SUCH_AREA -> true;
            case BOUNDARY_CHANGED -> isMeasuredThere;
            case SUPPRESSED, NOT_PUBLISHED, NOT_APPLICABLE, NOT_ADDITIVE, REFUSED -> false;
        };
    }

    private Column bring(Column column) {
        Cells cells = new Cells(target.size());
        for (int i = 0; i < target.size(); i++) {
            switch (relations.get(i)) {
                case Relation.Same same -> keep(cells, i, column, same.source());
                case Relation.Merged merged -> merge(cells, i, column, merged.sources());
                case Relation.Changed _ ->
                    cells.miss(
                            i, MissingReason.BOUNDARY_CHANGED, column.origins().getFirst());
            }
        }
        return cells.toColumn(column);
    }

    private void keep(Cells cells, int at, Column column, AreaCode code) {
        int from = source.tree().getIndex(code);
        Optional<Exact> inside = column.isMissing(from) ? sumInside(column, code) : Optional.empty();
        if (inside.isPresent()) {
            cells.put(at, inside.get().amount(), inside.get().origin());
        } else {
            cells.copy(at, column, from);
        }
    }

    private record Exact(double amount, Origin origin) {}

    /** The sum of the areas inside, where all have an exact count of one source. */
    private Optional<Exact> sumInside(Column column, AreaCode code) {
        boolean mayBeSum = column.indicator().aggregation() instanceof Aggregation.Sum
                && column.findMissingReason(source.tree().getIndex(code))
                        .filter(Parts::mayBeDerived)
                        .isPresent();
        if (!mayBeSum) {
            return Optional.empty();
        }
        return smaller.findSumInside(code, column.indicator().id(), column.year())
                .filter(sum -> sum.provenance().size() == 1)
                .flatMap(sum -> sum.measured()
                        .filter(measured -> measured.range().width() == 0)
                        .map(measured -> new Exact(
                                measured.amount(), new Origin(sum.provenance().getFirst(), Map.of()))));
    }

    private void merge(Cells cells, int at, Column column, List<AreaCode> sources) {
        int[] parts = sources.stream().mapToInt(source.tree()::getIndex).toArray();
        Origin origin = column.origin(parts[0]);
        Optional<MissingReason> missing = Arrays.stream(parts)
                .mapToObj(column::findMissingReason)
                .flatMap(Optional::stream)
                .findFirst();
        if (missing.isPresent()) {
            cells.miss(at, missing.get(), origin);
        } else if (!Arrays.stream(parts).allMatch(part -> column.origin(part).equals(origin))) {
            cells.miss(at, MissingReason.NOT_ADDITIVE, origin);
        } else {
            double amount = whole(column, parts);
            if (Double.isNaN(amount)) {
                cells.miss(at, MissingReason.NOT_ADDITIVE, origin);
            } else {
                boolean sum = column.indicator().aggregation() instanceof Aggregation.Sum;
                cells.put(at, amount, sum ? widened(origin, parts.length) : origin);
            }
        }
    }

    /** The figure of the parts together; NaN when none follows from them. */
    private double whole(Column column, int[] parts) {
        return switch (column.indicator().aggregation()) {
            case Aggregation.Sum _ -> sum(column, parts);
            case Aggregation.WeightedMean(String denominator) ->
                source.findColumn(denominator, column.year())
                        .map(weights -> IntStream.of(parts)
                                        .mapToDouble(p -> column.amounts()[p] * weights.amounts()[p])
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
        return IntStream.of(parts).mapToDouble(p -> column.amounts()[p]).sum();
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

    /** The cells of a column in the making. */
    private static final class Cells {
        private final double[] amounts;
        private final byte[] missing;
        private final byte[] originOf;
        private final Map<Origin, Byte> origins = new HashMap<>();
        private final List<Origin> inOrder = new ArrayList<>();
        private @Nullable Origin last;
        private byte lastIndex;

        Cells(int areas) {
            amounts = new double[areas];
            missing = new byte[areas];
            originOf = new byte[areas];
        }

        void copy(int at, Column column, int from) {
            Optional<MissingReason> reason = column.findMissingReason(from);
            if (reason.isPresent()) {
                miss(at, reason.get(), column.origin(from));
            } else {
                put(at, column.amounts()[from], column.origin(from));
            }
        }

        void put(int at, double amount, Origin origin) {
            amounts[at] = amount;
            originOf[at] = index(origin);
        }

        void miss(int at, MissingReason reason, Origin origin) {
            amounts[at] = Double.NaN;
            missing[at] = (byte) reason.ordinal();
            originOf[at] = index(origin);
        }

        // Neighbouring cells mostly have the very same origin, and comparing what is in origins takes longer than all
        // the rest.
        @SuppressWarnings("ReferenceEquality")
        private byte index(Origin origin) {
            if (origin == last) {
                return lastIndex;
            }
            last = origin;
            lastIndex = find(origin);
            return lastIndex;
        }

        private byte find(Origin origin) {
            Byte known = origins.get(origin);
            if (known != null) {
                return known;
            }
            if (inOrder.size() > Byte.MAX_VALUE) {
                throw new IllegalStateException("a column cannot tell more than " + Byte.MAX_VALUE + " origins apart");
            }
            byte index = (byte) inOrder.size();
            origins.put(origin, index);
            inOrder.add(origin);
            return index;
        }

        Column toColumn(Column like) {
            List<Origin> all = inOrder.isEmpty() ? like.origins() : inOrder;
            return new Column(
                    like.indicator(), like.year(), amounts, missing, MissingReason.NOT_MEASURED, all, originOf);
        }
    }
}
