package nl.wijkmaat.app.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The catalogue that was packed into the program, for running it elsewhere than in its own tree. */
final class BundledCatalogue {

    static final String DOMAINS = "domains.yaml";

    private BundledCatalogue() {}

    /** The folder inside the program; it can be read as any other folder, for as long as the program runs. */
    static Path folder() {
        try {
            Path program = program();
            Path root = Files.isDirectory(program) ? program : openJar(program);
            // In the jar that Spring Boot packs, our own classes and resources stand one folder deeper.
            return List.of("catalogue", "BOOT-INF/classes/catalogue").stream()
                    .map(root::resolve)
                    .filter(folder -> Files.isRegularFile(folder.resolve(DOMAINS)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no catalogue in " + program));
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue inside the program cannot be read", e);
        }
    }

    private static Path openJar(Path jar) throws IOException {
        URI uri = URI.create("jar:" + jar.toUri());
        FileSystem files;
        try {
            files = FileSystems.getFileSystem(uri);
        } catch (FileSystemNotFoundException e) {
            files = FileSystems.newFileSystem(uri, Map.of());
        }
        return files.getPath("/");
    }

    /** The folder of classes or the jar that this class came from. */
    private static Path program() {
        try {
            String location = BundledCatalogue.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()
                    .toString();
            // A class inside Spring Boot's jar names it as jar:nested:/path/app.jar/!BOOT-INF/classes/!/
            if (location.startsWith("jar:nested:")) {
                location = "file:" + location.substring("jar:nested:".length(), location.indexOf("/!"));
            }
            return Path.of(URI.create(location));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it is", e);
        }
    }
}
