package nl.wijkmaat.editions.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.editions.problem.Texts;
import nl.wijkmaat.editions.store.EditionIndex.Entry;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.statistics.Indicator;
import tools.jackson.core.JacksonException;

/**
 * One import: editions that become visible together at {@link #commit}, or not at all. While it is open no other import can run.
 * Editions may be added from several threads. To be closed after use; closing without a commit leaves everything as it was.
 *
 * <p>Each edition is written to {@code staging/} and forced to disk when it is added. A commit first writes down which editions it
 * is about to move ({@code staging/moving.json}), moves them to {@code editions/}, and then replaces the index. Cut off before that
 * last step, the next import deletes just the editions that were written down and that the index does not name.
 */
public final class ImportSession implements AutoCloseable {

    private static final String STAGING = "staging";
    private static final String MOVING = "moving.json";

    private final EditionStore store;
    private final ImportLock lock;
    private final Path staging;
    private final Map<String, Added> addedByEdition = new LinkedHashMap<>();
    private final List<Scope> scopes = new ArrayList<>();
    private boolean failed;
    private boolean closed;

    private ImportSession(EditionStore store, ImportLock lock) {
        this.store = store;
        this.lock = lock;
        this.staging = store.dataDirectory().resolve(STAGING);
    }

    /**
     * What became of one table.
     *
     * @param manifest of its edition
     * @param alreadyThere true when an earlier import, or this one, holds exactly this content
     */
    public record Added(Manifest manifest, boolean alreadyThere) {}

    /** The cells that one table of this import gives. */
    private record Scope(String source, int year, int boundaryYear, Set<AreaCode> areas, Set<String> indicators) {}

