package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The main job on the real figures, as somebody at a terminal does it: import, search, profile, export. */
class RealDataTest {

    @TempDir
    private static Path data;

    @BeforeAll
    static void importRealFigures() {
        String asked = System.getenv("WIJKMAAT_SHARED");
        Path shared = (asked == null ? Path.of("..", "..", "shared") : Path.of(asked)).resolve("data");
        if (!Files.isDirectory(shared)) {
            shared = Path.of("..", "..", "..", "shared", "data");
        }
        Assumptions.assumeTrue(
                Files.isDirectory(shared), "the real figures are not here: set WIJKMAAT_SHARED to their folder");
        List<String> files = List.of(
                "nl_region_indicators_2024.csv.gz",
                "nl_region_crime_2021_2025.csv.gz",
                "nl_region_good_health_2012_2024.csv.gz",
                "cbs_wijk_2022_indicators.csv.gz",
                "cbs_gemeente_2022_indicators.csv",
                "cbs_gemeente_2022.geojson.gz");
        Path folder = shared;
        String[] arguments = Stream.concat(
                        Stream.of("import"),
                        files.stream().map(file -> folder.resolve(file).toString()))
                .toArray(String[]::new);
        CommandRun run = CommandRun.of(data, arguments).mustEndWith(0);
        assertThat(run.err()).contains("edities staan in");
    }

    @Test
    void thePapersClaimIsSupportedAndRefutedByTheSameAnswer() {
        JsonNode answer = CommandRun.of(
                        data, "question", "--level", "buurt", "--year", "2024", "--methods", "60", "--format", "json")
                .mustEndWith(0)
                .json();
        int outside = answer.path("support").path("areas").asInt()
                + answer.path("undecided").path("areas").asInt()
                + answer.path("refutation").path("areas").asInt();
        int inside = 0;
        for (JsonNode side : answer.path("inside")) {
            inside += side.path("areas").asInt();
        }
        assertThat(outside + inside + answer.path("not_judged").asInt())
                .as("every buurt of 2024 is support, undecided, refutation, or said to be unknown")
                .isEqualTo(14_574);
        assertThat(answer.path("support").path("areas").asInt()).isPositive();
        assertThat(answer.path("refutation").path("areas").asInt()).isPositive();
        for (String division : List.of("outside_size_class", "outside_network")) {
            int areas = 0;
            for (JsonNode c : answer.path("outside_by_class")) {
                areas += c.path("classification").asString().equals(division)
                        ? c.path("surely_areas").asInt()
                        : 0;
            }
            assertThat(areas)
                    .as(division)
                    .isEqualTo(answer.path("support").path("areas").asInt());
        }
        assertThat(answer.path("indicators_absent").toString()).contains("employment_rate");
        assertThat(answer.path("reference").asString()).isEqualTo("nplv");
    }

    @Test
    void theCountryHasTheResidentsThatItsGemeentenAddUpTo() {
        NamedCsvRecord residents = row("profile", "NL00", "--year", "2024");
        assertThat(residents.getField("value")).isEqualTo("17942942");
    }

    @Test
    void amsterdamHasThePublishedNumberOfResidents() {
        assertThat(row("profile", "Amsterdam", "--year", "2024").getField("value"))
                .isEqualTo("931298");
    }

    @Test
    void aWijkHasItsFiguresOf2022() {
        List<NamedCsvRecord> rows =
                run("profile", "WK028501", "--year", "2022", "--format", "csv").csv();
        assertThat(rows)
                .allMatch(row -> row.getField("year").equals("2022")
                        && row.getField("boundary_year").equals("2022"));
        NamedCsvRecord residents = find(rows, "residents");
        assertThat(Double.parseDouble(residents.getField("value"))).isCloseTo(16_760, within(2.5));
        assertThat(residents.getField("edition")).hasSize(64);
    }

    @Test
    void aRateThatIsNotPublishedFollowsFromItsCounts() {
        List<NamedCsvRecord> rows =
                run("profile", "GM0307", "--year", "2024", "--format", "csv").csv();
        double crimes = Double.parseDouble(find(rows, "crimes").getField("value"));
        double residents = Double.parseDouble(find(rows, "residents").getField("value"));
        assertThat(Double.parseDouble(find(rows, "crimes_per_1000").getField("value")))
                .isCloseTo(1000 * crimes / residents, within(1e-6));
    }

