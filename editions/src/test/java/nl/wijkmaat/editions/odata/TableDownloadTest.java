package nl.wijkmaat.editions.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.odata.OpenDataTable.Protocol;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.table.Import;
import nl.wijkmaat.editions.table.ImportProgress;
import nl.wijkmaat.editions.table.ImportReport;
import nl.wijkmaat.engine.area.AreaLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching from a server that behaves as the real service does, its limits and faults included. */
class TableDownloadTest {

    @TempDir
    Path folder;

    private final List<Duration> pauses = new ArrayList<>();
    private final OpenDataService service = new OpenDataService(4, Duration.ofSeconds(2), pauses::add);

    @Test
    void aTableLargerThanTheLimitComesInPagesAndGoesIntoEditionsAsPublished() throws IOException {
        try (StubService stub = new StubService(published())) {
            Path file = fetch(stub, Protocol.V3);
            assertThat(stub.requests()).hasSize(3).noneMatch(request -> request.contains("top=10001"));
            EditionStore store = EditionStore.open(folder.resolve("data"));
            Catalogue catalogue = Catalogue.load(SharedData.catalogue());
            ImportReport report = new Import(
                            catalogue, store, ImportProgress.SILENT, Instant.parse("2026-11-21T00:00:00Z"))
                    .files(List.of(file));
            assertThat(report.listProblems()).isEmpty();
            assertThat(report.listEditions()).singleElement().satisfies(edition -> {
                FigureTable figures = store.getFigures(edition.edition());
                assertThat(figures.boundaryYear()).isEqualTo(2024);
                assertThat(count(figures, AreaLevel.GEMEENTE)).isEqualTo(342);
                assertThat(count(figures, AreaLevel.WIJK)).isEqualTo(3_393);
                assertThat(count(figures, AreaLevel.BUURT)).isEqualTo(14_574);
                assertThat(residents(figures, AreaLevel.GEMEENTE)).isEqualTo(17_942_942);
            });
        }
    }

    @Test
    void observationsAreSetSideBySideAndGiveTheSameFigures() throws IOException {
        List<Map<String, Object>> some = published().subList(0, 4_000);
        try (StubService stub = new StubService(some)) {
            List<String> v3 = cells(fetch(stub, Protocol.V3), "AantalInwoners_5");
            List<String> v4 = cells(fetch(stub, Protocol.V4), "AantalInwoners_1");
            assertThat(v4).hasSize(4_000).isEqualTo(v3);
        }
    }

