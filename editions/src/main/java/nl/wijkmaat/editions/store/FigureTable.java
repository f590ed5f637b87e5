package nl.wijkmaat.editions.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one source, year and boundary year, read and checked, ready to become an edition.
 *
 * @param source id of the source in the catalogue
 * @param year the year that the figures tell of
 * @param boundaryYear the year whose boundaries the codes refer to
 * @param areas one row per area, each code once
 * @param columns one per indicator, each as long as {@code areas}
 * @param refused rows and cells that were not taken over, and why
 */
public record FigureTable(
        String source, int year, int boundaryYear, List<Row> areas, List<FigureColumn> columns, List<Refusal> refused) {

    /** @throws IllegalArgumentException when a code or indicator stands twice, or a column has another length than the areas */
    public FigureTable {
        areas = List.copyOf(areas);
        columns = List.copyOf(columns);
        refused = List.copyOf(refused);
        Set<AreaCode> codes = HashSet.newHashSet(areas.size());
        for (Row row : areas) {
            if (!codes.add(row.code())) {
                throw new IllegalArgumentException(row.code() + " stands twice in " + source + " " + year);
            }
        }
        Set<String> indicators = new HashSet<>();
        for (FigureColumn column : columns) {
            if (column.amounts().length != areas.size()) {
                throw new IllegalArgumentException("column " + column.indicator() + " has " + column.amounts().length
                        + " figures for " + areas.size() + " areas");
            }
            if (!indicators.add(column.indicator())) {
                throw new IllegalArgumentException(
                        "column " + column.indicator() + " stands twice in " + source + " " + year);
            }
        }
    }

    /**
     * An area as the source names it.
     *
     * @param code its code
     * @param name its name, or null when the source gives none
     * @param parent the area directly above where the code itself does not tell it (the province of a gemeente) and the source
     *     does; else null
     */
    public record Row(
            AreaCode code, @Nullable String name, @Nullable AreaCode parent) {

        /** @throws IllegalArgumentException when the parent is not of a larger level */
        public Row {
            if (parent != null && !code.level().isInside(parent.level())) {
                throw new IllegalArgumentException(code + " cannot lie inside " + parent);
            }
        }

        /** An area of which the source does not say in what it lies. */
        public Row(AreaCode code, @Nullable String name) {
            this(code, name, null);
        }
    }

    /**
     * The figures of one indicator.
     *
     * @param indicator id of the indicator in the catalogue
     * @param amounts by row; NaN where there is no figure
     * @param missing by row the ordinal of the {@link MissingReason}; meaningless where there is a figure
     * @param precisionByLevel how sure the figures are; an absent level is exact
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record FigureColumn(
            String indicator, double[] amounts, byte[] missing, Map<AreaLevel, Precision> precisionByLevel) {

        private static final Set<String> TAKEN = Set.of("code", "name", "parent", "geometry");
        private static final int REASONS = MissingReason.values().length;

        /**
         * @throws IllegalArgumentException when the id is no indicator id, the arrays differ in length, an amount is infinite or
         *     a missing amount has no reason
         */
        public FigureColumn {
            precisionByLevel = Map.copyOf(precisionByLevel);
            if (!indicator.matches("[a-z][a-z0-9_]*") || indicator.contains("__") || TAKEN.contains(indicator)) {
                throw new IllegalArgumentException(
                        "'" + indicator + "' cannot be the name of a column; accepted: lower-case "
                                + "letters, digits and single underscores, except " + TAKEN);
            }
            if (missing.length != amounts.length) {
                throw new IllegalArgumentException("column " + indicator + " has " + missing.length + " reasons for "
                        + amounts.length + " figures");
            }
            for (int row = 0; row < amounts.length; row++) {
                if (Double.isInfinite(amounts[row])) {
                    throw new IllegalArgumentException("column " + indicator + " is infinite in row " + row);
                }
                if (Double.isNaN(amounts[row]) && (missing[row] < 0 || missing[row] >= REASONS)) {
                    throw new IllegalArgumentException(
                            "column " + indicator + " has no reason for what is missing in row " + row);
                }
            }
        }
    }

    /**
     * A row or cell that was not taken over.
     *
     * @param file name of the file it stood in
     * @param line line in that file, from 1, the header included
     * @param column name of the column, or null when it concerns the whole row
     * @param reason what was wrong
     */
    public record Refusal(String file, long line, @Nullable String column, LocalText reason) {}

    /**
     * The same figures in the one order in which editions are hashed and stored: areas by code, columns by indicator, zero for
     * the reason of what is not missing.
     */
    FigureTable inStoredOrder() {
        int[] order = IntStream.range(0, areas.size())
                .boxed()
                .sorted(Comparator.comparing(i -> areas.get(i).code()))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Row> sortedAreas = new ArrayList<>(areas.size());
        for (int row : order) {
            sortedAreas.add(areas.get(row));
        }
        List<FigureColumn> sortedColumns = columns.stream()
                .sorted(Comparator.comparing(FigureColumn::indicator))
                .map(column -> inOrder(column, order))
                .toList();
        return new FigureTable(source, year, boundaryYear, sortedAreas, sortedColumns, refused);
    }

    private static FigureColumn inOrder(FigureColumn column, int[] order) {
        double[] amounts = new double[order.length];
        byte[] missing = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            amounts[i] = column.amounts()[order[i]];
            missing[i] = Double.isNaN(amounts[i]) ? column.missing()[order[i]] : 0;
        }
        return new FigureColumn(column.indicator(), amounts, missing, column.precisionByLevel());
    }
}
