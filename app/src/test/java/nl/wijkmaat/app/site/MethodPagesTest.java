package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.wijkmaat.app.site.method.MethodDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The method documents, the glossary and the statement on accessibility as pages. */
class MethodPagesTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofSmallCountry();

    @Test
    @DisplayName("every method document of the tree has a page, and every page a document")
    void complete() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "docs", "method"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(MethodDocument.values())
                            .map(document -> document.id() + ".md")
                            .toList());
        }
        for (MethodDocument document : MethodDocument.values()) {
            assertThat(SITE.get("/methode/" + document.id()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("a document is shown in its own language, and its links to others lead to their pages")
    void document() {
        assertThat(SITE.get("/methode/precision").body())
                .contains("Hoe zeker een cijfer is", "lang=\"en\"", "href=\"/methode/aggregation\"");
        assertThat(SITE.get("/en/method/precision").body()).contains("href=\"/en/method/aggregation\"");
        assertThat(SITE.get("/methode/niets").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("the glossary and the statement on accessibility are there, and say what is not right yet")
    void others() {
        assertThat(SITE.get("/begrippen").body()).contains("focusgebied");
        assertThat(SITE.get("/toegankelijkheid").body()).contains("WCAG 2.2", "niet getest door mensen");
    }
}
