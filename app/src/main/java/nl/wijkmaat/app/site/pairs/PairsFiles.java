package nl.wijkmaat.app.site.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.comparison.PairsAnswer;
import nl.wijkmaat.app.download.Origin;
import nl.wijkmaat.app.download.TableFile;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.editions.export.ParquetTable.CellType;
import nl.wijkmaat.editions.export.ParquetTable.Column;
import nl.wijkmaat.engine.comparison.Balance;

/** The tables of the page as files, with all their rows. */
final class PairsFiles {

    static final String PAIRS = "pairs";
    static final String BALANCE = "balance";
    static final List<String> PARTS = List.of(PAIRS, BALANCE, AnswerPart.ALL);

    private static final Set<String> NUMBERS =
            Set.of("inside_residents", "outside_residents", "distance", "nearest_distance");

    private static final List<Column> BALANCE_COLUMNS = Origin.columns(
            new Column("domain", CellType.TEXT),
            new Column("matched_on", CellType.TRUTH),
            new Column("difference_before", CellType.NUMBER),
            new Column("difference_after", CellType.NUMBER),
            new Column("variance_ratio_before", CellType.NUMBER),
            new Column("variance_ratio_after", CellType.NUMBER),
            new Column("inside_before", CellType.WHOLE),
            new Column("outside_before", CellType.WHOLE),
            new Column("pairs_after", CellType.WHOLE));

    private final PairsAnswer answer;
    private final Origin origin;

    PairsFiles(Atlas atlas, PairsAnswer answer) {
        this.answer = answer;
        this.origin = Origin.ofSources(answer.command(), answer.provenance(), atlas);
    }

    /** @param part one of {@link #PARTS}, without {@link AnswerPart#ALL} */
    TableFile table(String part) {
        return part.equals(BALANCE) ? balance() : pairs();
    }

    /** As the command writes them. */
    private TableFile pairs() {
        Grid grid = answer.csv();
        Column[] columns = grid.columns().stream()
                .map(name -> new Column(name, NUMBERS.contains(name) ? CellType.NUMBER : CellType.TEXT))
                .toArray(Column[]::new);
        List<List<String>> rows = new ArrayList<>();
        grid.rows().forEach(row -> rows.add(origin.row(row.toArray(String[]::new))));
        return new TableFile(Origin.columns(columns), rows);
    }

    private TableFile balance() {
        return new TableFile(
                BALANCE_COLUMNS,
                answer.pairs().balance().stream().map(this::row).toList());
    }

    private List<String> row(Balance balance) {
        return origin.row(
                balance.axis(),
                Boolean.toString(balance.matchedOn()),
                text(balance.before().standardisedDifference()),
                text(balance.after().standardisedDifference()),
                text(balance.before().varianceRatio()),
                text(balance.after().varianceRatio()),
                Integer.toString(balance.before().inside()),
                Integer.toString(balance.before().outside()),
                Integer.toString(balance.after().inside()));
    }

    private static String text(double number) {
        return Double.isFinite(number) ? Grid.plain(number) : "";
    }
}
