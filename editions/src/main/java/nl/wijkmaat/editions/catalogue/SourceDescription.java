package nl.wijkmaat.editions.catalogue;

import java.time.LocalDate;
import java.util.List;
import nl.wijkmaat.engine.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A source of figures as an analyst described it: who publishes it, under which licence, and how its tables are laid out.
 *
 * @param id stable name, lower case with underscores; editions carry it
 * @param name what readers see
 * @param publisher who publishes the figures
 * @param table the publisher's name or number of the table
 * @param licence under which the figures may be used, as an SPDX id where there is one
 * @param link page of the publisher on the table, or null
 * @param revised day on which the description was last checked against the source
 * @param priority where two sources give the same figure, the lowest number holds
 * @param invented true for figures of an invented country
 * @param note what a reader must know before using the figures, or null
 * @param layouts the shapes in which its tables come, in the order in which a file is tried on them
 */
public record SourceDescription(
        String id,
        LocalText name,
        String publisher,
        String table,
        String licence,
        @Nullable String link,
        LocalDate revised,
        int priority,
        boolean invented,
        @Nullable LocalText note,
        List<TableLayout> layouts) {

    public SourceDescription {
        layouts = List.copyOf(layouts);
    }
}
