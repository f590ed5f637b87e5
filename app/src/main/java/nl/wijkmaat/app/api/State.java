package nl.wijkmaat.app.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.editions.store.Manifest;

/** What answers follow from beside the question: the version, the editions that are open and the catalogue. */
final class State {

    private final Atlas atlas;
    private final String lists;

    State(Atlas atlas) {
        this.atlas = atlas;
        this.lists = digest(List.of(
                atlas.catalogue().indicators().toString(),
                atlas.listNamedAreaLists().toString()));
    }

    /** A text that is the same as long as answers are. */
    String now() {
        List<String> parts = new ArrayList<>(List.of(
                Api.VERSION,
                Optional.ofNullable(State.class.getPackage().getImplementationVersion())
                        .orElse(""),
                lists));
        atlas.listEditions().stream()
                .sorted(Comparator.comparing(Manifest::edition))
                .forEach(edition -> parts.add(edition.edition() + " " + edition.retrieved()));
        // Rules and methods are read when they are asked for, so an analyst's change counts at once.
        try (Stream<Path> files = Files.walk(atlas.catalogueFolder())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(file.getFileName() + " " + Files.size(file) + " "
                        + Files.getLastModifiedTime(file).toMillis());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue cannot be read", e);
        }
        return digest(parts);
    }

    static String digest(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
