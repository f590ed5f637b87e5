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

/** What another rule would do: the page says what the command {@code what-if} says, before and after side by side. */
class WhatIfPagesTest {

    private static final String PAGE = "/regeling/wbmgp-kansenzone/wat-als";
    private static final String SETTING = "?versie=2025-02-12&datum=2025-06-01&niveau=wijk&indeling=2022";
    private static final String ASSUMED = "&aanname=share_low_income=@share_low_income;share_non_active=30;"
            + "map_and_check=true;previously_designated=false";
    private static final String MASKED =
            SETTING + ASSUMED + "&wijziging=bound:laag-inkomen:share_low_income=15;mask:inwoners";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofFocusCountry();

    @Test
    @DisplayName("who meets the rules, now and then, and how many outcomes change, are those of the command")
    void sameCounts() {
        String page = read(PAGE + MASKED);
        JsonNode command = command();

        int after = command.at("/after/areas/voldoet").asInt();
        int before = command.at("/before/areas/voldoet").asInt();
        assertThat(after).as("the change lets somebody in").isGreaterThan(before);
        assertThat(page)
                .contains("Zeker voldoen dan " + after + " gebieden; nu zijn dat er " + before)
                .contains(new Texts(Language.DUTCH)
                                .number(command.at("/after/residents/voldoet").asDouble(), 0) + " inwoners")
                .contains("dit is completering en geen herverdeling")
                .contains("what-if --scheme wbmgp-kansenzone --version-id 2025-02-12");
        command.path("moved")
                .valueStream()
                .limit(50)
                .forEach(moved -> assertThat(page)
                        .contains(
                                moved.path("area").asString(),
                                moved.path("name").asString()));
    }

    @Test
    @DisplayName("the whole answer as a file is the document of the command, curve and recipe included")
    void sameDocument() {
        SITE.getFinished(PAGE + MASKED);
        JsonNode file = JsonMapper.shared()
                .readTree(SITE.get(PAGE + "/bestand" + MASKED + "&laag=all").body());
        assertThat(file.path("curve").size()).isEqualTo(41);
        assertThat(file).isEqualTo(command());
    }

    @Test
    @DisplayName("the fields of the form ask the same as the link that can be saved, and only what differs is a change")
    void formWithoutScript() {
        String form = SETTING
                + "&grens.niet-actieven.share_non_active=25&grens.laag-inkomen.share_low_income=15&eis.inwoners=mask"
                + "&eis.besluit=&antwoord.share_low_income=%40share_low_income&antwoord.share_non_active=30"
                + "&antwoord.map_and_check=true&antwoord.previously_designated=false";
        String page = SITE.getFinished(PAGE + form).body();
        assertThat(SchemePagesTest.text(page)).contains(sentence(read(PAGE + MASKED)));
        assertThat(page)
                .contains("wijziging=bound%3Alaag-inkomen%3Ashare_low_income%3D15%3Bmask%3Ainwoners")
                .doesNotContain("niet-actieven%3Ashare_non_active%3D25");
    }

    @Test
    @DisplayName("without a change the page tells how the rules are now, and what is not known of the areas")
    void asItIs() {
        assertThat(read(PAGE + SETTING))
                .contains("Zoals de regels nu zijn")
                .doesNotContain("Niemand gaat erop achteruit", "Niet bekend is");
        assertThat(read(PAGE + SETTING + "&eis.inwoners=mask")).contains("Niet bekend is: aandeel niet-actieven");
    }

    @Test
    @DisplayName("areas that are put on a closed list come in, and nobody leaves")
    void onTheList() {
        String page =
                read("/regeling/nplv/wat-als?niveau=wijk&indeling=2022&datum=2024-06-30&lijst.nplv=WK022201,WK022202");
        assertThat(page)
                .contains("Voor 2 gebieden wordt de uitkomst beter, voor 0 slechter", "list:nplv=WK022201,WK022202");
    }

