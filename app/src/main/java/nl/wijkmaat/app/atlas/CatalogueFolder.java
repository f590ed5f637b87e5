package nl.wijkmaat.app.atlas;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the folder in which analysts describe indicators, sources and lists. */
public final class CatalogueFolder {

    private static final String MARK = "domains.yaml";

    private CatalogueFolder() {}

    /**
     * The folder that was named, else {@code catalogue} beside the program or in the working directory.
     *
     * @param namedOrNull what the user named, or null
     * @throws IllegalArgumentException when there is no catalogue in any of these places
     */
    public static Path getPath(@Nullable Path namedOrNull) {
        if (namedOrNull != null) {
            if (Files.isRegularFile(namedOrNull.resolve(MARK))) {
                return namedOrNull;
            }
            throw new IllegalArgumentException(namedOrNull + " is no catalogue: it has no " + MARK);
        }
        // The launcher says where the program stands.
        return Stream.of(Path.of(System.getProperty("wijkmaat.home", "."), "catalogue"), Path.of("catalogue"))
                .filter(folder -> Files.isRegularFile(folder.resolve(MARK)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no folder catalogue with " + MARK + " here. Name it with --catalogue DIR."));
    }
}
