package nl.wijkmaat.app.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.wijkmaat.editions.boundary.GeoJsonExport;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.editions.export.ParquetTable;
import nl.wijkmaat.editions.export.ParquetTable.CellType;
import nl.wijkmaat.editions.export.ParquetTable.Column;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Figures as a file: one row per figure, in any of the formats. */
public final class FigureRows {

    /** The most rows that a sheet of a workbook holds, its heading included. */
    public static final int WORKBOOK_ROWS = 1_048_576;

    private static final List<CellType> TYPES = List.of(
            CellType.TEXT,
            CellType.TEXT,
            CellType.TEXT,
            CellType.TEXT,
            CellType.WHOLE,
            CellType.WHOLE,
            CellType.NUMBER,
            CellType.NUMBER,
            CellType.NUMBER,
            CellType.TEXT,
            CellType.TEXT,
            CellType.TEXT,
            CellType.TEXT,
            CellType.TRUTH,
            CellType.TRUTH,
            CellType.TEXT);

    private final Supplier<Stream<FigureRow>> rows;

    /** @param rows are asked for anew at each writing */
    public FigureRows(Supplier<Stream<FigureRow>> rows) {
        this.rows = rows;
    }

    /** RFC 4180, UTF-8, lines end in LF. */
    public void writeCsv(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(FigureRow.COLUMNS);
        rows.get().forEach(row -> csv.writeRecord(row.texts()));
        csv.flush();
    }

    /** @param target a file that does not exist yet */
    public void writeParquet(Path target) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < TYPES.size(); i++) {
            columns.add(new Column(FigureRow.COLUMNS.get(i), TYPES.get(i)));
        }
        new ParquetTable(columns).write(rows.get().map(FigureRow::texts), target);
    }

    /** The same, in memory. */
    public byte[] parquet() {
        try {
            Path folder = Files.createTempDirectory("wijkmaat-figures");
            Path file = folder.resolve("figures.parquet");
            try {
                writeParquet(file);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when there are more rows than a sheet holds */
    public void writeWorkbook(OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            SXSSFSheet sheet = workbook.createSheet("figures");
            sheet.createFreezePane(0, 1);
            Row heading = sheet.createRow(0);
            for (int i = 0; i < FigureRow.COLUMNS.size(); i++) {
                heading.createCell(i).setCellValue(FigureRow.COLUMNS.get(i));
            }
            rows.get().forEach(row -> write(row.texts(), sheet.createRow(sheet.getLastRowNum() + 1)));
            workbook.write(out);
        }
    }

    /**
     * GeoJSON with a feature per outline. A figure stands under the id of its indicator and its year, as {@code woz_value_2023}; its range,
     * reason of absence, editions and the
     * boundary years in which they were published under the same with {@code _low}, {@code _high}, {@code _missing}, {@code _edition} and
     * {@code _source_boundary_year} behind it.
     *
     * @param outlines of the areas of the rows
     */
    public void writeGeoJson(LevelOutlines outlines, Writer out) {
        Map<String, Map<String, @Nullable Object>> propertiesByArea = new HashMap<>();
        rows.get().forEach(row -> put(row, propertiesByArea.computeIfAbsent(row.area(), _ -> new LinkedHashMap<>())));
        GeoJsonExport.write(outlines, code -> propertiesByArea.getOrDefault(code.code(), Map.of()), out);
    }

    private static void put(FigureRow row, Map<String, @Nullable Object> properties) {
        String name = row.indicator() + "_" + row.year();
        properties.put("name", row.name());
        properties.put(name, row.value());
        properties.put(name + "_low", row.low());
        properties.put(name + "_high", row.high());
        properties.put(name + "_missing", row.missingReason().isEmpty() ? null : row.missingReason());
        properties.put(name + "_edition", row.edition());
        properties.put(name + "_source_boundary_year", row.sourceBoundaryYear());
        properties.put("invented", row.invented());
    }

    /** An absent number is an empty cell, never a zero. */
    private static void write(List<String> texts, Row row) {
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = row.createCell(i);
            String text = texts.get(i);
            if (text.isEmpty()) {
                cell.setBlank();
            } else if (TYPES.get(i) == CellType.NUMBER || TYPES.get(i) == CellType.WHOLE) {
                cell.setCellValue(Double.parseDouble(text));
            } else {
                cell.setCellValue(text);
            }
        }
    }
}
