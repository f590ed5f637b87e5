package nl.wijkmaat.editions.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.wijkmaat.editions.boundary.OutlineImporter;
import nl.wijkmaat.editions.boundary.OutlineSource;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.catalogue.SourceDescription;
import nl.wijkmaat.editions.catalogue.TableLayout;
import nl.wijkmaat.editions.catalogue.TableLayout.AreaColumn;
import nl.wijkmaat.editions.lists.GemeenteCodes;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.problem.Texts;
import nl.wijkmaat.editions.store.EditionKind;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.ImportSession;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.editions.store.SourceFacts;
import nl.wijkmaat.editions.table.FileReport.EditionReport;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.statistics.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * Imports files of figures and of outlines. All files of one call are stored together, or none of them when any has something wrong in it:
 * half a folder would answer questions differently from the whole.
 */
public final class Import {

    private final Catalogue catalogue;
    private final List<OutlineSource> outlines;
    private final EditionStore store;
    private final ImportProgress progress;
    private final Instant retrieved;
    private final Map<String, Indicator> own;
    private final @Nullable GemeenteCodes gemeenteCodes;

    /** An import of figures only. */
    public Import(Catalogue catalogue, EditionStore store, ImportProgress progress, Instant retrieved) {
        this(catalogue, List.of(), store, progress, retrieved);
    }

    /**
     * @param catalogue describes the sources of figures
     * @param outlines the sources of outlines; a file of one of them is not searched for figures
     * @param store where editions go
     * @param progress told how it comes along
     * @param retrieved when the files were obtained; editions carry it
     */
    public Import(
            Catalogue catalogue,
            List<OutlineSource> outlines,
            EditionStore store,
            ImportProgress progress,
            Instant retrieved) {
        this(catalogue, outlines, store, progress, retrieved, Map.of(), null);
    }

    /**
     * @param own the indicators of the catalogue that a user added to it, by id: their definitions go into the editions
     * @param gemeenteCodes what the codes of a table that people typed are held against, or null
     */
    private Import(
            Catalogue catalogue,
            List<OutlineSource> outlines,
            EditionStore store,
            ImportProgress progress,
            Instant retrieved,
            Map<String, Indicator> own,
            @Nullable GemeenteCodes gemeenteCodes) {
        this.catalogue = catalogue;
        this.outlines = List.copyOf(outlines);
        this.store = store;
        this.progress = progress;
        this.retrieved = retrieved;
        this.own = own;
        this.gemeenteCodes = gemeenteCodes;
    }

    /** A layout that fits a file. */
    private record Match(SourceDescription source, TableLayout layout) {

        boolean needsNames() {
            return layout.area() instanceof AreaColumn.GemeenteNames;
        }

        /** Complete lists first: they tell which codes exist, and what the gemeenten are called. */
        int turn() {
            return needsNames() ? 2 : layout.complete().isEmpty() ? 1 : 0;
        }
    }

    /** A file that holds something to import. */
    private sealed interface Job {
        Path file();
    }

    /** A file and the layouts in which its figures stand: one per source that takes something from it. */
    private record Figures(Path file, List<Match> matches) implements Job {
        int turn() {
            return matches.stream().mapToInt(Match::turn).min().orElse(0);
        }
    }

    /** A file of outlines. */
    private record Outlines(Path file, OutlineSource source) implements Job {}

    /**
     * Imports every file directly in a folder that a source of the catalogue describes; of every other file the report tells why it was
     * passed over.
     *
     * @throws ProblemException when the folder cannot be read
     */
    public ImportReport folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files(files.filter(Files::isRegularFile).sorted().toList());
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** Imports files, each recognised by its name and the names of its columns. */
    public ImportReport files(List<Path> files) {
        Map<Path, FileReport> reports = new TreeMap<>();
        List<Job> jobs = new ArrayList<>();
        for (Path file : files) {
            findJob(file)
                    .ifPresentOrElse(
                            jobs::add,
                            () -> reports.put(file, new FileReport(file, new FileReport.NotImported(whyNot(file)))));
        }
        return run(jobs, reports);
    }

