package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The scale test of a scheme: the page says what the command {@code scale-test} says, with what speaks against it beside it. */
class ScalePagesTest {

    private static final String PAGE = "/regeling/impulsaanpak-winkelgebieden/schaaltoets";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofWinnersCountry();

    @Test
    @DisplayName("size ratio and p value of every round, plainly and at equal burden, are those of the command")
    void sameTests() {
        String page = SchemePagesTest.text(SITE.getFinished(PAGE).body());
        JsonNode command = command();

        List<JsonNode> all = new ArrayList<>();
        command.path("rounds").forEach(all::add);
        all.add(command);
        assertThat(all).hasSize(5);
        for (JsonNode findings : all) {
            for (String test : List.of("plain", "at_equal_burden")) {
                JsonNode result = findings.path(test);
                assertThat(page).contains(dutch(result.path("size_ratio").asDouble(), 2) + " keer");
                if (!result.path("p_value").isNull()) {
                    assertThat(page)
                            .contains("p = " + dutch(result.path("p_value").asDouble(), 4));
                }
            }
        }
        assertThat(command.at("/plain/p_value").isNull()).isFalse();
        assertThat(page).contains("te weinig gevallen", "scale-test --scheme impulsaanpak-winkelgebieden");
    }

    @Test
    @DisplayName(
            "each class stands beside what chance gives, as the command has it, and G4 that may not win is not compared")
    void sameClasses() {
        String page = SchemePagesTest.text(SITE.getFinished(PAGE).body()).replaceAll("\\s+", " ");
        command().path("by_size_class").forEach(count -> {
            JsonNode chance = count.path("won_by_chance");
            int low = chance.path("low").asInt();
            int high = chance.path("high").asInt();
            assertThat(page)
                    .contains((low == high ? Integer.toString(low) : low + " tot " + high) + " gemiddeld "
                            + dutch(chance.path("expected").asDouble(), 1));
        });
    }

    @Test
    @DisplayName("a round with few winners says so, gives no p value, and still shows what speaks against the claim")
    void fewWinners() {
        String page =
                SchemePagesTest.text(SITE.getFinished(PAGE + "?ronde=ronde-1").body());
        assertThat(page)
                .contains("er zijn maar 11 winnaars", "Pleit ertegen", "De kleinste winnaars")
                .doesNotContain("p = ");
        assertThat(page).contains("--round ronde-1");
    }

    @Test
    @DisplayName("the whole answer as a file is the document of the command, and each table can be had")
    void files() {
        SITE.getFinished(PAGE);
        String file = SITE.get(PAGE + "/bestand?laag=all").body();
        assertThat(JsonMapper.shared().readTree(file)).isEqualTo(command());

        String counts = SITE.get(PAGE + "/bestand?laag=counts&formaat=csv").body();
        assertThat(counts.lines().findFirst().orElseThrow())
                .startsWith("round,classification,class,gemeenten,may_win,applied,won,by_chance,");
        assertThat(counts.lines().skip(1)).allMatch(line -> line.contains("scale-test --scheme"));
        for (String part : List.of("tests", "clauses", "pairs")) {
            assertThat(SITE.get(PAGE + "/bestand?laag=" + part + "&formaat=xlsx")
                            .statusCode())
                    .as(part)
                    .isEqualTo(200);
        }
    }

    @Test
    @DisplayName("the page of the scheme leads here, and the page itself says which address it has in English")
    void links() {
        assertThat(SITE.get("/regeling/impulsaanpak-winkelgebieden").body()).contains("href=\"" + PAGE + "\"");
        assertThat(SITE.get("/regeling/iza").body()).doesNotContain("/regeling/iza/schaaltoets");
        assertThat(SITE.getFinished(PAGE + "?ronde=ronde-2").body())
                .contains("/en/scheme/impulsaanpak-winkelgebieden/scale-test?round=ronde-2");
    }

    @Test
    @DisplayName("of a scheme with a closed list the list is tested on the day that is asked")
    void closedList() {
        String page = SchemePagesTest.text(
                SITE.getFinished("/regeling/nplv/schaaltoets?datum=2024-06-30").body());
        assertThat(page).contains("scale-test --scheme nplv --date 2024-06-30", "19 winnaars");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/regeling/iza/schaaltoets",
                "/regeling/niets/schaaltoets",
                PAGE + "?ronde=ronde-9",
                PAGE + "?datum=morgen",
                PAGE + "/bestand?laag=%3Cb%3E",
                PAGE + "/bestand?formaat=doc"
            })
    @DisplayName("what cannot be asked is refused on a page that says why")
    void refused(String path) {
        HttpResponse<String> answer = SITE.get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).contains("<h1");
    }

    private static String dutch(double number, int decimals) {
        return new Texts(Language.DUTCH).number(number, decimals).toLowerCase(Locale.ROOT);
    }

    private static JsonNode command() {
        return JsonMapper.shared()
                .readTree(SchemePagesTest.run(
                        SITE, "scale-test", "--scheme", "impulsaanpak-winkelgebieden", "--format", "json"));
    }
}
