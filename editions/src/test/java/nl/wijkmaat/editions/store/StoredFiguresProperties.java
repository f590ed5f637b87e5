package nl.wijkmaat.editions.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Aggregation;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import nl.wijkmaat.engine.statistics.Unit;

/** Whatever goes into an edition comes out of it to the last bit, and its name depends on what it says and on nothing else. */
class StoredFiguresProperties {

    private static final SourceFacts FACTS = new SourceFacts("CBS", "O'Neil's \"table\"; DROP", "CC BY 4.0", true);
    private static final List<FileFacts> INPUTS = List.of(FileFacts.of("a.csv", new byte[] {1}));
    private static final byte FIGURE = -1;
    private static final LocalText TEXT = new LocalText("naam", "name");
    private static final Domain DOMAIN = new Domain("poverty", TEXT, true);

    /** Definitions of a user, with every kind of aggregation. */
    private static final Map<String, Indicator> OWN = Map.of(
            "a", own("a", new Aggregation.Sum()),
            "x2", own("x2", new Aggregation.WeightedMean("residents")),
            "order", own("order", new Aggregation.Ratio("a", "residents", 1000)),
            "select", own("select", new Aggregation.Refused(TEXT)));

    private static Indicator own(String id, Aggregation aggregation) {
        return new Indicator(
                id, TEXT, TEXT, DOMAIN, Direction.HIGHER_IS_HEAVIER, Unit.PERCENT, aggregation, AreaLevel.BUURT, false);
    }

    private Path directory = Path.of("");

    @BeforeTry
    void makeRoom() throws IOException {
        directory = Files.createTempDirectory("stored-figures");
    }

    @AfterTry
    void clearAway() throws IOException {
        DurableFiles.deleteTree(directory);
    }

    @Property(tries = 60)
    void bothFilesGiveBackEveryBitReasonAndPrecision(@ForAll("tables") FigureTable table) throws IOException {
        FigureTable stored = table.inStoredOrder();
        String edition = ContentHash.of(stored, FACTS, INPUTS, OWN);
        Manifest manifest = StoredEdition.writeFigures(directory, edition, stored, FACTS, INPUTS, Instant.EPOCH, OWN);

        assertSame(stored, FigureParquet.read(directory.resolve(FigureParquet.FILE), manifest));
        assertSame(stored, StoredEdition.readQuickFigures(directory, manifest));
        assertEquals(edition, StoredEdition.contentHash(directory, manifest));
        assertEquals(edition, StoredEdition.contentHashOfQuickCopy(directory, manifest));
        Manifest read = StoreJson.MAPPER.readValue(
                Files.readAllBytes(directory.resolve(EditionStore.MANIFEST)), Manifest.class);
        assertEquals(manifest, read);
    }

    @Property(tries = 200)
    void theOrderOfAreasColumnsAndInputsDoesNotMatter(@ForAll("tables") FigureTable table, @ForAll Random random) {
        FileFacts other = FileFacts.of("b.csv", new byte[] {2});
        assertEquals(
                hash(table, FACTS, List.of(INPUTS.getFirst(), other)),
                hash(shuffled(table, random), FACTS, List.of(other, INPUTS.getFirst())));
    }

    @Property(tries = 200)
    void everyOtherDifferenceIsAnotherEdition(@ForAll("tables") FigureTable table, @ForAll Random random) {
        String before = hash(table, FACTS, INPUTS);

        assertNotEquals(before, hash(changed(table, random), FACTS, INPUTS));
        assertNotEquals(before, hash(table, new SourceFacts("RIVM", FACTS.table(), FACTS.licence(), true), INPUTS));
        assertNotEquals(before, hash(table, new SourceFacts("CBS", FACTS.table(), FACTS.licence(), false), INPUTS));
        assertNotEquals(before, hash(table, FACTS, List.of(FileFacts.of("a.csv", new byte[] {3}))));
        assertNotEquals(before, hash(in(table, table.year() + 1, table.boundaryYear()), FACTS, INPUTS));
        assertNotEquals(before, hash(in(table, table.year(), table.boundaryYear() + 1), FACTS, INPUTS));
    }

