package nl.wijkmaat.editions.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import nl.wijkmaat.editions.catalogue.SourceDescription;
import nl.wijkmaat.editions.catalogue.TableLayout;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.problem.Texts;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.engine.statistics.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table row by row as its layout describes it. Every problem is gathered with its place, up to {@link #MOST_PROBLEMS}; when there
 * is any, no table comes out.
 */
public final class TableReader {

    /** Past this many problems the cause is one and the same, and more of them do not help. */
    static final int MOST_PROBLEMS = 20;

    private static final int ROWS_PER_TICK = 1024;

    private final SourceDescription source;
    private final TableLayout layout;
    private final Map<String, Indicator> indicators;
    private final KnownAreas known;
    private final Problems problems = new Problems();
    private final Map<Edition, TableDraft> drafts = new TreeMap<>();
    private final List<Refusal> refusedRows = new ArrayList<>();
    private List<String> unusedColumns = List.of();

    private record Edition(int year, int boundaryYear) implements Comparable<Edition> {
        @Override
        public int compareTo(Edition other) {
            int byYear = Integer.compare(year, other.year);
            return byYear != 0 ? byYear : Integer.compare(boundaryYear, other.boundaryYear);
        }
    }

    /**
     * @param indicators by id; all that the layout names must be among them
     * @param known areas that exist, to check codes against and to find codes of names
     */
    public TableReader(
            SourceDescription source, TableLayout layout, Map<String, Indicator> indicators, KnownAreas known) {
        this.source = source;
        this.layout = layout;
        this.indicators = indicators;
        this.known = known;
    }

    /**
     * Reads all rows.
     *
     * @param rows positioned before the row with the names of the columns
     * @param onRows told now and then how many rows have been read
     * @return one table per year and boundary year, by year; rows that were left out are among the refusals of the first
     * @throws ProblemException with everything that is wrong
     */
    public List<FigureTable> read(RowReader rows, LongConsumer onRows) throws IOException {
        if (!rows.next()) {
            throw new ProblemException(new Problem(Place.file(rows.fileName()), Texts.text("table.empty")));
        }
        Header header = Header.of(rows.cells());
        BoundColumns bound = BoundColumns.bind(layout, header, rows.fileName(), rows.line(), problems);
        problems.throwIfAny();
        unusedColumns = bound.unused();
        RowParser parser = new RowParser(layout, bound, indicators, header, rows.fileName(), problems);
        AreaFinder areas = new AreaFinder(layout, bound, known, rows.fileName(), problems);
        long count = 0;
        while (rows.next()) {
            if (++count % ROWS_PER_TICK == 0) {
                onRows.accept(count);
            }
            readRow(rows, header, bound, parser, areas);
            if (problems.count() >= MOST_PROBLEMS) {
                problems.add(Place.line(rows.fileName(), rows.line() + 1), "table.many_problems", MOST_PROBLEMS);
                break;
            }
        }
        onRows.accept(count);
        parser.report();
        problems.throwIfAny();
        return finish(rows.fileName());
    }

    /** Columns that the layout neither uses nor leaves out on purpose; known after reading. */
    public List<String> unusedColumns() {
        return unusedColumns;
    }

    private void readRow(RowReader rows, Header header, BoundColumns bound, RowParser parser, AreaFinder areas) {
        Cells cells = rows.cells();
        if (cells.count() != header.size()) {
            problems.add(Place.line(rows.fileName(), rows.line()), "table.cell_count", cells.count(), header.size());
            return;
        }
        if (!bound.rowCounts(cells)) {
            return;
        }
        int year = bound.year(cells, rows.line(), problems);
        int boundaryYear = bound.boundaryYear(cells, rows.line(), year, problems);
        if (year == 0 || boundaryYear == 0) {
            return;
        }
        AreaFinder.Found found = areas.find(cells, rows.line(), boundaryYear);
        switch (found) {
            case AreaFinder.Found.Area area -> store(cells, rows.line(), year, boundaryYear, area, bound, parser);
            case AreaFinder.Found.LeftOut leftOut ->
                refusedRows.add(new Refusal(rows.fileName(), rows.line(), null, leftOut.reason()));
            case AreaFinder.Found.Wrong _ -> {}
        }
    }

    private void store(
            Cells cells,
            long line,
            int year,
            int boundaryYear,
            AreaFinder.Found.Area area,
            BoundColumns bound,
            RowParser parser) {
        for (Map.Entry<@Nullable Integer, List<BoundColumns.Figures>> part :
                bound.figuresByOwnYear().entrySet()) {
            Integer ownYear = part.getKey();
            Edition edition = new Edition(ownYear == null ? year : ownYear, boundaryYear);
            TableDraft draft = drafts.computeIfAbsent(edition, k -> newDraft(part.getValue()));
            if (area.province() != null) {
                draft.row(area.province(), area.provinceName(), null);
            }
            int row = draft.row(area.code(), area.name(), area.province());
            parser.read(cells, line, row, edition.year, draft, part.getValue(), area.code());
        }
    }

    private static TableDraft newDraft(List<BoundColumns.Figures> figures) {
        TableDraft draft = new TableDraft();
        figures.forEach(column -> draft.addColumn(new ColumnDraft(column.mapping())));
        return draft;
    }

    private List<FigureTable> finish(String fileName) {
        if (drafts.isEmpty()) {
            throw new ProblemException(new Problem(Place.file(fileName), Texts.text("table.no_rows")));
        }
        List<FigureTable> tables = new ArrayList<>();
        drafts.forEach((edition, draft) -> {
            if (layout.area() instanceof TableLayout.AreaColumn.GemeenteNames) {
                draft.dropEmptyRows(fileName);
            }
            if (tables.isEmpty()) {
                refusedRows.forEach(draft::refuse);
            }
            tables.add(draft.finish(source.id(), edition.year, edition.boundaryYear, layout.emptyColumn()));
        });
        return tables;
    }
}
