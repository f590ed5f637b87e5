package nl.wijkmaat.editions.store;

import static nl.wijkmaat.editions.store.Tables.CBS;
import static nl.wijkmaat.editions.store.Tables.MONDAY;
import static nl.wijkmaat.editions.store.Tables.TUESDAY;
import static nl.wijkmaat.editions.store.Tables.WEDNESDAY;
import static nl.wijkmaat.editions.store.Tables.areas;
import static nl.wijkmaat.editions.store.Tables.column;
import static nl.wijkmaat.editions.store.Tables.importAll;
import static nl.wijkmaat.editions.store.Tables.importOne;
import static nl.wijkmaat.editions.store.Tables.indicators;
import static nl.wijkmaat.editions.store.Tables.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Column;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Panel;
import nl.wijkmaat.engine.statistics.Precision;
import nl.wijkmaat.engine.statistics.Unit;
import nl.wijkmaat.engine.statistics.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a panel says when one edition, several, or none speak of a cell. */
class PanelLoaderTest {

    private static final AreaCode GM1 = new AreaCode("GM0001");
    private static final AreaCode GM2 = new AreaCode("GM0002");
    private static final AreaCode GM3 = new AreaCode("GM0003");

    @TempDir
    Path directory;

    @Test
    void residentsCanBeLoadedWithAllAreasAndWithoutOtherFigures() {
        EditionStore store = EditionStore.open(directory);
        importAll(
                store,
                MONDAY,
                table("counts", Indicator.RESIDENTS, areas("GM0001", "GM0002"), 100, MissingReason.SUPPRESSED),
                table("health", "x", areas("GM0002", "GM0003"), 1, 2));
        PanelLoader loader = new PanelLoader(store, indicators(Indicator.RESIDENTS, "x"), List.of());
        Panel residents = loader.loadResidents(2024);
        assertEquals(
                List.of(Indicator.RESIDENTS),
                residents.listColumns().stream().map(c -> c.indicator().id()).toList());
        Panel all = loader.loadPanel(2024);
        assertEquals(all.tree().listAreas(), residents.tree().listAreas());
        for (AreaCode code : List.of(GM1, GM2, GM3)) {
            assertEquals(all.value(code, Indicator.RESIDENTS, 2023), residents.value(code, Indicator.RESIDENTS, 2023));
        }
    }

    private Panel load(EditionStore store, String... sourcesByPriority) {
        return new PanelLoader(store, indicators("x", "y"), List.of(sourcesByPriority)).loadPanel(2024);
    }

    private static String source(Panel panel, AreaCode code, String indicator) {
        return panel.getColumn(indicator, 2023)
                .origin(panel.tree().getIndex(code))
                .provenance()
                .source();
    }

    private static Value missing(MissingReason reason) {
        return Value.missing(reason);
    }

    private static Value exactly(double amount) {
        return Value.measured(amount, new Precision.Exact());
    }

    @Test
    void theTreeHoldsEveryAreaThatAnEditionListsAndAllThatLiesAbove() {
        EditionStore store = EditionStore.open(directory);
        importOne(
                store,
                table(
                        "kwb",
                        "x",
                        List.of(
                                new Row(new AreaCode("BU00010203"), "Centrum-Noord"),
                                new Row(GM2, "Tweestad", new AreaCode("PV26")),
                                new Row(new AreaCode("PV26"), "Utrecht")),
                        1,
                        2,
                        3),
                MONDAY);
        Panel panel = load(store);
        assertEquals(
                List.of(
                        new Area(AreaCode.NETHERLANDS, "Nederland", null),
                        new Area(new AreaCode("PV26"), "Utrecht", AreaCode.NETHERLANDS),
                        new Area(GM1, "GM0001", AreaCode.NETHERLANDS),
                        new Area(GM2, "Tweestad", new AreaCode("PV26")),
                        new Area(new AreaCode("WK000102"), "WK000102", GM1),
                        new Area(new AreaCode("BU00010203"), "Centrum-Noord", new AreaCode("WK000102"))),
                panel.tree().listAreas());
        assertEquals(exactly(1), panel.value(new AreaCode("BU00010203"), "x", 2023));
        assertEquals(missing(MissingReason.NOT_MEASURED), panel.value(GM1, "x", 2023));
        assertEquals(missing(MissingReason.NO_SUCH_AREA), panel.value(GM3, "x", 2023));
    }

    @Test
    void namesAndProvincesComeFromTheFirstSourceThatGivesThem() {
        EditionStore store = EditionStore.open(directory);
        importAll(
                store,
                MONDAY,
                table("a", "x", List.of(new Row(GM1, null), new Row(GM2, "Aa")), 1, 1),
                table("b", "y", List.of(new Row(GM1, "Bee", new AreaCode("PV20")), new Row(GM2, "Bb")), 1, 1));
        assertEquals("Bee", load(store, "a", "b").tree().getArea(GM1).name());
        assertEquals("Aa", load(store, "a", "b").tree().getArea(GM2).name());
        assertEquals("Bb", load(store, "b", "a").tree().getArea(GM2).name());
        assertEquals(
                Optional.of(new AreaCode("PV20")),
                load(store, "a", "b").tree().getArea(GM1).parent());
    }

