package nl.wijkmaat.app.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.wijkmaat.engine.statistics.Profile;
import nl.wijkmaat.engine.statistics.Provenance;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A profile as a spreadsheet: one sheet with the figures, one with the editions that they come from. */
final class FigureWorkbook {

    private static final List<String> EDITION_COLUMNS = List.of(
            "edition", "source", "publisher", "table", "year", "boundary_year", "licence", "retrieved", "invented");

    private final Profile profile;
    private final List<FigureRow> rows;

    FigureWorkbook(Profile profile, List<FigureRow> rows) {
        this.profile = profile;
        this.rows = rows;
    }

    byte[] write() {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            figures(sheet(workbook, "figures", FigureRow.COLUMNS));
            editions(sheet(workbook, "editions", EDITION_COLUMNS));
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }

    private void figures(Sheet sheet) {
        for (FigureRow row : rows) {
            Row cells = append(sheet);
            List<String> texts = row.texts();
            for (int column = 0; column < texts.size(); column++) {
                cells.createCell(column).setCellValue(texts.get(column));
            }
            number(cells, "year", (double) row.year());
            number(cells, "boundary_year", (double) row.boundaryYear());
            number(cells, "value", row.value());
            number(cells, "low", row.low());
            number(cells, "high", row.high());
        }
    }

    private void editions(Sheet sheet) {
        for (Provenance p : profile.listProvenance()) {
            Row cells = append(sheet);
            List<String> texts = List.of(
                    p.edition(),
                    p.source(),
                    p.publisher(),
                    p.table(),
                    "",
                    "",
                    p.licence(),
                    p.retrieved().toString(),
                    Boolean.toString(p.invented()));
            for (int column = 0; column < texts.size(); column++) {
                cells.createCell(column).setCellValue(texts.get(column));
            }
            cells.getCell(EDITION_COLUMNS.indexOf("year")).setCellValue(p.year());
            cells.getCell(EDITION_COLUMNS.indexOf("boundary_year")).setCellValue(p.boundaryYear());
        }
    }

    /** An absent number is an empty cell, never a zero. */
    private static void number(Row cells, String column, @Nullable Double number) {
        if (number == null) {
            cells.getCell(FigureRow.COLUMNS.indexOf(column)).setBlank();
        } else {
            cells.getCell(FigureRow.COLUMNS.indexOf(column)).setCellValue(number);
        }
    }

    private static Row append(Sheet sheet) {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }

    private static Sheet sheet(Workbook workbook, String name, List<String> columns) {
        Sheet sheet = workbook.createSheet(name);
        CellStyle heading = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        Row first = sheet.createRow(0);
        for (int column = 0; column < columns.size(); column++) {
            first.createCell(column).setCellValue(columns.get(column));
            first.getCell(column).setCellStyle(heading);
            sheet.setColumnWidth(column, 18 * 256);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }
}
