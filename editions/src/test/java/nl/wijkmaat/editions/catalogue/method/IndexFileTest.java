package nl.wijkmaat.editions.catalogue.method;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.engine.burden.index.IndexCalculation;
import nl.wijkmaat.engine.burden.index.IndexDefinition;
import nl.wijkmaat.engine.burden.index.IndexResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published indices come out of their definitions to the last digit, and a definition that is wrong says where. */
class IndexFileTest {

    private static IndexResult replay(String definitionFile, Path table) {
        IndexDefinition definition =
                IndexFile.read(SharedData.catalogue().resolve("indices").resolve(definitionFile));
        return IndexCalculation.compute(definition, PlainTableFile.read(table, definition));
    }

    private static Map<String, NamedCsvRecord> published(Path table, String code) throws IOException {
        Map<String, NamedCsvRecord> rows = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(table)), StandardCharsets.UTF_8))) {
            csv.forEach(row -> rows.put(row.getField(code), row));
        }
        return rows;
    }

    @Test
    @DisplayName(
            "English index 2025: 33,755 scores within rounding, every rank and decile, three domains from their sub-domains")
    void imd2025() throws IOException {
        Path table = SharedData.reference("imd/imd2025_england_lsoa21.csv.gz");
        IndexResult result = replay("imd-2025.yaml", table);
        Map<String, NamedCsvRecord> published = published(table, "lsoa21_code");
        assertThat(result.codes()).hasSize(33_755);
        int otherRanks = 0;
        int otherDeciles = 0;
        for (int i = 0; i < result.codes().size(); i++) {
            NamedCsvRecord row = requireNonNull(published.get(result.codes().get(i)));
            assertThat(result.score(i)).isCloseTo(number(row, "IMD_score"), within(0.0005));
            otherRanks += result.rank(i) == number(row, "IMD_rank") ? 0 : 1;
            otherDeciles += result.findDecile(i).orElse(0) == number(row, "IMD_decile") ? 0 : 1;
            assertThat(result.getFigures("education")[i]).isCloseTo(number(row, "Education_score"), within(0.0005));
            assertThat(result.getFigures("barriers")[i])
                    .isCloseTo(number(row, "Housing_and_Services_score"), within(0.0005));
            assertThat(result.getFigures("environment")[i]).isCloseTo(number(row, "Environment_score"), within(0.0005));
        }
        assertThat(otherRanks).as("ranks other than published").isZero();
        assertThat(otherDeciles).as("deciles other than published").isZero();
    }

    @Test
    @DisplayName("English index 2019: 32,844 areas, at most 30 ranks other than published, each by 1")
    void imd2019() throws IOException {
        Path table = SharedData.reference("imd/imd2019_england_lsoa11.csv.gz");
        IndexResult result = replay("imd-2019.yaml", table);
        Map<String, NamedCsvRecord> published = published(table, "lsoa11_code");
        assertThat(result.codes()).hasSize(32_844);
        int otherRanks = 0;
        for (int i = 0; i < result.codes().size(); i++) {
            double rank = number(requireNonNull(published.get(result.codes().get(i))), "IMD_rank");
            assertThat(result.rank(i)).isCloseTo(rank, within(1.0));
            otherRanks += result.rank(i) == rank ? 0 : 1;
        }
        assertThat(otherRanks).isLessThanOrEqualTo(30);
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static final String THREE_LEVELS = """
            id: connectivity
            name: {nl: proef, en: test}
            source: worked by hand
            code_column: unit
            missing: {group_median: region}
            defaults:
              indicator:
                treatment: {winsorise: {most: 1, otherwise: log}}
                scale: {min_max: [0, 100]}
            index:
              id: whole
              combine: arithmetic
              parts:
                - id: links
                  weight: 2
                  combine: geometric
                  weights: equal
                  parts:
                    - {id: trade, column: trade, divide_by: people, scale: {min_max: [1, 100]}}
                    - {id: delay, column: delay, direction: down, scale: {goalposts: {zero_at: 10, full_at: 0}}}
                - id: people
                  weight: 1
                  parts:
                    - {id: visitors, weight: 3, column: visitors}
                    - {id: students, weight: 1, column: students, scale: percentile_rank}
            """;

    private static final String TABLE = """
            unit,region,people,trade,delay,visitors,students
            A,north,10,10,0,1,5
            B,north,10,40,5,2,NA
            C,south,20,140,9,3,7
            """;

    @Test
    @DisplayName(
            "three levels by hand: denominators, direction, goalposts, filling by group, geometric within and arithmetic above")
    void threeLevels(@TempDir Path folder) throws IOException {
        IndexDefinition definition = IndexFile.parse(THREE_LEVELS, "connectivity.yaml");
        Path table = Files.writeString(folder.resolve("table.csv"), TABLE);
        IndexResult result = IndexCalculation.compute(definition, PlainTableFile.read(table, definition));
        // trade per head 1, 4, 7 -> 1, 50.5, 100; delay 0, 5, 9 -> 100, 50, 10.
        double[] links = {Math.sqrt(100), Math.sqrt(50.5 * 50), Math.sqrt(1000)};
        // visitors 0, 50, 100; students 5, 5 (median of north), 7 -> ranks 1.5, 1.5, 3 -> 25, 25, 100.
        double[] people = {6.25, 43.75, 100};
        for (int i = 0; i < 3; i++) {
            assertThat(result.score(i)).isCloseTo((2 * links[i] + people[i]) / 3, within(1e-12));
        }
    }

    @Test
    @DisplayName("all that is wrong in a definition is told at once, each with its line and column, in both languages")
    void wrongDefinition() {
        String wrong = THREE_LEVELS
                .replace("combine: geometric", "combine: geometrical")
                .replace("weight: 3,", "weight: -3,")
                .replace("scale: percentile_rank", "scale: percentile_ranks")
                .replace("zero_at: 10, full_at: 0", "zero_at: 0, full_at: 10")
                .replace("missing:", "mising:");
        assertThatThrownBy(() -> IndexFile.parse(wrong, "connectivity.yaml"))
                .isInstanceOfSatisfying(ProblemException.class, problems -> {
                    assertThat(problems.problems()).hasSize(5);
                    assertThat(problems.in("en"))
                            .contains(
                                    "connectivity.yaml:5:1 [mising]: key 'mising' is not known here. Did you mean 'missing'?")
                            .contains("'geometrical' is not known here. Did you mean 'geometric'?")
                            .contains("-3.0 is not")
                            .contains("Did you mean 'percentile_rank'?")
                            .contains("with direction down zero_at lies above full_at");
                    assertThat(problems.in("nl")).contains("een gewicht is een getal vanaf 0");
                });
    }

    @Test
    @DisplayName(
            "all that is wrong in a table is told with its line: a column that is not there, texts for numbers, codes twice")
    void wrongTable(@TempDir Path folder) throws IOException {
        IndexDefinition definition = IndexFile.parse(THREE_LEVELS, "connectivity.yaml");
        Path noColumn = Files.writeString(folder.resolve("a.csv"), TABLE.replace("delay", "delays"));
        assertThatThrownBy(() -> PlainTableFile.read(noColumn, definition))
                .hasMessageContaining("a.csv:1: the table has no column 'delay'")
                .hasMessageContaining("Did you mean 'delays'?");
        Path wrongCells = Files.writeString(
                folder.resolve("b.csv"), TABLE.replace("40", "4O").replace("C,", "A,"));
        assertThatThrownBy(() -> PlainTableFile.read(wrongCells, definition))
                .hasMessageContaining("b.csv:3 [trade]: '4O' is no number")
                .hasMessageContaining("b.csv:4 [unit]: code 'A' stands here for the second time (first on line 2)");
        Path empty = Files.writeString(folder.resolve("c.csv"), "unit,region\n");
        assertThatThrownBy(() -> PlainTableFile.read(empty, definition)).hasMessageContaining("no rows");
    }

    @Test
    @DisplayName(
            "a file that is no CSV, no text or no archive is told so in both languages, in our words and with a cure")
    void brokenTable(@TempDir Path folder) throws IOException {
        IndexDefinition definition = IndexFile.parse(THREE_LEVELS, "connectivity.yaml");
        Path open = Files.writeString(folder.resolve("open.csv"), TABLE + "Z,\"1,2\n");
        Path after = Files.writeString(folder.resolve("after.csv"), TABLE + "\"Z\"x,1,2\n");
        Path bytes = Files.write(folder.resolve("bytes.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 65});
        Path archive = Files.writeString(folder.resolve("table.csv.gz"), TABLE);

        Path first = Files.writeString(
                folder.resolve("first.csv"), TABLE.lines().findFirst().orElseThrow() + "\nA,1\n");

        assertThat(dutch(first, definition)).contains("first.csv:2: deze regel heeft 2 cellen, en de kop");
        assertThat(dutch(open, definition)).contains("na regel 4 is dit geen geldige CSV");
        assertThat(dutch(after, definition)).contains("of een aanhalingsteken dat opent, sluit niet");
        assertThat(dutch(bytes, definition)).contains("het bestand is geen UTF-8");
        assertThat(dutch(archive, definition)).contains("is niet uit te pakken");
        assertThatThrownBy(() -> PlainTableFile.read(archive, definition)).hasMessageContaining("cannot be unpacked");
    }

    @Test
    @DisplayName("a mistake in what holds for all indicators is told once, where it stands, not for each of them")
    void wrongDefault() {
        String wrong = THREE_LEVELS.replace("otherwise: log", "otherwise: logg");
        assertThatThrownBy(() -> IndexFile.parse(wrong, "connectivity.yaml"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problems -> assertThat(problems.problems()).hasSize(1));
    }

    private static String dutch(Path file, IndexDefinition definition) {
        return catchThrowableOfType(ProblemException.class, () -> PlainTableFile.read(file, definition))
                .in("nl");
    }
}
