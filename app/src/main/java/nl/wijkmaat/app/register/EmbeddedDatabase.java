package nl.wijkmaat.app.register;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * An own PostgreSQL in a directory: it is made on first use and kept. One process at a time may have it open; a server that was left
 * running by a process that was killed is stopped first.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String DATA = "data";
    /** What a database is called until it has started once: cut off before that, it would never start. */
    private static final String UNFINISHED = "data.new-";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FileLock lock;
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(FileLock lock, EmbeddedPostgres postgres) {
        this.lock = lock;
        this.postgres = postgres;
    }

    /**
     * @param directory of this database alone; made when it is not there
     * @throws RegisterException when another process has it open, or PostgreSQL does not start
     */
    static EmbeddedDatabase open(Path directory) {
        FileLock lock = lock(directory);
        try {
            Path data = Files.createDirectories(directory).resolve(DATA);
            clearUnfinished(directory);
            if (Files.notExists(data)) {
                make(directory, data);
            }
            stopOrphan(data);
            return new EmbeddedDatabase(lock, start(directory, data));
        } catch (IOException | RuntimeException e) {
            release(lock);
            throw new RegisterException(
                    "The embedded PostgreSQL in " + directory + " does not start: " + e.getMessage()
                            + ". Look at the lines above, or set " + DatabaseAddress.VARIABLE
                            + " to use a server of your own.",
                    e);
        }
    }

    DatabaseAddress address() {
        return new DatabaseAddress(postgres.getJdbcUrl("postgres", "postgres"), null, null);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new RegisterException("The embedded PostgreSQL did not stop in time: " + e.getMessage(), e);
        } finally {
            release(lock);
        }
    }

    /** Made beside its place and renamed into it, so a program that is killed here leaves nothing half that the next would trip over. */
    private static void make(Path directory, Path data) throws IOException {
        Path fresh = directory.resolve(UNFINISHED + ProcessHandle.current().pid() + "-" + System.nanoTime());
        start(directory, fresh).close();
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A program that makes a database and outlives ours may still write there, so what cannot be removed now is left for a next time. */
    private static void clearUnfinished(Path directory) throws IOException {
        try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(directory, UNFINISHED + "*")) {
            for (Path folder : unfinished) {
                stopOrphan(folder);
                FileSystemUtils.deleteRecursively(folder.toFile());
            }
        }
    }

    private static EmbeddedPostgres start(Path directory, Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(directory.resolve("programs").toFile())
                .setPGStartupWait(PATIENCE)
                // The library is made for tests and trades safety for speed; here a confirmed write must survive a
                // power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("max_connections", "50")
                .start();
    }

    private static FileLock lock(Path directory) {
        Path file = directory.resolve("lock");
        try {
            Files.createDirectories(directory);
            @SuppressWarnings("resource") // closed with the lock
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new RegisterException(
                        "Another Wijkmaat has the register in " + directory
                                + " open. Stop that one, or give this one another --data-dir.",
                        null);
            }
            return lock;
        } catch (IOException e) {
            throw new RegisterException(
                    "The lock " + file + " cannot be written: " + e.getMessage()
                            + ". Give a --data-dir in which this user may write.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process has it
        }
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close(); // the lock goes with its channel
        } catch (IOException e) {
            throw new RegisterException("The lock of the register was not released: " + e.getMessage(), e);
        }
    }

    /** We hold the lock, so a server that still runs on this directory belongs to a process that is gone. */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        // A program that makes a database writes its number there with a minus before it.
        Optional<ProcessHandle> server = lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Math.abs(Long.parseLong(lines.getFirst().strip())))
                        .filter(p -> p.info().command().orElse("").contains("postgres"));
        if (server.isEmpty()) {
            return; // PostgreSQL itself sees that nobody is behind the file
        }
        server.get().destroy();
        try {
            server.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(
                    "a PostgreSQL (process " + server.get().pid() + ") left behind earlier does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a PostgreSQL left behind earlier stopped", e);
        }
    }
}
