package nl.wijkmaat.app.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.editions.voorbeeldland.InventedEditions;
import nl.wijkmaat.editions.voorbeeldland.Progress;
import nl.wijkmaat.editions.voorbeeldland.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages know of burden, on Voorbeeldland, which has a programme of its own and no focus areas of the NPLV. */
class KnownBurdensTest {

    private static final Path CATALOGUE = Path.of("..", "catalogue");

    @TempDir
    private static Path folder;

    private static KnownBurdens known;
    private static Atlas atlas;

    @BeforeAll
    static void voorbeeldland() throws IOException {
        InventedEditions invented = InventedEditions.prepare(
                folder, new Settings(5, 300, 9), CATALOGUE, Instant.parse("2025-01-01T00:00:00Z"), Progress.SILENT);
        atlas = Atlas.open(invented.store().dataDirectory(), CATALOGUE, invented.lists());

        known = new KnownBurdens(atlas);
    }

    @Test
    @DisplayName("areas are held against the only programme that a country has, when that is not the NPLV")
    void programmeOfItsOwn() {
        KnownBurdens.Asked usual = known.findUsual(BurdenOptions.Level.wijk).orElseThrow();
        BurdenAnswer answer = known.get(usual);

        assertThat(answer.focus().name()).isEqualTo("voorbeeldland-samen-verder");
        assertThat(answer.focus().customAreas()).isNotEmpty();
        assertThat(IntStream.range(0, answer.table().ranked())
                        .filter(row -> answer.result().findComparableShare(row).isPresent()))
                .hasSizeGreaterThan(answer.table().ranked() / 2);
    }

    @Test
    @DisplayName("an answer is worked out once, and is the same for whoever waits and whoever comes back")
    void workedOutOnce() {
        KnownBurdens.Asked usual = known.findUsual(BurdenOptions.Level.wijk).orElseThrow();
        BurdenAnswer waited = known.get(usual);

        assertThat(known.find(usual))
                .hasValueSatisfying(found -> assertThat(found).isSameAs(waited));
    }

    @Test
    @DisplayName("a map asks the years of which there are outlines, and gets the usual one when it is among those")
    void someYearsOnly() {
        List<Integer> years = atlas.listBoundaryYears();
        KnownBurdens.Asked usual = known.findUsual(BurdenOptions.Level.wijk).orElseThrow();

        assertThat(known.findUsual(BurdenOptions.Level.wijk, years)).contains(usual);
        assertThat(known.findUsual(BurdenOptions.Level.wijk, List.of())).isEmpty();
        for (int year : known.listYears(BurdenOptions.Level.wijk)) {
            assertThat(known.findUsual(BurdenOptions.Level.wijk, List.of(year)))
                    .contains(new KnownBurdens.Asked(BurdenOptions.Level.wijk, year, year));
        }
    }
}
