package nl.wijkmaat.app.burden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/** Everything with which an answer can be given again, to the byte: the command with all its settings, the editions, the method space. */
final class Recipe {

    /** Raised when the same recipe gives other bytes than before. */
    static final int VERSION = 1;

    private Recipe() {}

    static Map<String, @Nullable Object> of(String command, BurdenAnswer answer) {
        BurdenQuestion question = answer.question();
        Map<String, @Nullable Object> recipe = new LinkedHashMap<>();
        recipe.put("version", VERSION);
        recipe.put("command", command);
        recipe.put("arguments", question.options().arguments(question.year(), question.boundaryYear()));
        recipe.put("editions", editions(answer));
        recipe.put("method_space", question.options().method);
        recipe.put("method_space_sha256", sha256(question.methodFile()));
        return recipe;
    }

    static List<String> editions(BurdenAnswer answer) {
        return answer.assembled().provenance().stream()
                .map(Provenance::edition)
                .distinct()
                .sorted()
                .toList();
    }

    static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
