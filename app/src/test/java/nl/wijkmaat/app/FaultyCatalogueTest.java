package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in the catalogue stops the site before it begins: one message with its place, and the exit code of bad input. */
class FaultyCatalogueTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyCatalogue() throws IOException {
        Path delivered = Path.of("..", "catalogue");
        try (Stream<Path> all = Files.walk(delivered)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("catalogue").resolve(delivered.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        SmallEditions.write(folder.resolve("data"), false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sources/cbs_nabijheid.yaml  | distance_gp:    | distance_doctor: | distance_doctor
            indicators/safety.yaml      | unit: percent   | unit: parts      | percent
            focus-areas/nplv.yaml       | confidence: high | confidence: sure | high
            area-counts.yaml            | gemeenten: 388  | gemeenten: many  | area-counts.yaml:
            """)
    void serveTellsWhatIsWrongAndEnds(String file, String good, String bad, String told) throws IOException {
        Path faulty = folder.resolve("catalogue").resolve(file);
        String text = Files.readString(faulty);
        assertThat(text).contains(good);
        Files.writeString(faulty, text.replace(good, bad));

        CommandRun run = serve().mustEndWith(3);
        assertThat(run.err()).contains(file + ":").contains(told);
    }

    /** What is wrong is found by a part of the site here, and not before the parts are put together. */
    @Test
    void aThemeThatIsNotThereIsToldOnceAsWell() {
        assertThat(serve("--theme", folder.resolve("theme.css").toString())
                        .mustEndWith(3)
                        .err())
                .contains("theme.css");
    }

    /** Everything that appears, the log included, is the message on standard error. */
    private CommandRun serve(String... more) {
        PrintStream before = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        CommandRun run;
        try {
            System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
            run = CommandRun.of(
                    Map.of(
                            "WIJKMAAT_DATA_DIR", folder.resolve("data").toString(),
                            "WIJKMAAT_CATALOGUE", folder.resolve("catalogue").toString()),
                    Stream.concat(Stream.of("serve", "--port", "0"), Stream.of(more))
                            .toArray(String[]::new));
        } finally {
            System.setOut(before);
        }
        assertThat(run.err()).doesNotContain("\tat ", "Exception");
        assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
        return run;
    }
}
