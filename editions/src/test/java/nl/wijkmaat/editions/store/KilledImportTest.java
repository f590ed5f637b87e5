package nl.wijkmaat.editions.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.editions.store.EditionIndex.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that imports figures and outlines, with the signal that cannot be caught, at random moments; after each kill the editions are those of
 * whole imports, undamaged, and the next import works at once. The seed is printed; set {@code -Dkill.seed} to repeat a run.
 */
class KilledImportTest {

    private static final int KILLS = 20;
    private static final int WARM_PROCESSES = 3;
    /** How long a process may live at most, in imports as this process just took for one: long enough to commit some. */
    private static final int LONGEST_LIFE_IMPORTS = 3;

    @TempDir
    Path directory;

    private record Child(Process process, Path temporary) {}

    @Test
    void editionsAreWholeAfterEveryKill() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("KilledImportTest: -Dkill.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Path data = directory.resolve("data");
        DuckDbDriver driver = DuckDbDriver.unpack(directory.resolve("driver"));
        EditionStore store = EditionStore.open(data);
        Set<String> verified = new HashSet<>();
        Deque<Child> waiting = new ArrayDeque<>();
        long importNanos = importPair(store, -1);
        int cutOff = 0;
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                for (int child = kill + waiting.size(); child < Math.min(kill + WARM_PROCESSES, KILLS); child++) {
                    Path temporary = directory.resolve("child" + child);
                    waiting.add(new Child(ImportingProcess.start(driver, data, temporary), temporary));
                }
                runAndKill(waiting.remove(), random.nextLong(LONGEST_LIFE_IMPORTS * importNanos));
                cutOff += Files.exists(data.resolve("staging")) ? 1 : 0;
                assertWhole(store, verified, "kill " + kill + ", seed " + seed);
                importNanos = importPair(store, kill);
                assertFalse(Files.exists(data.resolve("staging")), "the next import clears away what was left");
            }
        } finally {
            waiting.forEach(child -> child.process.destroyForcibly());
        }
        assertEquals(List.of(), store.verify());
        try (var directories = Files.list(data.resolve("editions"))) {
            assertEquals(store.listEditions().size(), directories.count(), "no edition lies about that nobody names");
        }
        System.out.println("KilledImportTest: " + cutOff + " of " + KILLS + " kills cut an import off; "
                + store.listEditions().size() + " editions are whole");
        assertTrue(cutOff > 0, "no kill came in the middle of an import: the test saw nothing");
    }

    private static long importPair(EditionStore store, int number) {
        long start = System.nanoTime();
        ImportingProcess.importPair(store, number);
        return System.nanoTime() - start;
    }

    private static void runAndKill(Child child, long nanos) throws IOException, InterruptedException {
        Process process = child.process;
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        assertEquals(ImportingProcess.READY, output.readLine());
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        assertTrue(process.isAlive(), () -> "the import ended by itself: " + errorsOf(process));
        process.destroyForcibly();
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        DurableFiles.deleteTree(child.temporary);
    }

    private static String errorsOf(Process ended) {
        try {
            return new String(ended.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void assertWhole(EditionStore opened, Set<String> verified, String when) {
        EditionStore store = EditionStore.open(opened.dataDirectory());
        assertEquals(
                numbersOfFigures(store), numbersOfOutlines(store), when + ": of each import both editions or neither");
        for (Entry entry : store.index().editions()) {
            if (verified.add(entry.edition())) {
                assertTrue(Verification.findDamage(store, entry).isEmpty(), when + ": " + entry);
            }
        }
    }

    /** Which imports left figures: the number that each of them has as its figures. */
    private static Set<Long> numbersOfFigures(EditionStore store) {
        return listEditions(store, ImportingProcess.FIGURES)
                .map(edition ->
                        (long) store.getFigures(edition).columns().getFirst().amounts()[0])
                .collect(Collectors.toSet());
    }

    /** Which imports left outlines: the number that each of them has as the name of its area. */
    private static Set<Long> numbersOfOutlines(EditionStore store) {
        return listEditions(store, ImportingProcess.OUTLINES)
                .map(edition -> Long.valueOf(String.valueOf(
                        store.getOutlines(edition).outlines().getFirst().name())))
                .collect(Collectors.toSet());
    }

    private static Stream<String> listEditions(EditionStore store, String source) {
        return store.listEditions().stream()
                .filter(edition -> edition.source().equals(source))
                .map(Manifest::edition);
    }
}
