package nl.wijkmaat.editions.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files of Kerncijfers wijken en buurten as CBS publishes them: the columns of an early and of a late year under their real names, with
 * invented figures. One description reads both.
 */
class KeyFiguresFileTest {

    @TempDir
    Path dataDirectory;

    @Test
    @DisplayName("2013 and 2024 name and pad things differently; every column has a place or a reason")
    void bothYears() throws IOException {
        EditionStore store = EditionStore.open(dataDirectory);
        ImportReport report = new Import(
                        Catalogue.load(SharedData.catalogue()), store, ImportProgress.SILENT, Instant.EPOCH)
                .folder(folder());
        assertThat(report.listProblems().stream().map(p -> p.in("en"))).isEmpty();
        assertThat(report.listEditions())
                .extracting(edition -> edition.source() + " " + edition.year() + " " + edition.unused())
                .containsExactly("cbs_kwb 2013 []", "cbs_kwb 2024 []");

        FigureTable early = figures(store, report, 0);
        FigureTable late = figures(store, report, 1);
        for (FigureTable table : List.of(early, late)) {
            assertThat(table.areas())
                    .extracting(row -> row.code() + " " + row.name())
                    .containsExactly(
                            "NL00 Nederland", "GM0307 Amersfoort", "WK030701 Stadskern", "BU03070104 Bergkwartier");
            assertThat(column(table, "share_low_income").missing()[3])
                    .isEqualTo((byte) MissingReason.NOT_PUBLISHED.ordinal());
            assertThat(column(table, "residents").precisionByLevel())
                    .containsEntry(AreaLevel.BUURT, new Precision.Rounded(5))
                    .doesNotContainKey(AreaLevel.GEMEENTE);
            assertThat(column(table, "persons_on_social_assistance").precisionByLevel())
                    .containsEntry(AreaLevel.GEMEENTE, new Precision.Rounded(10));
        }
        assertThat(column(late, "median_wealth").amounts())
                .as("wealth can be debt")
                .contains(-12.5);
        assertThat(early.columns())
                .extracting(FigureTable.FigureColumn::indicator)
                .contains("woz_value", "burglaries_per_1000", "share_around_social_minimum")
                .doesNotContain("share_youth_care", "median_wealth");
        assertThat(late.columns())
                .extracting(FigureTable.FigureColumn::indicator)
                .contains("woz_value", "share_youth_care", "wmo_clients_per_1000", "low_educated")
                .doesNotContain("burglaries_per_1000", "share_built_before_2000");
    }

    private static FigureTable figures(EditionStore store, ImportReport report, int edition) {
        return store.getFigures(report.listEditions().get(edition).edition());
    }

    private static FigureTable.FigureColumn column(FigureTable table, String indicator) {
        return table.columns().stream()
                .filter(c -> c.indicator().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column " + indicator));
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(KeyFiguresFileTest.class.getResource("/kwb"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
