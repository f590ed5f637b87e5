package nl.wijkmaat.editions.odata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pages of a table that were fetched so far, each whole, in a folder named by the table and the moment that the publisher last changed
 * it. Pages of an older state of the table are never mixed with those of a newer one.
 */
final class PageFolder {

    private final Path folder;

    private PageFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder of one state of a table; pages of other states are thrown away. */
    static PageFolder open(Path downloads, String table, String modified) {
        String state = modified.replaceAll("[^0-9A-Za-z]", "");
        Path folder = downloads.resolve(table + "-" + state);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> others = Files.list(downloads)) {
                others.filter(other -> other.getFileName().toString().startsWith(table + "-"))
                        .filter(other -> Files.isDirectory(other) && !other.equals(folder))
                        .forEach(other -> new PageFolder(other).delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageFolder(folder);
    }

    /** The pages, first to last, without a gap. */
    List<Path> listPages() {
        List<Path> pages = new ArrayList<>();
        while (Files.exists(page(pages.size() + 1))) {
            pages.add(page(pages.size() + 1));
        }
        return pages;
    }

    /** Adds the next page; it is there whole or not at all. */
    void add(String text) {
        Path page = page(listPages().size() + 1);
        try {
            Path half = Files.writeString(folder.resolve("half"), text, StandardCharsets.UTF_8);
            Files.move(half, page, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path page(int number) {
        return folder.resolve("page-%05d.json".formatted(number));
    }
}
