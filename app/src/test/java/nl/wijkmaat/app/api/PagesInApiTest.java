package nl.wijkmaat.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.site.Language;
import nl.wijkmaat.app.site.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of {@code docs/api.md} that says where each page's content is in the API: it is whole, and what it names is there. */
class PagesInApiTest {

    private static final Pattern ROW = Pattern.compile("\\| `(/[^`]*)` \\| (.+) \\|");
    private static final Pattern IN_API = Pattern.compile("`/v1(/[^`]+)`");

    /** What stands beside each page, by its Dutch address. */
    private static final Map<String, String> TABLE = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        String text = Files.readString(Path.of("..", "docs", "api.md"));
        String section = text.substring(text.indexOf("## Where each page is"));
        ROW.matcher(section.substring(0, section.indexOf("\n## ", 1)))
                .results()
                .forEach(row -> assertThat(TABLE.put(row.group(1), row.group(2)))
                        .as("one row for %s", row.group(1))
                        .isNull());
    }

    @Test
    @DisplayName("every page, file and drawing of the site stands in the table, and nothing else does")
    void isWhole() {
        List<String> pages = Arrays.stream(Route.values())
                .map(route -> route.pattern(Language.DUTCH))
                .toList();
        assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    @DisplayName("each has an address in the API that exists, or a reason why it has none")
    void exists(@TempDir Path data) {
        List<String> inApi = new Overview(Atlas.open(data, Path.of("..", "catalogue")))
                .listResources().stream().map(Overview.Resource::path).toList();
        TABLE.forEach((page, twin) -> {
            List<String> named =
                    IN_API.matcher(twin).results().map(MatchResult::group).toList();
            assertThat(named.isEmpty())
                    .as("%s: an address, or none: and why", page)
                    .isEqualTo(twin.startsWith("none: "));
            assertThat(named).as(page).allSatisfy(address -> assertThat(inApi).contains(address.replace("`", "")));
        });
    }
}
