package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {

    private static final Path COMPONENTS = Path.of("src/main/resources/nl/wijkmaat/app/site/assets/utrecht");

    @Test
    @DisplayName(
            "the components are what their makers published: each has the hash that was written down when it was taken over")
    void componentsAreUntouched() throws IOException, NoSuchAlgorithmException {
        TreeSet<String> listed = new TreeSet<>();
        for (String line : Files.readAllLines(COMPONENTS.resolve("versions.txt"))) {
            String[] part = line.split(" ");
            listed.add(part[1]);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(COMPONENTS.resolve(part[1])));
            assertThat(HexFormat.of().formatHex(hash)).as(part[1]).isEqualTo(part[0]);
            assertThat(part[2]).startsWith("@utrecht/");
        }
        try (Stream<Path> files = Files.list(COMPONENTS)) {
            List<String> there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".css"))
                    .toList();
            assertThat(there).containsExactlyInAnyOrderElementsOf(listed);
        }
        assertThat(Assets.COMPONENTS).map(name -> name + ".css").containsExactlyInAnyOrderElementsOf(listed);
        assertThat(COMPONENTS.resolve("LICENSE.md")).exists();
    }

    @Test
    @DisplayName(
            "the map library is what its makers published, and its files stand in one folder, because they name each other")
    void mapLibraryIsUntouched() throws IOException, NoSuchAlgorithmException {
        Path library = COMPONENTS.resolveSibling("maplibre");
        Assets assets = new Assets(null);
        for (String line : Files.readAllLines(library.resolve("versions.txt"))) {
            String[] part = line.split(" ");
            byte[] content = Files.readAllBytes(library.resolve(part[1]));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                    .as(part[1])
                    .isEqualTo(part[0]);
            assertThat(assets.href(part[1])).startsWith(assets.href("map.js").replace("map.js", ""));
        }
        assertThat(library.resolve("LICENSE.txt")).exists();
    }

    @Test
    @DisplayName("an operator's theme takes the place of ours")
    void ownTheme(@TempDir Path folder) throws IOException {
        Path theme = Files.writeString(folder.resolve("gemeente.css"), ":root { --wijkmaat-primary: #123456; }");

        Assets own = new Assets(theme);

        byte[] sheet = own.find(own.href("site.css")).orElseThrow().content().plain();
        assertThat(new String(sheet, StandardCharsets.UTF_8))
                .contains("--wijkmaat-primary: #123456")
                .doesNotContain("--wijkmaat-primary: #0f5257")
                .contains(".utrecht-table", ".masthead");
        assertThat(own.href("site.css")).isNotEqualTo(new Assets(null).href("site.css"));
    }

    @Test
    @DisplayName("no style sheet asks for anything from another host, and none needs inline data")
    void nothingFromElsewhere() {
        Assets assets = new Assets(null);
        byte[] sheet =
                assets.find(assets.href("site.css")).orElseThrow().content().plain();
        assertThat(new String(sheet, StandardCharsets.UTF_8))
                .doesNotContain("http://", "https://", "url(data:", "@import");
    }
}