    @Test
    void whatMayPassIsAskedAgainAfterAPauseThatDoublesOrThatTheServerNames() throws IOException {
        try (StubService stub = new StubService(published().subList(0, 100))) {
            stub.failNext(
                    StubService.Fault.UNAVAILABLE,
                    StubService.Fault.TOO_MANY_REQUESTS,
                    StubService.Fault.HALF_AN_ANSWER);
            assertThat(Files.readAllLines(fetch(stub, Protocol.V3))).hasSize(101);
            assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(7), Duration.ofSeconds(8));
        }
    }

    @Test
    void aBrokenFetchGoesOnWhereItStopped() throws IOException {
        try (StubService stub = new StubService(published())) {
            stub.failNext(StubService.Fault.UNAVAILABLE);
            OpenDataService impatient = new OpenDataService(1, Duration.ofSeconds(1), pauses::add);
            TableDownload twoPages = new TableDownload(impatient, folder, (table, page, rows) -> {
                if (page == 2) {
                    throw new IllegalStateException("the machine stops here");
                }
            });
            assertThatThrownBy(() -> twoPages.fetch(table(stub, Protocol.V3)))
                    .isInstanceOf(OpenDataException.class)
                    .hasMessageContaining("goes on where it stopped");
            assertThatThrownBy(() -> twoPages.fetch(table(stub, Protocol.V3))).hasMessageContaining("stops here");
            int before = stub.requests().size();
            Path file = fetch(stub, Protocol.V3);
            assertThat(stub.requests().subList(before, stub.requests().size()))
                    .as("only the third page was still to come")
                    .singleElement()
                    .asString()
                    .contains("18000");
            assertThat(Files.readAllLines(file)).hasSize(18_310);
        }
    }

    @Test
    void pagesOfAnOlderStateOfTheTableAreNotMixedWithNewerOnes() throws IOException {
        try (StubService stub = new StubService(published())) {
            TableDownload stops = new TableDownload(service, folder, (table, page, rows) -> {
                throw new IllegalStateException("the machine stops here");
            });
            assertThatThrownBy(() -> stops.fetch(table(stub, Protocol.V3))).hasMessageContaining("stops here");
            stub.changeTable();
            int before = stub.requests().size();
            fetch(stub, Protocol.V3);
            assertThat(stub.requests().size() - before).isEqualTo(3);
        }
    }

    @Test
    void whatWillNotPassIsToldAtOnce() throws IOException {
        try (StubService stub = new StubService(published().subList(0, 10))) {
            OpenDataTable unknown =
                    new OpenDataTable("99999NED", "kwb", 2024, Protocol.V3, stub.address("v3"), "x.csv", ',');
            assertThatThrownBy(() -> new TableDownload(service, folder, (t, p, r) -> {}).fetch(unknown))
                    .isInstanceOf(OpenDataException.class)
                    .hasMessageContaining("404");
            assertThat(pauses).isEmpty();
            assertThat(folder.resolve("x.csv")).doesNotExist();
        }
    }

    @Test
    void theCatalogueNamesATableForEveryYearSince2013() {
        OpenDataTables tables = OpenDataTables.load(SharedData.catalogue());
        assertThat(tables.listTables("kwb"))
                .extracting(OpenDataTable::year)
                .containsExactly(2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024);
        assertThat(tables.findTable("kwb", 2012)).isEmpty();
    }

    private static long count(FigureTable figures, AreaLevel level) {
        return figures.areas().stream()
                .filter(row -> row.code().level() == level)
                .count();
    }

    private static double residents(FigureTable figures, AreaLevel level) {
        double[] amounts = figures.columns().stream()
                .filter(column -> column.indicator().equals("residents"))
                .findFirst()
                .orElseThrow()
                .amounts();
        return IntStream.range(0, amounts.length)
                .filter(i -> figures.areas().get(i).code().level() == level)
                .mapToDouble(i -> amounts[i])
                .sum();
    }

    private Path fetch(StubService stub, Protocol protocol) {
        return new TableDownload(service, folder, (table, page, rows) -> {}).fetch(table(stub, protocol));
    }

    private static OpenDataTable table(StubService stub, Protocol protocol) {
        return new OpenDataTable(
                "T",
                "kwb",
                2024,
                protocol,
                stub.address(protocol == Protocol.V3 ? "v3" : "v4"),
                "cbs-kwb-2024-T.csv",
                ',');
    }

    private static List<String> cells(Path file, String column) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int at = List.of(lines.getFirst().split(";", -1)).indexOf(column);
        return lines.stream().skip(1).map(line -> line.split(";", -1)[at]).toList();
    }

    /** The published figures of 2024 in the form in which the service gives them. */
    private static List<Map<String, Object>> published() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (var row : SharedData.rows("nl_region_indicators_2024.csv.gz")) {
            String code = row.getField("code");
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("ID", rows.size());
            values.put("WijkenEnBuurten", "%-10s".formatted(code));
            values.put("Gemeentenaam_1", "%-40s".formatted(row.getField("gm_name")));
            values.put("SoortRegio_2", row.getField("level"));
            values.put("Codering_3", "%-10s".formatted(code));
            values.put("AantalInwoners_5", number(row.getField("inwoners")));
            values.put("GemiddeldeWOZWaardeVanWoningen_39", number(row.getField("wozWaarde")));
            rows.add(values);
        }
        return rows;
    }

    private static @Nullable Object number(String text) {
        return text.isEmpty() ? null : Double.valueOf(text);
    }
}
