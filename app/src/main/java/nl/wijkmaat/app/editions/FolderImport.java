package nl.wijkmaat.app.editions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.editions.boundary.OutlineImporter;
import nl.wijkmaat.editions.boundary.OutlineSource;
import nl.wijkmaat.editions.boundary.OutlineSources;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.ImportSession;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.editions.table.Import;
import nl.wijkmaat.editions.table.ImportProgress;
import nl.wijkmaat.editions.table.ImportReport;

/**
 * Imports files and folders as the catalogue describes them: figures and outlines. Everything is read and checked before anything is
 * stored, so that a mistake in any file leaves the editions as they were.
 */
final class FolderImport {

    private final Path dataDirectory;
    private final Path catalogue;
    private final ImportProgress progress;
    private final Instant retrieved;

    FolderImport(Path dataDirectory, Path catalogue, ImportProgress progress, Instant retrieved) {
        this.dataDirectory = dataDirectory;
        this.catalogue = catalogue;
        this.progress = progress;
        this.retrieved = retrieved;
    }

    /**
     * What was stored.
     *
     * @param figures what became of each file of figures
     * @param outlines the editions of outlines
     */
    record Result(ImportReport figures, List<ImportSession.Added> outlines) {}

    /**
     * @param paths files, and folders of which the files directly inside are taken
     * @throws ProblemException with everything that is wrong in any of the files; nothing was stored
     * @throws CommandFailure when a path does not exist, or none of the files is described in the catalogue
     */
    Result run(List<Path> paths) {
        EditionStore store = EditionStore.open(dataDirectory);
        List<OutlineSource> sources = OutlineSources.readAll(catalogue);
        Map<Path, OutlineSource> outlineFiles = new LinkedHashMap<>();
        List<Path> figureFiles = new ArrayList<>();
        for (Path file : listFiles(paths)) {
            String name = String.valueOf(file.getFileName());
            sources.stream()
                    .filter(source -> !source.listLayers(name).isEmpty())
                    .findFirst()
                    .ifPresentOrElse(source -> outlineFiles.put(file, source), () -> figureFiles.add(file));
        }
        Map<Path, OutlineTable> outlines = readOutlines(outlineFiles);
        ImportReport figures = new Import(Catalogue.load(catalogue), store, progress, retrieved).files(figureFiles);
        List<Problem> problems = figures.listProblems();
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        if (!figures.stored() && outlines.isEmpty()) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "import.nothing");
        }
        return new Result(figures, store(store, outlines, outlineFiles));
    }

    private static Map<Path, OutlineTable> readOutlines(Map<Path, OutlineSource> files) {
        Map<Path, OutlineTable> outlines = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        files.forEach((file, source) -> {
            try {
                outlines.put(file, OutlineImporter.read(file, source));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return outlines;
    }

    private List<ImportSession.Added> store(
            EditionStore store, Map<Path, OutlineTable> outlines, Map<Path, OutlineSource> sources) {
        if (outlines.isEmpty()) {
            return List.of();
        }
        try (ImportSession session = store.begin()) {
            for (Map.Entry<Path, OutlineTable> entry : outlines.entrySet()) {
                Path file = entry.getKey();
                OutlineSource source = sources.get(file);
                if (source == null) {
                    throw new IllegalStateException(file + " was read without a source");
                }
                session.addOutlines(entry.getValue(), source.facts(), List.of(factsOf(file)), retrieved);
            }
            return session.commit();
        }
    }

    private static FileFacts factsOf(Path file) {
        try {
            return FileFacts.of(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static List<Path> listFiles(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    files.addAll(inside.filter(Files::isRegularFile).sorted().toList());
                } catch (IOException e) {
                    throw unreadable(path, e);
                }
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw CommandFailure.of(ExitCode.BAD_INPUT, "import.no_such_path", path.toAbsolutePath());
            }
        }
        return files;
    }

    private static CommandFailure unreadable(Path path, IOException cause) {
        return CommandFailure.of(ExitCode.BAD_INPUT, "place.file_unreadable", path, String.valueOf(cause.getMessage()));
    }
}
