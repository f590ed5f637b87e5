package nl.wijkmaat.app.download;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wijkmaat.editions.boundary.GeoJsonExport;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.editions.export.ParquetTable;
import nl.wijkmaat.editions.export.ParquetTable.CellType;
import nl.wijkmaat.editions.export.ParquetTable.Column;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The figures of many areas in one year, as a file: one row per area and indicator, or one outline per area. */
public final class FigureExport {

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

    private final Figures figures;
    private final List<Area> areas;
    private final List<Indicator> indicators;
    private final int year;
    private final UnaryOperator<String> label;

    /**
     * @param figures of the boundary year of the areas
     * @param label makes the name that is written of the name of an area
     */
    public FigureExport(
            Figures figures, List<Area> areas, List<Indicator> indicators, int year, UnaryOperator<String> label) {
        this.figures = figures;
        this.areas = List.copyOf(areas);
        this.indicators = List.copyOf(indicators);
        this.year = year;
        this.label = label;
    }

    /** How many rows there are, without a heading. */
    public long countRows() {
        return (long) areas.size() * indicators.size();
    }

    /** RFC 4180, UTF-8, lines end in LF. */
    public void writeCsv(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.writeRecord(FigureRow.COLUMNS);
        rows().forEach(row -> csv.writeRecord(row.texts()));
        csv.flush();
    }

    /** @param target a file that does not exist yet */
    public void writeParquet(Path target) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < TYPES.size(); i++) {
            columns.add(new Column(FigureRow.COLUMNS.get(i), TYPES.get(i)));
        }
        new ParquetTable(columns).write(rows().map(FigureRow::texts), target);
    }

    /** @throws IllegalStateException when there are more rows than a sheet holds */
    public void writeWorkbook(OutputStream out) throws IOException {
        if (countRows() >= WORKBOOK_ROWS) {
            throw new IllegalStateException(countRows() + " rows do not fit on a sheet");
        }
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            SXSSFSheet sheet = workbook.createSheet("figures");
            sheet.createFreezePane(0, 1);
            Row heading = sheet.createRow(0);
            for (int i = 0; i < FigureRow.COLUMNS.size(); i++) {
                heading.createCell(i).setCellValue(FigureRow.COLUMNS.get(i));
            }
            rows().forEach(row -> write(row.texts(), sheet.createRow(sheet.getLastRowNum() + 1)));
            workbook.write(out);
        }
    }

    /**
     * GeoJSON with a feature per outline: each indicator under its id, its range, reason of absence, editions and the boundary years in
     * which they were published under the id with {@code _low}, {@code _high}, {@code _missing}, {@code _edition} and
     * {@code _source_boundary_year} behind it.
     *
     * @param outlines of the same boundary year and level
     */
    public void writeGeoJson(LevelOutlines outlines, Writer out) {
        Map<AreaCode, Area> areaByCode = new LinkedHashMap<>();
        areas.forEach(area -> areaByCode.put(area.code(), area));
        GeoJsonExport.write(outlines, code -> properties(areaByCode.get(code)), out);
    }

    private Map<String, @Nullable Object> properties(@Nullable Area area) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        if (area == null) {
            return properties;
        }
        properties.put("name", label.apply(area.name()));
        properties.put("year", year);
        for (Indicator indicator : indicators) {
            Figure figure = figures.figure(area, indicator, year);
            FigureRow row = row(area, figure);
            properties.put(indicator.id(), row.value());
            properties.put(indicator.id() + "_low", row.low());
            properties.put(indicator.id() + "_high", row.high());
            properties.put(indicator.id() + "_missing", row.missingReason().isEmpty() ? null : row.missingReason());
            properties.put(indicator.id() + "_edition", row.edition());
            properties.put(indicator.id() + "_source_boundary_year", row.sourceBoundaryYear());
            properties.put("invented", row.invented());
        }
        return properties;
    }

    private Stream<FigureRow> rows() {
        return areas.stream()
                .flatMap(area ->
                        indicators.stream().map(indicator -> row(area, figures.figure(area, indicator, year))));
    }

    private FigureRow row(Area area, Figure figure) {
        return FigureRow.row(
                figures.panel().tree().boundaryYear(), area.code().code(), label.apply(area.name()), figure);
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
