package nl.wijkmaat.editions.catalogue.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.FillChoice;
import nl.wijkmaat.engine.burden.multiverse.MethodSpace.ShrinkageChoice.Towards;
import nl.wijkmaat.engine.burden.scale.MissingFill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody may write in a space of methods of their own, and what they hear when it cannot count. */
class MethodSpaceFileTest {

    private static final Catalogue CATALOGUE = Catalogue.load(SharedData.catalogue());

    @TempDir
    private Path folder;

    @Test
    void aMeanThatFillsInIsTakenInTheGroupThatIsNamed() throws IOException {
        assertThat(fill("{group_mean: gemeente}"))
                .isEqualTo(new FillChoice(new MissingFill.GroupMean(), Towards.GEMEENTE));
        assertThat(fill("{group_median: size_class}"))
                .isEqualTo(new FillChoice(new MissingFill.GroupMedian(), Towards.SIZE_CLASS));
        assertThat(fill("group_mean")).isEqualTo(new FillChoice(new MissingFill.GroupMean(), Towards.NATION));
    }

    @Test
    void aGroupThatIsNotThereIsRefusedInItsPlace() {
        assertThatThrownBy(() -> fill("{group_mean: gemente}"))
                .hasMessageContaining("mine.yaml:2:")
                .hasMessageContaining("gemeente");
    }

    @Test
    void whatStandsBehindAWordThatTakesNothingIsRefused() {
        assertThatThrownBy(() -> fill("{none: 3}"))
                .hasMessageContaining("mine.yaml:2:")
                .hasMessageContaining("'none'");
    }

    @Test
    void aCombinationForASingleIndexIsRefusedInItsPlaceByItsName() {
        assertThatThrownBy(() -> read("within_domains", "copeland"))
                .hasMessageContaining("mine.yaml:2:")
                .hasMessageContaining("copeland")
                .hasMessageNotContaining("Copeland[");
    }

    @Test
    void theLineByWhichDomainsAreCountedIsAChoice() throws IOException {
        assertThat(read("line", "{heaviest: 0.25}").space().lines().getFirst().choice())
                .isEqualTo(0.25);
        assertThatThrownBy(() -> read("line", "{heaviest: 25}"))
                .hasMessageContaining("mine.yaml:")
                .hasMessageContaining("25");
        assertThatThrownBy(() -> read("line", "0.25"))
                .hasMessageContaining("mine.yaml:2:")
                .hasMessageContaining("heaviest");
        assertThatThrownBy(() -> read("between_domains", "{stacking: 0.2}"))
                .hasMessageContaining("mine.yaml:2:")
                .hasMessageContaining("'stacking'");
    }

    private FillChoice fill(String way) throws IOException {
        return read("missing", way).space().fills().getFirst().choice();
    }

    /** The standard space with one way under a key, in place of its own. */
    private MethodSpaceFile.Read read(String key, String way) throws IOException {
        String standard = Files.readString(SharedData.catalogue().resolve("methods/standard.yaml"));
        String without = standard.replaceAll("(?ms)^" + key + ":\\R(?:[ #].*?\\R)+?(?=^\\S|\\z)", "");
        String block = key + ":\n  - way: " + way + "\n    reason: {nl: proef, en: test}\n";
        return MethodSpaceFile.read(Files.writeString(folder.resolve("mine.yaml"), block + without), CATALOGUE);
    }
}
