package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

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
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.ImportSession;
import nl.wijkmaat.editions.store.SourceFacts;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of {@code burden}, {@code count}, {@code index} and {@code replay}. */
class BurdenCommandTest {

    @TempDir
    static Path data;

    @BeforeAll
    static void write() {
        write(data);
    }

    /** Three gemeenten of twenty wijken; the burden of a wijk falls with its number. */
    static void write(Path data) {
        write(data, 3, 20);
    }

    static void write(Path data, int gemeenten, int wijkenEach) {
        write(data, gemeenten, wijkenEach, gemeenten * wijkenEach);
    }

    /** @param counted of so many wijken, the first ones, it is known how many people live there */
    static void write(Path data, int gemeenten, int wijkenEach, int counted) {
        SplittableRandom random = new SplittableRandom(3);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(new AreaCode("NL00"), "Nederland"));
        for (int g = 1; g <= gemeenten; g++) {
            rows.add(new Row(new AreaCode("GM100" + g), "Gemeente " + g));
        }
        for (int g = 1; g <= gemeenten; g++) {
            for (int w = 0; w < wijkenEach; w++) {
                rows.add(new Row(new AreaCode("WK100%d%02d".formatted(g, w)), "Wijk %d-%d".formatted(g, w)));
            }
        }
        Map<String, double[]> amounts = new LinkedHashMap<>();
        for (String indicator :
                List.of("residents", "share_low_income", "employment_rate", "good_health", "severely_lonely")) {
            double[] column = new double[rows.size()];
            Arrays.fill(column, Double.NaN);
            int first = 1 + gemeenten;
            for (int i = first; i < column.length; i++) {
                double burden = wijkenEach - (i - first) % wijkenEach + random.nextGaussian();
                column[i] = switch (indicator) {
                    case "residents" -> i < first + counted ? 1000 + 10 * i : Double.NaN;
                    case "employment_rate", "good_health" -> 90 - burden;
                    default -> 5 + burden;
                };
            }
            if (column.length > first + 1) {
                int last = column.length - 1;
                column[last] = indicator.equals("residents") ? column[last] : Double.NaN;
            }
            amounts.put(indicator, column);
        }
        List<FigureColumn> columns = new ArrayList<>();
        amounts.forEach((indicator, figures) -> {
            byte[] missing = new byte[figures.length];
            Arrays.fill(missing, (byte) MissingReason.NOT_PUBLISHED.ordinal());
            columns.add(
                    new FigureColumn(indicator, figures, missing, Map.of(AreaLevel.WIJK, new Precision.Rounded(1))));
        });
        FileFacts input = FileFacts.of("made.csv", "made".getBytes(StandardCharsets.UTF_8));
        try (ImportSession session = EditionStore.open(data).begin()) {
            session.add(
                    new FigureTable("made", 2022, 2022, rows, columns, List.of()),
                    new SourceFacts("CBS", "T1", "CC-BY-4.0", false),
                    List.of(input),
                    Instant.parse("2026-11-01T09:00:00Z"));
            session.commit();
        }
    }

    private static CommandRun burden(String... more) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String[] usual : new String[][] {
            {"--level", "wijk"},
            {"--year", "2022"},
            {"--methods", "300"},
            {"--seed", "1"},
            {"--reference", "none"},
            {"--lang", "en"}
        }) {
            options.put(usual[0], usual[1]);
        }
        for (int i = 0; i < more.length; i += 2) {
            options.put(more[i], more[i + 1]);
        }
        List<String> arguments = new ArrayList<>(List.of("burden"));
        options.forEach((name, value) -> arguments.addAll(List.of(name, value)));
        return CommandRun.of(data, arguments.toArray(String[]::new));
    }

    @Test
    @DisplayName(
            "the columns of the contract, a row per wijk, heavier first wijken, and nothing for the wijk without figures")
    void columns() {
        CommandRun run = burden("--format", "csv").mustEndWith(0);
        assertThat(run.header())
                .containsExactly(
                        "area",
                        "name",
                        "gemeente",
                        "residents",
                        "weight",
                        "weight_low",
                        "weight_high",
                        "rank_low",
                        "rank_high",
                        "domains_beyond_line",
                        "domains_measured",
                        "p_heaviest_10",
                        "comparable_share",
                        "hinges_on");
        List<NamedCsvRecord> rows = run.csv();
        assertThat(rows).hasSize(60);
        assertThat(Double.parseDouble(rows.get(0).getField("weight"))).isGreaterThan(80);
        assertThat(Double.parseDouble(rows.get(19).getField("weight"))).isLessThan(20);
        assertThat(rows.get(0).getField("domains_measured")).isEqualTo("4");
        NamedCsvRecord unmeasured = rows.get(59);
        assertThat(unmeasured.getField("weight")).isEmpty();
        assertThat(unmeasured.getField("domains_beyond_line"))
                .as("not measured is not zero")
                .isEmpty();
        assertThat(unmeasured.getField("domains_measured")).isEqualTo("0");
        assertThat(run.err()).contains("not weighed").contains("Crimes per thousand residents");
    }

    @Test
    @DisplayName("threads change nothing, another seed does")
    void seedAndThreads() {
        String one = burden("--format", "csv", "--threads", "1").mustEndWith(0).out();
        assertThat(burden("--format", "csv", "--threads", "3").out()).isEqualTo(one);
        assertThat(burden("--format", "csv", "--seed", "2").mustEndWith(0).out())
                .isNotEqualTo(one);
    }

    @Test
    @DisplayName("replay gives the same bytes for burden and count; other inputs are refused")
    void replay(@TempDir Path folder) throws IOException {
        String burden =
                burden("--format", "json", "--line", "70").mustEndWith(0).out();
        Path file = Files.writeString(folder.resolve("burden.json"), burden);
        assertThat(CommandRun.of(data, "replay", file.toString()).mustEndWith(0).out())
                .isEqualTo(burden);
        CommandRun count = CommandRun.of(
                data,
                "count",
                "--level",
                "wijk",
                "--year",
                "2022",
                "--methods",
                "200",
                "--reference",
                "none",
                "--heaviest",
                "10,30",
                "--format",
                "json");
        Path counted = Files.writeString(
                folder.resolve("count.json"), count.mustEndWith(0).out());
        assertThat(CommandRun.of(data, "replay", counted.toString())
                        .mustEndWith(0)
                        .out())
                .isEqualTo(count.out());
        Path otherSpace = Files.writeString(
                folder.resolve("other.json"), burden.replaceAll("(method_space_sha256\" : \")..", "$100"));
        assertThat(CommandRun.of(data, "replay", otherSpace.toString(), "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("another here than it was");
        Path noRecipe = Files.writeString(folder.resolve("none.json"), "{}");
        assertThat(CommandRun.of(data, "replay", noRecipe.toString(), "--lang", "en")
                        .mustEndWith(3)
                        .err())
                .contains("no result with a recipe");
    }

    @Test
    @DisplayName("of the heaviest so many percent the counts over all classes add up to the whole")
    void count() {
        List<NamedCsvRecord> rows = CommandRun.of(
                        data,
                        "count",
                        "--level",
                        "wijk",
                        "--year",
                        "2022",
                        "--methods",
                        "200",
                        "--reference",
                        "none",
                        "--format",
                        "csv")
                .mustEndWith(0)
                .csv();
        NamedCsvRecord all = rows.stream()
                .filter(r -> r.getField("line").equals("heaviest_10")
                        && r.getField("class").equals("all"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(all.getField("areas"))).isBetween(5.0, 7.0);
        assertThat(all.getField("areas_in_class")).isEqualTo("60");
    }

    @Test
    @DisplayName("each wrong question gets one clear error")
    void errors() {
        assertThat(burden("--line", "101").mustEndWith(3).err()).contains("from 0 to 100");
        assertThat(burden("--methods", "0").mustEndWith(3).err()).contains("number of methods");
        assertThat(burden("--method", "mine").mustEndWith(4).err()).contains("no method 'mine'");
        assertThat(burden("--boundary-year", "1999").mustEndWith(4).err()).contains("boundaries of 1999");
        assertThat(burden("--level", "buurt").mustEndWith(4).err()).contains("No areas of level buurt are known");
        assertThat(burden("--threads", "0").mustEndWith(2).err()).contains("at least one thread");
        assertThat(CommandRun.of(data, "burden", "--year", "2040", "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("no figures that still tell of 2040");
        assertThat(CommandRun.of(data, "burden", "--year", "2022", "--reference", "nowhere", "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("no list or area 'nowhere'")
                .contains("nplv");
        assertThat(CommandRun.of(data, "burden", "--year", "2022", "--reference", "nplv", "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("not known in codes of 2022");
        assertThat(CommandRun.of(
                                data,
                                "question",
                                "--year",
                                "2022",
                                "--reference",
                                "none",
                                "--methods",
                                "50",
                                "--lang",
                                "en")
                        .mustEndWith(3)
                        .err())
                .contains("needs a group to compare with");
        assertThat(CommandRun.of(data, "question", "--year", "2022", "--sure", "0.4", "--lang", "en")
                        .mustEndWith(2)
                        .err())
                .contains("above 0.5");
        assertThat(CommandRun.of(data, "count", "--heaviest", "0", "--year", "2022", "--lang", "en")
                        .mustEndWith(2)
                        .err())
                .contains("1 and 99");
    }

    @Test
    @DisplayName(
            "coherence: alpha per domain, and income that a modelled health figure was made of; replayed to the byte")
    void coherence(@TempDir Path folder) throws IOException {
        String[] arguments = {"coherence", "--level", "wijk", "--year", "2022", "--lang", "en", "--format", "csv"};
        CommandRun run = CommandRun.of(data, arguments).mustEndWith(0);
        assertThat(run.header()).containsExactly("kind", "subject", "other", "value", "areas", "flag");
        assertThat(run.csv())
                .filteredOn(r -> r.getField("kind").equals("modelled_from"))
                .extracting(r -> r.getField("subject") + "<" + r.getField("other") + " " + r.getField("flag"))
                .contains(
                        "good_health<share_low_income across_domains",
                        "severely_lonely<employment_rate across_domains");
        assertThat(run.csv())
                .filteredOn(r -> r.getField("kind").equals("same_model_inputs"))
                .extracting(r -> r.getField("subject"))
                .contains("severely_lonely");
        arguments[8] = "table";
        assertThat(CommandRun.of(data, arguments).mustEndWith(0).out())
                .contains("Cronbach’s alpha")
                .doesNotContain("_");
        arguments[8] = "json";
        CommandRun json = CommandRun.of(data, arguments).mustEndWith(0);
        Path file = Files.writeString(folder.resolve("coherence.json"), json.out());
        assertThat(CommandRun.of(data, "replay", file.toString()).mustEndWith(0).out())
                .isEqualTo(json.out());
        assertThat(json.json().path("collinearity").path("areas").asInt()).isEqualTo(59);
    }

    @Test
    @DisplayName(
            "leave-one-out: all first, then each domain; whole domains of one indicator are told as domains; replayed to the byte")
    void leaveOneOut(@TempDir Path folder) throws IOException {
        String[] arguments = {
            "leave-one-out",
            "--level",
            "wijk",
            "--year",
            "2022",
            "--reference",
            "none",
            "--compared",
            "20",
            "--format",
            "csv"
        };
        CommandRun run = CommandRun.of(data, arguments).mustEndWith(0);
        assertThat(run.csv())
                .extracting(r -> r.getField("kind") + " " + r.getField("left_out"))
                .containsExactly("all -", "domain poverty", "domain work", "domain health", "domain cohesion");
        assertThat(run.csv().getFirst().getField("rank_correlation")).isEqualTo("1");
        assertThat(run.csv().getFirst().getField("heaviest_10_kept")).isEqualTo("1");
        assertThat(run.csv().get(1).getField("outside_surely"))
                .as("no group, no claim")
                .isEmpty();
        assertThat(Double.parseDouble(run.csv().get(1).getField("rank_correlation")))
                .isBetween(0.9, 0.99999);
        arguments[10] = "json";
        CommandRun json = CommandRun.of(data, arguments).mustEndWith(0);
        Path file = Files.writeString(folder.resolve("left.json"), json.out());
        assertThat(CommandRun.of(data, "replay", file.toString()).mustEndWith(0).out())
                .isEqualTo(json.out());
    }

    @Test
    @DisplayName("index: score, rank and decile of any definition from a plain table")
    void index(@TempDir Path folder) throws IOException {
        Path definition = Files.writeString(folder.resolve("index.yaml"), """
                id: small
                name: {nl: proef, en: test}
                source: by hand
                code_column: code
                index: {id: whole, parts: [{id: a, column: a, scale: {min_max: [0, 100]}}, {id: b, column: b, direction: down, scale: {min_max: [0, 100]}}]}
                """);
        Path table = Files.writeString(folder.resolve("table.csv"), "code,a,b\nx,0,4\ny,5,3\nz,10,\n");
        CommandRun run =
                CommandRun.of(data, "index", definition.toString(), "--input", table.toString(), "--format", "csv");
        assertThat(run.mustEndWith(0).out()).isEqualTo("area,score,rank,decile\nx,0,3,10\ny,75,2,7\nz,100,1,4\n");

        String json = CommandRun.of(
                        data, "index", definition.toString(), "--input", table.toString(), "--format", "json")
                .mustEndWith(0)
                .out();
        Path result = Files.writeString(folder.resolve("result.json"), json);
        assertThat(CommandRun.of(data, "replay", result.toString())
                        .mustEndWith(0)
                        .out())
                .isEqualTo(json);
        Files.writeString(table, "code,a,b\nx,0,4\ny,5,3\nz,11,\n");
        assertThat(CommandRun.of(data, "replay", result.toString(), "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("table.csv is no longer there or has changed");
        Files.writeString(table, "code,a,b\nx,0,4\n");
        assertThat(CommandRun.of(data, "index", definition.toString(), "--input", table.toString(), "--lang", "en")
                        .mustEndWith(3)
                        .err())
                .contains("needs at least two; this file has 1");
        assertThat(CommandRun.of(data, "replay", "nowhere.json", "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("no file nowhere.json");
    }
}
