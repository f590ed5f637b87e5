package nl.wijkmaat.editions.voorbeeldland;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.editions.boundary.OutlineSources;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.store.DurableFiles;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.table.FileReport;
import nl.wijkmaat.editions.table.Import;
import nl.wijkmaat.editions.table.ImportProgress;
import nl.wijkmaat.editions.table.ImportReport;

/**
 * Voorbeeldland as editions, in a data directory of its own, so that what is invented never stands among what is real. Its files were read
 * by the importers that read real ones.
 *
 * @param store the editions, all flagged invented
 * @param files the folder that {@link Voorbeeldland#generate} wrote
 */
public record InventedEditions(EditionStore store, Path files) {

    private static final String FOLDER = "voorbeeldland";
    private static final String FILES = "files";
    private static final String LOCK = "making.lock";
    private static final Object MAKING = new Object();

    /** The data directory of one invented country, inside the data directory of the program. */
    public static Path directory(Path dataDirectory, Settings settings) {
        return dataDirectory
                .resolve(FOLDER)
                .resolve(settings.seed() + "-" + settings.buurten() + "-" + settings.years());
    }

    /** Folder with the lists of the invented country (schemes, networks, areas of the programme), in place of those of the catalogue. */
    public Path lists() {
        return files.resolve(Voorbeeldland.CATALOGUE);
    }

    /**
     * The editions of an invented country: as they are when they were made before, else made now. Cut off halfway, the next call begins
     * again; when another process is making the same country, this one waits for it.
     *
     * @param dataDirectory of the program; the country gets {@link #directory a directory of its own} inside it
     * @param catalogue folder of the catalogue, which describes the sources of Voorbeeldland
     * @param now when the editions are said to have been obtained
     * @throws IOException when the directory cannot be written to
     * @throws nl.wijkmaat.editions.problem.ProblemException when the catalogue has something wrong in it
     * @throws nl.wijkmaat.editions.store.StoreException when another import is running there, or the editions cannot be written
     */
    public static InventedEditions prepare(
            Path dataDirectory, Settings settings, Path catalogue, Instant now, Progress progress) throws IOException {
        Path directory = directory(dataDirectory, settings);
        Path files = directory.resolve(FILES);
        EditionStore store = EditionStore.open(directory);
        if (!isComplete(store, files)) {
            Files.createDirectories(directory);
            // The monitor for this process, the lock for others: whoever comes second waits, and then finds it made.
            synchronized (MAKING) {
                try (FileChannel channel = FileChannel.open(
                                directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock _ = channel.lock()) {
                    if (!isComplete(store, files)) {
                        make(settings, files, catalogue, store, now, progress);
                    }
                }
            }
        }
        return new InventedEditions(store, files);
    }

    /** Figures and outlines become visible at once, so one edition tells that everything is there. */
    private static boolean isComplete(EditionStore store, Path files) {
        return Files.isDirectory(files) && !store.listEditions().isEmpty();
    }

    private static void make(
            Settings settings, Path files, Path catalogue, EditionStore store, Instant now, Progress progress)
            throws IOException {
        if (!Files.isDirectory(files)) {
            Path unfinished = files.resolveSibling(FILES + ".unfinished");
            DurableFiles.deleteTree(unfinished);
            Voorbeeldland.generate(settings, unfinished, progress);
            Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
        }
        importAll(files, catalogue, store, now, progress);
    }

    private static void importAll(Path files, Path catalogue, EditionStore store, Instant now, Progress progress)
            throws IOException {
        List<Path> tables = list(files, ".csv");
        List<Path> maps = list(files, ".geojson");
        ImportProgress counting = new ImportProgress() {
            private int done;

            @Override
            public void fileDone(FileReport report) {
                done++;
                if (done <= tables.size()) {
                    progress.finished(Progress.Phase.READING_FIGURES, name(report.file()), done, tables.size());
                } else {
                    progress.finished(
                            Progress.Phase.READING_OUTLINES, name(report.file()), done - tables.size(), maps.size());
                }
            }
        };
        ImportReport report = new Import(
                        Catalogue.load(catalogue), OutlineSources.readAll(catalogue), store, counting, now)
                .files(Stream.concat(tables.stream(), maps.stream()).toList());
        if (!report.stored()) {
            throw new IllegalStateException("the importers refuse Voorbeeldland: "
                    + report.listProblems().stream()
                            .limit(5)
                            .map(Object::toString)
                            .collect(Collectors.joining("; ")));
        }
    }

    private static List<Path> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).endsWith(ending)).sorted().toList();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
