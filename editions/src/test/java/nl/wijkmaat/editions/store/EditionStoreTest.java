package nl.wijkmaat.editions.store;

import static nl.wijkmaat.editions.store.Tables.MONDAY;
import static nl.wijkmaat.editions.store.Tables.TUESDAY;
import static nl.wijkmaat.editions.store.Tables.areas;
import static nl.wijkmaat.editions.store.Tables.column;
import static nl.wijkmaat.editions.store.Tables.importOne;
import static nl.wijkmaat.editions.store.Tables.input;
import static nl.wijkmaat.editions.store.Tables.table;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.ImportSession.Added;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of editions may count on. */
class EditionStoreTest {

    @TempDir
    Path directory;

    private static FigureTable amersfoort() {
        return new FigureTable(
                "kwb",
                2023,
                2023,
                List.of(
                        new Row(new AreaCode("WK030701"), null),
                        new Row(new AreaCode("GM0307"), "Amersfoort", new AreaCode("PV26"))),
                List.of(new FigureColumn(
                        "residents",
                        new double[] {Double.NaN, 159_440},
                        new byte[] {(byte) MissingReason.SUPPRESSED.ordinal(), 0},
                        Map.of(AreaLevel.WIJK, new Precision.Rounded(5)))),
                List.of(
                        new Refusal(
                                "kwb-2023.csv",
                                7,
                                null,
                                new LocalText(
                                        "GM9999, \"Onbekend\"\nis geen gemeente",
                                        "GM9999, \"Onbekend\"\nis no gemeente")),
                        new Refusal("kwb-2023.csv", 8, "a_inw", new LocalText("nul", "zero"))));
    }

    @Test
    void aDirectoryThatDoesNotExistHoldsNoEditionsAndReadingDoesNotMakeIt() {
        Path absent = directory.resolve("absent");
        EditionStore store = EditionStore.open(absent);
        assertEquals(List.of(), store.listEditions());
        assertEquals(List.of(), store.verify());
        assertEquals(0, store.importCount());
        assertFalse(Files.exists(absent));
        assertThrows(NoSuchElementException.class, () -> store.getEdition("0".repeat(64)));
    }

    @Test
    void theManifestTellsWhereTheFiguresComeFromAndWhatWasLeftOut() {
        EditionStore store = EditionStore.open(directory);
        Added added = importOne(store, amersfoort(), MONDAY);

        assertFalse(added.alreadyThere());
        Manifest manifest = EditionStore.open(directory).listEditions().getFirst();
        assertEquals(added.manifest(), manifest);
        assertEquals(EditionKind.FIGURES, manifest.kind());
        assertEquals("kwb", manifest.source());
        assertEquals("CBS", manifest.publisher());
        assertEquals("85984NED", manifest.table());
        assertEquals("CC BY 4.0", manifest.licence());
        assertEquals(MONDAY, manifest.retrieved());
        assertEquals(input("kwb2023"), manifest.inputs());
        assertEquals(2, manifest.rows());
        assertEquals(2, manifest.refused());
        assertEquals(Map.of(AreaLevel.GEMEENTE, 1, AreaLevel.WIJK, 1), manifest.areasByLevel());
        assertEquals(
                Map.of(MissingReason.SUPPRESSED, 1),
                manifest.columns().getFirst().missing());
        assertEquals(
                Map.of(AreaLevel.WIJK, new Precision.Rounded(5)),
                manifest.columns().getFirst().precisionByLevel());
        assertEquals(amersfoort().refused(), store.listRefusals(manifest.edition()));
        assertEquals(List.of(), store.verify());
    }

    @Test
    void figuresComeBackInCodeOrder() {
        EditionStore store = EditionStore.open(directory);
        FigureTable back = store.getFigures(
                importOne(store, amersfoort(), MONDAY).manifest().edition());
        assertEquals(amersfoort().areas().reversed(), back.areas());
        assertArrayEquals(
                new double[] {159_440, Double.NaN}, back.columns().getFirst().amounts());
        assertEquals(
                MissingReason.SUPPRESSED.ordinal(), back.columns().getFirst().missing()[1]);
        assertEquals(amersfoort().refused(), back.refused());
        assertEquals(
                back.areas(), store.listAreas(store.listEditions().getFirst().edition()));
    }

    @Test
    void editionsAreListedNewestRetrievedFirst() {
        EditionStore store = EditionStore.open(directory);
        importOne(store, table("b", "x", areas("GM0001"), 1), TUESDAY);
        importOne(store, table("a", "x", areas("GM0001"), 1), MONDAY);
        assertEquals(
                List.of("b", "a"),
                store.listEditions().stream().map(Manifest::source).toList());
        assertEquals(2, store.importCount());
    }

    @Test
    void whatWasOpenedBeforeSeesWhatAnotherImported() {
        EditionStore reader = EditionStore.open(directory);
        assertEquals(List.of(), reader.listEditions());
        importOne(EditionStore.open(directory), amersfoort(), MONDAY);
        assertEquals(1, reader.listEditions().size());
    }

