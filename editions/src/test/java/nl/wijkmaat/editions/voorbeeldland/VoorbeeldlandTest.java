package nl.wijkmaat.editions.voorbeeldland;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files: the same bytes everywhere, and rounded and withheld just as docs/voorbeeldland.md says. */
class VoorbeeldlandTest {

    private static final Settings SETTINGS = new Settings(1, 300, 12);

    /** Over the names and bytes of all files. A change of the generator changes this: then renew it, and say so in the changelog. */
    private static final String HASH = "c6ee55410c739f573256235d476e1ca7194913d353091d4ca4565b2c1be9c9af";

    @TempDir
    private static Path folder;

    private static Truth truth;

    @BeforeAll
    static void generate() throws IOException {
        truth = Voorbeeldland.generate(SETTINGS, folder, Progress.SILENT);
    }

    @Test
    void aSeedGivesTheSameBytesOnEveryMachine() throws IOException {
        assertThat(hash(folder)).isEqualTo(HASH);
    }

    @Test
    void theNumberOfThreadsChangesNothing(@TempDir Path one, @TempDir Path seven) throws Exception {
        for (Map.Entry<Path, Integer> run : Map.of(one, 1, seven, 7).entrySet()) {
            try (ForkJoinPool pool = new ForkJoinPool(run.getValue())) {
                pool.submit(() -> Voorbeeldland.generate(SETTINGS, run.getKey(), Progress.SILENT))
                        .get();
            }
        }
        assertThat(hash(one)).isEqualTo(hash(folder));
        assertThat(hash(seven)).isEqualTo(hash(folder));
    }

    @Test
    void anotherSeedGivesAnotherCountry(@TempDir Path other) throws IOException {
        Voorbeeldland.generate(new Settings(2, 300, 1), other, Progress.SILENT);
        assertThat(Files.readString(other.resolve("voorbeeldland-kerncijfers-2024.csv")))
                .isNotEqualTo(Files.readString(folder.resolve("voorbeeldland-kerncijfers-2024.csv")));
    }

