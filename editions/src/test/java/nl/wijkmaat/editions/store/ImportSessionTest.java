package nl.wijkmaat.editions.store;

import static nl.wijkmaat.editions.store.Tables.CBS;
import static nl.wijkmaat.editions.store.Tables.MONDAY;
import static nl.wijkmaat.editions.store.Tables.TUESDAY;
import static nl.wijkmaat.editions.store.Tables.areas;
import static nl.wijkmaat.editions.store.Tables.importAll;
import static nl.wijkmaat.editions.store.Tables.importOne;
import static nl.wijkmaat.editions.store.Tables.input;
import static nl.wijkmaat.editions.store.Tables.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.ImportSession.Added;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import is all there or not at all, one at a time, and whatever goes wrong leaves the editions as they were. */
class ImportSessionTest {

    private static final FigureTable FIRST = table("kwb", "residents", areas("GM0001"), 1);
    private static final FigureTable SECOND = table("rivm", "good_health", areas("GM0001"), 2);

    @TempDir
    Path directory;

    @Test
    void editionsOfOneImportBecomeVisibleTogether() {
        EditionStore store = EditionStore.open(directory);
        try (ImportSession session = store.begin()) {
            session.add(FIRST, CBS, input("a"), MONDAY);
            assertEquals(List.of(), store.listEditions());
            session.add(SECOND, CBS, input("b"), MONDAY);
            assertEquals(List.of(), store.listEditions());
            assertEquals(2, session.commit().size());
        }
        assertEquals(2, store.listEditions().size());
        assertEquals(1, store.importCount());
        assertTidy();
    }

    @Test
    void anImportThatIsNotCommittedLeavesNothing() throws IOException {
        EditionStore store = EditionStore.open(directory);
        importOne(store, FIRST, MONDAY);
        try (ImportSession session = store.begin()) {
            session.add(SECOND, CBS, input("b"), MONDAY);
        }
        assertEquals(1, store.listEditions().size());
        assertTidy();
        try (var names = Files.list(directory.resolve(EditionStore.EDITIONS))) {
            assertEquals(1, names.count());
        }
    }

    @Test
    void theSameContentIsTheSameEditionAndOnlyItsRetrievalMoves() {
        EditionStore store = EditionStore.open(directory);
        Added first = importOne(store, FIRST, MONDAY);
        Added second = importOne(store, FIRST, TUESDAY);

        assertTrue(second.alreadyThere());
        assertEquals(first.manifest().edition(), second.manifest().edition());
        assertEquals(1, store.listEditions().size());
        assertEquals(TUESDAY, store.listEditions().getFirst().retrieved());

        importOne(store, FIRST, MONDAY);
        assertEquals(TUESDAY, store.listEditions().getFirst().retrieved(), "an older file does not turn back time");
    }

    @Test
    void theSameTableTwiceInOneImportIsOneEdition() {
        EditionStore store = EditionStore.open(directory);
        List<Added> added = importAll(store, MONDAY, FIRST, FIRST);
        assertEquals(1, added.size());
        assertEquals(1, store.listEditions().size());
    }

    @Test
    void twoAnswersToOneQuestionInOneImportAreRefused() {
        EditionStore store = EditionStore.open(directory);
        FigureTable other = table("kwb", "residents", areas("GM0001", "GM0002"), 7, 8);
        StoreException refused = assertThrows(StoreException.class, () -> importAll(store, MONDAY, FIRST, other));
        assertTrue(refused.text().nl().contains("kwb over 2023"), refused.text().nl());
        assertEquals(List.of(), store.listEditions());

        FigureTable otherAreas = table("kwb", "residents", areas("GM0002"), 8);
        FigureTable otherIndicator = table("kwb", "households", areas("GM0001"), 3);
        assertEquals(
                3, importAll(store, MONDAY, FIRST, otherAreas, otherIndicator).size());
    }

    @Test
    void anImportOfWhichAPartFailedCannotBeCommitted() {
        EditionStore store = EditionStore.open(directory);
        try (ImportSession session = store.begin()) {
            session.add(FIRST, CBS, input("a"), MONDAY);
            FigureTable other = table("kwb", "residents", areas("GM0001"), 7);
            assertThrows(StoreException.class, () -> session.add(other, CBS, input("b"), MONDAY));
            assertThrows(StoreException.class, session::commit);
        }
        assertEquals(List.of(), store.listEditions());
        assertTidy();
        importOne(store, FIRST, MONDAY);
        assertEquals(1, store.listEditions().size());
    }

    @Test
    void aSecondImportIsRefusedWithTheNameOfTheFirst() {
        EditionStore store = EditionStore.open(directory);
        try (ImportSession first = store.begin()) {
            first.add(FIRST, CBS, input("a"), MONDAY);
            StoreException busy = assertThrows(
                    StoreException.class, () -> EditionStore.open(directory).begin());
            assertTrue(
                    busy.text()
                            .nl()
                            .contains("proces " + ProcessHandle.current().pid()),
                    busy.text().nl());
            assertTrue(
                    busy.text().en().contains(System.getProperty("user.name")),
                    busy.text().en());
            first.commit();
        }
        importOne(store, SECOND, MONDAY);
        assertEquals(2, store.listEditions().size());
    }

