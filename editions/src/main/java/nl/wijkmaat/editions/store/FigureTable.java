package nl.wijkmaat.editions.store;

import java.util.List;
import java.util.Map;
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

    public FigureTable {
        areas = List.copyOf(areas);
        columns = List.copyOf(columns);
        refused = List.copyOf(refused);
        for (FigureColumn column : columns) {
            if (column.amounts().length != areas.size()) {
                throw new IllegalArgumentException("column " + column.indicator() + " has " + column.amounts().length
                        + " figures for " + areas.size() + " areas");
            }
        }
    }

    /**
     * An area as the source names it.
     *
     * @param code its code
     * @param name its name, or null when the source gives none
     */
    public record Row(AreaCode code, @Nullable String name) {}

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
        public FigureColumn {
            precisionByLevel = Map.copyOf(precisionByLevel);
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
    public record Refusal(String file, long line, @Nullable String column, String reason) {}
}
