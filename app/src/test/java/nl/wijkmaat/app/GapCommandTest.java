package nl.wijkmaat.app;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A gap report sets burden beside access and says what speaks against the claim. */
class GapCommandTest {

    @TempDir
    static Path data;

    @BeforeAll
    static void write() {
        SchemeEditions.write(data);
    }

    private static CommandRun gap(String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "gap";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        System.arraycopy(new String[] {"--date", "2025-01-01", "--methods", "50"}, 0, all, arguments.length + 1, 4);
        return CommandRun.of(data, all);
    }

    private static JsonNode scheme(JsonNode document, String id) {
        return document.path("schemes")
                .valueStream()
                .filter(s -> s.path("scheme").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("every scheme has an outcome; a closed list is named as such, with what the rest would be without it")
    void schemes() {
        JsonNode document = gap("GM0222", "--format", "json").mustEndWith(0).json();
        assertThat(document.path("schemes").size()).isEqualTo(16);
        JsonNode prevention = scheme(document, "preventie-met-gezag");
        assertThat(prevention.path("outcome").asString()).isEqualTo("voldoet_niet");
        assertThat(prevention.path("deciding_clause").asString()).isEqualTo("lijst");
        assertThat(prevention.path("rest_without_deciding_clause").asString()).isEqualTo("onbekend");
        assertThat(prevention.at("/missing_for_rest/0").asString()).isEqualTo("problem_analysis_plan");
        assertThat(scheme(document, "nplv").path("rest_without_deciding_clause").asString())
                .as("the list is all there is")
                .isEqualTo("voldoet");
    }

    @Test
    @DisplayName(
            "of a wijk the page says that its burden stands elsewhere and the part on burden is about all wijken of the gemeente")
    void whichLevel() {
        String ofWijk = gap("WK022201").mustEndWith(0).out();
        String ofGemeente = gap("GM0222").mustEndWith(0).out();

        assertThat(ofWijk.replaceAll("\\s+", " "))
                .contains(
                        "Dit deel gaat over alle wijken van de gemeente Doetinchem, niet alleen over Doetinchem wijk 1.");
        assertThat(ofGemeente).doesNotContain("Dit deel gaat over").contains("De opgave in de wijken van de gemeente");
    }

    @Test
    @DisplayName("one listing opens other schemes, and closes the fund that was asked for outside the list")
    void cascade() {
        JsonNode document = gap("GM0222", "--format", "json").json();
        JsonNode nplv = document.path("cascades")
                .valueStream()
                .filter(c -> c.path("list").asString().equals("nplv"))
                .findFirst()
                .orElseThrow();
        JsonNode grant = nplv.path("effects")
                .valueStream()
                .filter(e -> e.path("scheme").asString().equals("kansrijke-wijk"))
                .findFirst()
                .orElseThrow();
        assertThat(grant.path("before").asString()).isEqualTo("voldoet_niet");
        assertThat(grant.path("after").asString()).isEqualTo("onbekend");
        assertThat(grant.path("declared").asString()).isEqualTo("condition");
        assertThat(nplv.path("effects").valueStream().map(e -> e.path("scheme").asString()))
                .contains("nplv", "preventie-met-gezag", "leefbaarheidsfonds");
    }

    @Test
    @DisplayName("burden stands beside it: every wijk with its weight, range and stacking")
    void burden() {
        JsonNode burden = gap("GM0222", "--format", "json").json().path("burden");
        assertThat(burden.path("areas").size()).isEqualTo(6);
        double before = 101;
        for (JsonNode area : burden.path("areas")) {
            double weight = area.path("weight").asDouble();
            assertThat(weight)
                    .isLessThanOrEqualTo(before)
                    .isGreaterThanOrEqualTo(area.path("weight_low").asDouble());
            before = weight;
        }
        assertThat(burden.path("boundary_year").asInt()).isEqualTo(2022);
    }

    @Test
    @DisplayName("what the gemeente has and won stands there too, and the sizes of those on the lists")
    void counterEvidence() {
        JsonNode denHelder = gap("Den", "Helder", "--format", "json").json();
        assertThat(denHelder.path("listings").toString()).contains("pmg-tijdelijk");
        assertThat(denHelder.at("/won/0/scheme").asString()).isEqualTo("impulsaanpak-winkelgebieden");
        JsonNode sizes = denHelder.path("counter_evidence_size");
        assertThat(sizes.at("/pmg-structureel/gemeenten").asInt()).isEqualTo(27);
        assertThat(sizes.at("/impulsaanpak-winkelgebieden/with_known_residents").asInt())
                .isPositive();
    }

    @Test
    @DisplayName("the page reads in both languages, as text and as Markdown, and never says that something is unfair")
    void page() {
        String dutch = gap("GM0222", "--format", "markdown").mustEndWith(0).out();
        assertThat(dutch)
                .contains(
                        "Doetinchem: de opgave en de toegang",
                        "gesloten lijst, geen regel gepubliceerd",
                        "Wat één plaats op een lijst doet",
                        "Dit steunt de stelling:",
                        "Dit spreekt de stelling tegen:",
                        "Wat niet bekend is",
                        "Bronnen")
                .doesNotContainIgnoringCase("oneerlijk")
                .doesNotContainIgnoringCase("verdient")
                .doesNotContainIgnoringCase("achtergesteld");
        assertThat(gap("GM0222", "--format", "markdown", "--lang", "en")
                        .mustEndWith(0)
                        .out())
                .startsWith("# Doetinchem: its burden and its access")
                .contains("| --- |", "What supports the claim and what contradicts it", "This contradicts the claim:");
        assertThat(gap("WK022201", "--format", "csv").mustEndWith(0).csv()).hasSize(16);
    }

    @Test
    @DisplayName("what the page says of lists, rounds and networks agrees with itself, in words and without ids")
    void agrees() {
        String doetinchem = gap("GM0222").out().replaceAll("\\s+", " ");
        assertThat(doetinchem)
                .contains("Is lid van M50, volgens de laatste ledenlijst", "staat Doetinchem niet, en in de")
                .doesNotContain("ronde-4", "geen lijst of ronde met deze gemeente");
        String denHelder = gap("Den", "Helder").out().replaceAll("\\s+", " ");
        assertThat(denHelder)
                .contains(
                        "Den Helder staat ondanks haar omvang zelf op 1 lijst van een regeling",
                        "Den Helder kreeg ondanks haar omvang zelf geld in 1 ronde",
                        "Kreeg geld uit Impulsaanpak winkelgebieden, ronde 1.")
                .doesNotContain("als Den Helder");
    }

    @Test
    @DisplayName("every number of a source on the page stands in the list of sources, and every source is cited")
    void sources() {
        String page = gap("GM0400", "--format", "markdown").out();
        int sources = page.indexOf("## Bronnen");
        Pattern number = Pattern.compile("\\[([0-9, ]+)]");
        Set<String> cited = number.matcher(page.substring(0, sources))
                .results()
                .flatMap(found -> Stream.of(found.group(1).split(", ")))
                .collect(toSet());
        Set<String> listed = number.matcher(page.substring(sources))
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
        assertThat(cited).hasSizeGreaterThan(10).isEqualTo(listed);
    }

    @Test
    @DisplayName("no line of the text is wider than what fits on a sheet of paper, but for addresses")
    void width() {
        assertThat(gap("GM0222").out().lines().filter(line -> !line.contains("https://")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(110));
    }

    @Test
    @DisplayName("too few methods or a line outside its range is refused")
    void errors() {
        assertThat(CommandRun.of(data, "gap", "GM0222", "--methods", "1", "--lang", "en")
                        .mustEndWith(2)
                        .err())
                .contains("at least 2 methods");
        assertThat(CommandRun.of(data, "gap", "Nergenshuizen", "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("Nergenshuizen");
    }
}