    @Test
    @DisplayName("the page of the scheme leads here, and the English page has the same state")
    void links() {
        assertThat(SITE.get("/regeling/wbmgp-kansenzone").body()).contains(PAGE);
        assertThat(SITE.getFinished(PAGE + MASKED).body())
                .contains("/en/scheme/wbmgp-kansenzone/what-if?version=2025-02-12&amp;date=2025-06-01&amp;level=wijk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?wijziging=mask:niets",
                "?wijziging=iets",
                "?wijziging=bound:laag-inkomen:share_low_income=1e999999999",
                "?wijziging=list:niets=GM0222",
                "?grens.laag-inkomen.share_low_income=veel",
                "?eis.besluit=weg",
                "?aanname=niets=3",
                "?antwoord.share_non_active=@niets",
                "?van=50&tot=10",
                "?van=1e9",
                "?schuif=niets:niets",
                "?niveau=land",
                "?indeling=1900",
                "?versie=2000",
                "?datum=gisteren"
            })
    @DisplayName("what cannot be asked is refused on a page that says what can")
    void refused(String asked) {
        HttpResponse<String> answer = SITE.getFinished(PAGE + asked);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).contains("<h1");
    }

    @Test
    @DisplayName("what is wrong stands beside its field, and everything that was filled in stays")
    void besideTheField() {
        HttpResponse<String> answer = SITE.getFinished(PAGE + SETTING
                + "&grens.laag-inkomen.share_low_income=-250&grens.niet-actieven.share_non_active=22&eis.besluit=mask"
                + "&antwoord.share_non_active=250&antwoord.map_and_check=true&nieuw.1.input=residents"
                + "&nieuw.1.sign=%3C%3D&nieuw.1.number=500.000&schuif=niet-actieven:share_non_active&van=50&tot=10");
        assertThat(answer.statusCode()).isEqualTo(400);
        String page = answer.body();
        assertThat(page)
                .contains(
                        "value=\"-250\" aria-describedby=\"f-g-laag-inkomen.share_low_income\" aria-invalid=\"true\"",
                        "value=\"22\"",
                        "value=\"500.000\"",
                        "value=\"10\"")
                .containsPattern("id=\"f-g-laag-inkomen.share_low_income\"[^>]*>[^<]+-250")
                .containsPattern("id=\"f-g-niet-actieven.share_non_active\"[^>]*></p>")
                .containsPattern("id=\"f-a-share_non_active\"[^>]*>[^<]+250")
                .containsPattern("id=\"f-n-1-number\"[^>]*>[^<]+op twee manieren")
                .containsPattern("<option value=\"residents\" selected")
                .containsPattern("id=\"f-tot\"[^>]*>[^<]+onder het einde");
        assertThat(SchemePagesTest.text(page)).contains("Dit kan niet").doesNotContain("Zoals de regels nu zijn");
        HttpResponse<String> english =
                SITE.getFinished("/en/scheme/nplv/what-if?date=2024-06-30&list.nplv=GM9999&new.1.number=3");
        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(english.body())
                .contains("value=\"GM9999\"")
                .containsPattern("id=\"f-l-nplv\"[^>]*>[^<]*GM9999 does not exist")
                .containsPattern("id=\"f-n-1-number\"[^>]*>A new rule needs a subject");
    }

    @Test
    @DisplayName(
            "an input that is held between two bounds has a field for each, and each can be the bound of the curve")
    void betweenTwoBounds() {
        String form = SITE.getFinished(PAGE + SETTING).body();
        assertThat(form)
                .contains("name=\"grens.inwoners.residents.at_least\"", "name=\"grens.inwoners.residents.at_most\"")
                .contains("aantal inwoners van het gebied (ten minste)", "van het gebied (ten hoogste)");

        String changed = SITE.getFinished(PAGE + SETTING + ASSUMED
                        + "&grens.inwoners.residents.at_least=100&grens.inwoners.residents.at_most=30000"
                        + "&schuif=inwoners:residents%3E%3D&van=100&tot=9000")
                .body();
        assertThat(changed)
                .contains("wijziging=bound%3Ainwoners%3Aresidents%3E%3D100&amp;")
                .contains("--change 'bound:inwoners:residents&gt;=100'", "inwoners:residents&gt;=100..9000/41")
                .containsPattern("name=\"grens.inwoners.residents.at_least\" value=\"100\"");
    }

    @Test
    @DisplayName("what cannot be is told in the words of the form, and numbers may be written as people do")
    void wordsOfTheForm() {
        HttpResponse<String> answer = SITE.getFinished(PAGE + SETTING
                + "&grens.niet-actieven.share_non_active=veel&grens.laag-inkomen.share_low_income=101"
                + "&antwoord.share_non_active=101&nieuw.1.input=residents&nieuw.1.number=1.000.000");
        assertThat(answer.statusCode()).isEqualTo(400);
        String told = answer.body().substring(answer.body().indexOf("id=\"fouten\""));
        assertThat(SchemePagesTest.text(told.substring(0, told.indexOf("</ul>"))))
                .contains("'veel' is geen getal", "‘101’ kan hier niet. Een percentage ligt van 0 tot en met 100")
                .doesNotContain("share_", "grens.", "Invoer", "1.000.000");
    }

    private static String sentence(String page) {
        int at = page.indexOf("Zeker voldoen dan");
        return page.substring(at, page.indexOf('\n', at));
    }

    private static String read(String path) {
        return SchemePagesTest.text(SITE.getFinished(path).body());
    }

    private static JsonNode command() {
        return JsonMapper.shared()
                .readTree(SchemePagesTest.run(
                        SITE,
                        "what-if",
                        "--scheme",
                        "wbmgp-kansenzone",
                        "--version-id",
                        "2025-02-12",
                        "--date",
                        "2025-06-01",
                        "--level",
                        "wijk",
                        "--boundary-year",
                        "2022",
                        "--change",
                        "bound:laag-inkomen:share_low_income=15",
                        "--change",
                        "mask:inwoners",
                        "--input",
                        "share_low_income=@share_low_income",
                        "--input",
                        "share_non_active=30",
                        "--input",
                        "map_and_check=true",
                        "--input",
                        "previously_designated=false",
                        "--curve",
                        "laag-inkomen:share_low_income=22.5..67.5/41",
                        "--format",
                        "json"));
    }
}
