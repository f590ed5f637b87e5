package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who mistypes something in an address gets the form of the page with what was typed and what is wrong with it, and no figures. */
class MendableTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofFocusCountry();

    @RegisterExtension
    static final RunningSite WINNERS = RunningSite.ofWinnersCountry();

    @ParameterizedTest
    @CsvSource({
        "/landelijke-vraag?lijn=700, lijn, 700",
        "/landelijke-vraag?lijn=veel&niveau=wijk, lijn, veel",
        "/landelijke-vraag?zeker=30, zeker, 30",
        "/landelijke-vraag?jaar=1999, jaar, 1999",
        "/landelijke-vraag?niveau=straat, niveau, straat",
        "/en/national-question?year=1999, jaar, 1999",
        "/kaart?laag=niets, laag, niets",
        "/kaart?klassen=9, klassen, 9",
        "/en/map?within=GM9999, binnen, GM9999",
        "/paren?jaar=morgen, jaar, morgen",
        "/paren?marge=veel, marge, veel",
        "/gebied/GM0080?jaar=1999, jaar, 1999",
        "/gebied/GM0080/toegang?datum=gisteren, datum, gisteren",
        "/regeling/nplv/wat-als?datum=gisteren, datum, gisteren",
        "/regeling/nplv/wat-als?niveau=straat, niveau, straat",
        "/fonds/perspectiefprogramma-2021?jaar=1999, jaar, 1999",
        "/vergelijken?gebieden=GM0080%2CGM9999, gebieden, 'GM0080,GM9999'",
    })
    @DisplayName(
            "a value that cannot be stands in its field with what is wrong beside it, and no answer to another question stands below")
    void besideItsField(String path, String field, String typed) {
        HttpResponse<String> page = SITE.get(path);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(
                        "id=\"fouten\"", "id=\"f-" + field + "\">", "value=\"" + typed + "\"", "aria-invalid=\"true\"")
                .containsPattern("aria-describedby=\"f-" + field + "[ \"]")
                .doesNotContain("<table", "data-region", "data-pending");
    }

    @Test
    @DisplayName("everything that is wrong is told at once, and what is right stays")
    void allAtOnce() {
        String page = SITE.get("/landelijke-vraag?lijn=0&zeker=12&niveau=wijk&jaar=1999")
                .body();

        assertThat(page).contains("id=\"f-lijn\"", "id=\"f-zeker\"", "id=\"f-jaar\"");
        assertThat(page).contains("<option value=\"wijk\" selected>", "line=0&amp;sure=12");
    }

    @ParameterizedTest
    @CsvSource({
        "/landelijke-vraag?lijn=abc, Een heel getal van 1 tot en met 99",
        "'/landelijke-vraag?lijn=10,5', Een heel getal van 1 tot en met 99",
        "/landelijke-vraag?zeker=50, Een heel getal van 51 tot en met 100",
        "/en/national-question?line=abc, a whole number from 1 to 99",
        "/en/national-question?sure=50, a whole number from 51 to 100",
    })
    @DisplayName("it is told which numbers can be, and nothing of where the line would lie")
    void wholeNumbers(String path, String accepted) {
        assertThat(SITE.get(path).body())
                .contains(accepted)
                .doesNotContain("voorbij de lijn", "beyond the line", "lijnuitleg");
    }

    @ParameterizedTest
    @CsvSource({"lijn=1", "lijn=99", "zeker=51", "zeker=100"})
    @DisplayName("the numbers at the ends of what is told to be accepted are accepted")
    void ends(String asked) {
        assertThat(SITE.get("/landelijke-vraag?" + asked).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("the day of a scale test is mended on its page")
    void scaleTest() {
        HttpResponse<String> page = WINNERS.get("/regeling/impulsaanpak-winkelgebieden/schaaltoets?ronde=ronde-99");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("id=\"f-ronde\">", "value=\"ronde-99\"")
                .doesNotContain("<table");
    }

    @Test
    @DisplayName("a seventh area is refused beside its field, and the six that stood there stay")
    void seventhArea() {
        String six = "GM0080,GM0222,WK008020,WK008050,WK022201,WK022202";
        HttpResponse<String> full = SITE.get("/vergelijken?gebieden=" + six + "&erbij=WK022203");

        assertThat(full.statusCode()).isEqualTo(400);
        assertThat(full.body()).contains("Ten hoogste 6 gebieden", "haal weg").doesNotContain("<table");

        HttpResponse<String> typed = SITE.get("/vergelijken?gebieden=" + six + ",WK022203");
        assertThat(typed.statusCode()).isEqualTo(400);
        assertThat(typed.body()).contains("id=\"f-gebieden\">", "value=\"" + six + ",WK022203\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/landelijke-vraag?lyn=70, lyn, ‘lijn’",
        "/en/national-question?lijn=70, lijn, ‘line’",
        "/kaart?laagg=woz_value, laagg, ‘laag’",
        "/regelingen?x=1, x, niets te kiezen",
        "/regeling/nplv/wat-als?grenss.a.b=1, grenss.a.b, Wel: versie",
        "/en/scheme/nplv?versie=x, versie, ‘version’",
        "/kaart/bestand?formaatt=csv, formaatt, ‘formaat’",
        "/kaart/insluiten?lag=woz_value, lag, ‘laag’",
    })
    @DisplayName(
            "a name that a page does not know is refused with the nearest one, as a typing error would show other figures")
    void unknownNames(String path, String name, String said) {
        HttpResponse<String> page = SITE.get(path);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("‘" + name + "’", said).doesNotContain("<table");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utm_source=nieuwsbrief&utm_campaign=x",
                "mtm_source=x",
                "fbclid=abc",
                "pk_campaign=x",
                "MC_CID=1"
            })
    @DisplayName("what others put behind a link to count readers changes nothing")
    void trackers(String query) {
        assertThat(SITE.get("/kaart?" + query).statusCode()).isEqualTo(200);
        assertThat(SITE.get("/kaart?jaarr=1&" + query).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("the files lead to the page where it can be mended, with what was asked")
    void files() {
        HttpResponse<String> file = SITE.get("/landelijke-vraag/bestand?lijn=700&niveau=wijk&formaat=csv");

        assertThat(file.statusCode()).isEqualTo(400);
        assertThat(file.body()).contains("href=\"/landelijke-vraag?niveau=wijk&amp;lijn=700\"");
    }

    @Test
    @DisplayName("every link and every field of a form on the pages is one that its page knows")
    void everyLinkIsKnown() {
        List<String> starts = List.of(
                "/",
                "/en",
                "/landelijke-vraag",
                "/kaart",
                "/en/map?layer=access-nplv&crossed=burden-comparable",
                "/paren",
                "/en/pairs",
                "/vergelijken?gebieden=GM0080,WK008020",
                "/gebied/GM0080",
                "/en/area/WK008020",
                "/gebied/GM0080/toegang",
                "/regelingen",
                "/regeling/nplv",
                "/en/scheme/wbmgp-kansenzone",
                "/regeling/nplv/wat-als",
                "/fonds/perspectiefprogramma-2021",
                "/gegevens",
                "/zoeken?q=a");
        Set<String> addresses = new LinkedHashSet<>();
        for (String start : starts) {
            String page = SITE.getReady(start);
            Matcher link = Pattern.compile("href=\"(/[^\"#]*\\?[^\"#]*)").matcher(page);
            while (link.find()) {
                addresses.add(link.group(1).replace("&amp;", "&"));
            }
            Matcher form = Pattern.compile("(?s)<form[^>]* action=\"([^\"#]*).*?</form>")
                    .matcher(page);
            while (form.find()) {
                Matcher name = Pattern.compile(" name=\"([^\"]+)\"").matcher(form.group());
                while (name.find()) {
                    addresses.add(form.group(1) + "?" + name.group(1) + "=");
                }
            }
        }
        assertThat(addresses).hasSizeGreaterThan(150);
        for (String address : addresses) {
            assertThat(SITE.get(address).body())
                    .as(address)
                    .doesNotContain("hoort niet in het adres", "does not belong in the address");
        }
    }
}
