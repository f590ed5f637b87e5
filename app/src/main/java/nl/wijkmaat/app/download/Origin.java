package nl.wijkmaat.app.download;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.editions.export.ParquetTable.CellType;
import nl.wijkmaat.editions.export.ParquetTable.Column;
import nl.wijkmaat.engine.statistics.Provenance;

/**
 * What stands behind every row of a table that was worked out, so that a row that is copied out of it can still be followed home.
 *
 * @param recipe the command that gives the same again
 * @param editions hashes of the editions that it rests on, with a blank between them
 * @param invented whether it is of an invented country
 */
public record Origin(String recipe, String editions, boolean invented) {

    private static final List<Column> COLUMNS = List.of(
            new Column("recipe", CellType.TEXT),
            new Column("editions", CellType.TEXT),
            new Column("invented", CellType.TRUTH));

    /** @param editions hashes, in the order in which they are written */
    public static Origin of(String recipe, Collection<String> editions, Atlas atlas) {
        return new Origin(recipe, String.join(" ", editions), atlas.isInvented());
    }

    /** @param sources of which each edition is named once */
    public static Origin ofSources(String recipe, Collection<Provenance> sources, Atlas atlas) {
        return of(recipe, Provenance.listEditions(sources), atlas);
    }

    /** The columns of a table, with those of its origin behind them. */
    public static List<Column> columns(Column... own) {
        List<Column> all = new ArrayList<>(List.of(own));
        all.addAll(COLUMNS);
        return List.copyOf(all);
    }

    /** The cells of a row, with those of its origin behind them. */
    public List<String> row(String... own) {
        List<String> all = new ArrayList<>(List.of(own));
        all.addAll(List.of(recipe, editions, Boolean.toString(invented)));
        return all;
    }
}
