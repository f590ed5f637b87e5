package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/** The contract of {@code fund}: rows, refusals, and a document that can be replayed. */
class FundCommandTest {

    private static final String DESIGN = """
            id: proef
            name: {nl: Proef, en: Test}
            about: {nl: Een proef., en: A test.}
            from: 2026-01-01
            parameters:
              - {name: budget, about: {nl: bedrag per jaar, en: amount per year}}
              - {name: floor, about: {nl: vloer, en: floor}, usual: 0}
            keys: [{kind: per_resident}, {kind: equal}, {kind: weight_times_size, from: 50, times_at_100: 3}]
            envelopes:
              - id: geld
                name: {nl: Geld, en: Money}
                euros_per_year: {parameter: budget}
                consider: {areas: level, at_least: {weight: 50}}
                key: per_resident
                floor_euros: {parameter: floor}
            joining: completion
            affected_from: 50
            term: {first_year: 2027, years: 6, ramp_percent: [50]}
            choice: {euros_per_resident: 10, most_per_gemeente: 3}
            """;

    @TempDir
    static Path folder;

    private static Path data;
    private static Path design;

    /** Three gemeenten of ten wijken; the burden of a wijk falls with its number, and the last has no figures. */
    @BeforeAll
    static void write() throws IOException {
        data = folder.resolve("data");
        design = folder.resolve("proef.yaml");
        Files.writeString(design, DESIGN);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(new AreaCode("NL00"), "Nederland"));
        for (int g = 1; g <= 3; g++) {
            rows.add(new Row(new AreaCode("GM100" + g), "Gemeente " + g));
        }
        for (int w = 0; w < 30; w++) {
            rows.add(new Row(new AreaCode("WK100%d%02d".formatted(1 + w / 10, w % 10)), "Wijk " + w));
        }
        Random random = new Random(4);
        List<FigureColumn> columns = new ArrayList<>();
        for (String indicator :
                List.of("residents", "share_low_income", "employment_rate", "good_health", "severely_lonely")) {
            double[] figures = new double[rows.size()];
            byte[] missing = new byte[figures.length];
            Arrays.fill(figures, Double.NaN);
            Arrays.fill(missing, (byte) MissingReason.NOT_PUBLISHED.ordinal());
            for (int i = 4; i < figures.length; i++) {
                double burden = 15 - (i - 4) % 10 + random.nextGaussian();
                figures[i] = switch (indicator) {
                    case "residents" -> 1000 + 10 * i;
                    case "employment_rate", "good_health" -> 90 - burden;
                    default -> 5 + burden;
                };
            }
            figures[33] = indicator.equals("residents") ? figures[33] : Double.NaN;
            columns.add(
                    new FigureColumn(indicator, figures, missing, Map.of(AreaLevel.WIJK, new Precision.Rounded(1))));
        }
        try (ImportSession session = EditionStore.open(data).begin()) {
            session.add(
                    new FigureTable("made", 2022, 2022, rows, columns, List.of()),
                    new SourceFacts("CBS", "T1", "CC-BY-4.0", false),
                    List.of(FileFacts.of("made.csv", "made".getBytes(StandardCharsets.UTF_8))),
                    Instant.parse("2026-11-01T09:00:00Z"));
            session.commit();
        }
    }

    private static CommandRun fund(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "fund", design.toString(), "--year", "2022", "--methods", "20", "--reference", "none", "--lang", "en"));
        arguments.addAll(List.of(more));
        return CommandRun.of(data, arguments.toArray(String[]::new));
    }

    @Test
    @DisplayName(
            "with an envelope added and one left out the cents still add up, and the design that is printed gives the same")
    void otherEnvelopes() throws IOException {
        String[] own = {
            "--set", "envelopes.add=Kleine wijken",
            "--set", "envelopes.remove=geld",
            "--set", "kleine-wijken.euros_per_year=1000001",
            "--set", "kleine-wijken.key=equal",
            "--set", "kleine-wijken.below.residents=1200"
        };
        CommandRun run = fund(with(own, "--format", "csv")).mustEndWith(0);
        assertThat(run.csv())
                .hasSizeGreaterThan(3)
                .allSatisfy(row -> assertThat(row.getField("envelope")).isEqualTo("kleine-wijken"));
        assertThat(run.csv().stream()
                        .map(row -> new BigDecimal(row.getField("euros_per_year")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1000001");
        Path printed = Files.writeString(
                folder.resolve("eigen.yaml"),
                fund(with(own, "--print-design")).mustEndWith(0).out());
        CommandRun again = CommandRun.of(
                        data,
                        "fund",
                        printed.toString(),
                        "--year",
                        "2022",
                        "--methods",
                        "20",
                        "--reference",
                        "none",
                        "--format",
                        "csv")
                .mustEndWith(0);
        assertThat(again.out()).isEqualTo(run.out());
        assertThat(fund("--set", "budget=1000000", "--set", "envelopes.add=Kleine wijken")
                        .mustEndWith(3)
                        .err())
                .contains("--set kleine-wijken.euros_per_year", "has no money yet");
    }

    private static String[] with(String[] settings, String... more) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    @DisplayName("the awards add up to the amount that was set, to the cent")
    void addsUp() {
        CommandRun run = fund("--set", "budget=1000000", "--format", "csv").mustEndWith(0);
        assertThat(run.header()).startsWith("envelope", "area", "name", "gemeente", "residents", "weight");
        BigDecimal sum = run.csv().stream()
                .map(row -> new BigDecimal(row.getField("euros_per_year")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("1000000");
        assertThat(run.csv()).allMatch(row -> Double.parseDouble(row.getField("weight")) >= 50);
    }

    @Test
    @DisplayName("an amount that the proposal does not name must be given; no guess is made")
    void openParameter() {
        CommandRun run = fund().mustEndWith(3);
        assertThat(run.err()).contains("--set budget=").contains("proef.yaml:12:21");
    }

    @Test
    @DisplayName("an unknown parameter, key, area or design, and a floor that is too high, get one clear error")
    void refusals() {
        assertThat(fund("--set", "budgt=1").mustEndWith(3).err()).contains("'budget'");
        assertThat(fund("--set", "budget=1000", "--key", "fair").mustEndWith(3).err())
                .contains("per_resident, equal, weight_times_size");
        assertThat(fund("--set", "budget=1000", "--explain", "WK999999").err()).contains("WK999999");
        assertThat(fund("--set", "budget=1000", "--set", "floor=900")
                        .mustEndWith(3)
                        .err())
                .contains("Lower the floor");
        assertThat(CommandRun.of(data, "fund", "bestaat-niet").err()).contains("leefbaarheidsfonds");
    }

    @Test
    @DisplayName("a document with compared keys and chosen areas is replayed to the same bytes; another design is told")
    void replays() throws IOException {
        CommandRun run = fund("--set", "budget=100000", "--compare", "--optimise", "--format", "json")
                .mustEndWith(0);
        assertThat(run.json().path("keys").size()).isEqualTo(3);
        assertThat(run.json().path("choices").path(0).path("gap").asDouble()).isZero();
        Path result = folder.resolve("result.json");
        Files.writeString(result, run.out());
        CommandRun again = CommandRun.of(data, "replay", result.toString()).mustEndWith(0);
        assertThat(again.out()).isEqualTo(run.out());
        Files.writeString(design, DESIGN + "\n# changed\n");
        try {
            assertThat(CommandRun.of(data, "replay", result.toString(), "--lang", "en")
                            .err())
                    .contains("is another here than it was then");
        } finally {
            Files.writeString(design, DESIGN);
        }
    }

    @Test
    @DisplayName("every step from figure to euro of one area")
    void explains() {
        String text = fund("--set", "budget=1000000", "--explain", "WK100100")
                .mustEndWith(0)
                .out();
        assertThat(text)
                .contains("weight at least 50")
                .contains("amount per unit")
                .contains("2027: 50%");
    }
}
