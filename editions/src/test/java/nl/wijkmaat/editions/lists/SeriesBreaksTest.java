package nl.wijkmaat.editions.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesBreaksTest {

    @TempDir
    Path folder;

    @Test
    void theDeliveredBreaksNameIndicatorsOfTheCatalogue() {
        Catalogue catalogue = Catalogue.load(SharedData.catalogue());
        assertThat(SeriesBreaks.read(SharedData.catalogue())).isNotEmpty().allSatisfy(each -> {
            assertThat(catalogue.indicators().keySet()).containsAll(each.indicators());
            assertThat(each.reason().nl()).isNotBlank();
        });
    }

    @Test
    void withoutTheFileNoBreakIsKnown() {
        assertThat(SeriesBreaks.read(folder)).isEmpty();
    }

    @Test
    void aBreakWithoutYearIsRefusedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("series-breaks.yaml"), """
                revised: 2026-11-21
                breaks:
                  - indicators: crimes
                    reason: {nl: Andere tabel., en: Another table.}
                """);
        assertThatThrownBy(() -> SeriesBreaks.read(folder))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("from");
    }
}
