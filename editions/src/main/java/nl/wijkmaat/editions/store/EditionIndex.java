package nl.wijkmaat.editions.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * Which editions there are. Replacing this one file is the moment at which an import becomes visible: what it does not name does
 * not exist for any reader, however complete its directory is.
 *
 * @param format version of this file
 * @param sequence number of imports that were committed; tells readers whether anything changed
 * @param editions in the order in which they were committed
 */
record EditionIndex(int format, long sequence, List<Entry> editions) {

    static final String FILE = "index.json";
    static final EditionIndex EMPTY = new EditionIndex(Manifest.FORMAT, 0, List.of());

    EditionIndex {
        editions = List.copyOf(editions);
    }

    /**
     * @param edition content hash
     * @param boundaryYear the year whose boundaries its codes refer to, so that a panel needs no other manifests than its own
     * @param retrieved when its inputs were last obtained: an import of what is already there only moves this
     * @param manifest the file {@code manifest.json} of the edition as it was committed
     */
    record Entry(String edition, int boundaryYear, Instant retrieved, FileFacts manifest) {}

    Optional<Entry> findEntry(String edition) {
        return editions.stream()
                .filter(entry -> entry.edition().equals(edition))
                .findFirst();
    }

    /** This index after one more import; an edition that was there moves to the end with its new facts. */
    EditionIndex after(List<Entry> imported) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        editions.forEach(entry -> entries.put(entry.edition(), entry));
        for (Entry entry : imported) {
            Entry before = entries.remove(entry.edition());
            Instant retrieved = before != null && before.retrieved().isAfter(entry.retrieved())
                    ? before.retrieved()
                    : entry.retrieved();
            entries.put(entry.edition(), new Entry(entry.edition(), entry.boundaryYear(), retrieved, entry.manifest()));
        }
        return new EditionIndex(format, sequence + 1, List.copyOf(entries.values()));
    }

    /** The index of a data directory; empty when nothing was ever imported. */
    static EditionIndex read(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE);
        try {
            EditionIndex index = StoreJson.MAPPER.readValue(Files.readAllBytes(file), EditionIndex.class);
            if (index.format() > Manifest.FORMAT) {
                throw StoreException.of("store.index_newer", file, index.format(), Manifest.FORMAT);
            }
            return index;
        } catch (NoSuchFileException e) {
            if (hasEditions(dataDirectory)) {
                throw damaged(file, e);
            }
            return EMPTY;
        } catch (IOException | JacksonException e) {
            throw damaged(file, e);
        }
    }

    void write(Path dataDirectory) throws IOException {
        DurableFiles.replace(dataDirectory.resolve(FILE), StoreJson.MAPPER.writeValueAsBytes(this));
    }

    private static boolean hasEditions(Path dataDirectory) {
        Path editions = dataDirectory.resolve(EditionStore.EDITIONS);
        if (!Files.isDirectory(editions)) {
            return false;
        }
        try (var found = Files.list(editions)) {
            return found.findAny().isPresent();
        } catch (IOException e) {
            return true;
        }
    }

    private static StoreException damaged(Path file, Exception cause) {
        return StoreException.because(cause, "store.index_damaged", file, StoreException.detail(cause));
    }
}
