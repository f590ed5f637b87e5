package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkmaat.app.shell.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The national question: the page says what the commands {@code question} and {@code count} say. */
class QuestionPagesTest {

    private static final String WIJKEN = "/landelijke-vraag?niveau=wijk&jaar=2022";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofFocusCountry();

    @Test
    @DisplayName("support, undecided and refutation are those of the command, area for area and resident for resident")
    void sameClaim() {
        String page = SITE.getFinished(WIJKEN + "&zeker=80").body();
        JsonNode command = command(
                "question",
                "--level",
                "wijk",
                "--year",
                "2022",
                "--boundary-year",
                "2022",
                "--methods",
                "1000",
                "--sure",
                "0.8");

        Matcher sides = Pattern.compile(
                        "sides__number\"><strong>([0-9.]+)</strong>.*?sides__people\">([0-9.]+) ", Pattern.DOTALL)
                .matcher(page);
        List<String> shown = new ArrayList<>();
        while (sides.find()) {
            shown.add(sides.group(1).replace(".", "") + " " + sides.group(2).replace(".", ""));
        }
        List<String> told = new ArrayList<>();
        for (String side : List.of("support", "undecided", "refutation")) {
            told.add(command.at("/" + side + "/areas").asInt() + " "
                    + Math.round(command.at("/" + side + "/residents").asDouble()));
        }
        assertThat(shown).isEqualTo(told);
        assertThat(told.getFirst()).as("there is support in this country").isNotEqualTo("0 0");
        assertThat(page).contains("question --level wijk --year 2022", "--sure 0.8");
        assertThat(page)
                .as("why classes do not add up, why the band jumps and how sure the hinges are")
                .contains("tellen de groepen niet precies op tot het totaal van")
                .contains("de rekenwijzen die tellen in hoeveel domeinen een gebied bij de zwaarste gebieden hoort")
                .contains(hinge(command))
                .contains("geschat met 250 paren uit 1.000 rekenwijzen")
                .contains("href=\"/methode/multiverse\"");
    }

    @Test
    @DisplayName("the sentence changes with the line, and says what the command counts beyond it")
    void movableLine() {
        String far = SITE.getFinished(WIJKEN + "&lijn=5").body();
        String near = SITE.getFinished(WIJKEN + "&lijn=40").body();

        assertThat(sentence(far)).contains("zwaarste 5%");
        assertThat(sentence(near)).contains("zwaarste 40%").isNotEqualTo(sentence(far));
        JsonNode counts = command(
                "count",
                "--level",
                "wijk",
                "--year",
                "2022",
                "--boundary-year",
                "2022",
                "--methods",
                "1000",
                "--heaviest",
                "40");
        JsonNode outside = counts.at("/lines/heaviest_40")
                .valueStream()
                .filter(c -> c.path("classification").asString().equals("programme")
                        && c.path("class").asString().equals("outside"))
                .findFirst()
                .orElseThrow();
        assertThat(sentence(near))
                .contains("liggen er " + outside.at("/areas/median").asInt() + " buiten");
    }

    @Test
    @DisplayName("the files hold every judged area and every place of the line, with recipe and editions in each row")
    void files() {
        SITE.getFinished(WIJKEN);
        String areas = SITE.get("/landelijke-vraag/bestand?niveau=wijk&jaar=2022&laag=areas&formaat=csv")
                .body();
        String counts = SITE.get("/landelijke-vraag/bestand?niveau=wijk&jaar=2022&laag=counts&formaat=csv")
                .body();

        assertThat(areas.lines().findFirst().orElseThrow()).startsWith("area,name,gemeente,residents,inside_programme");
        assertThat(areas.lines().skip(1).toList())
                .as(areas)
                .isNotEmpty()
                .allMatch(line -> line.contains("question --level wijk"));
        assertThat(counts.lines().skip(1).filter(line -> line.startsWith("99,")).toList())
                .as(counts)
                .isNotEmpty();
        assertThat(SITE.get("/landelijke-vraag/bestand?niveau=wijk&jaar=2022&formaat=parquet")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("the link of a page holds the whole question, in both languages")
    void wholeState() {
        String path = WIJKEN + "&lijn=25&zeker=95&uitkomst=surely-not";
        String page = SITE.getFinished(path).body();

        assertThat(page)
                .contains("lijn=25", "zeker=95", "uitkomst=surely-not", "Buiten het programma en lichter")
                .contains(
                        "/en/national-question?level=wijk&amp;year=2022&amp;line=25&amp;sure=95&amp;outcome=surely-not");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lijn=0",
                "lijn=100",
                "zeker=50",
                "lijn=een",
                "niveau=land",
                "jaar=1901",
                "uitkomst=goed",
                "toon=<b>"
            })
    @DisplayName("what cannot be asked is refused with what can")
    void refused(String asked) {
        assertThat(SITE.get("/landelijke-vraag?" + asked.replace("<", "%3C").replace(">", "%3E")))
                .satisfies(answer -> assertThat(answer.statusCode()).isIn(400, 404))
                .satisfies(answer -> assertThat(answer.body()).contains("<h1"));
    }

    /** What most undecided areas hinge on, as the page says it. */
    private static String hinge(JsonNode command) {
        Map.Entry<String, JsonNode> most =
                command.get("undecided_hinges_on").properties().iterator().next();
        return Messages.text(nl.wijkmaat.app.shell.Language.DUTCH, "hinge." + most.getKey()) + ": bij "
                + most.getValue().asInt() + " gebieden, bij "
                + command.at("/undecided_hinges_clearly_on/" + most.getKey()).asInt(0) + " duidelijk";
    }

    private static String sentence(String page) {
        Matcher sentence = Pattern.compile("class=\"answer\">([^<]+)<").matcher(page);
        assertThat(sentence.find()).isTrue();
        return sentence.group(1);
    }

    private static JsonNode command(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--format";
        all[arguments.length + 1] = "json";
        return JsonMapper.shared().readTree(SchemePagesTest.run(SITE, all));
    }
}