    @Test
    void aWijkOfWhichOnlyBuurtenArePublishedAddsThemUp() {
        List<NamedCsvRecord> buurten = run(
                        "export",
                        "--level",
                        "buurt",
                        "--within",
                        "WK030701",
                        "--year",
                        "2024",
                        "--indicators",
                        "crimes")
                .csv();
        double sum = buurten.stream()
                .mapToDouble(row -> Double.parseDouble(row.getField("value")))
                .sum();
        List<NamedCsvRecord> wijk =
                run("profile", "WK030701", "--year", "2024", "--format", "csv").csv();
        assertThat(Double.parseDouble(find(wijk, "crimes").getField("value"))).isEqualTo(sum);
    }

    @Test
    void crimesAddUpToTheNationalCountOfEveryYear() {
        String[] expected = {"740013", "796769", "801717", "801336", "795052"};
        for (int i = 0; i < expected.length; i++) {
            List<NamedCsvRecord> rows = run(
                            "profile",
                            "NL00",
                            "--year",
                            Integer.toString(2021 + i),
                            "--boundary-year",
                            "2024",
                            "--format",
                            "csv")
                    .csv();
            assertThat(find(rows, "crimes").getField("value")).isEqualTo(expected[i]);
        }
    }

    @Test
    void ranksByWhatIsNotMeasuredAreRefusedByTheNameOfTheIndicator() {
        assertThat(run("ranks", "share_low_income", "--level", "gemeente", "--year", "2022")
                        .mustEndWith(3)
                        .err())
                .contains("Nergens: share_low_income.");
    }

    @Test
    void searchFindsWhatPeopleType() {
        assertThat(run("area", "den", "haag", "--level", "gemeente", "--format", "csv")
                        .out())
                .contains("GM0518,'s-Gravenhage,gemeente,2024,PV28,566221");
        assertThat(run("area", "volenhove zeist", "--format", "csv").out()).contains("Vollenhove,buurt,2024");
    }

    @Test
    void aFocusAreaOfTheCatalogueIsACustomAreaThatSaysItIsIndicative() {
        CommandRun run = run("profile", "den-haag-zuidwest", "--format", "json").mustEndWith(0);
        assertThat(run.json().at("/area/level").asString()).isEqualTo("custom");
        assertThat(run.json().at("/area/caveat/nl").asString()).startsWith("Indicatief");
        assertThat(run.json().at("/area/members").size()).isGreaterThan(5);
    }

    @Test
    void exportsOpenWithTheSameFigures(@TempDir Path folder) throws Exception {
        for (String format : List.of("csv", "parquet", "xlsx", "geojson")) {
            Path file = folder.resolve("gemeenten." + format);
            run(
                            "export",
                            "--level",
                            "gemeente",
                            "--year",
                            "2022",
                            "--indicators",
                            "residents",
                            "--format",
                            format,
                            "--output",
                            file.toString())
                    .mustEndWith(0);
            assertThat(file).isNotEmptyFile();
        }
        try (var duckdb = java.sql.DriverManager.getConnection("jdbc:duckdb:");
                var query = duckdb.createStatement();
                var result = query.executeQuery(
                        "SELECT sum(value), count(*) FROM '" + folder.resolve("gemeenten.parquet") + "'")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getDouble(1)).isEqualTo(17_590_672);
            assertThat(result.getInt(2)).isEqualTo(345);
        }
        assertThat(Files.readString(folder.resolve("gemeenten.geojson")))
                .contains("\"code\":\"GM0307\"", "\"residents\":");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("nothing half is left behind").hasSize(4);
        }
    }

    private static NamedCsvRecord row(String... arguments) {
        return find(
                run(Stream.concat(Stream.of(arguments), Stream.of("--format", "csv"))
                                .toArray(String[]::new))
                        .mustEndWith(0)
                        .csv(),
                "residents");
    }

    private static NamedCsvRecord find(List<NamedCsvRecord> rows, String indicator) {
        return rows.stream()
                .filter(row -> row.getField("indicator").equals(indicator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + indicator));
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(data, arguments);
    }
}