    @Test
    void aFolderWithFilesIsNotWrittenTo(@TempDir Path full) throws IOException {
        Files.writeString(full.resolve("own.txt"), "mine");
        assertThatThrownBy(() -> Voorbeeldland.generate(SETTINGS, full, Progress.SILENT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not empty");
        assertThat(files(full)).hasSize(1);
    }

    @Test
    void progressEndsWithAllFiles(@TempDir Path another) throws IOException {
        List<int[]> steps = Collections.synchronizedList(new ArrayList<>());
        Voorbeeldland.generate(
                new Settings(4, 300, 9), another, (phase, file, done, of) -> steps.add(new int[] {done, of}));
        assertThat(steps.stream().mapToInt(step -> step[0]).max()).hasValue(steps.size());
        assertThat(steps).allSatisfy(step -> assertThat(step[1]).isEqualTo(steps.size()));
    }

    @Test
    void everyFileIsLabelledAsInvented() throws IOException {
        for (Path file : files(folder)) {
            String start = Files.readString(file);
            start = start.substring(0, Math.min(300, start.length()));
            boolean labelled = file.getFileName().toString().startsWith("voorbeeldland-")
                    || start.toLowerCase(Locale.ROOT).contains("voorbeeldland");
            assertThat(labelled).as(file.toString()).isTrue();
        }
        assertThat(Files.readString(folder.resolve(Voorbeeldland.LABEL_FILE)))
                .contains("VERZONNEN")
                .contains("INVENTED");
    }

    @Test
    void countsBelowGemeenteAreMultiplesOfFiveAndNearestToTheTruth() throws IOException {
        for (Row row : rows("voorbeeldland-kerncijfers-2020.csv", ";")) {
            AreaCode code = AreaCode.parse(row.cell("gwb_code_10"));
            for (var column : Map.of("a_inw", "residents", "a_hh", "households", "a_woning", "dwellings")
                    .entrySet()) {
                double published = Double.parseDouble(row.cell(column.getKey()));
                double real = truth.figures(column.getValue(), List.of(area(code, 2020)), 2020)[0];
                if (code.level().isInside(AreaLevel.GEMEENTE)) {
                    assertThat(published % 5).as("%s %s", code, column).isZero();
                    assertThat(published).as("%s %s", code, column).isCloseTo(real, within(2.5));
                } else {
                    assertThat(published).as("%s %s", code, column).isEqualTo(real);
                }
            }
        }
    }

    @Test
    void sharesAreWholePercentagesOrWithheldForASmallNumberAndForNothingElse() throws IOException {
        int withheld = 0;
        int buurten = 0;
        for (Row row : rows("voorbeeldland-kerncijfers-2020.csv", ";")) {
            Division.Piece area = area(AreaCode.parse(row.cell("gwb_code_10")), 2020);
            double dwellings = truth.figures("dwellings", List.of(area), 2020)[0];
            String owned = row.cell("p_koopw");
            assertThat(owned.equals(".")).as(area.code().code()).isEqualTo(dwellings < 20);
            if (!owned.equals(".")) {
                double real = truth.figures("share_owner_occupied", List.of(area), 2020)[0];
                assertThat(Double.parseDouble(owned)).isCloseTo(real, within(0.5));
            }
            String income = row.cell("p_hh_li");
            double households = truth.figures("households", List.of(area), 2020)[0];
            assertThat(income.equals(".")).as(area.code().code()).isEqualTo(households < 100);
            if (!income.equals(".")) {
                assertThat(income).matches("\\d+,\\d");
                double real = truth.figures("share_low_income", List.of(area), 2020)[0];
                assertThat(Double.parseDouble(income.replace(',', '.'))).isCloseTo(real, within(0.0500001));
            }
            if (area.code().level() == AreaLevel.BUURT) {
                buurten++;
                withheld += income.equals(".") ? 1 : 0;
            }
        }
        assertThat((double) withheld / buurten).isBetween(0.02, 0.15);
    }

    @Test
    void incomeOfTheLastYearIsThereForGemeentenOnly() throws IOException {
        for (Row row : rows("voorbeeldland-kerncijfers-2024.csv", ";")) {
            boolean below = AreaCode.parse(row.cell("gwb_code_10")).level().isInside(AreaLevel.GEMEENTE);
            assertThat(row.cell("p_hh_li").equals(".")).isEqualTo(below);
        }
    }

    @Test
    void buurtenAddUpToTheirGemeenteWithinTheirRounding() throws IOException {
        Map<String, Double> sums = new LinkedHashMap<>();
        Map<String, Integer> parts = new LinkedHashMap<>();
        Map<String, Double> gemeenten = new LinkedHashMap<>();
        for (Row row : rows("voorbeeldland-kerncijfers-2019.csv", ";")) {
            AreaCode code = AreaCode.parse(row.cell("gwb_code_10"));
            double residents = Double.parseDouble(row.cell("a_inw"));
            if (code.level() == AreaLevel.GEMEENTE) {
                gemeenten.put(code.code(), residents);
            } else if (code.level() == AreaLevel.BUURT) {
                sums.merge(code.gemeente().orElseThrow().code(), residents, Double::sum);
                parts.merge(code.gemeente().orElseThrow().code(), 1, Integer::sum);
            }
        }
        assertThat(sums.keySet()).isEqualTo(gemeenten.keySet());
        gemeenten.forEach((code, residents) ->
                assertThat(sums.get(code)).as(code).isCloseTo(residents, within(2.5 * parts.getOrDefault(code, 0))));
    }

    @Test
    void crimeHasNoWijkenAndGemeentenCountAboutOnePercentMoreThanTheirBuurten() throws IOException {
        double gemeenten = 0;
        double buurten = 0;
        for (Row row : rows("voorbeeldland-misdrijven.csv", ",")) {
            AreaLevel level = AreaCode.parse(row.cell("code")).level();
            assertThat(level).isIn(AreaLevel.GEMEENTE, AreaLevel.BUURT);
            double crimes = Double.parseDouble(row.cell("registered_crimes"));
            gemeenten += level == AreaLevel.GEMEENTE ? crimes : 0;
            buurten += level == AreaLevel.BUURT ? crimes : 0;
        }
        assertThat(gemeenten / buurten).isCloseTo(1.01, within(0.002));
    }

    @Test
    void healthIsAnEstimateThatDiffersFromTheTruth() throws IOException {
        double squares = 0;
        int buurten = 0;
        for (Row row : rows("voorbeeldland-gezondheid-2020.csv", ",")) {
            AreaCode code = AreaCode.parse(row.cell("Codering_3"));
            String published = row.cell("ErvarenGezondheidGoedZeerGoed_4");
            if (code.level() == AreaLevel.BUURT && !published.isEmpty()) {
                double real = truth.figures("good_health", List.of(area(code, 2020)), 2020)[0];
                squares += Math.pow(Double.parseDouble(published) - real, 2);
                buurten++;
            }
        }
        assertThat(Math.sqrt(squares / buurten)).isBetween(3.0, 9.0);
    }

    private static Division.Piece area(AreaCode code, int year) {
        if (code.level() == AreaLevel.COUNTRY) {
            int[] cells = truth.country().getDivision(year).provinces().stream()
                    .flatMapToInt(province -> Arrays.stream(province.cells()))
                    .toArray();
            return new Division.Piece(code, Division.COUNTRY_NAME, code, cells);
        }
        return truth.getArea(code, year);
    }

    /** A row of a published table, by the names of its columns. */
    private record Row(List<String> names, List<String> cells) {
        String cell(String name) {
            int column = names.indexOf(name);
            assertThat(column).as(name).isNotNegative();
            return cells.get(column);
        }
    }

    private static List<Row> rows(String file, String delimiter) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        List<String> names = List.of(lines.getFirst().split(delimiter, -1));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(delimiter, -1));
            assertThat(cells).as(line).hasSameSizeAs(names);
            rows.add(new Row(names, cells));
        }
        return rows;
    }

    private static List<Path> files(Path root) throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String hash(Path root) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files(root)) {
                String name = root.relativize(file).toString().replace('\\', '/');
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
