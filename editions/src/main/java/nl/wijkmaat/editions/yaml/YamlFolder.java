package nl.wijkmaat.editions.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;

/** A folder of the catalogue, which holds YAML files of one kind. */
public final class YamlFolder {

    private YamlFolder() {}

    /**
     * Reads the YAML files of a folder in the order of their names; none when the folder does not exist.
     *
     * @param catalogue the catalogue folder
     * @param folder name of the folder inside it; problems call a file by this and its own name
     * @param problems where what is wrong is gathered; files that cannot be read as a map are left out of the answer
     */
    public static List<YamlMap> read(Path catalogue, String folder, Problems problems) {
        Path directory = catalogue.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> YamlFile.read(file, folder + "/" + file.getFileName(), problems).stream())
                    .toList();
        } catch (IOException e) {
            problems.add(Place.file(folder), "file.unreadable", String.valueOf(e.getMessage()));
            return List.of();
        }
    }
}
