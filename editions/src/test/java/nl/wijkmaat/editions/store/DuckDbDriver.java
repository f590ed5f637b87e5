package nl.wijkmaat.editions.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.duckdb.DuckDBDriver;

/**
 * The DuckDB driver unpacked for processes that live shortly: from its jar every process would unpack a library of 70 MB again, which
 * takes longer than all else it does.
 *
 * @param classPath of this test with the unpacked driver in front
 * @param library directory with the library
 */
record DuckDbDriver(String classPath, Path library) {

    /** Unpacks the driver of this machine; where that is not Linux the processes use the jar. */
    static DuckDbDriver unpack(Path directory) throws IOException {
        String classPath = System.getProperty("java.class.path");
        Path classes = directory.resolve("classes");
        Path library = Files.createDirectories(directory.resolve("library"));
        String ofThisMachine =
                "libduckdb_java.so_linux_" + System.getProperty("os.arch").replace("aarch64", "arm64");
        Path jar = Path.of(DuckDBDriver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (JarFile driver = new JarFile(jar.toFile())) {
            if (!System.getProperty("os.name").equals("Linux") || driver.getEntry(ofThisMachine) == null) {
                return new DuckDbDriver(classPath, library);
            }
            for (var entry : driver.stream().filter(one -> !one.isDirectory()).toList()) {
                Path target = entry.getName().equals(ofThisMachine)
                        ? library.resolve(System.mapLibraryName("duckdb_java"))
                        : classes.resolve(entry.getName());
                if (!entry.getName().startsWith("libduckdb") || entry.getName().equals(ofThisMachine)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(driver.getInputStream(entry), target);
                }
            }
        }
        String withoutJar = classPath.replace(jar + File.pathSeparator, "");
        return new DuckDbDriver(classes + File.pathSeparator + withoutJar, library);
    }
}
