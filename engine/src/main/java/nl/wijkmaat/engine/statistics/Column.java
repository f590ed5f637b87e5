package nl.wijkmaat.engine.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one indicator in one year for all areas of a tree, by area index: as they were read, or worked out cell by cell when they
 * are asked for. Safe for use by several threads.
 */
public final class Column {

    private final Indicator indicator;
    private final int year;
    private final Cells cells;

    /**
     * One figure of a column.
     *
     * @param amount in the unit of the indicator; NaN when there is none
     * @param missing why there is no amount; null when there is one
     * @param origin the source of the figure, or of the knowledge that there is none
     * @param isPutTogether whether the amount follows from those of several areas, and no source publishes it
     */
    public record Cell(double amount, @Nullable MissingReason missing, Origin origin, boolean isPutTogether) {
        /** @throws IllegalArgumentException when there is an amount and a reason for its absence, or neither */
        public Cell {
            if (Double.isNaN(amount) == (missing == null)) {
                throw new IllegalArgumentException("a cell has an amount or a reason: " + amount + ", " + missing);
            }
        }
    }

    /**
     * @param indicator what is measured
     * @param year the year that the figures tell of
     * @param amounts by area index; NaN where there is no figure
     * @param missing by area index the ordinal of the {@link MissingReason}, or null when {@code usualReason} holds for all
     * @param usualReason the reason where {@code missing} is null
     * @param origins the sources that the figures come from, at least one
     * @param originOf by area index the position in {@code origins}, or null when there is one origin for all
     * @throws IllegalArgumentException when the arrays differ in length or there is no origin
     */
    public Column(
            Indicator indicator,
            int year,
            double[] amounts,
            byte @Nullable [] missing,
            MissingReason usualReason,
            List<Origin> origins,
            byte @Nullable [] originOf) {
        this(indicator, year, new Read(Amounts.of(amounts), missing, usualReason, List.copyOf(origins), originOf));
        if (missing != null && missing.length != amounts.length
                || originOf != null && originOf.length != amounts.length) {
            throw new IllegalArgumentException("the arrays of column " + indicator.id() + " differ in length");
        }
        if (origins.isEmpty() || originOf == null && origins.size() > 1) {
            throw new IllegalArgumentException("column " + indicator.id() + " must tell the origin of each figure");
        }
    }

    private Column(Indicator indicator, int year, Cells cells) {
        this.indicator = indicator;
        this.year = year;
        this.cells = cells;
    }

    /**
     * A column of which each cell is worked out when it is asked for, and then kept.
     *
     * @param areas how many there are
     * @param cell by area index; the same answer each time
     */
    static Column workedOut(Indicator indicator, int year, int areas, IntFunction<Cell> cell) {
        return new Column(indicator, year, new WorkedOut(areas, cell));
    }

    public Indicator indicator() {
        return indicator;
    }

    public int year() {
        return year;
    }

    /** For how many areas there is a figure or a reason. */
    public int size() {
        return cells.size();
    }

    /** Every source that a figure comes from, each once. */
    public List<Origin> origins() {
        return cells.origins();
    }

    /** The amount at this index; NaN where there is no figure. */
    public double amount(int areaIndex) {
        return cells.amount(areaIndex);
    }

    public boolean isMissing(int areaIndex) {
        return Double.isNaN(amount(areaIndex));
    }

    /** Why there is no figure at this index; empty where there is one. */
    public Optional<MissingReason> findMissingReason(int areaIndex) {
        return isMissing(areaIndex) ? Optional.ofNullable(cells.cell(areaIndex).missing()) : Optional.empty();
    }

    /** The source of the figure, or of the knowledge that there is none, at this index. */
    public Origin origin(int areaIndex) {
        return cells.cell(areaIndex).origin();
    }

    Cell cell(int areaIndex) {
        return cells.cell(areaIndex);
    }

    /** As {@link #cell}, for who asks for many and comes back for few: what is worked out is not kept. */
    Cell glimpse(int areaIndex) {
        return cells.glimpse(areaIndex);
    }

    /** Whether there is any figure from one area index up to another. */
    public boolean isMeasuredAnywhere(int from, int to) {
        return measured(from, to).findAny().isPresent();
    }

    /** How many figures there are from one area index up to another. */
    public int countMeasured(int from, int to) {
        return (int) measured(from, to).count();
    }

    private IntStream measured(int from, int to) {
        return IntStream.range(from, to)
                .parallel()
                .filter(index -> cells.glimpse(index).missing() == null);
    }

    private sealed interface Cells {
        int size();

        Cell cell(int areaIndex);

        Cell glimpse(int areaIndex);

        double amount(int areaIndex);

        List<Origin> origins();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Read(
            Amounts amounts,
            byte @Nullable [] missing,
            MissingReason usualReason,
            List<Origin> origins,
            byte @Nullable [] originOf)
            implements Cells {

        private static final MissingReason[] REASONS = MissingReason.values();

        @Override
        public int size() {
            return amounts.size();
        }

        @Override
        public Cell cell(int areaIndex) {
            double amount = amounts.at(areaIndex);
            return new Cell(
                    amount,
                    Double.isNaN(amount) ? reason(areaIndex) : null,
                    origins.get(originOf == null ? 0 : originOf[areaIndex]),
                    false);
        }

        @Override
        public Cell glimpse(int areaIndex) {
            return cell(areaIndex);
        }

        private MissingReason reason(int areaIndex) {
            return missing == null ? usualReason : REASONS[missing[areaIndex]];
        }

        @Override
        public double amount(int areaIndex) {
            return amounts.at(areaIndex);
        }
    }

    private static final class WorkedOut implements Cells {
        private final int size;
        private final IntFunction<Cell> cell;
        private final KnownCells known;

        WorkedOut(int size, IntFunction<Cell> cell) {
            this.size = size;
            this.cell = cell;
            this.known = new KnownCells(size);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Cell cell(int areaIndex) {
            Cell before = known.find(areaIndex);
            if (before != null) {
                return before;
            }
            Cell found = cell.apply(areaIndex);
            known.keep(areaIndex, found);
            return found;
        }

        @Override
        public Cell glimpse(int areaIndex) {
            Cell before = known.find(areaIndex);
            return before == null ? cell.apply(areaIndex) : before;
        }

        @Override
        public double amount(int areaIndex) {
            return cell(areaIndex).amount();
        }

        @Override
        public List<Origin> origins() {
            return IntStream.range(0, size)
                    .mapToObj(index -> cell.apply(index).origin())
                    .distinct()
                    .toList();
        }
    }
}