    @Test
    void anImportInAnotherProcessIsRefusedToo() throws Exception {
        try (ImportSession first = EditionStore.open(directory).begin()) {
            // The attempt within this process must not give the lock of the operating system away.
            assertThrows(
                    StoreException.class, () -> EditionStore.open(directory).begin());
            Process second = ImportingProcess.start(
                    DuckDbDriver.unpack(directory.resolve("driver")), directory, directory.resolve("tmp"));
            second.getOutputStream().write('\n');
            second.getOutputStream().flush();
            String said = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(second.waitFor(60, TimeUnit.SECONDS));
            assertEquals(1, second.exitValue(), said);
            assertTrue(said.contains("process " + ProcessHandle.current().pid()), said);
            first.add(FIRST, CBS, input("a"), MONDAY);
            first.commit();
        }
        assertEquals(1, EditionStore.open(directory).listEditions().size());
    }

    @Test
    void tablesMayBeAddedFromSeveralThreads() {
        EditionStore store = EditionStore.open(directory);
        try (ImportSession session = store.begin()) {
            IntStream.range(2000, 2016)
                    .parallel()
                    .forEach(year -> session.add(
                            table("kwb", year, year, areas("GM0001"), Tables.column("residents", year)),
                            CBS,
                            input("" + year),
                            MONDAY));
            assertEquals(16, session.commit().size());
        }
        assertEquals(16, store.listEditions().size());
        assertEquals(List.of(), store.verify());
    }

    @Test
    void aDirectoryThatSomebodyPutAmongTheEditionsIsLeftAlone() throws IOException {
        EditionStore store = EditionStore.open(directory);
        importOne(store, FIRST, MONDAY);
        Path mine = Files.createDirectories(directory.resolve("editions/mine"));
        importOne(store, SECOND, MONDAY);
        assertTrue(Files.isDirectory(mine));
    }

    @Test
    void whatACutOffCommitMovedIsClearedAwayByTheNextImport() throws IOException {
        EditionStore store = EditionStore.open(directory);
        Manifest kept = importOne(store, FIRST, MONDAY).manifest();
        // As if the power failed between moving the editions and replacing the index.
        Path staging = Files.createDirectories(directory.resolve("staging"));
        String moved = "1".repeat(64);
        Files.createDirectories(directory.resolve("editions").resolve(moved));
        Files.writeString(staging.resolve("moving.json"), "[\"" + moved + "\", \"" + kept.edition() + "\"]");

        assertEquals(List.of(kept), store.listEditions());
        importOne(store, SECOND, MONDAY);
        assertFalse(Files.exists(directory.resolve("editions").resolve(moved)));
        assertEquals(2, store.listEditions().size());
        assertEquals(List.of(), store.verify());
    }

    @Test
    void aFullDiskIsToldInOneMessageAndTheNextImportWorks() throws Exception {
        Path disk = Files.createDirectories(directory.resolve("small disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", disk.toString()),
                "skipped: mounting a small disk needs Linux and root");
        try {
            EditionStore store = EditionStore.open(disk);
            Manifest before = importOne(store, FIRST, MONDAY).manifest();
            StoreException full = assertThrows(StoreException.class, () -> importAll(store, MONDAY, SECOND, large()));
            assertTrue(
                    full.text().nl().contains("kan niet worden geschreven"),
                    full.text().nl());
            assertTrue(full.text().en().contains("MB free"), full.text().en());

            assertEquals(List.of(before), EditionStore.open(disk).listEditions());
            assertEquals(List.of(), EditionStore.open(disk).verify());
            importOne(store, SECOND, MONDAY);
            assertEquals(2, store.listEditions().size());
            assertEquals(List.of(), store.verify());
        } finally {
            assertTrue(run("umount", disk.toString()));
        }
    }

    /** More than a megabyte of figures that do not compress. */
    private static FigureTable large() {
        String[] codes = IntStream.range(0, 9_000).mapToObj("GM%04d"::formatted).toArray(String[]::new);
        FigureColumn[] columns = IntStream.range(0, 9)
                .mapToObj(number -> new FigureColumn(
                        "measure_" + number,
                        new SplittableRandom(number).doubles(codes.length).toArray(),
                        new byte[codes.length],
                        Map.of()))
                .toArray(FigureColumn[]::new);
        return table("large", 2023, 2024, areas(codes), columns);
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private void assertTidy() {
        assertFalse(Files.exists(directory.resolve("staging")));
        assertFalse(Files.exists(directory.resolve("import.holder")));
    }
}
