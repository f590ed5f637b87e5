package nl.wijkmaat.app.site;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.chart.SvgImage;

/**
 * A table in the words of a page. The first cell of a row names what the row is about.
 *
 * @param caption what it is a table of; screen readers hear it, and it names the region that can be scrolled
 * @param columns their names
 * @param rows each with one cell per column
 */
public record ShownTable(String caption, List<Column> columns, List<List<Cell>> rows) {

    /** @throws IllegalArgumentException when a row has another number of cells than there are columns */
    public ShownTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /** @param isNumber whether what stands below it is compared by size, and stands to the right */
    public record Column(String name, boolean isNumber) {

        public static Column words(String name) {
            return new Column(name, false);
        }

        public static Column number(String name) {
            return new Column(name, true);
        }
    }

    /**
     * @param text what it says
     * @param note what stands below it in small letters; empty for nothing
     * @param link where it leads
     * @param drawing beside it, hidden from screen readers
     */
    public record Cell(String text, String note, Optional<Link> link, Optional<SvgImage> drawing) {

        public static Cell of(String text) {
            return of(text, "");
        }

        public static Cell of(String text, String note) {
            return new Cell(text, note, Optional.empty(), Optional.empty());
        }

        public static Cell linked(String text, String note, Link link) {
            return new Cell(text, note, Optional.of(link), Optional.empty());
        }

        /** Says {@code text} below what it shows. */
        public static Cell drawn(SvgImage drawing, String text) {
            return new Cell("", text, Optional.empty(), Optional.of(drawing));
        }
    }
}
