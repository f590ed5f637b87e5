package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.wijkmaat.app.api.Compressed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageFolderTest {

    private static final String BASIS = "program, catalogue and editions";
    private static final String ADDRESS = "http://localhost/kaart?null";

    @TempDir
    private Path data;

    @Test
    @DisplayName("a page comes back to the byte, with its tag and language")
    void comesBack() {
        PageFolder folder = new PageFolder(data.resolve("pages"));
        folder.keep(BASIS, ADDRESS, page("kaart ".repeat(1000)));

        assertThat(new PageFolder(data.resolve("pages")).find(BASIS, ADDRESS)).hasValueSatisfying(found -> {
            assertThat(text(found)).isEqualTo("kaart ".repeat(1000));
            assertThat(found.tag()).isEqualTo("W/\"1\"");
            assertThat(found.language()).isEqualTo(Language.ENGLISH);
            assertThat(found.content().isGzip()).isTrue();
        });
    }

    @Test
    @DisplayName(
            "a page of another basis or another address is not found, also when its file is put in the place of the one asked for")
    void onlyItsOwn() {
        PageFolder folder = new PageFolder(data);
        folder.keep(BASIS, ADDRESS, page("one"));
        assertThat(folder.find("other editions", ADDRESS)).isEmpty();
        assertThat(folder.find(BASIS, "http://localhost/en/map?null")).isEmpty();

        Path one = listFiles(data).getFirst();
        for (List<String> other : List.of(List.of("other editions", ADDRESS), List.of(BASIS, "http://elsewhere/"))) {
            folder.keep(other.getFirst(), other.getLast(), page("other"));
            Path theOther = listFiles(data).stream()
                    .filter(file -> !file.equals(one))
                    .findFirst()
                    .orElseThrow();
            copy(one, theOther);

            assertThat(folder.find(other.getFirst(), other.getLast())).isEmpty();
            assertThat(theOther).as("thrown away").doesNotExist();
        }
        assertThat(folder.find(BASIS, ADDRESS)).isPresent();
    }

    @Property(tries = 300)
    @Label("a file of which any bit is turned, or that was cut off or lengthened anywhere, is none and is thrown away")
    void damaged(@ForAll long seed, @ForAll @IntRange(min = 0, max = 2) int harm) {
        Path folder = temporary();
        PageFolder pages = new PageFolder(folder);
        pages.keep(BASIS, ADDRESS, page("wat er op een wijk drukt"));
        Path file = listFiles(folder).getFirst();
        byte[] whole = read(file);
        Random random = new Random(seed);
        byte[] damaged = switch (harm) {
            case 0 -> {
                byte[] turned = whole.clone();
                turned[random.nextInt(turned.length)] ^= (byte) (1 << random.nextInt(8));
                yield turned;
            }
            case 1 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            default -> Arrays.copyOf(whole, whole.length + 1 + random.nextInt(100));
        };
        write(file, damaged);

        assertThat(pages.find(BASIS, ADDRESS)).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    @DisplayName("what a process that was killed was writing is never read, and goes when the next page is kept")
    void cutOff() {
        write(data.resolve("writing123.tmp"), new byte[10]);
        PageFolder folder = new PageFolder(data);

        folder.keep(BASIS, ADDRESS, page("one"));

        assertThat(listFiles(data)).hasSize(1).allMatch(file -> file.toString().endsWith(".page"));
    }

    @Test
    @DisplayName("there are never more files than a few, whatever names clients ask under")
    void room() {
        PageFolder folder = new PageFolder(data);
        for (int i = 0; i < 100; i++) {
            folder.keep(BASIS, "http://name" + i + "/", page("page " + i));
        }

        assertThat(listFiles(data)).hasSize(32);
    }

    @Test
    @DisplayName("where nothing can be written nothing is kept, and nothing fails")
    void unwritable() {
        Path file = data.resolve("pages");
        write(file, new byte[0]);
        PageFolder folder = new PageFolder(file);

        folder.keep(BASIS, ADDRESS, page("one"));

        assertThat(folder.find(BASIS, ADDRESS)).isEmpty();
        assertThat(file).isRegularFile();
    }

    private static KeptPages.Sent page(String text) {
        return new KeptPages.Sent(Compressed.of(text.getBytes(StandardCharsets.UTF_8)), "W/\"1\"", Language.ENGLISH);
    }

    private static String text(KeptPages.Sent page) {
        return new String(page.content().plain(), StandardCharsets.UTF_8);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("wijkmaat-pages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> listFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        write(to, read(from));
    }
}
