package nl.wijkmaat.app.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.app.shell.Sha256;
import org.jspecify.annotations.Nullable;

/** Everything with which an answer can be given again, to the byte: the command with all its settings, the editions, other files. */
public final class Recipe {

    /** Raised when the same recipe gives other bytes than before, or is written in another way. */
    static final int VERSION = 5;

    /** What every figure of an area rests on: which indicators there are, which source goes first, and how codes and levels hang together. */
    private static final List<String> OF_EVERY_FIGURE =
            List.of("area-counts.yaml", "code-changes", "indicators", "sources");

    /** Under which the hashes of parts of the catalogue stand, by their path in it. */
    static final String CATALOGUE = "catalogue_sha256";

    /** Under which the hashes of a user's own files stand, by their path. */
    static final String FILES = "files_sha256";

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

    /** The recipe with files of the user's own that were read, by the paths that were typed. */
    public Recipe withFiles(List<Path> paths) {
        Map<String, @Nullable Object> hashes = new LinkedHashMap<>();
        paths.forEach(path -> hashes.put(path.toString(), sha256(path)));
        files.put(FILES, hashes);
        return this;
    }

    /**
     * The recipe with the parts of the catalogue that the answer rests on: those of every figure, and the lists that were asked.
     *
     * @param parts files or folders of the catalogue beside those of every figure, by their path in it
     */
    public Recipe withCatalogue(Path catalogue, List<String> parts) {
        Map<String, @Nullable Object> hashes = new LinkedHashMap<>();
        Stream.concat(OF_EVERY_FIGURE.stream(), parts.stream())
                .distinct()
                .sorted()
                .forEach(part -> hashes.put(part, sha256OfPart(catalogue, part)));
        files.put(CATALOGUE, hashes);
        return this;
    }

    /** Hash of a file of the catalogue, or of the names and hashes of all files of a folder; that of nothing when it is not there. */
    static String sha256OfPart(Path catalogue, String part) {
        Path at = catalogue.resolve(part);
        if (Files.isRegularFile(at)) {
            return sha256(at);
        }
        if (!Files.isDirectory(at)) {
            return Sha256.hex(new byte[0]);
        }
        try (Stream<Path> entries = Files.list(at)) {
            String listed = entries.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> file.getFileName() + " " + sha256(file) + "\n")
                    .collect(Collectors.joining());
            return Sha256.hex(listed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command as somebody can type it. */
    public String line() {
        return "./wijkmaat " + command + " "
                + arguments.stream().map(Recipe::quoted).collect(Collectors.joining(" "));
    }

    /** An argument as somebody can type it: what a shell would take apart stands between quotes. */
    public static String quoted(String argument) {
        return argument.matches("[\\p{L}\\p{N}_.,:=@/-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
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
            return Sha256.hex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
