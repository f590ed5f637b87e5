package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other sites may show inside their pages. */
class EmbedTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofFocusCountry();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kaart/insluiten?laag=burden-stacking&kruis=access-nplv&niveau=wijk",
                "/en/map/embed",
                "/landelijke-vraag/insluiten",
                "/en/national-question/embed?line=20"
            })
    @DisplayName(
            "a page for frames may stand in any site, and has no script, no form and no cookie; each link leaves the frame")
    void forFrames(String path) {
        HttpResponse<String> page = SITE.getFinished(path);
        assertThat(policy(page))
                .contains("frame-ancestors *", "form-action 'none'", "default-src 'none'")
                .doesNotContain("script-src", "unsafe");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).doesNotContain("<script", "<form", "<input", "<button");
        assertThat(page.body()).contains("<svg", "rel=\"canonical\"", "Bureau Kleinland");
        Matcher links = Pattern.compile("<a [^>]*>").matcher(page.body());
        int found = 0;
        while (links.find()) {
            found++;
            assertThat(links.group()).contains("target=\"_blank\"", "rel=\"noopener\"");
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kaart",
                "/kaart/bestand?laag=residents",
                "/landelijke-vraag",
                "/kaart/insluiten/",
                "/v1/openapi.json"
            })
    @DisplayName("no other address may stand in a frame")
    void notForFrames(String path) {
        assertThat(policy(SITE.get(path))).contains("frame-ancestors 'none'");
    }

    @Test
    @DisplayName(
            "the full page gives the line to copy, with the address under which the reader sees the site and all of the choice")
    void lineToCopy() {
        String page = SITE.get("/kaart?laag=residents&niveau=wijk&klassen=3").body();
        assertThat(page)
                .contains("&lt;iframe src=\"" + SITE.address("/kaart/insluiten?laag=residents&amp;amp;niveau=wijk"))
                .contains("klassen=3");
        assertThat(SITE.getReady("/landelijke-vraag?lijn=20")).contains("/landelijke-vraag/insluiten?niveau=wijk");
    }

    @Test
    @DisplayName("the frame shows the same drawing as the page, in the same classes")
    void sameDrawing() {
        String query = "?laag=residents&niveau=wijk&klassen=3";
        assertThat(drawing(SITE.get("/kaart/insluiten" + query).body()))
                .isEqualTo(drawing(SITE.get("/kaart" + query).body()));
    }

    private static String drawing(String page) {
        int start = page.indexOf("<svg class=\"map__drawing\"");
        return page.substring(start, page.indexOf("</svg>", start));
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
