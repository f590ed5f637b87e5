package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@code ranks}, the words in which answers about burden are read, and what {@code replay} holds them to. */
class RanksCommandTest {

    @TempDir
    static Path data;

    @BeforeAll
    static void write() {
        BurdenCommandTest.write(data);
    }

    @Test
    @DisplayName(
            "every measured wijk in the order of its code, its own set within that of all at once, the rank within both")
    void sets(@TempDir Path folder) throws IOException {
        CommandRun run = CommandRun.of(data, "ranks", "share_low_income", "--year", "2022", "--format", "csv")
                .mustEndWith(0);
        assertThat(run.header())
                .containsExactly(
                        "area",
                        "name",
                        "gemeente",
                        "residents",
                        "figure",
                        "standard_error",
                        "rank",
                        "rank_low",
                        "rank_high",
                        "rank_low_all",
                        "rank_high_all");
        List<NamedCsvRecord> rows = run.csv();
        assertThat(rows).hasSize(59).extracting(r -> r.getField("area")).isSorted();
        for (NamedCsvRecord row : rows) {
            double rank = Double.parseDouble(row.getField("rank"));
            assertThat(rank).isBetween(number(row, "rank_low"), number(row, "rank_high"));
            assertThat(number(row, "rank_low_all")).isLessThanOrEqualTo(number(row, "rank_low"));
            assertThat(number(row, "rank_high_all")).isGreaterThanOrEqualTo(number(row, "rank_high"));
            // Rounded to whole percents: half a step over √3.
            assertThat(number(row, "standard_error")).isEqualTo(0.2887);
        }
        assertThat(rows).anyMatch(row -> number(row, "rank_low") < number(row, "rank_high"));
        CommandRun json = CommandRun.of(
                        data, "ranks", "share_low_income", "--year", "2022", "--confidence", "0.9", "--format", "json")
                .mustEndWith(0);
        assertThat(json.json().path("not_measured").asInt()).isEqualTo(1);
        Path file = Files.writeString(folder.resolve("ranks.json"), json.out());
        assertThat(CommandRun.of(data, "replay", file.toString()).mustEndWith(0).out())
                .isEqualTo(json.out());
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    @Test
    @DisplayName("what higher is lighter of stands with its own figure, and its smallest figure is rank 1")
    void strengths() {
        List<NamedCsvRecord> rows = CommandRun.of(data, "ranks", "good_health", "--year", "2022", "--format", "csv")
                .mustEndWith(0)
                .csv();
        NamedCsvRecord first = rows.stream()
                .filter(row -> number(row, "rank") == 1)
                .findFirst()
                .orElseThrow();
        assertThat(rows).allMatch(row -> number(row, "figure") >= number(first, "figure"));
        assertThat(number(first, "figure")).isPositive();
    }

    @Test
    @DisplayName("a confidence of 1, an unknown indicator, a count and a context figure are refused in both languages")
    void refusals() {
        assertThat(CommandRun.of(data, "ranks", "good_health", "--year", "2022", "--confidence", "1")
                        .mustEndWith(3)
                        .err())
                .contains("zekerheid ligt van 0 tot onder 1");
        assertThat(CommandRun.of(data, "ranks", "good_health", "--year", "2022", "--confidence", "1", "--lang", "en")
                        .mustEndWith(3)
                        .err())
                .contains("confidence lies from 0 to below 1");
        assertThat(CommandRun.of(data, "ranks", "happiness", "--year", "2022")
                        .mustEndWith(4)
                        .err())
                .contains("happiness");
        assertThat(CommandRun.of(data, "ranks", "residents", "--year", "2022", "--lang", "en")
                        .mustEndWith(3)
                        .err())
                .contains("residents");
    }

    @Test
    @DisplayName("text that is read names hinges, sizes and networks; CSV keeps the ids")
    void words() {
        String[] count = {
            "count", "--level", "wijk", "--year", "2022", "--methods", "64", "--reference", "none", "--format", "table"
        };
        assertThat(CommandRun.of(data, count).mustEndWith(0).out())
                .contains("lijn", "verdeling", "grootte van", "minder dan", "20.000 tot", "geen van", "zwaarste 10")
                .doesNotContain("from_20_000")
                .doesNotContain("size_class");
        count[count.length - 1] = "csv";
        assertThat(CommandRun.of(data, count).mustEndWith(0).out())
                .contains("size_class,from_20_000")
                .contains("network,other");
        String[] burden = {
            "burden",
            "--level",
            "wijk",
            "--year",
            "2022",
            "--methods",
            "64",
            "--reference",
            "none",
            "--lang",
            "en",
            "--format",
            "table"
        };
        assertThat(CommandRun.of(data, burden).mustEndWith(0).out()).containsPattern("(how|which|margins)\\b");
    }

    @Test
    @DisplayName("replay refuses an answer when a list or an indicator of the catalogue has changed, and names which")
    void catalogueMustBeTheSame(@TempDir Path folder) throws IOException {
        Path catalogue = copy(Path.of("..", "catalogue"), folder.resolve("catalogue"));
        Map<String, String> environment =
                Map.of("WIJKMAAT_DATA_DIR", data.toString(), "WIJKMAAT_CATALOGUE", catalogue.toString());
        CommandRun burden = CommandRun.of(
                        environment,
                        "burden",
                        "--level",
                        "wijk",
                        "--year",
                        "2022",
                        "--methods",
                        "64",
                        "--reference",
                        "none",
                        "--format",
                        "json")
                .mustEndWith(0);
        Path file = Files.writeString(folder.resolve("burden.json"), burden.out());
        assertThat(CommandRun.of(environment, "replay", file.toString())
                        .mustEndWith(0)
                        .out())
                .isEqualTo(burden.out());
        Files.writeString(
                catalogue.resolve("memberships").resolve("g4.yaml"), "\n# een regel\n", StandardOpenOption.APPEND);
        assertThat(CommandRun.of(environment, "replay", file.toString())
                        .mustEndWith(4)
                        .err())
                .contains("veranderd: memberships");
        assertThat(CommandRun.of(environment, "replay", file.toString(), "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("Changed in the catalogue since then: memberships");
    }

    static Path copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }
}
