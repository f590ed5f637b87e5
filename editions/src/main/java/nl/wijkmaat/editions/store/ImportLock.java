package nl.wijkmaat.editions.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The right to import into a data directory, held by one session on one machine at a time. The operating system gives it back
 * when the process that holds it ends in whatever way, so a killed import never has to be cleaned up by hand.
 */
final class ImportLock implements AutoCloseable {

    private static final String FILE = "import.lock";
    private static final String HOLDER_FILE = "import.holder";

    /**
     * The data directories that this process holds. A file lock belongs to the process, not to whoever took it: opening and
     * closing the file a second time in the same process would quietly give the lock away.
     */
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private ImportLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Who is importing, for the message to whoever comes second. */
    private record Holder(long process, String user, Instant since) {}

    /** @throws StoreException when another import holds the lock: who, and since when */
    static ImportLock take(Path dataDirectory) throws IOException {
        Path directory = dataDirectory.toRealPath();
        if (!HELD_BY_THIS_PROCESS.add(directory)) {
            throw busy(directory);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw busy(directory);
            }
            Holder holder =
                    new Holder(ProcessHandle.current().pid(), System.getProperty("user.name", "?"), Instant.now());
            Files.write(directory.resolve(HOLDER_FILE), StoreJson.MAPPER.writeValueAsBytes(holder));
            return new ImportLock(directory, channel);
        } catch (IOException | RuntimeException e) {
            if (channel != null) {
                channel.close();
            }
            HELD_BY_THIS_PROCESS.remove(directory);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(directory.resolve(HOLDER_FILE));
        } finally {
            HELD_BY_THIS_PROCESS.remove(directory);
        }
    }

    private static StoreException busy(Path directory) {
        Holder holder = readHolder(directory);
        if (holder == null) {
            return StoreException.busy("store.busy", directory);
        }
        return StoreException.busy("store.busy_by", directory, holder.user(), holder.process(), holder.since());
    }

    private static @Nullable Holder readHolder(Path directory) {
        try {
            return StoreJson.MAPPER.readValue(Files.readAllBytes(directory.resolve(HOLDER_FILE)), Holder.class);
        } catch (IOException | JacksonException e) {
            // The other import has just begun or just ended: the message does without its name.
            return null;
        }
    }
}
