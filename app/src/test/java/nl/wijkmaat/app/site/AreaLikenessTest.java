package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On what the comparable areas of the page of an area rest: the page says of each what the command {@code compare} says. */
class AreaLikenessTest {

    private static final int DOMAINS = 4;

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofUnevenCountry();

    @Test
    @DisplayName(
            "beside a position that rests on a part of the indicators stands the part, and who was compared in fewer domains is marked")
    void coverage() {
        String likeness = likeness(SITE.getReady("/gebied/WK022205?jaar=2022&indeling=2022"));
        assertThat(likeness)
                .contains("gemeten in 4 van de 4 domeinen", "De afstand gaat alleen over domeinen die in beide");

        int partial = 0;
        int fewer = 0;
        int whole = 0;
        for (JsonNode found : new JsonNode[] {
            compare("WK022205", "--within", "nplv", "--count", "3"), compare("WK022205", "--elsewhere", "--count", "5")
        }) {
            assertThat(found.path("nearest")).isNotEmpty();
            for (JsonNode near : found.path("nearest")) {
                String row = row(likeness, near.path("area").asString());
                int compared = near.path("domains_compared").asInt();
                if (compared < DOMAINS) {
                    fewer++;
                    assertThat(row)
                            .contains("<strong class=\"likeness__fewer\">vergeleken in maar " + compared
                                    + " van de 4 domeinen; over de andere zegt de afstand niets");
                } else {
                    whole++;
                    assertThat(row)
                            .contains("vergeleken in 4 van de 4 domeinen")
                            .doesNotContain("<strong");
                }
                boolean isPartial = measured(near, "health") == 1;
                partial += isPartial ? 1 : 0;
                assertThat(row.contains("(1/2)")).as(row).isEqualTo(isPartial);
            }
        }
        assertThat(partial).isPositive();
        assertThat(fewer).isPositive();
        assertThat(whole).isPositive();
    }

    @Test
    @DisplayName("an area of which less is measured marks nobody who was compared in all that is measured of it")
    void ownGaps() {
        String likeness = likeness(SITE.getReady("/gebied/WK022206?jaar=2022&indeling=2022"));

        assertThat(likeness)
                .contains("gemeten in 3 van de 4 domeinen", "vergeleken in 3 van de 4 domeinen")
                .doesNotContain("likeness__fewer");
    }

    @Test
    @DisplayName("both languages tell the same")
    void english() {
        assertThat(likeness(SITE.getReady("/en/area/WK022205?year=2022&boundaries=2022")))
                .contains(
                        "compared in only 3 of the 4 domains; the distance says nothing about the others",
                        "(1/2)",
                        "measured in 4 of the 4 domains",
                        "The distance is about domains that are measured in both areas only");
    }

    private static int measured(JsonNode area, String domain) {
        for (JsonNode one : area.path("domains")) {
            if (one.path("domain").asString().equals(domain)) {
                return one.path("indicators_measured").asInt();
            }
        }
        throw new AssertionError("no " + domain + " in " + area);
    }

    private static JsonNode compare(String area, String... more) {
        String[] usual = {
            "compare", area, "--level", "wijk", "--year", "2022", "--boundary-year", "2022", "--format", "json"
        };
        String[] all = Stream.concat(Arrays.stream(usual), Arrays.stream(more)).toArray(String[]::new);
        return JsonMapper.shared().readTree(SchemePagesTest.run(SITE, all));
    }

    private static String likeness(String page) {
        int start = page.indexOf("<section class=\"likeness\"");
        assertThat(start).isPositive();
        return page.substring(start, page.indexOf("</section>", start));
    }

    private static String row(String likeness, String code) {
        int at = likeness.indexOf("/" + code + "?");
        assertThat(at).as("row of " + code).isPositive();
        return likeness.substring(likeness.lastIndexOf("<tr", at), likeness.indexOf("</tr>", at));
    }
}
