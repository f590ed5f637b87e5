package nl.wijkmaat.editions.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.ImportSession.Added;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import promises: all of it or nothing, under one name for one content, and found again as it was. */
class EditionStoreTest {

    private static final SourceFacts CBS = new SourceFacts("CBS", "85618NED", "CC BY 4.0", false);
    private static final List<FileFacts> INPUTS =
            List.of(FileFacts.of("kwb-2023.csv", "the file".getBytes(StandardCharsets.UTF_8)));
    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");

    @TempDir
    Path directory;

    private static FigureTable residents(double amersfoort) {
        return new FigureTable(
                "kwb",
                2023,
                2023,
                List.of(new Row(new AreaCode("GM0307"), "Amersfoort"), new Row(new AreaCode("WK030701"), null)),
                List.of(new FigureColumn(
                        "residents",
                        new double[] {amersfoort, Double.NaN},
                        new byte[] {0, (byte) MissingReason.SUPPRESSED.ordinal()},
                        Map.of(AreaLevel.WIJK, new Precision.Rounded(5)))),
                List.of(new Refusal("kwb-2023.csv", 7, null, "GM9999, \"Onbekend\"\nis no gemeente")));
    }

    private Added importOne(EditionStore store, FigureTable table, Instant retrieved) {
        try (ImportSession session = store.begin()) {
            session.add(table, CBS, INPUTS, retrieved);
            return session.commit().getFirst();
        }
    }

    @Test
    void aDirectoryThatDoesNotExistHoldsNoEditionsAndReadingDoesNotMakeIt() {
        Path absent = directory.resolve("absent");
        EditionStore store = EditionStore.open(absent);
        assertEquals(List.of(), store.listEditions());
        assertEquals(List.of(), store.verify());
        assertFalse(Files.exists(absent));
        assertThrows(NoSuchElementException.class, () -> store.getEdition("0".repeat(64)));
    }

    @Test
    void theManifestTellsWhereTheFiguresComeFromAndWhatWasLeftOut() {
        EditionStore store = EditionStore.open(directory);
        Added added = importOne(store, residents(159_440), MONDAY);

        assertFalse(added.alreadyThere());
        Manifest manifest = EditionStore.open(directory).listEditions().getFirst();
        assertEquals(added.manifest(), manifest);
        assertEquals("CBS", manifest.publisher());
        assertEquals("85618NED", manifest.table());
        assertEquals("CC BY 4.0", manifest.licence());
        assertEquals(MONDAY, manifest.retrieved());
        assertEquals(INPUTS, manifest.inputs());
        assertEquals(2, manifest.rows());
        assertEquals(1, manifest.refused());
        assertEquals(Map.of(AreaLevel.GEMEENTE, 1, AreaLevel.WIJK, 1), manifest.areasByLevel());
        assertEquals(
                Map.of(MissingReason.SUPPRESSED, 1),
                manifest.columns().getFirst().missing());
        assertEquals(
                Map.of(AreaLevel.WIJK, new Precision.Rounded(5)),
                manifest.columns().getFirst().precisionByLevel());
        assertEquals(residents(159_440).refused(), store.listRefusals(manifest.edition()));
        assertEquals(List.of(), store.verify());
    }

    @Test
    void figuresComeBackAsTheyWentIn() {
        EditionStore store = EditionStore.open(directory);
        FigureTable back = store.getFigures(
                importOne(store, residents(159_440), MONDAY).manifest().edition());
        assertEquals(residents(159_440).areas(), back.areas());
        assertArrayEquals(
                new double[] {159_440, Double.NaN}, back.columns().getFirst().amounts());
        assertEquals(
                MissingReason.SUPPRESSED.ordinal(), back.columns().getFirst().missing()[1]);
    }

    @Test
    void theSameContentIsTheSameEditionAndOnlyItsRetrievalMoves() {
        EditionStore store = EditionStore.open(directory);
        Added first = importOne(store, residents(159_440), MONDAY);
        Added second = importOne(store, residents(159_440), TUESDAY);

        assertTrue(second.alreadyThere());
        assertEquals(first.manifest().edition(), second.manifest().edition());
        assertEquals(1, store.listEditions().size());
        assertEquals(TUESDAY, store.listEditions().getFirst().retrieved());
    }

    @Test
    void pathsWithQuotesBlanksAndPatternsAreJustPaths() throws IOException {
        Path odd = Files.createDirectories(directory.resolve("d'ata [a] *? {x}/year=2020"));
        EditionStore store = EditionStore.open(odd);
        importOne(store, residents(1), MONDAY);
        assertEquals(List.of(), store.verify());
    }
}
