package nl.wijkmaat.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A document of the tree as it was packed into the program. */
public final class PackedDocument {

    private PackedDocument() {}

    /** The words in use and what they mean, in Dutch or in English. */
    public static String glossary(boolean isDutch) {
        return text(isDutch ? "docs/glossary.nl.md" : "docs/glossary.md");
    }

    /**
     * A document as it is written, in Markdown.
     *
     * @param path in the tree
     */
    public static String text(String path) {
        try (InputStream in = Objects.requireNonNull(
                PackedDocument.class.getClassLoader().getResourceAsStream(path), path + " is not in the program")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