    @Test
    void theParquetFileOpensInDuckDbAsItIs() throws Exception {
        EditionStore store = EditionStore.open(directory.resolve("d'ata [a] {x}/year=1999"));
        FigureTable table = table(
                "kwb",
                "share",
                areas("GM0001", "GM0002", "GM0003"),
                12.5,
                MissingReason.SUPPRESSED,
                MissingReason.NOT_MEASURED);
        Manifest manifest = importOne(store, table, MONDAY).manifest();
        assertEquals(List.of(), store.verify());
        Path copy = Files.copy(
                store.directory(manifest.edition()).resolve("figures.parquet"), directory.resolve("copy.parquet"));
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            try (var rows =
                    statement.executeQuery("SELECT count(*), count(share), sum(share), max(share__missing) FROM '"
                            + copy + "' WHERE code LIKE 'GM%'")) {
                assertTrue(rows.next());
                assertEquals(3, rows.getInt(1));
                assertEquals(1, rows.getInt(2));
                assertEquals(12.5, rows.getDouble(3));
                assertEquals(MissingReason.SUPPRESSED.ordinal(), rows.getInt(4));
            }
            try (var notes = statement.executeQuery("SELECT decode(value) FROM parquet_kv_metadata('" + copy
                    + "') WHERE decode(key) = 'wijkmaat_edition'")) {
                assertTrue(notes.next());
                assertEquals(manifest.edition(), notes.getString(1));
            }
        }
    }

    @Test
    void aColumnNameThatIsNoIndicatorIsRefusedBeforeItReachesAnySql() {
        for (String name : List.of("x\" DOUBLE); DROP TABLE t; --", "Residents", "name", "a__missing", "")) {
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> column(name, 1));
            assertTrue(refused.toString().contains("accepted"), refused.toString());
        }
    }

    @Test
    void theIndexOfANewerVersionIsNotGuessedAt() throws IOException {
        EditionStore store = EditionStore.open(directory);
        importOne(store, amersfoort(), MONDAY);
        Path index = directory.resolve(EditionIndex.FILE);
        Files.writeString(index, Files.readString(index).replace("\"format\" : 1", "\"format\" : 2"));
        StoreException refused = assertThrows(StoreException.class, () -> EditionStore.open(directory));
        assertTrue(
                refused.text().nl().contains("nieuwere versie"), refused.text().nl());
    }

    @Test
    void aLostIndexIsToldAndNothingIsThrownAway() throws IOException {
        EditionStore store = EditionStore.open(directory);
        Manifest manifest = importOne(store, amersfoort(), MONDAY).manifest();
        Path index = directory.resolve(EditionIndex.FILE);
        byte[] kept = Files.readAllBytes(index);
        Files.delete(index);

        StoreException lost = assertThrows(StoreException.class, () -> EditionStore.open(directory));
        assertTrue(lost.text().en().contains(index.toString()), lost.text().en());
        assertThrows(StoreException.class, store::begin);

        Files.write(index, kept);
        assertEquals(List.of(manifest), EditionStore.open(directory).listEditions());
        assertEquals(List.of(), store.verify());
    }

    @Test
    void damageIsFoundNamedAndMendedByTheSameInput() throws IOException {
        EditionStore store = EditionStore.open(directory);
        String edition = importOne(store, amersfoort(), MONDAY).manifest().edition();
        for (String name : List.of("figures.parquet", "quick.bin", "refused.csv", "manifest.json")) {
            Path file = store.directory(edition).resolve(name);
            byte[] content = Files.readAllBytes(file);
            content[content.length / 2] ^= 1;
            Files.write(file, content);
            assertDamage(name);

            Files.delete(file);
            assertDamage(name);

            Added again = importOne(EditionStore.open(directory), amersfoort(), TUESDAY);
            assertFalse(again.alreadyThere(), name);
            assertEquals(List.of(), EditionStore.open(directory).verify());
            assertEquals(1, EditionStore.open(directory).listEditions().size());
        }
    }

    private void assertDamage(String file) {
        List<Damage> damage = EditionStore.open(directory).verify();
        assertEquals(1, damage.size());
        assertTrue(
                damage.getFirst().what().nl().contains(file), damage.getFirst().toString());
    }

    @Test
    void aDamagedQuickCopyIsNeverLoadedIntoAPanel() throws IOException {
        EditionStore store = EditionStore.open(directory);
        String edition = importOne(store, amersfoort(), MONDAY).manifest().edition();
        Path file = store.directory(edition).resolve("quick.bin");
        byte[] whole = Files.readAllBytes(file);
        PanelLoader loader = new PanelLoader(store, Tables.indicators("residents"), List.of());
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThrows(StoreException.class, () -> loader.loadPanel(2023), "cut off after " + length + " bytes");
        }
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            Files.write(file, changed);
            assertThrows(StoreException.class, () -> loader.loadPanel(2023), "changed at byte " + at);
        }
        Files.write(file, whole);
        assertEquals(
                159_440, loader.loadPanel(2023).getColumn("residents", 2023).amount(2));
    }

    @Test
    void theFactsOfAFileAreThoseOfItsBytes() throws IOException {
        Path file = Files.write(directory.resolve("abc"), new byte[] {'a', 'b', 'c'});
        // FIPS 180-2, appendix B.1
        assertEquals(
                new FileFacts("abc", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                FileFacts.of(file));
    }
}
