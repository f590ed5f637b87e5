package nl.wijkmaat.editions.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.wijkmaat.engine.area.AreaCode;

/**
 * A process that imports figures and outlines together until it is killed: what {@link KilledImportTest} takes its aim at. It makes itself
 * ready, says so on standard output, waits for a line on standard input and goes.
 */
final class ImportingProcess {

    static final String READY = "ready";
    static final String FIGURES = "figures";
    static final String OUTLINES = "outlines";
    private static final int WARM_UPS = 1;

    private ImportingProcess() {}

    /**
     * Starts the process.
     *
     * @param scratch a directory that only this process uses, for its temporary files and to warm up in
     */
    static Process start(DuckDbDriver driver, Path dataDirectory, Path scratch) throws IOException {
        Files.createDirectories(scratch);
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + scratch,
                        "-Djava.library.path=" + driver.library(),
                        "-cp",
                        driver.classPath(),
                        ImportingProcess.class.getName(),
                        dataDirectory.toString(),
                        scratch.resolve("warm-up").toString()))
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        EditionStore store = EditionStore.open(Path.of(arguments[0]));
        EditionStore warmUp = EditionStore.open(Path.of(arguments[1]));
        for (int number = 0; number < WARM_UPS; number++) {
            importPair(warmUp, number);
        }
        System.out.println(READY);
        if (System.in.read() < 0) {
            return;
        }
        Thread.ofPlatform().daemon().start(ImportingProcess::endWithTheTest);
        long first = ProcessHandle.current().pid() * 1_000_000;
        try {
            for (long number = first; ; number++) {
                importPair(store, number);
            }
        } catch (StoreException e) {
            System.err.println(e.text().en());
            System.exit(1);
        }
    }

    /** Standard input closes when the test that started this process is gone. */
    private static void endWithTheTest() {
        try {
            while (System.in.read() >= 0) {
                // Nothing more is said.
            }
        } catch (IOException e) {
            // Gone as well.
        }
        Runtime.getRuntime().halt(2);
    }

    /** Figures and outlines that belong together, as those of one folder do: whoever finds one must find the other. */
    static void importPair(EditionStore store, long number) {
        try (ImportSession session = store.begin()) {
            FigureTable figures = Tables.table(FIGURES, "residents", Tables.areas("GM0001", "GM0002"), number, number);
            session.add(figures, Tables.CBS, Tables.input(FIGURES + number), Instant.EPOCH);
            OutlineTable outlines = new OutlineTable(
                    OUTLINES,
                    2024,
                    List.of(new OutlineTable.Outline(
                            new AreaCode("GM0001"), Long.toString(number), null, OutlinesTest.square(0))),
                    List.of());
            session.addOutlines(outlines, Tables.CBS, Tables.input(OUTLINES + number), Instant.EPOCH);
            session.commit();
        }
    }
}
