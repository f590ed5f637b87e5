package nl.wijkmaat.editions.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.engine.statistics.MissingReason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in {@code docs/catalogue.md} works as the page says. */
class CataloguePageTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("the table and description of the page give the figures that the page promises")
    void example() throws IOException {
        Path page = SharedData.catalogue().resolveSibling("docs").resolve("catalogue.md");
        String[] blocks = Files.readString(page).split("```");
        Path table = folder.resolve("schulden-2024.csv");
        Path description = folder.resolve("schulden.yaml");
        Files.writeString(table, block(blocks, "Buurt;Naam").strip() + "\n");
        Files.writeString(description, block(blocks, "id: amersfoort_schulden").substring("yaml".length()));
        EditionStore store = EditionStore.open(folder.resolve("data"));
        Import importer =
                new Import(Catalogue.load(SharedData.catalogue()), store, ImportProgress.SILENT, Instant.EPOCH);

        ImportReport report = importer.table(table, description);

        assertThat(report.listProblems()).isEmpty();
        FigureTable figures = store.getFigures(report.listEditions().getFirst().edition());
        assertThat(figures.areas())
                .extracting(row -> row.code().code() + " " + row.name())
                .containsExactly("BU03070104 Bergkwartier", "BU03070105 Leusderkwartier");
        assertThat(column(figures, "households_in_debt_scheme").amounts()).containsExactly(35, Double.NaN);
        assertThat(column(figures, "share_health_insurance_defaulters").amounts())
                .containsExactly(2.1, Double.NaN);
        assertThat(column(figures, "share_health_insurance_defaulters").missing()[1])
                .isEqualTo((byte) MissingReason.REFUSED.ordinal());
        assertThat(report.listEditions().getFirst().unused()).isEmpty();

        Files.writeString(
                description,
                Files.readString(description)
                        .replace("    columns:\n", "    columns:\n      households: Huishoudens\n"));
        assertThat(importer.table(table, description).listProblems().getFirst().in("en"))
                .startsWith("schulden-2024.csv:2:3 [Huishoudens]: '1.200' is no number");
    }

    private static String block(String[] blocks, String content) {
        return Arrays.stream(blocks)
                .filter(block -> block.contains(content) && !block.contains("|"))
                .findFirst()
                .orElseThrow();
    }

    private static FigureTable.FigureColumn column(FigureTable table, String indicator) {
        return table.columns().stream()
                .filter(c -> c.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
