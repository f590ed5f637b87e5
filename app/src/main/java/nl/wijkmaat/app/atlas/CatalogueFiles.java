package nl.wijkmaat.app.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a catalogue as they lie there at one moment. As long as nobody writes, adds or takes away a file, it equals that of any other
 * moment.
 *
 * @param lines of each file its path, size in bytes and when it was last written
 */
public record CatalogueFiles(List<String> lines) {

    /** Those of some folders, in the order of their paths; a folder that is not there holds none. */
    public static CatalogueFiles in(Path... folders) {
        List<String> lines = new ArrayList<>();
        for (Path folder : folders) {
            for (Path file : listFiles(folder)) {
                try {
                    lines.add(folder.relativize(file) + " " + Files.size(file) + " "
                            + Files.getLastModifiedTime(file).toInstant());
                } catch (IOException e) {
                    throw new UncheckedIOException("the catalogue cannot be read", e);
                }
            }
        }
        return new CatalogueFiles(List.copyOf(lines));
    }

    /** Every file in a folder and those below it, in the order of their paths. */
    public static List<Path> listFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue cannot be read", e);
        }
    }
}
