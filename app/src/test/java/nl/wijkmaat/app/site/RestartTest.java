package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site that starts again knows of the pages that it showed before. */
class RestartTest {

    private static final String MAP = "/kaart";

    @TempDir
    private Path data;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @DisplayName(
            "a site that starts again shows the map that it showed before, and that is the map it would make anew, to the byte")
    void shows() {
        SmallCountry.write(data, false);
        int port;
        String before;
        try (SiteServer site = start(0, RunningSite.CATALOGUE)) {
            port = site.port();
            before = get(site, MAP);
            get(site, MAP + "?niveau=gemeente");
            get(site, MAP + "?laag=woz_value");
        }
        assertThat(listKept())
                .as("only the page of which nothing but its path is asked")
                .hasSize(1);
        damage(listKept().getFirst());
        try (SiteServer site = start(port, RunningSite.CATALOGUE)) {
            assertThat(get(site, MAP)).as("a damaged page is made anew").isEqualTo(before);
        }
        List<Path> kept = listKept();
        assertThat(kept).hasSize(1);
        Object written = identity(kept.getFirst());
        try (SiteServer site = start(port, RunningSite.CATALOGUE)) {
            assertThat(get(site, MAP)).isEqualTo(before);
        }
        assertThat(identity(listKept().getFirst()))
                .as("read, and not made anew")
                .isEqualTo(written);
        delete(kept.getFirst());
        try (SiteServer site = start(port, RunningSite.CATALOGUE)) {
            assertThat(get(site, MAP)).as("made anew").isEqualTo(before);
        }
    }

    @Test
    @DisplayName(
            "what a page rests on is another thing after an import, another catalogue, other lists, another look or another contact")
    void basis() {
        SmallCountry.write(data, false);
        Path catalogue = copyCatalogue(data.resolve("catalogue-a"));
        Path same = copyCatalogue(data.resolve("catalogue-b"));
        Path other = copyCatalogue(data.resolve("catalogue-c"));
        append(other.resolve("domains.yaml"), "# a remark\n");
        Assets look = new Assets(null);
        Path theme = data.resolve("theme.css");
        append(theme, ":root { --wm-colour: red }\n");
        Optional<String> now = basis(Atlas.open(data, catalogue), look, null);

        assertThat(now).isPresent();
        assertThat(basis(Atlas.open(data, same), look, null)).isEqualTo(now);
        assertThat(basis(Atlas.open(data, other), look, null)).isPresent().isNotEqualTo(now);
        assertThat(basis(Atlas.open(data, catalogue, other), look, null))
                .isPresent()
                .isNotEqualTo(now);
        assertThat(basis(Atlas.open(data, catalogue), new Assets(theme), null))
                .isPresent()
                .isNotEqualTo(now);
        assertThat(basis(Atlas.open(data, catalogue), look, "mailto:a@example.org"))
                .isPresent()
                .isNotEqualTo(now);
        SmallCountry.writeGrown(data);
        assertThat(basis(Atlas.open(data, catalogue), look, null)).isPresent().isNotEqualTo(now);
    }

    @Test
    @DisplayName(
            "when the catalogue is changed under a running site, nothing is kept any more, also not when it is changed back")
    void changedUnderneath() {
        SmallCountry.write(data, false);
        Path catalogue = copyCatalogue(data.resolve("catalogue-d"));
        Path file = catalogue.resolve("domains.yaml");
        byte[] content = read(file);
        PageBasis basis = basisOf(Atlas.open(data, catalogue), new Assets(null), null);
        assertThat(basis.find()).isPresent();

        append(file, "# a remark\n");
        assertThat(basis.find()).isEmpty();
        write(file, content);
        assertThat(basis.find()).isEmpty();
    }

    private static Optional<String> basis(Atlas atlas, Assets look, @Nullable String contactOrNull) {
        return basisOf(atlas, look, contactOrNull).find();
    }

    private static PageBasis basisOf(Atlas atlas, Assets look, @Nullable String contactOrNull) {
        return new PageBasis(atlas, look, new SiteSettings(Path.of("unused"), 0, null, null, contactOrNull, 0, null));
    }

    private SiteServer start(int port, Path catalogue) {
        return SiteServer.start(new SiteSettings(data, port, null, null, null, 0, null), Atlas.open(data, catalogue));
    }

    private String get(SiteServer site, String path) {
        URI address = URI.create("http://localhost:" + site.port() + path);
        try {
            HttpResponse<String> response =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private List<Path> listKept() {
        try (Stream<Path> files = Files.list(data.resolve("pages"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the catalogue, written long ago. */
    private static Path copyCatalogue(Path to) {
        try (Stream<Path> files = Files.walk(RunningSite.CATALOGUE)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(RunningSite.CATALOGUE.relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
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

    private static void damage(Path file) {
        byte[] content = read(file);
        content[content.length / 2] ^= 1;
        write(file, content);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file is written under another name first, so one that is written again is another file. */
    private static Object identity(Path file) {
        try {
            return Objects.requireNonNull(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey(),
                    "a file system that tells files apart");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