    @Property(tries = 20)
    void anotherDefinitionIsAnotherEdition(@ForAll("tables") FigureTable table) {
        FigureTable stored = table.inStoredOrder();
        Map<String, Indicator> other = new HashMap<>(OWN);
        other.replaceAll((id, definition) -> own(id, new Aggregation.WeightedMean("dwellings")));
        boolean hasOwn = stored.columns().stream().anyMatch(column -> OWN.containsKey(column.indicator()));
        assertEquals(
                hasOwn,
                !ContentHash.of(stored, FACTS, INPUTS, OWN).equals(ContentHash.of(stored, FACTS, INPUTS, other)));
    }

    private static String hash(FigureTable table, SourceFacts facts, List<FileFacts> inputs) {
        return ContentHash.of(table.inStoredOrder(), facts, inputs, OWN);
    }

    private static FigureTable in(FigureTable table, int year, int boundaryYear) {
        return new FigureTable(table.source(), year, boundaryYear, table.areas(), table.columns(), List.of());
    }

    private static void assertSame(FigureTable expected, FigureTable actual) {
        assertEquals(expected.areas(), actual.areas());
        assertEquals(expected.columns().size(), actual.columns().size());
        for (int c = 0; c < expected.columns().size(); c++) {
            FigureColumn want = expected.columns().get(c);
            FigureColumn have = actual.columns().get(c);
            assertEquals(want.indicator(), have.indicator());
            assertEquals(want.precisionByLevel(), have.precisionByLevel());
            assertArrayEquals(bits(want), bits(have), want.indicator());
            assertArrayEquals(reasons(want), reasons(have), want.indicator());
        }
    }

    private static long[] bits(FigureColumn column) {
        return Arrays.stream(column.amounts())
                .mapToLong(Double::doubleToLongBits)
                .toArray();
    }

    private static byte[] reasons(FigureColumn column) {
        byte[] reasons = column.missing().clone();
        for (int row = 0; row < reasons.length; row++) {
            if (!Double.isNaN(column.amounts()[row])) {
                reasons[row] = FIGURE;
            }
        }
        return reasons;
    }

