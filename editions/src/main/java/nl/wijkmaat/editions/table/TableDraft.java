package nl.wijkmaat.editions.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkmaat.editions.problem.Texts;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.statistics.MissingReason;
import org.jspecify.annotations.Nullable;

/** A table of one year and boundary year while its file is being read. */
final class TableDraft {

    private final Map<AreaCode, Integer> rowByCode = new HashMap<>();
    private final List<FigureTable.Row> rows = new ArrayList<>();
    private final List<ColumnDraft> columns = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();

    int size() {
        return rows.size();
    }

    List<FigureTable.Row> rows() {
        return rows;
    }

    void addColumn(ColumnDraft column) {
        columns.add(column);
    }

    List<ColumnDraft> columns() {
        return columns;
    }

    void refuse(Refusal refusal) {
        refused.add(refusal);
    }

    /** The row of an area, made when it has none yet. */
    int row(AreaCode code, @Nullable String name, @Nullable AreaCode parent) {
        Integer row = rowByCode.get(code);
        if (row != null) {
            return row;
        }
        rowByCode.put(code, rows.size());
        rows.add(new FigureTable.Row(code, name, parent));
        return rows.size() - 1;
    }

    /** Drops rows without any figure, and says so: a list by name holds gemeenten in years in which they did not exist. */
    void dropEmptyRows(String fileName) {
        int[] kept = IntStream.range(0, rows.size())
                .filter(row -> columns.stream().anyMatch(column -> column.hasFigure(row)))
                .toArray();
        for (int row = 0, next = 0; row < rows.size(); row++) {
            if (next < kept.length && kept[next] == row) {
                next++;
            } else {
                long line = columns.isEmpty() ? 0 : columns.getFirst().line(row);
                refused.add(new Refusal(
                        fileName,
                        line,
                        null,
                        Texts.text("row.no_figure", rows.get(row).code())));
            }
        }
        List<FigureTable.Row> keptRows = IntStream.of(kept).mapToObj(rows::get).toList();
        rows.clear();
        rows.addAll(keptRows);
        rowByCode.clear();
        for (int row = 0; row < rows.size(); row++) {
            rowByCode.put(rows.get(row).code(), row);
        }
        columns.forEach(column -> column.keep(kept));
    }

    FigureTable finish(String source, int year, int boundaryYear, MissingReason whenEmpty) {
        List<FigureColumn> finished = columns.stream()
                .map(column -> column.finish(rows.size(), whenEmpty))
                .toList();
        return new FigureTable(source, year, boundaryYear, rows, finished, refused);
    }
}
