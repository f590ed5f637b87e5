package nl.wijkmaat.editions.catalogue;

import java.util.List;
import java.util.Map;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Where the figures of an indicator stand in a table, and what must be done to them.
 *
 * @param place where this stands in the catalogue
 * @param indicator id of the indicator
 * @param names names that the column may have; the first that the file has is used
 * @param conversion from the unit of the column to that of the indicator
 * @param decimalMark of this column where it differs from the rest of the file, or null
 * @param where rows that count for this column alone: column name to the value it must have
 * @param years years of which the source has data; outside them a cell is no figure, whatever it holds
 * @param zero what a zero stands for
 * @param year the year of these figures where it differs from the rest of the file, or null
 * @param precisionByLevel how sure the figures are, in the unit of the indicator; an absent level is exact
 */
public record ColumnMapping(
        Place place,
        String indicator,
        List<String> names,
        Conversion conversion,
        @Nullable Character decimalMark,
        Map<String, String> where,
        @Nullable YearSpan years,
        Zero zero,
        @Nullable Integer year,
        Map<AreaLevel, Precision> precisionByLevel) {

    public ColumnMapping {
        names = List.copyOf(names);
        where = Map.copyOf(where);
        precisionByLevel = Map.copyOf(precisionByLevel);
    }

    /**
     * What a zero in a cell stands for. {@link #NOT_TOLD} is for sources that also write zero where they have nothing: such a cell
     * becomes {@link nl.wijkmaat.engine.statistics.MissingReason#REFUSED}.
     */
    public enum Zero {
        /** A figure like any other. */
        FIGURE,
        /** Either nothing or not available; the source does not tell which. */
        NOT_TOLD,
        /** No figure was published. */
        NOT_PUBLISHED
    }

    /**
     * Years, both ends included.
     *
     * @param first first year
     * @param last last year, not before the first
     */
    public record YearSpan(int first, int last) {
        public boolean contains(int year) {
            return first <= year && year <= last;
        }
    }
}