    static ImportSession begin(EditionStore store) {
        Path directory = store.dataDirectory();
        try {
            Files.createDirectories(directory);
            ImportLock lock = ImportLock.take(directory);
            ImportSession session = new ImportSession(store, lock);
            try {
                session.writeFirstIndex();
                session.clearAway();
                Files.createDirectories(session.staging);
                Files.createDirectories(directory.resolve(EditionStore.EDITIONS));
                DuckDb.startAhead();
                return session;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw cannotWrite(directory, e);
        }
    }

    /**
     * Adds figures of one source, year and boundary year.
     *
     * @param facts what the catalogue knows of the source
     * @param inputs the files or answers that the figures were read from
     * @param retrieved when those were obtained
     * @throws StoreException when it cannot be written, or this import already holds figures of the same source, year, areas and
     *     indicators that differ
     */
    public Added add(FigureTable table, SourceFacts facts, List<FileFacts> inputs, Instant retrieved) {
        return add(table, facts, inputs, retrieved, Map.of());
    }

    /**
     * Adds figures of which some indicators are not of the catalogue but defined by the user. Their definitions stay with the edition,
     * so that its figures can be read wherever it is.
     *
     * @param own definitions by id of indicator; those of other tables may be among them
     * @throws StoreException as above
     */
    public Added add(
            FigureTable table,
            SourceFacts facts,
            List<FileFacts> inputs,
            Instant retrieved,
            Map<String, Indicator> own) {
        FigureTable stored = table.inStoredOrder();
        String edition = ContentHash.of(stored, facts, inputs, own);
        Set<AreaCode> areas = new HashSet<>();
        stored.areas().stream().map(Row::code).forEach(areas::add);
        Set<String> indicators = new HashSet<>();
        stored.columns().stream().map(FigureColumn::indicator).forEach(indicators::add);
        Scope scope = new Scope(table.source(), table.year(), table.boundaryYear(), areas, indicators);
        return add(
                edition,
                scope,
                retrieved,
                directory -> StoredEdition.writeFigures(directory, edition, stored, facts, inputs, retrieved, own));
    }

    /**
     * Adds outlines of the areas of one boundary year.
     *
     * @param facts what the catalogue knows of the source
     * @param inputs the files or answers that the outlines were read from
     * @param retrieved when those were obtained
     * @throws StoreException when it cannot be written, or this import already holds other outlines of the same source and areas
     */
    public Added addOutlines(OutlineTable table, SourceFacts facts, List<FileFacts> inputs, Instant retrieved) {
        OutlineTable stored = table.inStoredOrder();
        String edition = ContentHash.of(stored, facts, inputs);
        Set<AreaCode> areas = new HashSet<>();
        stored.outlines().forEach(outline -> areas.add(outline.code()));
        Scope scope = new Scope(table.source(), table.boundaryYear(), table.boundaryYear(), areas, Set.of("geometry"));
        return add(
                edition,
                scope,
                retrieved,
                directory -> StoredEdition.writeOutlines(directory, edition, stored, facts, inputs, retrieved));
    }

    /**
     * Makes all that was added visible at once and ends the session.
     *
     * @return what became of each table, in the order in which they were added
     * @throws StoreException when it fails, or adding something failed before; the editions are as they were
     */
    public synchronized List<Added> commit() {
        mustBeOpen();
        if (failed) {
            throw StoreException.of("store.part_failed");
        }
        try {
            EditionIndex index = store.index();
            List<String> moving = addedByEdition.keySet().stream()
                    .filter(edition -> Files.isDirectory(staging.resolve(edition)))
                    .toList();
            DurableFiles.replace(staging.resolve(MOVING), StoreJson.MAPPER.writeValueAsBytes(moving));
            for (String edition : moving) {
                moveIntoPlace(edition);
            }
            List<Entry> entries = new ArrayList<>();
            for (Added added : addedByEdition.values()) {
                entries.add(entryOf(added.manifest()));
            }
            index.after(entries).write(store.dataDirectory());
        } catch (IOException e) {
            failed = true;
            throw cannotWrite(store.dataDirectory(), e);
        } finally {
            close();
        }
        return List.copyOf(addedByEdition.values());
    }

    /** Ends the session; without a commit everything is as it was before. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (lock) {
            clearAway();
        } catch (IOException e) {
            throw cannotWrite(store.dataDirectory(), e);
        }
    }

    private interface Writing {
        Manifest write(Path directory) throws IOException;
    }

    private Added add(String edition, Scope scope, Instant retrieved, Writing writing) {
        synchronized (this) {
            mustBeOpen();
            Added before = addedByEdition.get(edition);
            if (before != null) {
                return new Added(before.manifest(), true);
            }
            mustNotContradict(scope);
            scopes.add(scope);
        }
        Optional<Manifest> intact = findIntact(edition);
        Added added;
        if (intact.isPresent()) {
            added = new Added(intact.get().retrievedAt(retrieved), true);
        } else {
            Path directory = staging.resolve(edition);
            try {
                Files.createDirectory(directory);
                added = new Added(writing.write(directory), false);
            } catch (IOException | UncheckedIOException e) {
                fail();
                throw cannotWrite(store.dataDirectory(), e);
            } catch (RuntimeException e) {
                fail();
                throw e;
            }
        }
        synchronized (this) {
            addedByEdition.put(edition, added);
        }
        return added;
    }

    private synchronized void fail() {
        failed = true;
    }

    private void mustBeOpen() {
        if (closed) {
            throw new IllegalStateException("this import has ended");
        }
    }

    /** Two answers to one question within one import: nothing tells which of them is right. */
    private void mustNotContradict(Scope scope) {
        for (Scope other : scopes) {
            boolean sameTable = other.source.equals(scope.source)
                    && other.year == scope.year
                    && other.boundaryYear == scope.boundaryYear;
            if (sameTable
                    && other.indicators.stream().anyMatch(scope.indicators::contains)
                    && other.areas.stream().anyMatch(scope.areas::contains)) {
                failed = true;
                throw StoreException.of("store.contradiction", scope.source, scope.year, scope.boundaryYear);
            }
        }
    }

    /** The edition when an earlier import holds it undamaged; a damaged one is written again. */
    private Optional<Manifest> findIntact(String edition) {
        Optional<Entry> entry = store.index().findEntry(edition);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try {
            Manifest manifest = store.manifest(entry.get());
            boolean intact =
                    StoredEdition.isIntact(store.directory(edition), entry.get().manifest(), manifest.files());
            return intact ? Optional.of(manifest) : Optional.empty();
        } catch (StoreException damaged) {
            return Optional.empty();
        }
    }

    private void moveIntoPlace(String edition) throws IOException {
        Path target = store.directory(edition);
        if (Files.exists(target)) {
            // Damaged, or put there by hand: the copy that was just written and checked takes its place.
            DurableFiles.move(target, staging.resolve(edition + ".old"));
        }
        DurableFiles.move(staging.resolve(edition), target);
    }

    private Entry entryOf(Manifest manifest) throws IOException {
        Path file = store.directory(manifest.edition()).resolve(EditionStore.MANIFEST);
        return new Entry(manifest.edition(), manifest.boundaryYear(), manifest.retrieved(), FileFacts.of(file));
    }

    /** From here on a missing index means that it was lost, not that the first import was cut off. */
    private void writeFirstIndex() throws IOException {
        EditionIndex index = EditionIndex.read(store.dataDirectory());
        if (index.equals(EditionIndex.EMPTY)) {
            index.write(store.dataDirectory());
        }
    }

    /** Deletes what an import that was not committed has written. Done twice, or cut off halfway, it does no harm. */
    private void clearAway() throws IOException {
        EditionIndex index = EditionIndex.read(store.dataDirectory());
        for (String edition : readMoving()) {
            if (index.findEntry(edition).isEmpty()) {
                DurableFiles.deleteTree(store.directory(edition));
            }
        }
        DurableFiles.deleteTree(staging);
    }

    private List<String> readMoving() throws IOException {
        Path file = staging.resolve(MOVING);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return List.of(StoreJson.MAPPER.readValue(Files.readAllBytes(file), String[].class));
        } catch (JacksonException e) {
            throw new IOException(file + " cannot be read: " + StoreException.detail(e), e);
        }
    }

    private static StoreException cannotWrite(Path directory, Exception cause) {
        return StoreException.because(
                cause, "store.cannot_write", directory, StoreException.detail(cause), freeSpace(directory));
    }

    private static LocalText freeSpace(Path directory) {
        try {
            return Texts.text("store.free", Files.getFileStore(directory).getUsableSpace() / 1_000_000);
        } catch (IOException e) {
            return Texts.text("store.free_unknown");
        }
    }
}
