package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pairs inside and outside a list: the page says what the command {@code compare --pairs} says. */
class PairsPagesTest {

    private static final String PAGE = "/paren?binnen=nplv&niveau=wijk&jaar=2022";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofFocusCountry();

    @RegisterExtension
    static final RunningSite WITHOUT_FOCUS_AREAS = RunningSite.ofSmallCountry();

    @Test
    @DisplayName(
            "every pair stands on the page with its distance, each area leads to its page and each pair to both side by side")
    void samePairs() {
        String page = SITE.getReady(PAGE);
        JsonNode command = command("wijk");

        assertThat(command.path("pairs")).isNotEmpty();
        command.path("pairs").forEach(pair -> {
            String inside = pair.at("/inside/area").asString();
            String outside = pair.at("/outside/area").asString();
            String row = rowOf(page, "/vergelijken?gebieden=" + inside + "," + outside + "&amp;indeling=2022\"");
            assertThat(row)
                    .contains(
                            "/gebied/" + inside + "?indeling=2022\"",
                            "/gebied/" + outside + "?indeling=2022\"",
                            pair.at("/inside/name").asString(),
                            pair.at("/outside/name").asString());
            String distance = row.replaceAll("(?s).*number\"><span class=\"plain__text\">([0-9,]+)<.*", "$1");
            assertThat(Double.parseDouble(distance.replace(',', '.')))
                    .isCloseTo(pair.path("distance").asDouble(), within(0.0056)); // of two and of three decimals
        });
    }

    @Test
    @DisplayName(
            "who has no partner stands there with the reason and the nearest area, and support stands beside refutation")
    void unmatched() {
        String page = SITE.getReady(PAGE + "&marge=0,05");
        JsonNode command = command("wijk", "--caliper", "0.05");

        assertThat(command.path("unmatched")).isNotEmpty();
        command.path("unmatched")
                .forEach(alone -> assertThat(page)
                        .contains(
                                "/gebied/" + alone.path("area").asString() + "?indeling=2022\"",
                                "/gebied/" + alone.at("/nearest/area").asString() + "?indeling=2022\""));
        assertThat(page).contains("geen gebied ligt binnen de grens", "Steunt de stelling", "Pleit ertegen");
        int inside = command.path("inside").asInt();
        int comparable = command.path("inside_with_a_comparable_area_outside").asInt();
        assertThat(page).contains("Van de " + inside + " gebieden op de lijst");
        assertThat(page).contains((inside - comparable) + " geen vergelijkbaar gebied erbuiten");
    }

    @Test
    @DisplayName("more areas with a comparable one outside than with a partner: the page says how many, and why")
    void sharedLikeness() {
        String shared = "één gebied, en wat op";
        String choice = Stream.of("poverty", "work", "health", "cohesion")
                .flatMap(domain ->
                        Stream.of("0.02", "0.05", "0.1", "0.15", "0.2").map(caliper -> domain + " " + caliper))
                .filter(some -> countShared(some) > 0)
                .findFirst()
                .orElseThrow();
        String[] parts = choice.split(" ");
        String page = SchemePagesTest.text(
                SITE.getReady(PAGE + "&domeinen=" + parts[0] + "&marge=" + parts[1].replace('.', ',')));
        int several = countShared(choice);
        assertThat(page)
                .contains(several
                        + (several == 1 ? " gebied op de lijst heeft" : " gebieden op de lijst hebben")
                        + " wel een vergelijkbaar gebied erbuiten, maar geen partner: een gebied erbuiten is partner van ten hoogste "
                        + shared);

        JsonNode usual = command("wijk");
        assertThat(usual.path("pairs"))
                .hasSize(usual.path("inside_with_a_comparable_area_outside").asInt());
        assertThat(SchemePagesTest.text(SITE.getReady(PAGE))).doesNotContain(shared);
    }

    private static int countShared(String domainAndCaliper) {
        String[] parts = domainAndCaliper.split(" ");
        JsonNode command = command("wijk", "--domain", parts[0], "--caliper", parts[1]);
        return command.path("inside_with_a_comparable_area_outside").asInt()
                - command.path("pairs").size();
    }

    @Test
    @DisplayName("the balance before and after is that of the command, in the table and at the marks of the drawing")
    void balance() {
        String page = SITE.getReady(PAGE);
        Texts dutch = new Texts(Language.DUTCH);
        command("wijk").path("balance").forEach(balance -> {
            for (String when : List.of("before", "after")) {
                JsonNode difference = balance.path(when).path("standardised_difference");
                String shown = dutch.number(difference.asDouble(), 2);
                assertThat(difference.isNull()).isFalse();
                assertThat(page).contains(">" + (when.equals("before") ? "voor " : "na ") + shown + "</text>");
                assertThat(page).contains("\"plain__text\">" + shown + "<");
            }
        });
        assertThat(page).contains("class=\"curve balance\"", "Mahalanobis", "compare --level wijk --year 2022");
    }

