package nl.wijkmaat.editions.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.editions.catalogue.SourceDescription;
import nl.wijkmaat.editions.catalogue.TableLayout;
import nl.wijkmaat.editions.catalogue.TableLayout.Format;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.engine.statistics.Indicator;

/** A file that is laid out in a certain way. */
public final class TableFile {

    private final Path file;
    private final TableLayout layout;
    private InputStream content = InputStream.nullInputStream();
    private long bytesRead;
    private long rowsRead;
    private List<String> unused = List.of();

    public TableFile(Path file, TableLayout layout) {
        this.file = file;
        this.layout = layout;
    }

    /**
     * Reads the file.
     *
     * @param indicators by id; all that the layout names must be among them
     * @param known areas that exist
     * @param progress told how far reading has come
     * @return one table per year and boundary year
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in the file
     */
    public List<FigureTable> read(
            SourceDescription source, Map<String, Indicator> indicators, KnownAreas known, ImportProgress progress)
            throws IOException {
        TableReader reader = new TableReader(source, layout, indicators, known);
        try (RowReader rows = open(progress)) {
            try {
                List<FigureTable> tables = reader.read(rows, count -> {
                    rowsRead = count;
                    progress.advanced(bytesRead, rowsRead);
                });
                unused = reader.unusedColumns();
                return tables;
            } catch (ProblemException e) {
                OpenedFile.checkRest(content);
                throw e;
            }
        }
    }

    /** Columns of the file that the layout neither uses nor leaves out on purpose; known after reading. */
    public List<String> unusedColumns() {
        return unused;
    }

    private RowReader open(ImportProgress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (layout.format() instanceof Format.Workbook workbook) {
            return WorkbookRows.open(file, workbook.sheet(), workbook.headerRow());
        }
        content = OpenedFile.open(file, bytes -> {
            bytesRead = bytes;
            progress.advanced(bytesRead, rowsRead);
        });
        return switch (layout.format()) {
            case Format.Delimited delimited ->
                new DelimitedRows(content, name, delimited.delimiter(), delimited.charset());
            case Format.MonthlyJson json -> new MonthlyJsonRows(content, name, json);
            case Format.Workbook _ -> throw new IllegalStateException("a workbook is no stream");
        };
    }
}
