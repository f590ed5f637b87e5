package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.comparison.KnownMovements;
import nl.wijkmaat.app.comparison.Movements;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.ImportSession;
import nl.wijkmaat.editions.store.SourceFacts;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.comparison.movement.Trend;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The contract of {@code compare} and {@code warn}, and of {@code replay} for both. */
class CompareCommandTest {

    /** Two members of the M50 and two gemeenten that are none. */
    private static final List<String> GEMEENTEN = List.of("0109", "0163", "1001", "1002");

    private static final int WIJKEN = 15;

    @TempDir
    static Path data;

    @TempDir
    static Path results;

    @BeforeAll
    static void write() {
        EditionStore store = EditionStore.open(data);
        try (ImportSession session = store.begin()) {
            for (int year = 2018; year <= 2022; year++) {
                session.add(
                        table(year),
                        new SourceFacts("CBS", "T" + year, "CC-BY-4.0", false),
                        List.of(FileFacts.of(
                                "made-" + year + ".csv", ("made" + year).getBytes(StandardCharsets.UTF_8))),
                        Instant.parse("2026-11-01T09:00:00Z"));
            }
            session.commit();
        }
    }

    /** The burden of a wijk falls with its number; the third wijk of the first gemeente gets poorer every year. */
    private static FigureTable table(int year) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(new AreaCode("NL00"), "Nederland"));
        GEMEENTEN.forEach(g -> rows.add(new Row(new AreaCode("GM" + g), "Gemeente " + g)));
        for (String g : GEMEENTEN) {
            for (int w = 0; w < WIJKEN; w++) {
                rows.add(new Row(new AreaCode("WK%s%02d".formatted(g, w)), "Wijk %s-%d".formatted(g, w)));
            }
        }
        SplittableRandom random = new SplittableRandom(3);
        Map<String, double[]> amounts = new LinkedHashMap<>();
        for (String indicator :
                List.of("residents", "share_low_income", "employment_rate", "good_health", "severely_lonely")) {
            double[] column = new double[rows.size()];
            Arrays.fill(column, Double.NaN);
            for (int i = 5; i < column.length; i++) {
                int w = (i - 5) % WIJKEN;
                double burden = 20 - w + random.nextGaussian();
                column[i] = switch (indicator) {
                    case "residents" -> w == 14 ? 100 : 1000 + 10 * i;
                    case "employment_rate", "good_health" -> 90 - burden;
                    default -> 5 + burden;
                };
            }
            column[0] = switch (indicator) {
                case "residents" -> 100_000;
                case "employment_rate", "good_health" -> 77;
                default -> 18;
            };
            if (indicator.equals("share_low_income")) {
                column[7] = 12 + 2.5 * (year - 2018);
            }
            column[5 + 13] = indicator.equals("residents") ? column[5 + 13] : Double.NaN;
            column[5 + 12] = indicator.equals("employment_rate") ? Double.NaN : column[5 + 12];
            amounts.put(indicator, column);
        }
        List<FigureColumn> columns = new ArrayList<>();
        amounts.forEach((indicator, figures) -> {
            byte[] missing = new byte[figures.length];
            Arrays.fill(missing, (byte) MissingReason.NOT_PUBLISHED.ordinal());
            columns.add(
                    new FigureColumn(indicator, figures, missing, Map.of(AreaLevel.WIJK, new Precision.Rounded(0.1))));
        });
        return new FigureTable("made", year, 2022, rows, columns, List.of());
    }

    private static CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--lang", "en"));
        return CommandRun.of(data, all.toArray(String[]::new));
    }

    @Test
    @DisplayName("a row per area and domain, nearest first, each beside the area that was asked about; never the area"
            + " itself")
    void nearest() {
        List<NamedCsvRecord> rows = run(
                        "compare", "WK010903", "--year", "2022", "--count", "3", "--caliper", "none", "--format", "csv")
                .mustEndWith(0)
                .csv();
        assertThat(rows).hasSize(3 * 4);
        assertThat(rows).noneMatch(row -> row.getField("area").equals("WK010903"));
        assertThat(rows.stream().map(row -> row.getField("domain")).distinct())
                .containsExactly("poverty", "work", "health", "cohesion");
        double before = 0;
        for (int k = 0; k < 3; k++) {
            NamedCsvRecord row = rows.get(4 * k);
            assertThat(row.getField("rank")).isEqualTo(Integer.toString(k + 1));
            double distance = Double.parseDouble(row.getField("distance"));
            assertThat(distance).isGreaterThanOrEqualTo(before);
            before = distance;
            double difference =
                    Double.parseDouble(row.getField("score")) - Double.parseDouble(row.getField("own_score"));
            assertThat(Double.parseDouble(row.getField("difference")))
                    .isBetween(difference - 0.002, difference + 0.002);
        }
    }

    @Test
    @DisplayName("elsewhere, within a list, with few residents left out, and an area put beside it by name")
    void choices() {
        List<NamedCsvRecord> elsewhere = run(
                        "compare",
                        "WK010903",
                        "--year",
                        "2022",
                        "--elsewhere",
                        "--caliper",
                        "none",
                        "--count",
                        "99",
                        "--format",
                        "csv")
                .mustEndWith(0)
                .csv();
        assertThat(elsewhere).noneMatch(row -> row.getField("gemeente").equals("GM0109"));
        assertThat(elsewhere).noneMatch(row -> row.getField("area").endsWith("14"));
        List<NamedCsvRecord> members = run(
                        "compare",
                        "WK100103",
                        "--year",
                        "2022",
                        "--within",
                        "network:m50",
                        "--caliper",
                        "none",
                        "--count",
                        "99",
                        "--with",
                        "WK100214",
                        "--format",
                        "csv")
                .mustEndWith(0)
                .csv();
        assertThat(members.stream()
                        .filter(row -> !row.getField("rank").isEmpty())
                        .map(row -> row.getField("gemeente"))
                        .distinct())
                .containsExactlyInAnyOrder("GM0109", "GM0163");
        assertThat(members.getLast().getField("area")).isEqualTo("WK100214");
    }

    @Test
    @DisplayName("a domain that is not measured stands empty and is named in the document")
    void missingDomain() {
        JsonNode result = run(
                        "compare",
                        "WK100212",
                        "--year",
                        "2022",
                        "--with",
                        "WK010912",
                        "--caliper",
                        "none",
                        "--format",
                        "json")
                .mustEndWith(0)
                .json();
        JsonNode beside = result.path("with").get(0);
        assertThat(beside.path("not_measured_in_both").get(0).asString()).isEqualTo("work");
        assertThat(beside.path("domains_compared").asInt()).isEqualTo(3);
        assertThat(beside.path("domains").get(1).path("percentile").isNull()).isTrue();
        assertThat(result.path("method").path("nl").asString()).contains("Mahalanobis");
        assertThat(result.path("method").path("en").asString()).contains("Mahalanobis");
    }

    @Test
    @DisplayName(
            "pairs inside and outside a list, with balance, everybody accounted for, and support beside refutation")
    void pairs() {
        JsonNode result = run(
                        "compare",
                        "--pairs",
                        "--level",
                        "wijk",
                        "--year",
                        "2022",
                        "--within",
                        "network:m50",
                        "--caliper",
                        "1",
                        "--format",
                        "json")
                .mustEndWith(0)
                .json();
        int inside = result.path("inside").asInt();
        assertThat(inside).isEqualTo(2 * WIJKEN - 2);
        assertThat(result.path("outside").asInt()).isEqualTo(2 * WIJKEN - 2);
        assertThat(result.path("pairs").size() + result.path("unmatched").size())
                .isEqualTo(inside);
        assertThat(result.path("pairs").size()).isGreaterThan(20);
        assertThat(result.path("balance")
                        .get(0)
                        .path("after")
                        .path("standardised_difference")
                        .asDouble())
                .isBetween(-0.3, 0.3);
        assertThat(result.path("inside_with_a_comparable_area_outside").asInt()).isBetween(20, inside);
        String text = run("compare", "--pairs", "--level", "wijk", "--year", "2022", "--within", "network:m50")
                .mustEndWith(0)
                .out();
        assertThat(text).contains("Support:", "Refutation:", "without replacement");
    }

    @Test
    @DisplayName(
            "who gets worse is found, with slope, interval and the year in which the line is reached; the others give"
                    + " no alarm")
    void warning() {
        List<NamedCsvRecord> rows = run(
                        "warn", "--level", "wijk", "--indicator", "share_low_income,good_health", "--format", "csv")
                .mustEndWith(0)
                .csv();
        List<NamedCsvRecord> worse = rows.stream()
                .filter(row -> row.getField("verdict").equals("verslechtert"))
                .toList();
        assertThat(worse).singleElement().satisfies(row -> {
            assertThat(row.getField("area")).isEqualTo("WK010902");
            assertThat(row.getField("years")).isEqualTo("2018 2019 2020 2021 2022");
            assertThat(Double.parseDouble(row.getField("slope_low"))).isPositive();
            assertThat(row.getField("sureness")).isEqualTo("91.7");
        });
        assertThat(rows.stream().map(row -> row.getField("verdict")))
                .containsOnly("verslechtert", "stabiel", "onzeker");
        String text = run("warn", "WK010902", "--indicator", "share_low_income")
                .mustEndWith(0)
                .out();
        assertThat(text).contains("getting worse", "By chance alone at most");
    }

    @Test
    @DisplayName("what a page shows of the movement of an area is what the command says, and tells by which command")
    void movementOnPages() {
        Atlas atlas = Atlas.open(data, Path.of("..", "catalogue"));
        Area wijk = atlas.getTree(2022).getArea(new AreaCode("WK010902"));
        KnownMovements known = new KnownMovements(atlas);
        KnownMovements.Found found = known.find(wijk, 2022);
        while (found instanceof KnownMovements.Found.Pending) {
            Thread.onSpinWait();
            found = known.find(wijk, 2022);
        }
        Movements movements = ((KnownMovements.Found.Answer) found).movements();

        List<NamedCsvRecord> rows = run("warn", "WK010902", "--boundary-year", "2022", "--format", "csv")
                .mustEndWith(0)
                .csv();
        assertThat(movements.lines()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            Movements.Line line = movements.lines().get(i);
            assertThat(line.indicator().id()).isEqualTo(rows.get(i).getField("indicator"));
            assertThat(line.movement().last().position())
                    .isCloseTo(Double.parseDouble(rows.get(i).getField("position")), within(0.005));
            assertThat(line.movement().trend() == Trend.WORSENING)
                    .isEqualTo(rows.get(i).getField("verdict").equals("verslechtert"));
        }
        assertThat(movements.lines().getFirst().movement().trend()).isEqualTo(Trend.WORSENING);
        assertThat(movements.recipe()).startsWith("./wijkmaat warn WK010902 --level wijk --boundary-year 2022");
        assertThat(movements.tooShort()).extracting(Indicator::id).contains("crimes_per_1000");
    }

    @Test
    @DisplayName("replay gives the same bytes, of nearest, of pairs and of movement")
    void replay() throws IOException {
        for (String[] question : new String[][] {
            {"compare", "WK010903", "--year", "2022", "--elsewhere", "--caliper", "1,work=0.6", "--size"},
            {"compare", "--pairs", "--year", "2022", "--within", "network:m50", "--order", "greedy"},
            {
                "warn",
                "--level",
                "wijk",
                "--domain",
                "poverty,health",
                "--years",
                "2018-2022",
                "--position",
                "nation",
                "--sureness",
                "75"
            },
            {"warn", "WK010902", "--sureness", "80"}
        }) {
            List<String> arguments = new ArrayList<>(List.of(question));
            arguments.addAll(List.of("--format", "json"));
            CommandRun first = run(arguments.toArray(String[]::new)).mustEndWith(0);
            Path result = Files.writeString(results.resolve("result.json"), first.out());
            assertThat(run("replay", result.toString()).mustEndWith(0).out()).isEqualTo(first.out());
        }
    }

    @Test
    @DisplayName("a list of the catalogue that is another now is named: from another list the same bytes cannot come")
    void replayWithAnotherList() throws IOException {
        CommandRun first = run("compare", "--pairs", "--year", "2022", "--within", "network:m50", "--format", "json")
                .mustEndWith(0);
        assertThat(first.json().at("/recipe/catalogue_sha256").propertyNames())
                .contains(
                        "area-counts.yaml",
                        "code-changes",
                        "focus-areas",
                        "indicators",
                        "memberships",
                        "named-areas",
                        "sources");
        Path changed = Files.writeString(
                results.resolve("changed.json"), first.out().replaceAll("(\"memberships\" : \")..", "$100"));
        assertThat(run("replay", changed.toString()).mustEndWith(4).err()).contains("memberships");
    }

    @Test
    @DisplayName("bad input ends with one clear message and the exit code of its kind")
    void badInput() {
        assertRefused(2, "an area", "compare");
        assertRefused(2, "not both", "compare", "WK010903", "--pairs");
        assertRefused(4, "WK999999", "compare", "WK999999");
        assertRefused(3, "Wijk 0109-13 is measured in 0 domains", "compare", "WK010913", "--year", "2022");
        assertRefused(2, "'x' is no limit", "compare", "WK010903", "--year", "2022", "--caliper", "x");
        assertRefused(3, "positive", "compare", "WK010903", "--year", "2022", "--caliper", "NaN");
        assertRefused(4, "There is no list 'nowhere'", "compare", "WK010903", "--year", "2022", "--within", "nowhere");
        assertRefused(3, "no other area", "compare", "WK010903", "--year", "2022", "--within", "pilots");
        assertRefused(
                4,
                "Known: 2023-04-01",
                "compare",
                "--pairs",
                "--year",
                "2022",
                "--within",
                "network:m50",
                "--date",
                "2010-01-01");
        assertRefused(4, "No domain", "compare", "WK010903", "--year", "2022", "--domain", "weather");
        assertRefused(3, "between 1 and 4", "compare", "WK010903", "--year", "2022", "--least", "9");
        assertRefused(3, "areas inside", "compare", "--pairs", "--year", "2022", "--within", "network:g4");
        assertRefused(3, "at least 3 years", "warn", "WK010902", "--years", "2021-2022");
        assertRefused(2, "is no year", "warn", "--years", "last");
        assertRefused(4, "no indicator 'weather'", "warn", "--indicator", "weather");
        assertRefused(3, "does not weigh", "warn", "--level", "wijk", "--indicator", "residents");
        assertRefused(3, "percentile", "warn", "--level", "wijk", "--line", "120");
        assertRefused(3, "sureness", "warn", "--level", "wijk", "--sureness", "100");
    }

    private static void assertRefused(int code, String message, String... arguments) {
        CommandRun run = run(arguments).mustEndWith(code);
        assertThat(run.out()).as("standard output of a refusal").isEmpty();
        assertThat(run.err()).contains(message);
    }

    @Test
    @DisplayName("a refusal of the engine is in the reader's language")
    void dutch() {
        assertThat(CommandRun.of(data, "compare", "WK010913", "--year", "2022", "--lang", "nl")
                        .mustEndWith(3)
                        .err())
                .contains("is op 0 domeinen gemeten");
    }
}
