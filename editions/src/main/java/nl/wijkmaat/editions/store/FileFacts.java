package nl.wijkmaat.editions.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file by its name and its exact content: an input that somebody published, or a file of an edition.
 *
 * @param name last part of its path, or the address that answered with it
 * @param bytes its length
 * @param sha256 SHA-256 of its bytes, 64 lower-case hexadecimal digits
 */
public record FileFacts(String name, long bytes, String sha256) {

    private static final int CHUNK_BYTES = 1 << 16;

    /** @throws IllegalArgumentException when the hash is not 64 lower-case hexadecimal digits */
    public FileFacts {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "SHA-256 of " + name + " must be 64 hexadecimal digits, not '" + sha256 + "'");
        }
    }

    /** Reads the file once. */
    public static FileFacts of(Path file) throws IOException {
        MessageDigest digest = newSha256();
        long bytes = 0;
        byte[] chunk = new byte[CHUNK_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
                bytes += n;
            }
        }
        return new FileFacts(
                String.valueOf(file.getFileName()), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Facts of content that is already in memory. */
    public static FileFacts of(String name, byte[] content) {
        return new FileFacts(
                name, content.length, HexFormat.of().formatHex(newSha256().digest(content)));
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