    /**
     * Imports a table as a description of the user's own says.
     *
     * @param file the table; its name need not fit the description
     * @param description YAML as in {@code catalogue/sources}, with indicators of its own where it needs them
     * @throws ProblemException when something is wrong in the description
     */
    public ImportReport table(Path file, Path description) {
        Catalogue.Own own = catalogue.readOwn(description);
        List<TableLayout> layouts = own.source().layouts();
        TableLayout layout = layouts.stream()
                .filter(l -> l.files().matches(nameOf(file)))
                .findFirst()
                .orElse(layouts.getFirst());
        Map<String, Indicator> added = new HashMap<>(own.catalogue().indicators());
        added.keySet().removeAll(catalogue.indicators().keySet());
        GemeenteCodes codes = own.source().invented()
                ? null
                : own.catalogue().findGemeenteCodes().orElse(null);
        Import withOwn = new Import(own.catalogue(), outlines, store, progress, retrieved, added, codes);
        return withOwn.run(List.of(new Figures(file, List.of(new Match(own.source(), layout)))), new TreeMap<>());
    }

    private Optional<Job> findJob(Path file) {
        String name = nameOf(file);
        for (OutlineSource source : outlines) {
            if (!source.listLayers(name).isEmpty()) {
                return Optional.of(new Outlines(file, source));
            }
        }
        List<Match> matches = new ArrayList<>();
        for (SourceDescription source : catalogue.sources()) {
            source.layouts().stream()
                    .filter(layout -> layout.files().matches(name))
                    .findFirst()
                    .ifPresent(layout -> matches.add(new Match(source, layout)));
        }
        return matches.isEmpty() ? Optional.empty() : Optional.of(new Figures(file, matches));
    }

    private LocalText whyNot(Path file) {
        return catalogue.otherFiles().stream()
                .filter(other -> other.files().matches(nameOf(file)))
                .findFirst()
                .map(Catalogue.OtherFiles::reason)
                .orElseGet(() -> Texts.text("import.not_described"));
    }

    private ImportReport run(List<Job> jobs, Map<Path, FileReport> reports) {
        reports.values().forEach(progress::fileDone);
        if (jobs.isEmpty()) {
            return new ImportReport(false, List.copyOf(reports.values()));
        }
        progress.started(
                jobs.size(), jobs.stream().mapToLong(job -> length(job.file())).sum());
        try (ImportSession session = store.begin()) {
            List<FileReport> read = readFigures(listJobs(jobs, Figures.class), session);
            read.addAll(readOutlines(listJobs(jobs, Outlines.class), session));
            read.forEach(report -> reports.put(report.file(), report));
            boolean good = read.stream().allMatch(report -> report.outcome() instanceof FileReport.Imported);
            if (good) {
                session.commit();
            }
            return new ImportReport(good, List.copyOf(reports.values()));
        }
    }

