package nl.wijkmaat.app.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wijkmaat.editions.export.ParquetTable;
import nl.wijkmaat.editions.export.ParquetTable.CellType;
import nl.wijkmaat.editions.export.ParquetTable.Column;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Any rows under named columns as a file. An empty text is an absent value: an empty cell, never a zero. */
public final class TableFile {

    /** The formats in which a table can be had. */
    public static final List<FileFormat> FORMATS = List.of(FileFormat.CSV, FileFormat.XLSX, FileFormat.PARQUET);

    private final List<Column> columns;
    private final List<List<String>> rows;

    /**
     * @param columns their names and what they hold
     * @param rows each with one text per column; numbers have a decimal point
     * @throws IllegalArgumentException when a row has another number of cells
     */
    public TableFile(List<Column> columns, List<List<String>> rows) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }

    /**
     * The whole file.
     *
     * @param format one of {@link #FORMATS}
     */
    public byte[] write(FileFormat format) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            switch (format) {
                case CSV -> writeCsv(bytes);
                case XLSX -> writeWorkbook(bytes);
                case PARQUET -> writeParquet(bytes);
                case JSON, GEOJSON -> throw new IllegalArgumentException("a table is not written as " + format.id());
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeCsv(ByteArrayOutputStream bytes) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        csv.writeRecord(columns.stream().map(Column::name).toList());
        rows.forEach(csv::writeRecord);
        csv.flush();
    }

    private void writeWorkbook(ByteArrayOutputStream bytes) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            SXSSFSheet sheet = workbook.createSheet("wijkmaat");
            sheet.createFreezePane(0, 1);
            Row heading = sheet.createRow(0);
            for (int i = 0; i < columns.size(); i++) {
                heading.createCell(i).setCellValue(columns.get(i).name());
            }
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r + 1);
                for (int i = 0; i < columns.size(); i++) {
                    write(rows.get(r).get(i), columns.get(i).type(), row.createCell(i));
                }
            }
            workbook.write(bytes);
        }
    }

    private static void write(String text, CellType type, Cell cell) {
        if (text.isEmpty()) {
            cell.setBlank();
        } else if (type == CellType.NUMBER || type == CellType.WHOLE) {
            cell.setCellValue(Double.parseDouble(text));
        } else {
            cell.setCellValue(text);
        }
    }

    private void writeParquet(ByteArrayOutputStream bytes) throws IOException {
        Path folder = Files.createTempDirectory("wijkmaat-table");
        Path file = folder.resolve("table.parquet");
        try {
            new ParquetTable(columns).write(rows.stream(), file);
            Files.copy(file, bytes);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
