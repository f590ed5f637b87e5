package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.wijkmaat.editions.store.EditionKind;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of figures and outlines: stored as one or not at all, and what is wrong in any of its files is told at once. */
class ImportCommandTest {

    private static final String OUTLINES = """
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}, "features": [
              {"type": "Feature", "properties": {"code": "GM8001", "name": "Oosterveen"}, "geometry":
                {"type": "Polygon", "coordinates": [[[155000, 463000], [156000, 463000], [156000, 464000], [155000, 463000]]]}}]}
            """;

    @TempDir
    Path folder;

    private Path data = Path.of("unset");
    private Path input = Path.of("unset");

    @BeforeEach
    void goodFolder() throws IOException {
        data = folder.resolve("data");
        input = Files.createDirectories(folder.resolve("input"));
        write(
                "voorbeeldland-schulden-2023.csv",
                "wijk|naam|p_wanbet|p_wsnp|verhuizingen\nWK800101|Kern|1,50|0,10|0,120\n");
        write("voorbeeldland-gemeente-2024.geojson", OUTLINES);
    }

    @Test
    void figuresAndOutlinesOfAFolderAreStoredInOneCommit() {
        run().mustEndWith(0);
        EditionStore store = EditionStore.open(data);
        assertThat(store.importCount()).isEqualTo(1);
        assertThat(store.listEditions())
                .extracting(Manifest::kind)
                .containsExactlyInAnyOrder(EditionKind.FIGURES, EditionKind.OUTLINES);
    }

    @Test
    void theDescriptionThatTheHelpShowsReadsATable() throws IOException {
        String help = CommandRun.of(data, "import", "--help").mustEndWith(0).out();
        write(
                "mijn-cijfers.yaml",
                help.substring(help.indexOf("  id: mijn_cijfers")).stripIndent());
        write("mijn-cijfers.csv", "Wijkcode;Aandeel schulden\nWK035501;0,4\n");
        CommandRun.of(
                        data,
                        "import",
                        "table",
                        input.resolve("mijn-cijfers.csv").toString(),
                        "--describe",
                        input.resolve("mijn-cijfers.yaml").toString())
                .mustEndWith(0);

        assertThat(EditionStore.open(data).listEditions())
                .singleElement()
                .satisfies(edition -> assertThat(edition.source()).isEqualTo("mijn_cijfers"));
    }

    @Test
    void oneBadMapKeepsTheFiguresOutAsWell() throws IOException {
        write("voorbeeldland-wijk-2024.geojson", OUTLINES.replace("GM8001", "WK8001"));
        run().mustEndWith(3);
        assertThat(EditionStore.open(data).listEditions()).isEmpty();
    }

    @Test
    void everyBadFileIsNamedAtOnceWithHowToLeaveItOut() throws IOException {
        write(
                "voorbeeldland-schulden-2024.csv",
                "wijk|naam|p_wanbet|p_wsnp|verhuizingen\nWK800101|Kern|-1,50|veel|0,120\n");
        write("voorbeeldland-wijk-2024.geojson", OUTLINES.substring(0, 300));
        CommandRun dutch = run().mustEndWith(3);
        assertThat(dutch.err())
                .contains("voorbeeldland-schulden-2024.csv:2:3")
                .contains("voorbeeldland-schulden-2024.csv:2:4")
                .contains("voorbeeldland-wijk-2024.geojson")
                .contains("Bestanden met fouten: 2")
                .contains("--skip voorbeeldland-schulden-2024.csv --skip voorbeeldland-wijk-2024.geojson");
        assertThat(run("--lang", "en").mustEndWith(3).err()).contains("Files with mistakes: 2");
        assertThat(EditionStore.open(data).listEditions()).isEmpty();

        run(
                        "--skip",
                        "voorbeeldland-schulden-2024.csv",
                        "--skip",
                        input.resolve("voorbeeldland-wijk-2024.geojson").toString())
                .mustEndWith(0);
        assertThat(EditionStore.open(data).listEditions()).hasSize(2);
    }

    @Test
    void leavingOutAFileThatIsNotThereIsAMistake() {
        assertThat(run("--skip", "voorbeeldland-schulden-2022.csv")
                        .mustEndWith(2)
                        .err())
                .contains("voorbeeldland-schulden-2022.csv");
        assertThat(EditionStore.open(data).listEditions()).isEmpty();
    }

    @Test
    void reasonsOfRefusalAreInTheLanguageOfTheReader() throws IOException {
        write(
                "voorbeeldland-gemeente-2023.geojson",
                OUTLINES.replace("463000], [156000", "463000], [157000, 464000], [156000, 464000], [156000"));
        run().mustEndWith(0);
        String edition = EditionStore.open(data).listEditions().stream()
                .filter(found -> found.refused() > 0)
                .findFirst()
                .orElseThrow()
                .edition();
        CommandRun dutch = CommandRun.of(data, "editions", "--refused", edition, "--format", "csv");
        CommandRun english = CommandRun.of(data, "editions", "--refused", edition, "--format", "csv", "--lang", "en");
        assertThat(dutch.csv().getFirst().getField("reason")).contains("hersteld");
        assertThat(english.csv().getFirst().getField("reason")).contains("repaired");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(input.resolve(name), text);
    }

    private CommandRun run(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "import";
        arguments[1] = input.toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return CommandRun.of(data, arguments);
    }
}
