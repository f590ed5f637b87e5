package nl.wijkmaat.app.editions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;

/** The files that a person names on the command line: files, the files directly inside folders, and those to leave out. */
final class NamedFiles {

    private NamedFiles() {}

    /**
     * @param paths files and folders
     * @param skipped files to leave out: a path, or a name alone
     * @throws CommandFailure when a path does not exist or cannot be read, or a file to leave out is not among the others
     */
    static List<Path> list(List<Path> paths, List<Path> skipped) {
        List<Path> files = new ArrayList<>();
        Set<Path> unused = new LinkedHashSet<>(skipped);
        for (Path file : listAll(paths)) {
            List<Path> meant =
                    skipped.stream().filter(skip -> isMeant(skip, file)).toList();
            if (meant.isEmpty()) {
                files.add(file);
            }
            meant.forEach(unused::remove);
        }
        if (!unused.isEmpty()) {
            throw CommandFailure.of(
                    ExitCode.USAGE, "import.nothing_to_skip", unused.iterator().next());
        }
        return files;
    }

    private static boolean isMeant(Path skip, Path file) {
        return skip.getNameCount() == 1 && skip.equals(file.getFileName())
                || skip.toAbsolutePath()
                        .normalize()
                        .equals(file.toAbsolutePath().normalize());
    }

    private static List<Path> listAll(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    files.addAll(inside.filter(Files::isRegularFile).sorted().toList());
                } catch (IOException e) {
                    throw CommandFailure.of(
                            ExitCode.BAD_INPUT, "place.file_unreadable", path, String.valueOf(e.getMessage()));
                }
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw CommandFailure.of(ExitCode.BAD_INPUT, "import.no_such_path", path.toAbsolutePath());
            }
        }
        return files;
    }
}
