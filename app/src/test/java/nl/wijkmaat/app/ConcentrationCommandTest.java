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
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.ImportSession;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.editions.store.OutlineTable.Outline;
import nl.wijkmaat.editions.store.SourceFacts;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/**
 * The contract of {@code concentration}, on a square country of 10 by 10 wijken of a kilometre: the five rows in the south are one
 * gemeente, those in the north the other. One wijk lies apart, one has no figure, one has no outline.
 */
class ConcentrationCommandTest {

    private static final int SIDE = 10;
    private static final double[] SHARES = new double[SIDE * SIDE + 2];

    @TempDir
    static Path data;

    @BeforeAll
    static void write() {
        SplittableRandom random = new SplittableRandom(8);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(new AreaCode("NL00"), "Nederland"));
        rows.add(new Row(new AreaCode("GM1001"), "Zuid"));
        rows.add(new Row(new AreaCode("GM1002"), "Noord"));
        List<Outline> outlines = new ArrayList<>();
        for (int i = 0; i < SHARES.length; i++) {
            AreaCode code = new AreaCode(code(i));
            rows.add(new Row(code, "Wijk " + i));
            boolean apart = i == SIDE * SIDE;
            int x = apart ? 50 : i % SIDE;
            int y = i / SIDE;
            SHARES[i] = i == 42 ? Double.NaN : 20 - i % SIDE + random.nextGaussian();
            if (i <= SIDE * SIDE) {
                outlines.add(new Outline(code, "Wijk " + i, null, square(x, y)));
            }
        }
        double[] residents = new double[rows.size()];
        double[] shares = new double[rows.size()];
        Arrays.fill(residents, 1000);
        Arrays.fill(shares, Double.NaN);
        System.arraycopy(SHARES, 0, shares, 3, SHARES.length);
        double[] dwellings = shares.clone();
        dwellings[dwellings.length - 1] = Double.NaN;
        FileFacts input = FileFacts.of("made.csv", "made".getBytes(StandardCharsets.UTF_8));
        SourceFacts facts = new SourceFacts("CBS", "T1", "CC-BY-4.0", false);
        try (ImportSession session = EditionStore.open(data).begin()) {
            session.add(
                    new FigureTable(
                            "made",
                            2022,
                            2022,
                            rows,
                            List.of(
                                    column("residents", residents),
                                    column("residents_15_plus", residents),
                                    column("share_persons_lowest_40_income", shares),
                                    column("woz_value", dwellings)),
                            List.of()),
                    facts,
                    List.of(input),
                    Instant.parse("2026-11-01T09:00:00Z"));
            session.add(
                    new FigureTable(
                            "made",
                            2020,
                            2022,
                            rows,
                            List.of(
                                    column("residents_15_plus", ofOneGemeente(rows)),
                                    column("good_health", ofWijken(rows))),
                            List.of()),
                    facts,
                    List.of(input),
                    Instant.parse("2026-11-01T09:00:00Z"));
            session.addOutlines(
                    new OutlineTable("cbs_wijk_en_buurtkaart", 2022, outlines, List.of()),
                    facts,
                    List.of(input),
                    Instant.parse("2026-11-01T09:00:00Z"));
            session.commit();
        }
    }

    /** 70 and 80 in turn: half of the wijken of each gemeente have each. */
    private static double[] ofWijken(List<Row> rows) {
        double[] amounts = new double[rows.size()];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = rows.get(i).code().level() == AreaLevel.WIJK ? 70 + 10 * (i % 2) : Double.NaN;
        }
        return amounts;
    }

    private static double[] ofOneGemeente(List<Row> rows) {
        return rows.stream()
                .mapToDouble(row -> row.code().code().startsWith("WK1001") ? 500 : Double.NaN)
                .toArray();
    }

    private static String code(int i) {
        int gemeente = i < SIDE * SIDE / 2 ? 1 : 2;
        return "WK100%d%02d".formatted(gemeente, gemeente == 1 ? i : i - SIDE * SIDE / 2);
    }

    private static byte[] square(int x, int y) {
        return new WKBWriter()
                .write(new GeometryFactory()
                        .toGeometry(new Envelope(
                                100_000 + 1000 * x, 101_000 + 1000 * x, 400_000 + 1000 * y, 401_000 + 1000 * y)));
    }

    private static FigureColumn column(String indicator, double[] figures) {
        byte[] missing = new byte[figures.length];
        Arrays.fill(missing, (byte) MissingReason.NOT_PUBLISHED.ordinal());
        return new FigureColumn(indicator, figures, missing, Map.of());
    }

    private static CommandRun run(String... more) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("--level", "wijk");
        options.put("--year", "2022");
        options.put("--indicator", "share_persons_lowest_40_income");
        options.put("--lang", "en");
        for (int i = 0; i < more.length; i += 2) {
            options.put(more[i], more[i + 1]);
        }
        List<String> arguments = new ArrayList<>(List.of("concentration"));
        options.forEach((name, value) -> arguments.addAll(value.isEmpty() ? List.of() : List.of(name, value)));
        return CommandRun.of(data, arguments.toArray(String[]::new));
    }

    @Test
    @DisplayName(
            "the columns of the contract; the local statistic of one area, by hand; what was not tested stands there as such")
    void localMoran() {
        CommandRun run = run("--format", "csv", "--weights", "rook").mustEndWith(0);
        assertThat(run.header()).containsExactly("area", "value", "z", "p", "q_fdr", "quadrant");
        List<NamedCsvRecord> rows = run.csv();
        assertThat(rows).hasSize(SHARES.length);
        assertThat(rows.get(42).getFields()).containsExactly("WK100142", "", "", "", "", "missing");
        assertThat(rows.get(SIDE * SIDE).getFields()).containsExactly("WK100250", "", "", "", "", "island");
        assertThat(rows.get(SIDE * SIDE + 1).getFields()).containsExactly("WK100251", "", "", "", "", "no-outline");

        double mean = 0;
        double squares = 0;
        int n = 0;
        for (int i = 0; i <= SIDE * SIDE; i++) {
            if (i != 42) {
                mean += SHARES[i];
                n++;
            }
        }
        mean /= n;
        for (int i = 0; i <= SIDE * SIDE; i++) {
            squares += i == 42 ? 0 : (SHARES[i] - mean) * (SHARES[i] - mean);
        }
        double corner = (SHARES[0] - mean) * ((SHARES[1] + SHARES[10]) / 2 - mean) * n / squares;
        assertThat(Double.parseDouble(rows.getFirst().getField("value"))).isCloseTo(corner, within(1e-8));
        assertThat(rows.getFirst().getField("quadrant")).isEqualTo("high-high");
        // 52 borders on 42, which has no figure: its neighbours are the three that have one.
        double beside = (SHARES[52] - mean) * ((SHARES[51] + SHARES[53] + SHARES[62]) / 3 - mean) * n / squares;
        assertThat(Double.parseDouble(rows.get(52).getField("value"))).isCloseTo(beside, within(1e-8));
    }

    @Test
    @DisplayName("neighbours from a file give what neighbours from outlines give")
    void neighboursFromFile(@TempDir Path folder) throws IOException {
        StringBuilder lines = new StringBuilder("area,neighbour\n");
        for (int i = 0; i < SIDE * SIDE; i++) {
            for (int j = 0; j < SIDE * SIDE; j++) {
                int dx = Math.abs(i % SIDE - j % SIDE);
                int dy = Math.abs(i / SIDE - j / SIDE);
                if (Math.max(dx, dy) == 1) {
                    lines.append(code(i)).append(',').append(code(j)).append('\n');
                }
            }
        }
        Path file = Files.writeString(folder.resolve("queen.csv"), lines);
        // The figures of dwellings are there only where there is an outline, so both ways test the same areas.
        String fromFile = run("--indicator", "woz_value", "--format", "csv", "--weights", file.toString())
                .mustEndWith(0)
                .out();
        assertThat(run("--indicator", "woz_value", "--format", "csv", "--weights", "queen")
                        .mustEndWith(0)
                        .out())
                .isEqualTo(fromFile);
        // With a file everybody's place is known, so the wijk without outline is an island.
        assertThat(run("--format", "csv", "--weights", file.toString())
                        .csv()
                        .get(SIDE * SIDE + 1)
                        .getField("quadrant"))
                .isEqualTo("island");
        Files.writeString(
                file, "area,neighbour,weight\nWK100100,WK100100,1\nWK100100,WK999999,1\nWK100100,WK100101,-1\n");
        assertThat(run("--weights", file.toString()).mustEndWith(3).err())
                .contains("own neighbour")
                .contains("no area 'WK999999'")
                .contains("'-1'")
                .contains("4");
    }

    @Test
    @DisplayName("global statistics, join counts and the spread within a gemeente")
    void others() {
        NamedCsvRecord moran = run("--statistic", "global-moran", "--format", "csv")
                .mustEndWith(0)
                .csv()
                .getFirst();
        assertThat(Double.parseDouble(moran.getField("value"))).isGreaterThan(0.5);
        assertThat(moran.getField("areas")).isEqualTo("100");
        assertThat(moran.getField("islands")).isEqualTo("1");
        NamedCsvRecord geary = run("--statistic", "geary", "--format", "csv")
                .mustEndWith(0)
                .csv()
                .getFirst();
        assertThat(Double.parseDouble(geary.getField("value"))).isBetween(0.0, 0.6);
        NamedCsvRecord joins = run("--statistic", "join-count", "--line", "80", "--weights", "knn:4", "--format", "csv")
                .mustEndWith(0)
                .csv()
                .getFirst();
        assertThat(Integer.parseInt(joins.getField("marked"))).isBetween(18, 22);
        assertThat(Integer.parseInt(joins.getField("both_marked")))
                .isGreaterThan((int) Double.parseDouble(joins.getField("expected_both_marked")));
        List<NamedCsvRecord> spread =
                run("--statistic", "spread", "--format", "csv").mustEndWith(0).csv();
        assertThat(spread).hasSize(2);
        assertThat(spread.getFirst().getField("measured")).isEqualTo("49");
        assertThat(Double.parseDouble(spread.getFirst().getField("spread"))).isBetween(8.0, 14.0);
        double share = Double.parseDouble(spread.getFirst().getField("group_share"));
        assertThat(Double.parseDouble(spread.getFirst().getField("isolation"))).isGreaterThan(share);
        assertThat(run("--statistic", "spread", "--indicator", "woz_value")
                        .mustEndWith(0)
                        .err())
                .contains("no share of a group");
        assertThat(run("--statistic", "getis-ord", "--smooth", "eb", "--draws", "shared", "--format", "csv")
                        .mustEndWith(0)
                        .csv()
                        .getFirst()
                        .getField("quadrant"))
                .isEqualTo("high-high");
    }

    @Test
    @DisplayName("replay gives the same bytes, for an indicator and for the weight; a changed file is refused")
    void replay(@TempDir Path folder) throws IOException {
        Path neighbours = Files.writeString(
                folder.resolve("n.csv"), "area,neighbour\nWK100100,WK100101\nWK100101,WK100100\nWK100102,WK100101\n");
        for (CommandRun run : List.of(
                run("--format", "json"),
                run("--indicator", "", "--domain", "poverty", "--format", "json", "--statistic", "geary"),
                run("--format", "json", "--weights", neighbours.toString()))) {
            Path file = Files.writeString(
                    folder.resolve("result.json"), run.mustEndWith(0).out());
            assertThat(CommandRun.of(data, "replay", file.toString())
                            .mustEndWith(0)
                            .out())
                    .isEqualTo(run.out());
        }
        CommandRun first = run("--format", "json").mustEndWith(0);
        assertThat(first.json().at("/recipe/catalogue_sha256").propertyNames())
                .contains("code-changes", "indicators", "outlines", "sources");
        Path other = Files.writeString(
                folder.resolve("other.json"), first.out().replaceAll("(\"outlines\" : \")..", "$100"));
        assertThat(CommandRun.of(data, "replay", other.toString(), "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("outlines");
        Files.writeString(neighbours, "area,neighbour\nWK100100,WK100101\n");
        assertThat(CommandRun.of(data, "replay", folder.resolve("result.json").toString(), "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("has changed");
    }

    @Test
    @DisplayName(
            "shares of a year of which one gemeente alone has residents are weighed by the nearest year that most wijken have")
    void unitsOfMost() {
        List<NamedCsvRecord> rows = run("--indicator", "good_health", "--statistic", "spread", "--format", "csv")
                .mustEndWith(0)
                .csv();
        assertThat(rows)
                .extracting(row -> row.getField("gemeente") + " " + row.getField("group_share"))
                .containsExactly("GM1001 0.75", "GM1002 0.75");
    }

    @Test
    @DisplayName("the weight and a domain can be looked at too: higher is heavier")
    void weight() {
        CommandRun run = CommandRun.of(
                data, "concentration", "--level", "wijk", "--year", "2022", "--weight", "--format", "json");
        assertThat(run.mustEndWith(0).json().path("subject").asString()).isEqualTo("weight");
        assertThat(run.json().path("areas").get(0).path("figure").asDouble()).isBetween(0.0, 100.0);
    }

    @Test
    @DisplayName("each wrong question gets one clear error, in the reader's language")
    void errors() {
        assertThat(run("--permutations", "999").mustEndWith(3).err()).contains("at least 9999");
        assertThat(run("--permutations", "999", "--lang", "nl").mustEndWith(3).err())
                .contains("er zijn ten minste 9999 permutaties nodig")
                .doesNotContain("needed");
        assertThat(run("--weights", "bishop").mustEndWith(2).err()).contains("queen, rook, knn:K");
        assertThat(run("--weights", "knn:200").mustEndWith(2).err()).contains("101 areas with an outline");
        assertThat(run("--indicator", "nothing").mustEndWith(4).err()).contains("no indicator 'nothing'");
        assertThat(run("--indicator", "smokers").mustEndWith(4).err()).contains("not measured");
        assertThat(run("--domain", "poverty").mustEndWith(2).err()).contains("exactly one");
        assertThat(run("--indicator", "", "--domain", "safety").mustEndWith(4).err())
                .contains("'safety' is not measured here");
        assertThat(run("--fdr", "2").mustEndWith(2).err()).contains("between 0 and 1");
        assertThat(run("--indicator", "woz_value", "--smooth", "eb")
                        .mustEndWith(2)
                        .err())
                .contains("no share or rate");
        assertThat(run("--statistic", "join-count", "--line", "101")
                        .mustEndWith(3)
                        .err())
                .contains("from 0 to 100");
    }
}
