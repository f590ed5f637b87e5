package nl.wijkmaat.app.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything with which an answer can be given again, to the byte: the command with all its settings, the editions, other files. */
public final class Recipe {

    /** Raised when the same recipe gives other bytes than before, or is written in another way. */
    static final int VERSION = 1;

    private final String command;
    private final List<String> arguments;
    private final List<String> editions;
    private final Map<String, @Nullable Object> files = new LinkedHashMap<>();

    /**
     * @param command name of the command
     * @param arguments every setting that the answer depends on, also those that were left to a default
     * @param editions from which the figures came; repeated ones count once
     */
    public Recipe(String command, List<String> arguments, Collection<String> editions) {
        this.command = command;
        this.arguments = List.copyOf(arguments);
        this.editions = editions.stream().distinct().sorted().toList();
    }

    /** The recipe with the file of the catalogue that says which methods can be defended. */
    public Recipe withMethodSpace(String name, Path file) {
        files.put("method_space", name);
        files.put("method_space_sha256", sha256(file));
        return this;
    }

    /** The recipe with another file that was read. */
    public Recipe withFile(String path) {
        files.put("file", path);
        files.put("file_sha256", sha256(Path.of(path)));
        return this;
    }

    /** As it stands in a document under {@code recipe}. */
    public Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> recipe = new LinkedHashMap<>();
        recipe.put("version", VERSION);
        recipe.put("command", command);
        recipe.put("arguments", new ArrayList<>(arguments));
        recipe.put("editions", editions);
        recipe.putAll(files);
        return recipe;
    }

    /** Hash of a file that an answer depends on. */
    public static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
