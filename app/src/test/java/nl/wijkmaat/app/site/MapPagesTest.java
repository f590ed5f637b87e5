package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page with the map, over HTTP, of {@link SmallCountry} with {@link SmallOutlines}. */
class MapPagesTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofSmallCountry();

    @RegisterExtension
    static final RunningSite WITHOUT_BUURTEN = RunningSite.ofFocusCountry();

    @RegisterExtension
    static final RunningSite GROWN = RunningSite.ofGrownCountry();

    private static final String BUURTEN = "/kaart?laag=share_low_income&niveau=buurt&jaar=2024";

    @Test
    @DisplayName("every buurt is drawn in the class of its figure; a withheld figure is no class and no zero")
    void classes() {
        String page = SITE.get(BUURTEN + "&klassen=3").body();
        // 7, withheld, 17, 8, 3, 5: five figures in three classes that begin at 3, 5 and 8
        assertThat(keyOf(page, "BU00020201")).isEqualTo("1");
        assertThat(keyOf(page, "BU00020202")).isEqualTo("2");
        assertThat(keyOf(page, "BU00010101")).isEqualTo("2");
        assertThat(keyOf(page, "BU00020102")).isEqualTo("3");
        assertThat(keyOf(page, "BU00020101")).isEqualTo("3");
        assertThat(keyOf(page, SmallCountry.WITHHELD_BUURT)).isEqualTo("suppressed");
        assertThat(page)
                .contains("<title>De Kade: 17%</title>", "<title>'t Hof: afgeschermd</title>")
                .contains("<title>Strandweg &lt;oost&gt;: 5%</title>");
        assertThat(page).contains("3,0% tot 5,0%", "5,0% tot 8,0%", "8,0% tot en met 17,0%");
    }

    @Test
    @DisplayName("the same address in the other language, with everything that was chosen written out")
    void addressIsWholeState() {
        String page = SITE.get(BUURTEN + "&binnen=GM0002&toon=3&vorm=circle&verdeling=equal&delen=BU00020101")
                .body();
        assertThat(page)
                .contains(
                        "href=\"/en/map?layer=share_low_income&amp;level=buurt&amp;boundaries=2024&amp;year=2024"
                                + "&amp;within=GM0002&amp;division=equal&amp;classes=5&amp;show=3&amp;shape=circle&amp;parts=BU00020101\"");
    }

    @Test
    @DisplayName(
            "what lies outside the gemeente or the classes that were asked for is drawn as not chosen, and not in the table")
    void outsideTheSelection() {
        String page = SITE.get(BUURTEN + "&klassen=3&binnen=GM0002&toon=3").body();
        assertThat(keyOf(page, "BU00010101")).isEqualTo("outside");
        assertThat(keyOf(page, "BU00020201")).isEqualTo("outside");
        assertThat(keyOf(page, "BU00020101")).isEqualTo("3");
        assertThat(page)
                .contains("2 gebieden, op naam")
                .doesNotContain(">Duinrand<")
                .contains(">De Kade<");
    }

    @Test
    @DisplayName("two years beside each other have the same classes")
    void twoYears() {
        String page = SITE.get("/kaart?laag=good_health&niveau=buurt&jaar=2022").body();
        assertThat(page).contains("class=\"map__drawing\"");
        String both = SITE.get("/kaart?laag=share_low_income&niveau=gemeente&jaar=2024&naast=2022")
                .body();
        assertThat(both.split("class=\"map__drawing\"", -1)).hasSize(3);
        assertThat(both).contains("Huishoudens met een laag inkomen (2024)", "Huishoudens met een laag inkomen (2022)");
    }

    @Test
    @DisplayName(
            "burden shows its parts and how it was computed, and without focus areas there is nothing to compare with")
    void burdenShowsItsParts() {
        String page =
                SITE.get("/kaart?laag=burden-stacking&niveau=buurt&jaar=2024").body();
        assertThat(page)
                .contains("Hoe is dit berekend?", "--level buurt --year 2024 --boundary-year 2024", " van ")
                .contains(">Armoede en schulden<", ">Veiligheid<")
                .doesNotContain("value=\"burden-comparable\"");
        HttpResponse<String> comparable = SITE.getFinished("/kaart?laag=burden-comparable&niveau=buurt");
        assertThat(comparable.statusCode()).isEqualTo(400);
        assertThat(comparable.body()).contains("focusgebieden");
    }

    @Test
    @DisplayName("a file holds exactly the areas and figures of the map")
    void csv() {
        HttpResponse<String> file =
                SITE.get(BUURTEN.replace("/kaart", "/kaart/bestand") + "&klassen=3&binnen=GM0002&toon=3&formaat=csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("share_low_income-buurt-2024.csv");
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("area,name,indicator,domain,year,boundary_year,value");
        assertThat(lines.get(1))
                .startsWith("BU00020101,De Kade,share_low_income,poverty,2024,2024,17,16.5,17.5,percent");
        assertThat(lines.get(2)).startsWith("BU00020102,Visserijbuurt,share_low_income,poverty,2024,2024,8,7.5,8.5");
    }

    @Test
    @DisplayName("GeoJSON has the outlines and figures of both years; a withheld figure is null with its reason")
    void geoJson() {
        String body = SITE.get("/kaart/bestand?laag=share_low_income&niveau=buurt&jaar=2024&formaat=geojson")
                .body();
        JsonNode features = JsonMapper.shared().readTree(body).path("features");
        assertThat(features.size()).isEqualTo(6);
        JsonNode withheld = features.get(1);
        assertThat(withheld.path("id").asString()).isEqualTo(SmallCountry.WITHHELD_BUURT);
        assertThat(withheld.path("properties").path("share_low_income_2024").isNull())
                .isTrue();
        assertThat(withheld.path("properties")
                        .path("share_low_income_2024_missing")
                        .asString())
                .isEqualTo("suppressed");
        assertThat(withheld.path("geometry").path("type").asString()).isEqualTo("Polygon");
    }

    @ParameterizedTest
    @CsvSource({"xlsx,PK", "parquet,PAR1"})
    @DisplayName("the other formats are what their names say")
    void otherFormats(String format, String begin) {
        assertThat(SITE.get("/kaart/bestand?laag=woz_value&niveau=wijk&formaat=" + format)
                        .body())
                .startsWith(begin);
    }

    @ParameterizedTest
    @CsvSource({
        "laag=niets,400,niets",
        "niveau=straat,400,'gemeente, wijk, buurt'",
        "indeling=2022,400,2024",
        "indeling=1999,400,2024",
        "klassen=9,400,7",
        "verdeling=mooi,400,'quantile, equal, natural'",
        "binnen=WK000101,400,GM0307",
        "binnen=GM9999,400,GM9999",
        "toon=x,400,legenda",
        "blad=0,400,1",
        "jaar=1999,400,2024",
        "delen=XX,400,XX"
    })
    @DisplayName("what cannot be understood gets a page that says what can")
    void refusals(String parameter, int status, String says) {
        HttpResponse<String> answer = SITE.get("/kaart?" + parameter);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }

    @Test
    @DisplayName("where there is no map, the page leads to those that come nearest, in the language of the page")
    void insteadOfNothing() {
        String dutch =
                SITE.get("/kaart?laag=woz_value&niveau=buurt&indeling=2022").body();
        assertThat(dutch)
                .contains(
                        "/kaart?laag=woz_value&amp;niveau=buurt&amp;indeling=2024\"",
                        "De kaart van buurten in de grenzen van 2024");
        assertThat(SITE.get("/kaart?laag=woz_value&niveau=buurt&indeling=2024").statusCode())
                .isEqualTo(200);

        HttpResponse<String> english = WITHOUT_BUURTEN.get("/en/map?level=buurt");
        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(english.body())
                .contains("/en/map?level=wijk&amp;boundaries=2022\"", "The map of districts in the boundaries of 2022")
                .doesNotContain("The map of neighbourhoods");
        assertThat(WITHOUT_BUURTEN.get("/en/map?level=wijk&boundaries=2022").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("the API says of every area what the file of the map says, and why where it says nothing")
    void sameInTheApi() {
        List<List<String>> rows = SITE.get(
                        "/kaart/bestand?laag=share_low_income&niveau=buurt&jaar=2024&indeling=2024&formaat=csv")
                .body()
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        JsonNode answer = JsonMapper.shared()
                .readTree(SITE.get("/v1/indicators/share_low_income/figures?level=buurt&year=2024&boundaryYear=2024")
                        .body());
        assertThat(answer.path("total").asInt()).isEqualTo(rows.size()).isPositive();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode item = answer.path("items").get(i);
            List<String> row = rows.get(i);
            assertThat(item.path("area").asString()).isEqualTo(row.get(0));
            assertThat(item.path("value").isNull()).isEqualTo(row.get(6).isEmpty());
            if (row.get(6).isEmpty()) {
                assertThat(item.path("missingReason").asString())
                        .isEqualTo(row.get(10))
                        .isNotEmpty();
            } else {
                assertThat(List.of(
                                item.path("value").asDouble(),
                                item.path("low").asDouble(),
                                item.path("high").asDouble()))
                        .isEqualTo(
                                row.subList(6, 9).stream().map(Double::valueOf).toList());
            }
        }
        assertThat(SITE.get("/v1/indicators/share_low_income/figures?year=1950").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("people on a map are counted in the year of the map, also when the country grew")
    void residentsOfTheYear() {
        String crossed = "/kaart?laag=share_low_income&kruis=woz_value&niveau=buurt&indeling=2024&jaar=";
        assertThat(GROWN.get(crossed + "2022").body())
                .contains("50.000 inwoners")
                .doesNotContain("100.000 inwoners");
        assertThat(GROWN.get(crossed + "2024").body()).contains("100.000 inwoners");
    }

    @Test
    @DisplayName("a browser that has the map already is told so")
    void entityTag() {
        String tag = SITE.get(BUURTEN).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = SITE.send(HttpRequest.newBuilder(URI.create(SITE.address(BUURTEN)))
                .header("If-None-Match", tag)
                .build());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    /** The key of the group in which an area is drawn. */
    private static String keyOf(String page, String code) {
        Matcher group = Pattern.compile("<g data-k=\"([a-z0-9]+)\".*?</g>").matcher(page);
        while (group.find()) {
            if (group.group().contains("data-c=\"" + code + "\"")) {
                return group.group(1);
            }
        }
        throw new AssertionError(code + " is not drawn");
    }
}
