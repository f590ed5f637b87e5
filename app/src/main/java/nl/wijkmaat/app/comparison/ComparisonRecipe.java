package nl.wijkmaat.app.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Everything with which an answer can be given again, to the byte, in the form that {@code replay} reads.
 *
 * @param command name of the command
 * @param arguments every setting that the answer depends on, also those that were left to a default
 * @param provenance sources of every figure that plays a part
 * @param method name of the set of choices that says which indicators take part
 * @param methodFile where it stands
 */
record ComparisonRecipe(
        String command, List<String> arguments, Collection<Provenance> provenance, String method, Path methodFile) {

    /** The version of recipes that {@code replay} knows. */
    private static final int VERSION = 1;

    /** As it stands in a document under {@code recipe}. */
    Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> recipe = new LinkedHashMap<>();
        recipe.put("version", VERSION);
        recipe.put("command", command);
        recipe.put("arguments", arguments);
        recipe.put(
                "editions",
                provenance.stream().map(Provenance::edition).distinct().sorted().toList());
        recipe.put("method_space", method);
        recipe.put("method_space_sha256", sha256());
        return recipe;
    }

    private String sha256() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(methodFile)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
