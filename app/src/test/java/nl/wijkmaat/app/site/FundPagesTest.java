package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
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
        assertThat(SchemePagesTest.text(page))
                .contains("Elke stap voor " + area, "elk gebied evenveel", "--set leefbaarheid.key=equal");
        assertThat(page)
                .contains(
                        "stel=budget%3D12345678%3Bcomparable_from%3D0.2%3Bleefbaarheid.key%3Dequal",
                        "/en/fund/leefbaarheidsfonds?level=wijk");
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

    @Test
    @DisplayName("what is wrong stands beside its field, and everything that was filled in stays")
    void besideTheField() {
        HttpResponse<String> answer = SITE.getFinished(PAGE
                + "?niveau=wijk&jaar=2022&ingevuld=1&stel.budget=-3&stel.term.years=5&stel.leefbaarheid.at_least.residents=123"
                + "&stel.comparable_from=0,25");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("value=\"-3\" aria-describedby=\"f-budget\" aria-invalid=\"true\"")
                .containsPattern("id=\"f-budget\"[^>]*>-3 is te laag")
                .containsPattern("id=\"f-term.years\"[^>]*>[^<]*ten minste 6 jaar")
                .contains("value=\"123\"", "value=\"0,25\"");
    }

    @Test
    @DisplayName("every part of a design can be set on the page, and the command it names gives the same bytes")
    void designed() {
        String asked = "?niveau=wijk&jaar=2022&ingevuld=1&stel.budget=9000000&stel.comparable_from=0,2&stel.floor=0"
                + "&stel.leefbaarheid.key=weight_times_size&stel.keys.weight_times_size.times_at_100=3"
                + "&stel.leefbaarheid.outside=none&stel.leefbaarheid.member_of=none"
                + "&stel.leefbaarheid.at_least.residents=10&stel.term.years=12&stel.term.ramp_percent=25,50";
        String page = SITE.getFinished(PAGE + asked).body();
        assertThat(SchemePagesTest.text(page)).contains("U veranderde dit ontwerp", "2027 tot en met 2038", "25%, 50%");
        String[] command = {
            "fund",
            "leefbaarheidsfonds",
            "--level",
            "wijk",
            "--year",
            "2022",
            "--boundary-year",
            "2022",
            "--set",
            "budget=9000000",
            "--set",
            "comparable_from=0.2",
            "--set",
            "keys.weight_times_size.times_at_100=3",
            "--set",
            "leefbaarheid.at_least.residents=10",
            "--set",
            "leefbaarheid.key=weight_times_size",
            "--set",
            "leefbaarheid.member_of=none",
            "--set",
            "leefbaarheid.outside=none",
            "--set",
            "term.ramp_percent=25,50",
            "--set",
            "term.years=12",
            "--format",
            "json"
        };
        for (int i = 8; i < command.length - 2; i += 2) {
            assertThat(SchemePagesTest.text(page)).contains(command[i + 1]);
        }
        assertThat(SITE.get(PAGE + "/bestand" + asked + "&laag=all").body().strip())
                .isEqualTo(SchemePagesTest.run(SITE, command).strip());
    }

    @Test
    @DisplayName("a reader adds a part by its name, fills it in, and leaves another out: all of it is in the address")
    void otherParts() {
        String named = SITE.getFinished(
                        PAGE + "?niveau=wijk&jaar=2022&ingevuld=1&stel.budget=9000000&deel=Krimp+en+grens")
                .body();
        assertThat(SchemePagesTest.text(named))
                .as("a part without an amount is open and not wrong")
                .contains("Vul het eerst in", "Bedrag per jaar in hele euro’s (Krimp en grens)");
        assertThat(named)
                .contains(
                        "name=\"stel.krimp-en-grens.euros_per_year\"",
                        "name=\"stel.krimp-en-grens.member_of\"",
                        "name=\"stel.envelopes.add\" value=\"Krimp en grens\"",
                        "name=\"weg.leefbaarheid\"");
        String filled = "?niveau=wijk&jaar=2022&ingevuld=1&stel.budget=9000000&stel.envelopes.add=Krimp+en+grens"
                + "&stel.krimp-en-grens.euros_per_year=1000001&stel.krimp-en-grens.key=equal"
                + "&stel.leefbaarheid.key=equal&stel.term.ramp_percent=50,75&weg.leefbaarheid=1";
        String page = SITE.getFinished(PAGE + filled).body();
        assertThat(SchemePagesTest.text(page))
                .contains(
                        "€ 1.000.001 per jaar gaat naar",
                        "Nieuwe delen: Krimp en grens",
                        "Weggelaten delen: Leefbaarheid in middelgrote gemeenten");
        assertThat(page)
                .containsPattern("name=\"weg.leefbaarheid\"[^>]*checked")
                .contains("envelopes.add%3DKrimp%20en%20grens%3Benvelopes.remove%3Dleefbaarheid");
        assertThat(SITE.get(PAGE + "/bestand" + filled + "&laag=all").body().strip())
                .isEqualTo(SchemePagesTest.run(
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
                                "budget=9000000",
                                "--set",
                                "envelopes.add=Krimp en grens",
                                "--set",
                                "envelopes.remove=leefbaarheid",
                                "--set",
                                "krimp-en-grens.euros_per_year=1000001",
                                "--set",
                                "krimp-en-grens.key=equal",
                                "--format",
                                "json")
                        .strip());
        assertThat(SITE.getFinished(PAGE + "?stel.budget=9000000&stel.envelopes.add=Krimp&weg.krimp=1")
                        .body())
                .as("what was added and goes again was never there")
                .doesNotContain("krimp");
        HttpResponse<String> twice = SITE.getFinished(PAGE + "?stel.budget=9000000&deel=Leefbaarheid");
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).containsPattern("id=\"f-deel\"[^>]*>[^<]*is al een deel");
    }

    @Test
    @DisplayName("the design can be saved, and the saved file gives to every area what the page gave")
    void saved(@TempDir Path folder) throws Exception {
        String asked =
                "?niveau=wijk&jaar=2022&stel=budget=9000000;comparable_from=0.2;leefbaarheid.key=equal;floor=100";
        SITE.getFinished(PAGE + asked);
        String yaml = SITE.get(PAGE + "/bestand" + asked + "&laag=design").body();
        assertThat(yaml).contains("id: eigen-leefbaarheidsfonds", "usual: 9000000", "key: equal");
        Path file = Files.writeString(folder.resolve("eigen.yaml"), yaml);
        JsonNode own = JsonMapper.shared()
                .readTree(SchemePagesTest.run(
                        SITE,
                        "fund",
                        file.toString(),
                        "--year",
                        "2022",
                        "--boundary-year",
                        "2022",
                        "--format",
                        "json"));
        JsonNode page = JsonMapper.shared()
                .readTree(SITE.get(PAGE + "/bestand" + asked + "&laag=all").body());
        assertThat(page.at("/envelopes/0/areas").size()).isPositive();
        assertThat(own.path("envelopes")).isEqualTo(page.path("envelopes"));
        assertThat(own.path("effect")).isEqualTo(page.path("effect"));
    }

    @Test
    @DisplayName("amounts may be written as people do, and what cannot be is told in the words of the form")
    void wordsOfTheForm() {
        assertThat(SITE.getFinished(PAGE + "?stel.budget=100.000.000").body())
                .contains("stel=budget%3D100000000")
                .isEqualTo(SITE.getFinished(PAGE + "?stel.budget=100%20miljoen")
                        .body()
                        .replace("100 miljoen", "100.000.000"));

        String page = SITE.getFinished(PAGE + "?stel.budget=500.000&stel.leefbaarheid.at_least.weight=101&deel=Kernen")
                .body();
        String told = page.substring(page.indexOf("id=\"fouten\""));
        assertThat(SchemePagesTest.text(told.substring(0, told.indexOf("</ul>"))))
                .contains(
                        "'500.000' is op twee manieren te lezen: als 500000 of als 500 met drie decimalen",
                        "Minste gewicht (0 tot 100)",
                        "101 is te hoog: dit getal is ten hoogste 100")
                .doesNotContain("--set", "Weight", "at_least", "GETAL");
    }

    @Test
    @DisplayName("every area that gets money is told with its gemeente")
    void gemeenten() {
        assertThat(SITE.getFinished(PAGE + ASKED).body())
                .containsPattern("(?s)<caption class=\"hidden\">Wat elk gebied krijgt</caption>.{0,600}>Gemeente</th>")
                .containsPattern("(?s)>Doetinchem wijk [0-9]+</a>.{0,300}>Doetinchem</span>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fonds/niets",
                PAGE + "?stel=niets=3",
                PAGE + "?stel=budget",
                PAGE + "?stel.budget=veel",
                PAGE + "?stel.budget=1e9",
                PAGE + "?stel.budget=-3",
                PAGE + "?stel.budget=500.000",
                PAGE + "?stel=budget=1000;term.years=5",
                PAGE + "?stel=budget=1000;leefbaarheid.key=loten",
                PAGE + "?stel=budget=1000;leefbaarheid.outside=nergens",
                PAGE + "?stel=budget=1000;leefbaarheid.floor_euros=9;leefbaarheid.cap_euros=2",
                PAGE + "?stel=budget=0",
                PAGE + "?stel=budget=10;floor=1000000",
                PAGE + "?stel=budget=1000&uitleg=GM9999",
                PAGE + "?stel=budget=1000&weg.niets=1",
                PAGE + "?stel=budget=1000&weg.leefbaarheid=1",
                PAGE + "?stel=budget=1000&deel=---",
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