    @Test
    void outlinesBringAreasAndNamesButNoFigures() {
        EditionStore store = EditionStore.open(directory);
        importOne(store, table("kwb", "x", areas("GM0001"), 1), MONDAY);
        try (ImportSession session = store.begin()) {
            OutlineTable outlines = new OutlineTable(
                    "map",
                    2024,
                    List.of(new OutlineTable.Outline(GM2, "Tweestad", null, OutlinesTest.square(0))),
                    List.of());
            session.addOutlines(outlines, CBS, Tables.input("map"), MONDAY);
            session.commit();
        }
        Panel panel = load(store);
        assertEquals("Tweestad", panel.tree().getArea(GM2).name());
        assertEquals(1, panel.listColumns().size());
        assertEquals(missing(MissingReason.NOT_MEASURED), panel.value(GM2, "x", 2023));
    }

    @Test
    void whereOneSourceHasNoFigureTheNextGivesItAndTheOriginSaysSo() {
        EditionStore store = EditionStore.open(directory);
        importAll(
                store,
                MONDAY,
                table("first", "x", areas("GM0001", "GM0002"), 1, MissingReason.SUPPRESSED),
                table("second", "x", areas("GM0001", "GM0002", "GM0003"), 10, 20, MissingReason.NOT_PUBLISHED));
        Panel panel = load(store, "first", "second");
        assertEquals(exactly(1), panel.value(GM1, "x", 2023));
        assertEquals("first", source(panel, GM1, "x"));
        assertEquals(exactly(20), panel.value(GM2, "x", 2023));
        assertEquals("second", source(panel, GM2, "x"));
        assertEquals(missing(MissingReason.NOT_PUBLISHED), panel.value(GM3, "x", 2023));
        assertEquals("second", source(panel, GM3, "x"));
        assertEquals(exactly(10), load(store, "second").value(GM1, "x", 2023));
    }

    @Test
    void whenNoSourceHasAFigureTheFirstTellsWhy() {
        EditionStore store = EditionStore.open(directory);
        importAll(
                store,
                MONDAY,
                table("first", "x", areas("GM0001"), MissingReason.SUPPRESSED),
                table("second", "x", areas("GM0001"), MissingReason.REFUSED));
        Panel panel = load(store, "first", "second");
        assertEquals(missing(MissingReason.SUPPRESSED), panel.value(GM1, "x", 2023));
        assertEquals("first", source(panel, GM1, "x"));
    }

    @Test
    void eachCellCarriesThePrecisionOfItsOwnSource() {
        EditionStore store = EditionStore.open(directory);
        FigureColumn rounded = new FigureColumn(
                "x", new double[] {100}, new byte[1], Map.of(AreaLevel.GEMEENTE, new Precision.Rounded(10)));
        importAll(
                store,
                MONDAY,
                table("first", 2023, 2024, areas("GM0001"), rounded),
                table("second", "x", areas("GM0002"), 7));
        Panel panel = load(store, "first", "second");
        assertEquals(new Value.Measured(100, new Interval(95, 105)), panel.value(GM1, "x", 2023));
        assertEquals(exactly(7), panel.value(GM2, "x", 2023));
    }

    @Test
    void ofOneSourceTheEditionRetrievedLastDecidesAlsoWhenItWithdrawsAFigure() {
        EditionStore store = EditionStore.open(directory);
        importOne(store, table("kwb", "x", areas("GM0001", "GM0002", "GM0003"), 1, 2, 3), MONDAY);
        importOne(store, table("kwb", "x", areas("GM0001", "GM0002"), 11, MissingReason.SUPPRESSED), TUESDAY);
        Panel panel = load(store);
        assertEquals(exactly(11), panel.value(GM1, "x", 2023));
        assertEquals(missing(MissingReason.SUPPRESSED), panel.value(GM2, "x", 2023));
        assertEquals(exactly(3), panel.value(GM3, "x", 2023), "the later file does not speak of this area");
        assertEquals(
                MONDAY,
                panel.getColumn("x", 2023)
                        .origin(panel.tree().getIndex(GM3))
                        .provenance()
                        .retrieved());
    }

