package nl.wijkmaat.editions.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** A table of the user's own, described by the user: that is how a municipality adds its own figures. */
class OwnTableTest {

    private static final String DESCRIPTION = """
            id: eigen_tabel
            name: {nl: Eigen tabel, en: Own table}
            publisher: Gemeente Voorbeeld
            table: Eigen telling 2024
            licence: CC0-1.0
            revised: 2026-11-21
            precision:
              persons: {buurt: 5}
            indicators:
              - id: share_dog_owners
                name: {nl: Hondenbezitters, en: Dog owners}
                definition: {nl: Percentage huishoudens met een hond., en: Percentage of households with a dog.}
                domain: cohesion
                direction: neutral
                unit: percent
                whole: {mean_over: households}
                lowest_level: buurt
            layouts:
              - files: telling.*
                FORMAT
                decimal: ","
                year: 2024
                code: {column: Buurt, level: buurt}
                name: Naam
                missing: {x: suppressed}
                columns:
                  residents: Inwoners
                  share_dog_owners: {column: Honden, per: Huishoudens, times: 100, precision: {standard_error: 1.5}}
            """;

    @TempDir
    Path folder;

    private EditionStore store = EditionStore.open(Path.of("unset"));

    @BeforeEach
    void emptyStore() {
        store = EditionStore.open(folder.resolve("data"));
    }

    @Test
    @DisplayName(
            "a semicolon file from a spreadsheet: codes that lost their prefix and zeros, decimal comma, own indicator")
    void delimited() throws IOException {
        Path file = folder.resolve("telling.csv");
        Files.writeString(file, """
                Buurt;Naam;Inwoners;Honden;Huishoudens
                3070104;Bergkwartier;1200,0;100;400
                BU03070105;Leusderkwartier;x;x;500
                03070106;;0;0;0
                """);
        check(importAs(file, "delimiter: \";\""));
    }

    @Test
    @DisplayName("the same as an Excel workbook, with numbers as numbers and an empty last cell")
    void workbook() throws IOException {
        Path file = folder.resolve("telling.xlsx");
        Object[][] rows = {
            {"Buurt", "Naam", "Inwoners", "Honden", "Huishoudens"},
            {3070104.0, "Bergkwartier", 1200.0, 100.0, 400.0},
            {"BU03070105", "Leusderkwartier", "x", "x", 500.0},
            {"03070106", null, 0.0, 0.0, 0.0},
        };
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Telling");
            for (int r = 0; r < rows.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    switch (rows[r][c]) {
                        case String text -> row.createCell(c).setCellValue(text);
                        case Double number -> row.createCell(c).setCellValue(number);
                        case null, default -> {}
                    }
                }
            }
            workbook.write(out);
        }
        check(importAs(file, "format: xlsx"));
    }

    @Test
    @DisplayName("gzip and xz are known by their content, whatever the file is called")
    void packed() throws IOException {
        byte[] table = """
                Buurt;Naam;Inwoners;Honden;Huishoudens
                3070104;Bergkwartier;1200,0;100;400
                BU03070105;Leusderkwartier;x;x;500
                03070106;;0;0;0
                """.getBytes(StandardCharsets.UTF_8);
        Path gzip = folder.resolve("telling.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(table);
        }
        check(importAs(gzip, "delimiter: \";\""));
        Path xz = folder.resolve("telling.txt");
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(xz), new LZMA2Options())) {
            out.write(table);
        }
        check(importAs(xz, "delimiter: \";\""));
    }

    @Test
    @DisplayName(
            "a code whose gemeente did not exist is refused by file and line when no list of areas was imported; of an invented country it is not")
    void unknownGemeente() throws IOException {
        Path file = folder.resolve("telling.csv");
        Files.writeString(file, """
                Buurt;Naam;Inwoners;Honden;Huishoudens
                BU03070104;Bergkwartier;1200,0;100;400
                BU99990105;Nergens;10;1;5
                BU03080106;Baarn;10;1;5
                """);
        Path description = folder.resolve("telling.yaml");
        String text = DESCRIPTION.replace("FORMAT", "delimiter: \";\"");
        Files.writeString(description, text);
        Import importer =
                new Import(Catalogue.load(SharedData.catalogue()), store, ImportProgress.SILENT, Instant.EPOCH);

        ImportReport refused = importer.table(file, description);

        assertThat(refused.listProblems().stream().map(p -> p.in("en")))
                .singleElement()
                .asString()
                .contains(
                        "telling.csv:3:1",
                        "BU99990105 cannot exist",
                        "GM9999 was no gemeente in 2024",
                        "Check the code");
        assertThat(store.listEditions()).isEmpty();
        Files.writeString(description, text.replace("revised:", "invented: true\nrevised:"));
        assertThat(importer.table(file, description).listProblems()).isEmpty();
    }

    private FigureTable importAs(Path file, String format) throws IOException {
        Path description = folder.resolve("telling.yaml");
        Files.writeString(description, DESCRIPTION.replace("FORMAT", format));
        ImportReport report = new Import(
                        Catalogue.load(SharedData.catalogue()), store, ImportProgress.SILENT, Instant.now())
                .table(file, description);
        assertThat(report.listProblems().stream().map(p -> p.in("en"))).isEmpty();
        return store.getFigures(report.listEditions().getFirst().edition());
    }

    private static void check(FigureTable table) {
        assertThat(table.areas())
                .extracting(row -> row.code() + " " + row.name())
                .containsExactly("BU03070104 Bergkwartier", "BU03070105 Leusderkwartier", "BU03070106 null");
        FigureTable.FigureColumn residents = column(table, "residents");
        FigureTable.FigureColumn dogs = column(table, "share_dog_owners");
        assertThat(residents.amounts()).containsExactly(1200, Double.NaN, 0);
        assertThat(dogs.amounts()).containsExactly(25, Double.NaN, Double.NaN);
        assertThat(MissingReason.values()[residents.missing()[1]]).isEqualTo(MissingReason.SUPPRESSED);
        assertThat(MissingReason.values()[dogs.missing()[2]])
                .as("no households, so no share")
                .isEqualTo(MissingReason.NOT_APPLICABLE);
        assertThat(residents.precisionByLevel()).isEqualTo(Map.of(AreaLevel.BUURT, new Precision.Rounded(5)));
        assertThat(dogs.precisionByLevel()).containsEntry(AreaLevel.BUURT, new Precision.Estimated(1.5, true));
    }

    private static FigureTable.FigureColumn column(FigureTable table, String indicator) {
        return table.columns().stream()
                .filter(c -> c.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