    @Test
    @DisplayName(
            "the whole answer as a file is the document of the command, and the rows of the pairs are those of its CSV")
    void files() {
        SITE.getReady(PAGE);
        String file = "/paren/bestand?binnen=nplv&niveau=wijk&jaar=2022";
        assertThat(JsonMapper.shared().readTree(SITE.get(file + "&laag=all").body()))
                .isEqualTo(command("wijk"));

        List<String> ours =
                SITE.get(file + "&laag=pairs&formaat=csv").body().lines().toList();
        List<String> commands = SchemePagesTest.run(
                        SITE,
                        "compare",
                        "--pairs",
                        "--level",
                        "wijk",
                        "--year",
                        "2022",
                        "--within",
                        "nplv",
                        "--format",
                        "csv")
                .lines()
                .toList();
        assertThat(ours).hasSameSizeAs(commands);
        for (int i = 0; i < ours.size(); i++) {
            assertThat(ours.get(i)).startsWith(commands.get(i));
        }
        assertThat(SITE.get(file + "&laag=balance&formaat=csv").body())
                .startsWith("domain,matched_on,difference_before");
        assertThat(SITE.get(file + "&laag=balance&formaat=xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("what is chosen stands in the form and in the address of the other language")
    void wholeState() {
        String page = SITE.getReady(
                PAGE
                        + "&gelijk=size_class&elders=1&marge=1&minstens=0&zekerheid=low&volgorde=greedy&domeinen=poverty,work&aantal=25");
        assertThat(page)
                .contains("/en/pairs?within=nplv&amp;level=wijk&amp;year=2022&amp;order=greedy&amp;exact=size_class"
                        + "&amp;elsewhere=1&amp;caliper=1&amp;least-residents=0&amp;confidence=low&amp;domains=poverty,work"
                        + "&amp;count=25");
        assertThat(page)
                .contains("--order greedy --exact size_class", "--domain poverty,work", "--caliper 1", "--elsewhere");
    }

    @Test
    @DisplayName("what cannot be is told beside its field, and everything else that was filled in stays")
    void wrong() {
        HttpResponse<String> answer = SITE.get(PAGE.replace("2022", "2023") + "&marge=veel&minstens=250");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "value=\"veel\"",
                        "value=\"250\"",
                        "id=\"f-marge\">‘veel’ is geen verschil",
                        "Over 2023 is er niet genoeg bekend. Wel over: 2022",
                        "aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?binnen=niets",
                "?niveau=straat",
                "?jaar=morgen",
                "?datum=2024-13-45",
                "?volgorde=%3Cscript%3E",
                "?gelijk=alles",
                "?minstens=-1",
                "?domeinen=poverty,geluk",
                "?aantal=0",
                "?marge=1e9",
                "?marge=1&marge=2",
                "?zekerheid=%00"
            })
    @DisplayName("what cannot be asked is refused on a page with the form, and as a file with the reason")
    void refused(String query) {
        HttpResponse<String> page = SITE.get("/paren" + query);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<form", "Er klopt iets niet in het adres")
                .doesNotContain("<script>");
        assertThat(SITE.get("/paren/bestand" + query).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("areas on the list in which few people live are counted apart, so that the page adds up to the list")
    void fewResidents() {
        String page = SchemePagesTest.text(SITE.getReady(PAGE + "&minstens=1000000"));
        assertThat(page).contains("Er zijn 0 gebieden binnen");

        int inside = inside(SITE.getReady(PAGE + "&minstens=0"));
        String fewer = SITE.getReady(PAGE + "&minstens=2070");
        int left = inside(fewer);
        assertThat(left).isBetween(1, inside - 1);
        assertThat(SchemePagesTest.text(fewer))
                .contains((inside - left)
                        + (inside - left == 1 ? " gebied op de lijst telt" : " gebieden op de lijst tellen")
                        + " niet mee. Er wonen minder dan 2.070 mensen");
    }

    private static int inside(String page) {
        Matcher told = Pattern.compile("Van de lijst (?:doen|doet) ([0-9]+) ").matcher(SchemePagesTest.text(page));
        assertThat(told.find()).isTrue();
        return Integer.parseInt(told.group(1));
    }

    @Test
    @DisplayName("only years in which the list has codes are offered, and another is refused beside its field")
    void yearsOfTheList() {
        assertThat(SITE.getReady("/paren"))
                .contains("<option value=\"2022\" selected>")
                .doesNotContain("value=\"2023\"");
    }

    @Test
    @DisplayName("a list of which no area lies in this country is told, and only who asked for it did something wrong")
    void nobodyInside() {
        String page = WITHOUT_FOCUS_AREAS.getReady("/paren");
        assertThat(page).contains("Er zijn 0 gebieden binnen", "<form");
        assertThat(WITHOUT_FOCUS_AREAS.get("/paren").statusCode()).isEqualTo(200);
        assertThat(WITHOUT_FOCUS_AREAS.get("/paren?binnen=nplv").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("the pages of a list, of areas side by side and of the national question lead here")
    void links() {
        assertThat(SITE.get("/regeling/nplv").body()).contains("/paren?binnen=nplv");
        assertThat(SITE.get("/vergelijken").body()).contains("href=\"/paren\"");
        assertThat(SITE.getReady("/landelijke-vraag?niveau=wijk&jaar=2022"))
                .contains("/paren?niveau=wijk&amp;jaar=2022");
    }

    private static String rowOf(String page, String link) {
        int at = page.indexOf(link);
        assertThat(at).as(link).isPositive();
        return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
    }

    private static JsonNode command(String level, String... more) {
        String[] usual = {
            "compare", "--pairs", "--level", level, "--year", "2022", "--within", "nplv", "--format", "json"
        };
        String[] all = Stream.concat(Arrays.stream(usual), Arrays.stream(more)).toArray(String[]::new);
        return JsonMapper.shared().readTree(SchemePagesTest.run(SITE, all));
    }
}
