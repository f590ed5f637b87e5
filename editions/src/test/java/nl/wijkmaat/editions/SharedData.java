package nl.wijkmaat.editions;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The published statistics that tests are checked against. They are no part of the repository: a test that needs them skips. */
public final class SharedData {

    private SharedData() {}

    /** A file of the folder {@code data}; the calling test is skipped when it is not there. */
    public static Path file(String name) {
        return file("data", name);
    }

    /** A published result of the folder {@code reference}; the calling test is skipped when it is not there. */
    public static Path reference(String name) {
        return file("reference", name);
    }

    private static Path file(String kind, String name) {
        Optional<Path> found = folder().map(f -> f.resolve(kind).resolve(name)).filter(Files::isRegularFile);
        assumeTrue(
                found.isPresent(),
                "skipped: shared data file " + name + " is not here; set WIJKMAAT_SHARED to its folder");
        return found.orElseThrow();
    }

    /** The rows of a comma separated file with a header, gzip or not. */
    public static List<NamedCsvRecord> rows(String name) {
        Path file = file(name);
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The catalogue folder of this repository. */
    public static Path catalogue() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("catalogue")) && Files.isRegularFile(up.resolve("pom.xml"))) {
                return up.resolve("catalogue");
            }
        }
        throw new IllegalStateException(
                "no catalogue folder above " + Path.of("").toAbsolutePath());
    }

    private static Optional<Path> folder() {
        String set = System.getenv("WIJKMAAT_SHARED");
        if (set != null && !set.isBlank()) {
            return Optional.of(Path.of(set));
        }
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve("shared/data"))) {
                return Optional.of(up.resolve("shared"));
            }
        }
        return Optional.empty();
    }
}
