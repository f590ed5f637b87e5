package nl.wijkmaat.editions.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.table.FileReport.EditionReport;
import nl.wijkmaat.editions.table.FileReport.Imported;
import nl.wijkmaat.editions.table.FileReport.NotImported;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The published statistics, imported as one folder: every file and column is accounted for. */
@ExtendWith(PublishedStatistics.AsParameter.class)
class SharedDataImportTest {

    @Test
    @DisplayName("every file is imported, or the report tells why not")
    void everyFileIsAccountedFor(PublishedStatistics data) {
        Map<String, String> notImported = data.report().files().stream()
                .filter(file -> file.outcome() instanceof NotImported)
                .collect(Collectors.toMap(
                        file -> file.file().getFileName().toString(),
                        file -> ((NotImported) file.outcome()).reason().en()));
        assertThat(notImported.keySet())
                .containsExactlyInAnyOrder(
                        "README.md",
                        "panel_variable_definitions.txt",
                        "panel_variable_labels.txt",
                        "panel_variable_sources.txt",
                        "list_municipality_networks.csv",
                        "list_named_areas.csv",
                        "list_nplv_focus_area_composition.csv",
                        "list_nplv_focus_areas.csv",
                        "gemeente_codes_per_year_1981_onward.csv",
                        "gemeente_code_changes_1905_2018.csv",
                        "nl_region_source_json_2024.tar.xz",
                        "cbs_gemeente_2022.geojson.gz",
                        "cbs_gemeente_2023.geojson.gz",
                        "cbs_wijk_2022.geojson.gz",
                        "cbs_wijk_2023.geojson.gz");
        assertThat(notImported.get("nl_region_source_json_2024.tar.xz")).contains("same figures");
        assertThat(notImported.get("panel_variable_labels.txt")).contains("documentation");
    }

    @Test
    @DisplayName("no column of any file is passed over in silence")
    void noColumnIsForgotten(PublishedStatistics data) {
        for (FileReport file : data.report().files()) {
            if (file.outcome() instanceof Imported imported) {
                for (EditionReport edition : imported.editions()) {
                    assertThat(edition.unused())
                            .as(file.file() + " " + edition.source())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    @DisplayName("a second import of the same folder finds everything there already")
    void importedTwice(PublishedStatistics data, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("nl_region_crime_2021_2025.csv.gz");
        Files.copy(SharedData.file("nl_region_crime_2021_2025.csv.gz"), file);
        ImportReport again = new Import(
                        Catalogue.load(SharedData.catalogue()), data.store(), ImportProgress.SILENT, Instant.now())
                .folder(folder);
        assertThat(again.listEditions()).hasSize(5).allMatch(EditionReport::alreadyThere);
    }
}