    private static <J extends Job> List<J> listJobs(List<Job> jobs, Class<J> kind) {
        return jobs.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private List<FileReport> readFigures(List<Figures> jobs, ImportSession session) {
        List<FileReport> reports = new ArrayList<>();
        KnownAreas known = knownFromEditions();
        jobs.stream()
                .sorted(Comparator.comparingInt(Figures::turn).thenComparing(Figures::file))
                .forEachOrdered(job -> {
                    progress.fileStarted(nameOf(job.file), length(job.file));
                    FileReport report = new FileReport(job.file, read(job, session, known));
                    progress.fileDone(report);
                    reports.add(report);
                });
        return reports;
    }

    /** Side by side, as outlines need nothing of each other; what became of them is told one after the other. */
    private List<FileReport> readOutlines(List<Outlines> jobs, ImportSession session) {
        List<FileReport> reports = new ArrayList<>();
        jobs.parallelStream()
                .map(job -> new FileReport(job.file, read(job, session)))
                .forEachOrdered(report -> {
                    long length = length(report.file());
                    progress.fileStarted(nameOf(report.file()), length);
                    if (report.outcome() instanceof FileReport.Imported(List<EditionReport> editions)) {
                        progress.advanced(
                                length,
                                editions.stream()
                                        .mapToLong(EditionReport::areas)
                                        .sum());
                    }
                    progress.fileDone(report);
                    reports.add(report);
                });
        return reports;
    }

    private FileReport.Outcome read(Outlines job, ImportSession session) {
        try {
            FileFacts input = FileFacts.of(job.file);
            OutlineTable table = OutlineImporter.read(job.file, job.source);
            ImportSession.Added added = session.addOutlines(table, job.source.facts(), List.of(input), retrieved);
            return new FileReport.Imported(List.of(new EditionReport(
                    added.manifest().edition(),
                    table.source(),
                    table.boundaryYear(),
                    table.boundaryYear(),
                    table.outlines().size(),
                    0,
                    table.refused().size(),
                    added.alreadyThere(),
                    List.of())));
        } catch (ProblemException e) {
            return new FileReport.Refused(e.problems());
        } catch (IOException e) {
            return new FileReport.Refused(unreadable(job.file, e).problems());
        }
    }

    private FileReport.Outcome read(Figures job, ImportSession session, KnownAreas known) {
        List<EditionReport> editions = new ArrayList<>();
        try {
            FileFacts facts = FileFacts.of(job.file);
            for (Match match : job.matches) {
                TableFile table = new TableFile(job.file, match.layout);
                List<FigureTable> figures = table.read(match.source, catalogue.indicators(), known, progress);
                for (FigureTable part : figures) {
                    known.add(part.boundaryYear(), part.areas(), match.layout.complete(), match.source.invented());
                    editions.add(store(part, match.source, facts, session, table.unusedColumns()));
                }
            }
            return new FileReport.Imported(editions);
        } catch (ProblemException e) {
            return new FileReport.Refused(e.problems());
        } catch (IOException e) {
            return new FileReport.Refused(unreadable(job.file, e).problems());
        }
    }

    private EditionReport store(
            FigureTable table, SourceDescription source, FileFacts input, ImportSession session, List<String> unused) {
        SourceFacts facts = new SourceFacts(source.publisher(), source.table(), source.licence(), source.invented());
        ImportSession.Added added = session.add(table, facts, List.of(input), retrieved, own);
        return new EditionReport(
                added.manifest().edition(),
                source.id(),
                table.year(),
                table.boundaryYear(),
                table.areas().size(),
                table.columns().size(),
                table.refused().size(),
                added.alreadyThere(),
                unused);
    }

    /** What complete lists among the editions tell of the areas that there are. */
    private KnownAreas knownFromEditions() {
        KnownAreas known = new KnownAreas(catalogue.areaCounts(), gemeenteCodes);
        for (Manifest manifest : store.listEditions()) {
            if (manifest.kind() == EditionKind.FIGURES) {
                catalogue
                        .findSource(manifest.source())
                        .ifPresent(source -> source.layouts().stream()
                                .filter(layout -> !layout.complete().isEmpty())
                                .filter(layout -> manifest.inputs().stream()
                                        .anyMatch(input -> layout.files().matches(input.name())))
                                .findFirst()
                                .ifPresent(layout -> known.add(
                                        manifest.boundaryYear(),
                                        store.listAreas(manifest.edition()),
                                        layout.complete(),
                                        manifest.invented())));
            }
        }
        return known;
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            // Reported when the file is read.
            return 0;
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static ProblemException unreadable(Path file, IOException cause) {
        return ProblemException.because(
                cause, Place.file(file.toString()), "file.unreadable", String.valueOf(cause.getMessage()));
    }
}
