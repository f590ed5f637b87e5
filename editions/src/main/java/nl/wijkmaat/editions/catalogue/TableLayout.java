package nl.wijkmaat.editions.catalogue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import org.jspecify.annotations.Nullable;

/**
 * One shape in which tables of a source come: how a file is recognised, how it is written, where its areas, years and figures stand.
 *
 * @param place where the layout stands in the catalogue
 * @param files the names of the files that have this shape
 * @param format how the file is written
 * @param year the year that the figures tell of
 * @param boundaryYear the year whose boundaries the codes refer to; null when it equals the year of the figure's file
 * @param area where the code of the area stands
 * @param name where the name of the area stands, or null when the file gives none
 * @param province where the province of a gemeente stands, or null when the file does not tell
 * @param missing what stands in a cell without a figure, and the reason it stands for; an empty cell is always among them
 * @param where rows that count: column name to the value it must have; other rows are left out
 * @param dropped codes that stand for no area, with the reason; a {@code *} stands for any text
 * @param complete levels of which the file lists every area of its boundary year, so that a code it lacks does not exist
 * @param emptyColumn what it means when a column of figures holds none at all
 * @param columnsMayBeAbsent whether the file may lack some of the columns, because the publisher changes them from year to year
 * @param columns where the figures stand
 * @param leftOut columns that are known and not taken over, with the reason
 */
public record TableLayout(
        Place place,
        FileNames files,
        Format format,
        YearRule year,
        @Nullable YearRule boundaryYear,
        AreaColumn area,
        @Nullable NameColumn name,
        @Nullable ProvinceColumns province,
        Map<String, MissingReason> missing,
        Map<String, String> where,
        Map<String, LocalText> dropped,
        Set<AreaLevel> complete,
        MissingReason emptyColumn,
        boolean columnsMayBeAbsent,
        List<ColumnMapping> columns,
        List<LeftOut> leftOut) {

    public TableLayout {
        missing = Map.copyOf(missing);
        where = Map.copyOf(where);
        dropped = Map.copyOf(dropped);
        complete = Set.copyOf(complete);
        columns = List.copyOf(columns);
        leftOut = List.copyOf(leftOut);
    }

    /** How a file is written. */
    public sealed interface Format {

        /**
         * Text with a delimiter between cells, the first line holding the names of the columns.
         *
         * @param delimiter between cells
         * @param decimalMark {@code '.'} or {@code ','}
         * @param charset encoding of the text
         */
        record Delimited(char delimiter, char decimalMark, Charset charset) implements Format {}

        /**
         * A sheet of an Excel workbook.
         *
         * @param sheet its name, or null for the first
         * @param headerRow the row that holds the names of the columns, from 1
         * @param decimalMark of numbers that were stored as text
         */
        record Workbook(@Nullable String sheet, int headerRow, char decimalMark) implements Format {}

        /**
         * JSON that holds a list of areas, each with lists of monthly figures; the months of each whole calendar year are added up.
         *
         * @param areaField field with the code of the area
         * @param sinceField field with the first day of the first month
         */
        record MonthlyJson(String areaField, String sinceField) implements Format {}
    }

    /** Where a year comes from. */
    public sealed interface YearRule {

        /** The same year for the whole file. */
        record Fixed(int year) implements YearRule {}

        /** The four digits where the file name has {@code {year}}. */
        record InFileName() implements YearRule {}

        /**
         * A column.
         *
         * @param names names that the column may have; the first that the file has is used
         * @param suffix what follows the year in each cell, such as {@code JJ00}; empty when nothing does
         */
        record InColumn(List<String> names, String suffix) implements YearRule {
            public InColumn {
                names = List.copyOf(names);
            }
        }
    }

    /** Where the code of the area stands. */
    public sealed interface AreaColumn {

        /** Names that the column may have; the first that the file has is used. */
        List<String> names();

        /**
         * A column of codes.
         *
         * @param names names that the column may have
         * @param prefixed level whose prefix and leading zeros the publisher leaves out, or null when codes are complete
         */
        record Codes(List<String> names, @Nullable AreaLevel prefixed) implements AreaColumn {
            public Codes {
                names = List.copyOf(names);
            }
        }

        /**
         * A column of names of gemeenten, without codes. A name counts as the same when it has the same letters and digits, whatever the
         * case, accents, blanks and punctuation, after one of the suffixes is taken off.
         *
         * @param names names that the column may have
         * @param suffixes what the publisher adds to the name of a gemeente, such as {@code (gemeente)}
         * @param aliases names that differ otherwise, with the code they stand for
         * @param others names of regions that are no gemeente (country, provinces); they are left out, never added up
         */
        record GemeenteNames(
                List<String> names, List<String> suffixes, Map<String, AreaCode> aliases, List<String> others)
                implements AreaColumn {
            public GemeenteNames {
                names = List.copyOf(names);
                suffixes = List.copyOf(suffixes);
                aliases = Map.copyOf(aliases);
                others = List.copyOf(others);
            }
        }
    }

    /**
     * Where the name of the area stands.
     *
     * @param names names that the column may have; the first that the file has is used
     * @param levels levels whose own name it is; some files repeat the name of the gemeente for its buurten
     * @param corrected names as a damaged file has them, with what they are
     */
    public record NameColumn(List<String> names, Set<AreaLevel> levels, Map<String, String> corrected) {
        public NameColumn {
            names = List.copyOf(names);
            levels = Set.copyOf(levels);
            corrected = Map.copyOf(corrected);
        }

        /** The name that a cell means. */
        public String read(String cell) {
            return corrected.getOrDefault(cell, cell);
        }
    }

    /**
     * Where the province of a gemeente stands.
     *
     * @param code column with its code
     * @param name column with its name
     */
    public record ProvinceColumns(String code, String name) {}

    /**
     * Columns that are known and not taken over.
     *
     * @param columns names; a {@code *} stands for any text
     * @param reason why not, for readers
     */
    public record LeftOut(List<String> columns, LocalText reason) {
        public LeftOut {
            columns = List.copyOf(columns);
        }
    }

    /** The mapping of an indicator, when this layout carries it. */
    public Optional<ColumnMapping> findColumn(String indicator) {
        return columns.stream()
                .filter(column -> column.indicator().equals(indicator))
                .findFirst();
    }
}
