package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkmaat.app.document.MethodDocument;
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
    @DisplayName("the page about Wijkmaat says what is there and what is not, and each of its links leads to a page")
    void about() {
        for (String path : List.of("/over", "/en/about")) {
            String page = SITE.get(path).body();
            assertThat(page).contains(path.equals("/over") ? "Wat er nog niet is" : "What is not there yet");
            Matcher links = Pattern.compile("<a [^>]*href=\"([^\"]+)\"")
                    .matcher(page.substring(page.indexOf("class=\"document\""), page.indexOf("</main>")));
            int found = 0;
            for (; links.find(); found++) {
                assertThat(SITE.get(links.group(1)).statusCode())
                        .as(links.group(1))
                        .isEqualTo(200);
            }
            assertThat(found).isGreaterThanOrEqualTo(6);
        }
    }

    @Test
    @DisplayName("the glossary and the statement on accessibility are there, and say what is not right yet")
    void others() {
        assertThat(SITE.get("/begrippen").body()).contains("focusgebied");
        assertThat(SITE.get("/toegankelijkheid").body()).contains("WCAG 2.2", "niet getest door mensen");
    }

    @Test
    @DisplayName("the glossary explains the same words in both languages, each in its own language")
    void glossaries() throws IOException {
        List<String> english = words("glossary.md");

        assertThat(words("glossary.nl.md")).containsExactlyElementsOf(english).hasSizeGreaterThan(80);
        assertThat(SITE.get("/begrippen").body()).contains("rekenwijze", "negen van de tien rekenwijzen");
        assertThat(SITE.get("/en/glossary").body()).contains("rekenwijze", "nine out of ten methods");
    }

    /** The first cell of every row, without the mark of what stays Dutch. */
    private static List<String> words(String document) throws IOException {
        return Files.readAllLines(Path.of("..", "docs", document)).stream()
                .filter(line -> line.startsWith("| ") && !line.matches("\\| (Dutch|Woord|Short|Kort) .*"))
                .map(line -> line.split("\\|", -1)[1].replace(" **·nl·**", "").strip())
                .toList();
    }
}
