package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fund: the page says what the command {@code fund} says, to the cent. */
class FundPagesTest {

    private static final String PAGE = "/fonds/leefbaarheidsfonds";
    private static final String ASKED = "?niveau=wijk&jaar=2022&stel=budget=12345678;comparable_from=0.2";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofFocusCountry();

    @Test
    @DisplayName(
            "the whole answer as a file is the document of the command, and its awards stand on the page to the cent")
    void sameAwards() {
        String page = read(PAGE + ASKED);
        JsonNode command = command();
        JsonNode file = JsonMapper.shared()
                .readTree(SITE.get(PAGE + "/bestand" + ASKED + "&laag=all").body());
        assertThat(file).isEqualTo(command);

        JsonNode areas = command.at("/envelopes/0/areas");
        assertThat(areas.size()).isPositive();
        areas.forEach(area -> {
            double euros = area.path("euros_full_year").asDouble();
            assertThat(page)
                    .contains(area.path("name").asString())
                    .contains(new Texts(Language.DUTCH).number(euros, euros == Math.rint(euros) ? 0 : 2));
        });
        assertThat(page).contains("€ 12.345.678 per jaar gaat naar " + areas.size() + " gebieden");
        assertThat(page).contains("fund leefbaarheidsfonds --level wijk --year 2022", "--set budget=12345678");
    }

    @Test
    @DisplayName("what the proposal leaves open must be filled in, and nothing is made up for it")
    void openAmount() {
        assertThat(read(PAGE)).contains("Vul het eerst in", "Bedrag per jaar").doesNotContain("per jaar gaat naar");
    }

    @Test
    @DisplayName("fields of the form ask the same as the link, and every step of one area is told")
    void formAndExplanation() {
        String area = command().at("/envelopes/0/areas/0/area").asString();
        String page = SITE.getFinished(PAGE + "?niveau=wijk&jaar=2022&stel.budget=12345678&stel.comparable_from=0.2"
                        + "&stel.floor=0&sleutel=equal&uitleg=" + area)
                .body();
        assertThat(SchemePagesTest.text(page)).contains("Elke stap voor " + area, "elk gebied evenveel", "--key equal");
        assertThat(page)
                .contains("stel=budget%3D12345678%3Bcomparable_from%3D0.2", "/en/fund/leefbaarheidsfonds?level=wijk");
    }

    @Test
    @DisplayName("the page of a proposal leads to its fund, and files of the tables can be had")
    void linksAndFiles() {
        assertThat(SITE.get("/regeling/leefbaarheidsfonds").body()).contains("href=\"" + PAGE + "\"");
        SITE.getFinished(PAGE + ASKED);
        assertThat(SITE.get(PAGE + "/bestand" + ASKED + "&laag=awards&formaat=csv")
                        .body())
                .startsWith("envelope,area,name,gemeente,residents,weight,bound,euros_per_year");
        assertThat(SITE.get(PAGE + "/bestand" + ASKED + "&laag=classes&formaat=xlsx")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fonds/niets",
                PAGE + "?stel=niets=3",
                PAGE + "?stel=budget",
                PAGE + "?stel.budget=veel",
                PAGE + "?stel.budget=1e9",
                PAGE + "?stel=budget=0",
                PAGE + "?stel=budget=10;floor=1000000",
                PAGE + "?stel=budget=1000&uitleg=GM9999",
                PAGE + "?stel=budget=1000&sleutel=loten",
                PAGE + "?jaar=1901",
                PAGE + "?niveau=land"
            })
    @DisplayName("what cannot be asked is refused on a page that says what can")
    void refused(String path) {
        HttpResponse<String> answer = SITE.getFinished(path);
        assertThat(answer.statusCode()).as(path).isIn(400, 404);
        assertThat(answer.body()).contains("<h1");
    }

    private static String read(String path) {
        return SchemePagesTest.text(SITE.getFinished(path).body());
    }

    private static JsonNode command() {
        return JsonMapper.shared()
                .readTree(SchemePagesTest.run(
                        SITE,
                        "fund",
                        "leefbaarheidsfonds",
                        "--level",
                        "wijk",
                        "--year",
                        "2022",
                        "--boundary-year",
                        "2022",
                        "--set",
                        "budget=12345678",
                        "--set",
                        "comparable_from=0.2",
                        "--format",
                        "json"));
    }
}
