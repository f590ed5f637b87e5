package nl.wijkmaat.app.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkmaat.app.api.Compressed;
import nl.wijkmaat.app.shell.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finished pages on disk, so that who comes first after a start need not wait for what was worked out before it. A page is found by its
 * address and its {@link PageBasis basis} alone, and only as it was written: a file that is damaged, cut off or of another page is thrown
 * away and is as good as none. Files are written beside and renamed, so a process that is killed leaves nothing that is read. A folder
 * that cannot be written keeps nothing. Safe for use by many threads and processes.
 *
 * <p>A file is the SHA-256 of all that follows; basis, address, tag and language as Java writes text ({@link DataOutputStream#writeUTF});
 * whether the page is compressed; and the page.
 */
final class PageFolder {

    /** A few pages, in two languages, under more names than a site has: names are what clients say they are. */
    private static final int MOST = 32;

    private static final String SUFFIX = ".page";
    private static final Logger LOG = LoggerFactory.getLogger(PageFolder.class);

    private final Path folder;

    /** @param folder is made when there is something to keep */
    PageFolder(Path folder) {
        this.folder = folder;
    }

    Optional<KeptPages.Sent> find(String basis, String address) {
        Path file = file(basis, address);
        try {
            byte[] all = Files.readAllBytes(file);
            Optional<KeptPages.Sent> page = read(all, basis, address);
            if (page.isEmpty()) {
                LOG.warn("Thrown away, as it is not as it was written: {}", file);
                Files.deleteIfExists(file);
            }
            return page;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("A kept page cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Keeps a page; those written longest ago make room. */
    synchronized void keep(String basis, String address, KeptPages.Sent page) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, "writing", null);
            Files.write(written, write(basis, address, page));
            Files.move(
                    written, file(basis, address), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            makeRoom();
        } catch (IOException e) {
            LOG.warn("A page cannot be kept for the next start: {}", e.toString());
        }
    }

    private Path file(String basis, String address) {
        String name = Sha256.hex((basis + "\n" + address).getBytes(StandardCharsets.UTF_8));
        return folder.resolve(name + SUFFIX);
    }

    private static byte[] write(String basis, String address, KeptPages.Sent page) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        out.writeUTF(basis);
        out.writeUTF(address);
        out.writeUTF(page.tag());
        out.writeUTF(page.language().name());
        out.writeBoolean(page.content().isGzip());
        out.write(page.content().kept());
        byte[] written = content.toByteArray();
        byte[] all = Arrays.copyOf(Sha256.of(written), Sha256.BYTES + written.length);
        System.arraycopy(written, 0, all, Sha256.BYTES, written.length);
        return all;
    }

    /** Empty when it is not the whole file that was written for this page. */
    private static Optional<KeptPages.Sent> read(byte[] all, String basis, String address) throws IOException {
        if (all.length < Sha256.BYTES) {
            return Optional.empty();
        }
        byte[] written = Arrays.copyOfRange(all, Sha256.BYTES, all.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(all, Sha256.BYTES), Sha256.of(written))) {
            return Optional.empty();
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(written));
        if (!in.readUTF().equals(basis) || !in.readUTF().equals(address)) {
            return Optional.empty();
        }
        String tag = in.readUTF();
        Language language = Language.valueOf(in.readUTF());
        boolean isGzip = in.readBoolean();
        return Optional.of(new KeptPages.Sent(Compressed.ofKept(in.readAllBytes(), isGzip), tag, language));
    }

    private void makeRoom() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        // What a killed process was writing; another that writes now keeps its page another time.
        List<Path> cutOff = files.stream()
                .filter(file -> !file.getFileName().toString().endsWith(SUFFIX))
                .toList();
        List<Path> oldest = files.stream()
                .filter(file -> !cutOff.contains(file))
                .sorted(Comparator.comparingLong(PageFolder::writtenMillis).reversed())
                .skip(MOST)
                .toList();
        for (Path file : Stream.concat(cutOff.stream(), oldest.stream()).toList()) {
            Files.deleteIfExists(file);
        }
    }

    /** 0 when somebody else threw it away. */
    private static long writtenMillis(Path file) {
        return file.toFile().lastModified();
    }
}
