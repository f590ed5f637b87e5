package nl.wijkmaat.editions.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.PanelLoader;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.CoverageRule;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Value;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A publisher gives buurten and no wijken, as the police do. An import adds nothing up: it cannot see which buurten the file lacks. The figure
 * of a wijk follows on reading, from the complete list of its buurten.
 */
class WijkOfBuurtenTest {

    private static final Catalogue CATALOGUE = Catalogue.load(SharedData.catalogue());
    private static final AreaCode WIJK = AreaCode.parse("WK030701");

    /** All areas of an invented country of one gemeente. */
    private static final String AREAS = """
            code,name,pv_code,pv_name,inwoners
            GM0307,Amersfoort,PV26,Utrecht,400
            WK030701,Stadskern,,,300
            WK030702,Zonnehof,,,100
            BU03070101,Hof,,,100
            BU03070102,Kamp,,,200
            BU03070201,Zonnehof,,,100
            """;

    private static final Map<AreaLevel, Integer> ALL_OF_THEM =
            Map.of(AreaLevel.GEMEENTE, 1, AreaLevel.WIJK, 2, AreaLevel.BUURT, 3);

    @TempDir
    Path folder;

    @Test
    @DisplayName("each buurt has a figure: that of the wijk is their sum")
    void complete() throws IOException {
        Figure crimes = crimes("BU03070101,10\nBU03070102,20\nBU03070201,0\n", ALL_OF_THEM);
        assertThat(crimes.value())
                .isInstanceOfSatisfying(
                        Value.Measured.class,
                        value -> assertThat(value.amount()).isEqualTo(30));
        assertThat(crimes.isDerived()).isTrue();
    }

    @Test
    @DisplayName("the file lacks one buurt: no figure of the wijk, and the buurt that is missing is named")
    void oneBuurtLacking() throws IOException {
        Figure crimes = crimes("BU03070101,10\nBU03070201,0\n", ALL_OF_THEM);
        assertThat(crimes.value()).isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
        assertThat(crimes.basis()).isInstanceOfSatisfying(Figure.FromParts.class, parts -> {
            assertThat(parts.coverage().parts()).isEqualTo(2);
            assertThat(parts.coverage().missing())
                    .extracting(part -> part.code().code())
                    .containsExactly("BU03070102");
        });
    }

    @Test
    @DisplayName("no complete list of buurten is known of the boundary year: nothing is added up")
    void noCompleteList() throws IOException {
        String all = "BU03070101,10\nBU03070102,20\nBU03070201,0\n";
        assertThat(crimes(all, Map.of(AreaLevel.BUURT, 4)).value())
                .as("one buurt of the country stands in no edition")
                .isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
        assertThat(crimes(all, Map.of()).value())
                .as("nobody told how many buurten there are")
                .isEqualTo(Value.missing(MissingReason.NOT_MEASURED));
    }

    private Figure crimes(String rows, Map<AreaLevel, Integer> areaCounts) throws IOException {
        EditionStore store = EditionStore.open(folder.resolve("data"));
        importTable(store, "areas.csv", AREAS, """
                    name: name
                    complete: [gemeente, wijk, buurt]
                    province: {code: pv_code, name: pv_name}
                    columns: {residents: inwoners}
                """);
        importTable(store, "crimes.csv", "code,misdrijven\n" + rows, """
                    columns: {crimes: misdrijven}
                """);
        PanelLoader panels = new PanelLoader(store, CATALOGUE.indicators(), List.of(), Map.of(2024, areaCounts));
        return new Figures(panels.loadPanel(2024), CoverageRule.AT_LEAST_HALF)
                .figure(WIJK, CATALOGUE.getIndicator("crimes"), 2024);
    }

    private void importTable(EditionStore store, String name, String table, String layout) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, table);
        Path description = folder.resolve(name + ".yaml");
        Files.writeString(description, """
                id: %s
                name: {nl: Tabel, en: Table}
                publisher: Uitgever
                table: Tabel
                licence: CC0-1.0
                revised: 2026-11-21
                layouts:
                  - files: "*.csv"
                    format: csv
                    delimiter: ","
                    year: 2024
                    code: code
                """.formatted(name.replace(".csv", "")) + layout);
        ImportReport report =
                new Import(CATALOGUE, store, ImportProgress.SILENT, Instant.EPOCH).table(file, description);
        assertThat(report.listProblems().stream().map(problem -> problem.in("en")))
                .isEmpty();
    }
}