    @Test
    void whatAPublisherPutBackHoldsAgain() {
        EditionStore store = EditionStore.open(directory);
        FigureTable original = table("kwb", "x", areas("GM0001"), 1);
        importOne(store, original, MONDAY);
        importOne(store, table("kwb", "x", areas("GM0001"), 2), TUESDAY);
        assertEquals(exactly(2), load(store).value(GM1, "x", 2023));
        importOne(store, original, WEDNESDAY);
        assertEquals(exactly(1), load(store).value(GM1, "x", 2023));
    }

    @Test
    void figuresOfDifferentBoundaryYearsNeverStandInOnePanel() {
        EditionStore store = EditionStore.open(directory);
        importAll(
                store,
                MONDAY,
                table("kwb", 2022, 2022, areas("GM0009"), column("x", 9)),
                table("kwb", 2023, 2024, areas("GM0001"), column("x", 1)));
        PanelLoader loader = new PanelLoader(store, indicators("x"), List.of());
        assertEquals(List.of(2022, 2024), loader.listBoundaryYears());
        assertEquals(List.of(2023), loader.loadPanel(2024).listYears("x"));
        assertEquals(2, loader.loadPanel(2024).tree().size());
        NoSuchElementException none = assertThrows(NoSuchElementException.class, () -> loader.loadPanel(2023));
        assertTrue(none.toString().contains("[2022, 2024]"), none.toString());
    }

    @Test
    void aRealPanelHoldsNothingInvented() {
        EditionStore store = EditionStore.open(directory);
        SourceFacts invented = new SourceFacts("Wijkmaat", "Voorbeeldland", "CC0", true);
        FigureTable demo = table("demo", "x", areas("GM0001", "GM0002"), 7, 8);
        try (ImportSession session = store.begin()) {
            session.add(demo, invented, Tables.input("demo"), MONDAY);
            session.commit();
        }
        assertEquals(exactly(7), load(store).value(GM1, "x", 2023));
        importOne(store, table("kwb", "x", areas("GM0001"), MissingReason.SUPPRESSED), TUESDAY);
        assertEquals(missing(MissingReason.SUPPRESSED), load(store).value(GM1, "x", 2023));
        assertEquals(missing(MissingReason.NO_SUCH_AREA), load(store).value(GM2, "x", 2023));
    }

    @Test
    void anIndicatorThatTheCatalogueDoesNotKnowIsNamedWithItsEdition() {
        EditionStore store = EditionStore.open(directory);
        String edition = importOne(store, table("kwb", "unheard_of", areas("GM0001"), 1), MONDAY)
                .manifest()
                .edition();
        StoreException unknown = assertThrows(StoreException.class, () -> load(store));
        assertTrue(unknown.text().nl().contains(edition), unknown.text().nl());
        assertTrue(unknown.text().nl().contains("unheard_of"), unknown.text().nl());
    }

    @Test
    void whatAUserDefinedComesWithTheEdition() {
        EditionStore store = EditionStore.open(directory);
        Indicator mine = Objects.requireNonNull(indicators("mine").get("mine"));
        importOwn(store, "my table", mine, 1, MONDAY);
        Panel panel = load(EditionStore.open(directory));
        assertEquals(mine, panel.getColumn("mine", 2023).indicator());
        assertEquals(exactly(1), panel.value(GM1, "mine", 2023));
        assertEquals(List.of(), store.verify());
    }

    @Test
    void oneNameForTwoThingsIsRefused() {
        EditionStore store = EditionStore.open(directory);
        Indicator mine = Objects.requireNonNull(indicators("mine").get("mine"));
        Indicator other = new Indicator(
                "mine",
                mine.name(),
                mine.definition(),
                mine.domain(),
                mine.direction(),
                Unit.PERCENT,
                mine.aggregation(),
                mine.lowestLevel(),
                false);
        importOwn(store, "my table", mine, 1, MONDAY);
        importOwn(store, "my table", other, 2, TUESDAY);
        assertEquals(
                Unit.PERCENT, load(store).getColumn("mine", 2023).indicator().unit(), "of one source the newest holds");
        importOwn(store, "your table", mine, 3, WEDNESDAY);
        StoreException refused = assertThrows(StoreException.class, () -> load(store));
        assertTrue(refused.text().nl().contains("your table"), refused.text().nl());
        assertTrue(refused.text().nl().contains("my table"), refused.text().nl());
    }

    private static void importOwn(EditionStore store, String source, Indicator own, double amount, Instant retrieved) {
        try (ImportSession session = store.begin()) {
            session.add(
                    table(source, own.id(), areas("GM0001"), amount),
                    CBS,
                    Tables.input("own"),
                    retrieved,
                    Map.of(own.id(), own));
            session.commit();
        }
    }

