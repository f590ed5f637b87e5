package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * {@code publiccode.yml} against what version 0.4 of the standard requires. The standard's own validator is a Go program and its JSON Schema is
 * in no registry that this build uses, so the required keys, words and lengths stand here.
 *
 * @see <a href="https://yml.publiccode.tools/">the standard</a>
 */
class PublicCodeTest {

    private static final Path FILE = Path.of("..", "publiccode.yml");

    private static Map<?, ?> file = Map.of();

    @BeforeAll
    static void read() throws IOException {
        file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILE));
    }

    @Test
    @DisplayName("every key that the standard requires is there; url comes with publication")
    void requiredKeys() {
        assertThat(file.keySet().stream().map(Object::toString))
                .contains(
                        "publiccodeYmlVersion",
                        "name",
                        "platforms",
                        "categories",
                        "developmentStatus",
                        "softwareType",
                        "description",
                        "legal",
                        "maintenance",
                        "localisation");
        assertThat(file.get("publiccodeYmlVersion")).isEqualTo("0.4");
        assertThat(map("legal").get("license")).isEqualTo("EUPL-1.2");
        assertThat(map("localisation").get("localisationReady")).isEqualTo(true);
        assertThat(list(map("localisation"), "availableLanguages")).isNotEmpty();
        if ("community".equals(map("maintenance").get("type"))) {
            assertThat(list(map("maintenance"), "contacts")).isNotEmpty();
        }
    }

    @Test
    @DisplayName("words are those of the standard")
    void words() {
        assertThat(text(file, "developmentStatus")).isIn("concept", "development", "beta", "stable", "obsolete");
        assertThat(text(file, "softwareType"))
                .isIn(
                        "standalone/mobile",
                        "standalone/iot",
                        "standalone/desktop",
                        "standalone/web",
                        "standalone/backend",
                        "standalone/other",
                        "addon",
                        "library",
                        "configurationFiles");
        assertThat(text(map("maintenance"), "type")).isIn("internal", "contract", "community", "none");
        assertThat(list(file, "categories").stream().map(Object::toString))
                .isNotEmpty()
                .isSubsetOf(
                        "business-intelligence",
                        "data-analytics",
                        "data-collection",
                        "data-visualization",
                        "geographic-information-systems",
                        "grant-management",
                        "regulations-and-directives");
    }

    @Test
    @DisplayName("a description per language, as long as the standard wants it")
    void descriptions() {
        assertThat(map("description").keySet().stream().map(Object::toString)).contains("nl", "en");
        for (Object language : map("description").values()) {
            Map<?, ?> description = (Map<?, ?>) language;
            assertThat(text(description, "shortDescription")).hasSizeBetween(1, 150);
            assertThat(text(description, "longDescription")).hasSizeBetween(150, 10_000);
            assertThat(list(description, "features"))
                    .isNotEmpty()
                    .allSatisfy(feature -> assertThat(feature.toString()).hasSizeBetween(1, 100));
        }
    }

    @Test
    @DisplayName("a release has a date, and no release has none")
    void release() {
        assertThat(file.containsKey("releaseDate")).isEqualTo(file.containsKey("softwareVersion"));
    }

    @Test
    @DisplayName("no address of a host that nobody has")
    void noInventedHost() throws IOException {
        Pattern reserved = Pattern.compile("\\bexample\\.|\\.(example|invalid|test|localhost)\\b");
        assertThat(Files.readString(FILE)).doesNotContainPattern(reserved);
        if (file.get("url") instanceof String url) {
            assertThat(url).startsWith("https://");
        }
    }

    private static Map<?, ?> map(String key) {
        return (Map<?, ?>) Objects.requireNonNull(file.get(key), key);
    }

    private static List<?> list(Map<?, ?> map, String key) {
        return (List<?>) Objects.requireNonNull(map.get(key), key);
    }

    private static String text(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key).toString();
    }
}
