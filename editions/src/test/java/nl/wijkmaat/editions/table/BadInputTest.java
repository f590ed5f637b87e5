package nl.wijkmaat.editions.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.store.EditionStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every odd file of {@code bad-input} gives exactly the messages written beside it, and leaves the editions as they were. */
class BadInputTest {

    private static final Catalogue CATALOGUE = Catalogue.load(SharedData.catalogue());
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @TempDir
    Path dataDirectory;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(folder())) {
            List<String> names = folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
            assertThat(names).hasSizeGreaterThan(20);
            return names.stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("an odd file gives clear messages and changes nothing")
    void oddFile(String name) throws IOException {
        Path folder = folder().resolve(name);
        EditionStore store = EditionStore.open(dataDirectory);
        Import importer = new Import(CATALOGUE, store, ImportProgress.SILENT, NOW);
        if (Files.isDirectory(folder.resolve("first"))) {
            assertThat(importer.folder(folder.resolve("first")).stored()).isTrue();
        }
        var before = store.listEditions();
        List<Problem> problems = problems(importer, folder);
        List<String> messages = new ArrayList<>();
        for (Problem problem : problems) {
            messages.add("nl: " + problem.in("nl"));
            messages.add("en: " + problem.in("en"));
        }
        Path expected = folder.resolve("expected.txt");
        assertThat(String.join("\n", messages))
                .isEqualTo(Files.exists(expected) ? Files.readString(expected).strip() : "");
        assertThat(EditionStore.open(dataDirectory).listEditions()).isEqualTo(before);
    }

    private static List<Problem> problems(Import importer, Path folder) throws IOException {
        Path table;
        try (Stream<Path> files = Files.list(folder)) {
            table = files.filter(file -> String.valueOf(file.getFileName()).startsWith("table."))
                    .findFirst()
                    .orElseThrow();
        }
        Path own = folder.resolve("describe.yaml");
        Path description = Files.exists(own) ? own : folder().resolve("describe.yaml");
        try {
            ImportReport report = importer.table(table, description);
            assertThat(report.stored()).isFalse();
            return report.listProblems();
        } catch (ProblemException e) {
            return e.problems();
        }
    }

    private static Path folder() {
        URL resource = Objects.requireNonNull(BadInputTest.class.getResource("/bad-input"));
        try {
            return Path.of(resource.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