    @Test
    void aPanelIsLoadedOnceUntilSomethingIsImported() {
        EditionStore store = EditionStore.open(directory);
        importOne(store, table("kwb", "x", areas("GM0001"), 1), MONDAY);
        PanelLoader loader = new PanelLoader(store, indicators("x", "y"), List.of());
        Panel before = loader.loadPanel(2024);
        assertSame(before, loader.loadPanel(2024));
        importOne(EditionStore.open(directory), table("kwb", "y", areas("GM0001"), 2), TUESDAY);
        Panel after = loader.loadPanel(2024);
        assertNotSame(before, after);
        assertEquals(exactly(2), after.value(GM1, "y", 2023));
    }

    /** Random editions against the rule of {@link PanelLoader} written down plainly, cell by cell. */
    @Test
    void everyCellIsWhatThePlainRuleSays() {
        long seed = Long.getLong("panel.seed", System.nanoTime());
        System.out.println("PanelLoaderTest: -Dpanel.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 8; round++) {
            EditionStore store = EditionStore.open(directory.resolve("round" + round));
            List<Imported> imported = new ArrayList<>();
            for (int edition = 0; edition < 6; edition++) {
                FigureTable table = randomTable(random);
                Instant retrieved = MONDAY.plusSeconds(edition * 60L);
                importOne(store, table, retrieved);
                imported.add(new Imported(table, retrieved));
            }
            List<String> priority = new ArrayList<>(List.of("a", "b", "c"));
            Collections.shuffle(priority, random);
            Panel panel = load(store, priority.toArray(String[]::new));
            for (Column column : panel.listColumns()) {
                for (Area area : panel.tree().listAreas()) {
                    Said said = plainRule(
                            imported, priority, area.code(), column.indicator().id(), column.year());
                    String cell = "seed " + seed + " round " + round + " " + area.code() + " "
                            + column.indicator().id() + " " + column.year();
                    assertEquals(
                            said.value,
                            panel.value(area.code(), column.indicator().id(), column.year()),
                            cell);
                    if (said.source != null) {
                        int index = panel.tree().getIndex(area.code());
                        assertEquals(
                                said.source, column.origin(index).provenance().source(), cell);
                        assertEquals(
                                said.retrieved,
                                column.origin(index).provenance().retrieved(),
                                cell);
                    }
                }
            }
        }
    }

    private record Imported(FigureTable table, Instant retrieved) {}

    private record Said(
            Value value, @Nullable String source, @Nullable Instant retrieved) {}

    private static Said plainRule(
            List<Imported> imported, List<String> priority, AreaCode area, String indicator, int year) {
        List<Said> bySource = new ArrayList<>();
        for (String source : priority) {
            imported.stream()
                    .filter(one -> one.table.source().equals(source) && one.table.year() == year)
                    .sorted(Comparator.comparing(Imported::retrieved).reversed())
                    .map(one -> sayingOf(one, area, indicator))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(bySource::add);
        }
        return bySource.stream()
                .filter(said -> said.value instanceof Value.Measured)
                .findFirst()
                .or(() -> bySource.stream().findFirst())
                .orElse(new Said(missing(MissingReason.NOT_MEASURED), null, null));
    }

    private static @Nullable Said sayingOf(Imported one, AreaCode area, String indicator) {
        for (FigureColumn column : one.table.columns()) {
            for (int row = 0; row < one.table.areas().size(); row++) {
                if (column.indicator().equals(indicator)
                        && one.table.areas().get(row).code().equals(area)) {
                    double amount = column.amounts()[row];
                    Value value = Double.isNaN(amount)
                            ? missing(MissingReason.values()[column.missing()[row]])
                            : exactly(amount);
                    return new Said(value, one.table.source(), one.retrieved);
                }
            }
        }
        return null;
    }

    private static FigureTable randomTable(Random random) {
        List<String> codes = new ArrayList<>(
                List.of("NL00", "GM0001", "GM0002", "GM0003", "WK000101", "WK000102", "BU00010101", "BU00030101"));
        Collections.shuffle(codes, random);
        List<Row> rows =
                areas(codes.subList(0, 1 + random.nextInt(codes.size())).toArray(String[]::new));
        List<FigureColumn> columns = new ArrayList<>();
        for (String indicator : List.of("x", "y")) {
            if (columns.isEmpty() || random.nextBoolean()) {
                int onlyReason = random.nextInt(MissingReason.values().length);
                boolean manyReasons = random.nextBoolean();
                double[] amounts = new double[rows.size()];
                byte[] missing = new byte[rows.size()];
                for (int row = 0; row < amounts.length; row++) {
                    amounts[row] = random.nextInt(3) == 0 ? Double.NaN : random.nextInt(1_000_000);
                    missing[row] = (byte) (manyReasons ? random.nextInt(MissingReason.values().length) : onlyReason);
                }
                columns.add(new FigureColumn(indicator, amounts, missing, Map.of()));
            }
        }
        String source = List.of("a", "b", "c").get(random.nextInt(3));
        return new FigureTable(source, 2022 + random.nextInt(2), 2024, rows, columns, List.of());
    }
}