    private static FigureTable shuffled(FigureTable table, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < table.areas().size(); row++) {
            order.add(row);
        }
        Collections.shuffle(order, random);
        List<Row> areas = order.stream().map(table.areas()::get).toList();
        List<FigureColumn> columns = new ArrayList<>();
        for (FigureColumn column : table.columns()) {
            double[] amounts = new double[order.size()];
            byte[] missing = new byte[order.size()];
            for (int row = 0; row < amounts.length; row++) {
                amounts[row] = column.amounts()[order.get(row)];
                missing[row] = column.missing()[order.get(row)];
            }
            columns.add(new FigureColumn(column.indicator(), amounts, missing, column.precisionByLevel()));
        }
        Collections.shuffle(columns, random);
        return new FigureTable(table.source(), table.year(), table.boundaryYear(), areas, columns, table.refused());
    }

    /** One cell, name, parent or precision altered. */
    private static FigureTable changed(FigureTable table, Random random) {
        List<Row> areas = new ArrayList<>(table.areas());
        List<FigureColumn> columns = new ArrayList<>(table.columns());
        int row = random.nextInt(areas.size());
        int c = random.nextInt(columns.size());
        FigureColumn column = columns.get(c);
        switch (random.nextInt(4)) {
            case 0 -> {
                double[] amounts = column.amounts().clone();
                amounts[row] = Double.isNaN(amounts[row]) ? 0.0 : Double.NaN;
                columns.set(
                        c, new FigureColumn(column.indicator(), amounts, column.missing(), column.precisionByLevel()));
            }
            case 1 -> {
                double[] amounts = column.amounts().clone();
                amounts[row] = Double.isNaN(amounts[row]) ? 1.0 : amounts[row] == 0 ? 1.0 : -amounts[row];
                columns.set(
                        c, new FigureColumn(column.indicator(), amounts, column.missing(), column.precisionByLevel()));
            }
            case 2 ->
                columns.set(
                        c,
                        new FigureColumn(
                                column.indicator(),
                                column.amounts(),
                                column.missing(),
                                Map.of(AreaLevel.PROVINCE, new Precision.Rounded(0.123))));
            default -> {
                Row area = areas.get(row);
                areas.set(row, new Row(area.code(), area.name() == null ? "" : null, area.parent()));
            }
        }
        return new FigureTable(table.source(), table.year(), table.boundaryYear(), areas, columns, List.of());
    }

    @Provide
    Arbitrary<FigureTable> tables() {
        Arbitrary<List<Row>> areas = rows().list().ofMinSize(1).ofMaxSize(40).uniqueElements(Row::code);
        return areas.flatMap(rows -> columns(rows.size())
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .uniqueElements(FigureColumn::indicator)
                .map(columns -> new FigureTable("s'ource", 2020, 2024, rows, columns, List.of())));
    }

    private static Arbitrary<Row> rows() {
        Arbitrary<AreaCode> codes = Arbitraries.oneOf(
                Arbitraries.just(AreaCode.NETHERLANDS),
                Arbitraries.integers().between(1, 12).map(n -> new AreaCode("PV%02d".formatted(n))),
                Arbitraries.integers().between(1, 40).map(n -> new AreaCode("GM%04d".formatted(n))),
                Arbitraries.integers().between(1, 40).map(n -> new AreaCode("WK%04dA%d".formatted(n, n % 10))),
                Arbitraries.integers().between(1, 40).map(n -> new AreaCode("BU%04d00%02d".formatted(n, n))));
        Arbitrary<Optional<String>> names = Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(12).filter(StoredFiguresProperties::isText),
                        Arbitraries.of("'s-Gravenhage", "Súdwest-Fryslân", "a,b\"c\n", "\\", "NULL", ""))
                .optional(0.8);
        return Combinators.combine(codes, names, Arbitraries.of(true, false))
                .as((code, name, inProvince) -> new Row(
                        code,
                        name.orElse(null),
                        inProvince && code.level() == AreaLevel.GEMEENTE ? new AreaCode("PV26") : null));
    }

    /** Text that has a form in UTF-8: no half of a surrogate pair, and no NUL, which no source can hold. */
    private static boolean isText(String text) {
        return text.indexOf('\0') < 0
                && text.equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static Arbitrary<FigureColumn> columns(int rows) {
        Arbitrary<Double> amounts = Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e15, 1e15).ofScale(6),
                Arbitraries.integers().between(0, 200_000).map(n -> n * 5.0),
                Arbitraries.of(
                        0.0, -0.0, Double.MIN_VALUE, -Double.MAX_VALUE, Double.MIN_NORMAL, Math.PI, 0.1, Math.ulp(1.0)),
                Arbitraries.just(Double.NaN));
        Arbitrary<Integer> manyReasons = Arbitraries.integers().between(0, MissingReason.values().length - 1);
        Arbitrary<Integer> someReason = Arbitraries.of(0, 1, 7);
        Arbitrary<Precision> precision = Arbitraries.oneOf(
                Arbitraries.<Precision>just(new Precision.Exact()),
                Arbitraries.doubles().between(0.001, 1e6).ofScale(3).<Precision>map(Precision.Rounded::new),
                Combinators.combine(Arbitraries.doubles().between(0.001, 1e6).ofScale(3), Arbitraries.of(true, false))
                        .<Precision>as(Precision.Estimated::new));
        Arbitrary<Map<AreaLevel, Precision>> precisions =
                Arbitraries.maps(Arbitraries.of(AreaLevel.class), precision).ofMaxSize(3);
        Arbitrary<String> ids = Arbitraries.of("residents", "select", "crimes_per_1000", "a", "order", "group", "x2");
        return Combinators.combine(
                        ids,
                        amounts.list().ofSize(rows),
                        Arbitraries.oneOf(
                                manyReasons.list().ofSize(rows),
                                someReason.map(reason -> Collections.nCopies(rows, reason))),
                        precisions)
                .as((id, figures, reasons, precisionByLevel) -> {
                    double[] values =
                            figures.stream().mapToDouble(Double::doubleValue).toArray();
                    byte[] missing = new byte[rows];
                    for (int row = 0; row < rows; row++) {
                        missing[row] = reasons.get(row).byteValue();
                    }
                    return new FigureColumn(id, values, missing, precisionByLevel);
                });
    }
}
