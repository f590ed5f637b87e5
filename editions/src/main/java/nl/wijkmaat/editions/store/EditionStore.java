package nl.wijkmaat.editions.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.wijkmaat.editions.store.EditionIndex.Entry;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.editions.store.FigureTable.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The editions of one data directory. Readers see the editions of whole imports only, and never wait for an import; any number
 * of threads and processes may read while one imports. Editions are never changed.
 *
 * <p>On disk: {@code editions/<content hash>/} with {@code manifest.json} and a Parquet file, {@code index.json} that names the
 * editions that count, and {@code staging/} with what an import that is under way has written so far.
 */
public final class EditionStore {

    static final String EDITIONS = "editions";
    static final String MANIFEST = "manifest.json";

    private final Path dataDirectory;
    private final Map<Entry, Manifest> manifests = new ConcurrentHashMap<>();
    private volatile @Nullable ReadIndex lastRead;

    private EditionStore(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    /** The index as it was read from a certain version of its file; another version has another time, length or key. */
    private record ReadIndex(
            FileTime modified, long bytes, @Nullable Object key, EditionIndex index) {}

    /**
     * The editions of a data directory. A directory that does not exist yet holds none; the first import makes it.
     *
     * @throws StoreException when the directory holds editions but not the index that belongs to them, or is of a newer version
     */
    public static EditionStore open(Path dataDirectory) {
        EditionStore store = new EditionStore(dataDirectory.toAbsolutePath().normalize());
        store.index();
        return store;
    }

    public Path dataDirectory() {
        return dataDirectory;
    }

    /** Counts the imports that were committed: as long as this stays the same, so do the editions. */
    public long importCount() {
        return index().sequence();
    }

    /** The imports that were committed, each edition with the hash of its manifest: the same text means the same editions. */
    public String state() {
        return index().toString();
    }

    /**
     * All editions, newest retrieved first.
     *
     * @throws StoreException when a manifest is damaged
     */
    public List<Manifest> listEditions() {
        return manifests(index().editions());
    }

    /**
     * The editions of one boundary year, newest retrieved first.
     *
     * @throws StoreException when a manifest of that year is damaged
     */
    public List<Manifest> listEditions(int boundaryYear) {
        return manifests(index().editions().stream()
                .filter(entry -> entry.boundaryYear() == boundaryYear)
                .toList());
    }

    /** The boundary years of which there is an edition, ascending. */
    public List<Integer> listBoundaryYears() {
        return index().editions().stream()
                .map(Entry::boundaryYear)
                .distinct()
                .sorted()
                .toList();
    }

    /** Of those retrieved at the same moment, the one committed last comes first. */
    private List<Manifest> manifests(List<Entry> entries) {
        return entries.reversed().parallelStream()
                .map(this::manifest)
                .sorted(Comparator.comparing(Manifest::retrieved).reversed())
                .toList();
    }

    /** @throws StoreException when its manifest is damaged */
    public Optional<Manifest> findEdition(String edition) {
        return index().findEntry(edition).map(this::manifest);
    }

    /**
     * @throws NoSuchElementException when there is no such edition
     * @throws StoreException when its manifest is damaged
     */
    public Manifest getEdition(String edition) {
        return findEdition(edition).orElseThrow(() -> new NoSuchElementException("no edition " + edition));
    }

    /** The directory of an edition, with {@code manifest.json} and what {@link Manifest#files} names. Read only. */
    public Path directory(String edition) {
        return dataDirectory.resolve(EDITIONS).resolve(edition);
    }

    /**
     * The figures of an edition as they were imported, in stored order: areas by code, columns by indicator.
     *
     * @throws NoSuchElementException when there is no such edition of figures
     * @throws StoreException when it is damaged
     */
    public FigureTable getFigures(String edition) {
        Manifest manifest = ofKind(edition, EditionKind.FIGURES);
        return reading(manifest, () -> StoredEdition.readQuickFigures(directory(edition), manifest));
    }

    /**
     * The outlines of an edition, by code.
     *
     * @throws NoSuchElementException when there is no such edition of outlines
     * @throws StoreException when it is damaged
     */
    public OutlineTable getOutlines(String edition) {
        Manifest manifest = ofKind(edition, EditionKind.OUTLINES);
        return reading(manifest, () -> StoredEdition.readQuickOutlines(directory(edition), manifest));
    }

    /**
     * The areas that an edition of figures or outlines lists, by code; without reading what it says of them.
     *
     * @throws NoSuchElementException when there is no such edition
     * @throws StoreException when it is damaged
     */
    public List<Row> listAreas(String edition) {
        Manifest manifest = getEdition(edition);
        return reading(manifest, () -> QuickCopy.readAreas(directory(edition).resolve(QuickCopy.FILE)));
    }

    /**
     * The rows and cells that were not taken over into an edition, and why.
     *
     * @throws NoSuchElementException when there is no such edition
     * @throws StoreException when it is damaged
     */
    public List<Refusal> listRefusals(String edition) {
        Manifest manifest = getEdition(edition);
        return reading(manifest, () -> StoredEdition.readRefusals(directory(edition), manifest));
    }

    /**
     * Begins an import. What is left of an import that was cut off is cleared away first.
     *
     * @throws StoreException when another import is running, or the directory cannot be written to
     */
    public ImportSession begin() {
        return ImportSession.begin(this);
    }

    /** Reads every edition again and compares it with its hashes; empty when all is as it was imported. */
    public List<Damage> verify() {
        return index().editions().parallelStream()
                .flatMap(entry -> Verification.findDamage(this, entry).stream())
                .toList();
    }

    EditionIndex index() {
        Path file = dataDirectory.resolve(EditionIndex.FILE);
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            ReadIndex last = lastRead;
            if (last != null
                    && last.modified.equals(now.lastModifiedTime())
                    && last.bytes == now.size()
                    && Objects.equals(last.key, now.fileKey())) {
                return last.index;
            }
            EditionIndex read = EditionIndex.read(dataDirectory);
            lastRead = new ReadIndex(now.lastModifiedTime(), now.size(), now.fileKey(), read);
            return read;
        } catch (NoSuchFileException e) {
            return EditionIndex.read(dataDirectory);
        } catch (IOException e) {
            throw StoreException.because(e, "store.index_unreadable", file, StoreException.detail(e));
        }
    }

    Manifest manifest(Entry entry) {
        return manifests.computeIfAbsent(entry, this::readManifest);
    }

    private Manifest readManifest(Entry entry) {
        Path file = directory(entry.edition()).resolve(MANIFEST);
        try {
            byte[] content = Files.readAllBytes(file);
            if (!FileFacts.of(MANIFEST, content).equals(entry.manifest())) {
                throw new IOException(MANIFEST + " is not the one that was imported");
            }
            return StoreJson.MAPPER.readValue(content, Manifest.class).retrievedAt(entry.retrieved());
        } catch (IOException | JacksonException e) {
            throw damaged(entry.edition(), e);
        }
    }

    private Manifest ofKind(String edition, EditionKind kind) {
        return findEdition(edition)
                .filter(found -> found.kind() == kind)
                .orElseThrow(() -> new NoSuchElementException("no edition of " + kind + ": " + edition));
    }

    interface Reading<T> {
        T read() throws IOException;
    }

    <T> T reading(Manifest manifest, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw damaged(manifest.edition(), e);
        }
    }

    private StoreException damaged(String edition, Exception cause) {
        return StoreException.because(cause, "store.edition_damaged", directory(edition), StoreException.detail(cause));
    }
}
