package nl.wijkmaat.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Imports real figures into a data directory; without them a test is skipped with a clear line. */
final class RealEditions {

    private RealEditions() {}

    static void importInto(Path dataDirectory, String... files) {
        String asked = System.getenv("WIJKMAAT_SHARED");
        Path folder = (asked == null ? Path.of("..", "..", "shared") : Path.of(asked)).resolve("data");
        Path shared = Files.isDirectory(folder) ? folder : Path.of("..", "..", "..", "shared", "data");
        Assumptions.assumeTrue(
                Files.isDirectory(shared), "the real figures are not here: set WIJKMAAT_SHARED to their folder");
        List<String> arguments = new ArrayList<>(List.of("import"));
        for (String file : files) {
            arguments.add(shared.resolve(file).toString());
        }
        CommandRun.of(dataDirectory, arguments.toArray(String[]::new)).mustEndWith(0);
    }
}
