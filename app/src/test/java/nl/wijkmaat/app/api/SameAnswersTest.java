package nl.wijkmaat.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One function, one figure: what the API says of schemes, funds and comparisons holds every figure and every word that the command says, and
 * none that it does not.
 */
class SameAnswersTest {

    @RegisterExtension
    static final ApiSite SITE = ApiSite.listed();

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of(
                        "/v1/areas/GM0222/gap?date=2024-01-01&methods=20&seed=3",
                        "gap GM0222 --date 2024-01-01 --methods 20 --seed 3"),
                Arguments.of(
                        "/v1/schemes/impulsaanpak-winkelgebieden/scale-test?permutations=999",
                        "scale-test --scheme impulsaanpak-winkelgebieden --permutations 999"),
                Arguments.of(
                        "/v1/schemes/wbmgp-kansenzone/what-if?date=2025-03-01&change=mask:niet-actieven;mask:besluit;"
                                + "bound:laag-inkomen:share_low_income=20&input=previously_designated=false"
                                + "&curve=laag-inkomen:share_low_income=10..40/4",
                        "what-if --scheme wbmgp-kansenzone --date 2025-03-01 --change mask:niet-actieven --change"
                                + " mask:besluit --change bound:laag-inkomen:share_low_income=20 --input"
                                + " previously_designated=false --curve laag-inkomen:share_low_income=10..40/4"),
                Arguments.of(
                        "/v1/funds/leefbaarheidsfonds?set=budget=1000000,floor=10&year=2022&methods=20&compare=true&optimise=true",
                        "fund leefbaarheidsfonds --set budget=1000000 --set floor=10 --year 2022 --methods 20 --compare"
                                + " --optimise"),
                Arguments.of(
                        "/v1/areas/WK022298/comparables?year=2022&count=3&least=1&leastResidents=0&caliper=none&elsewhere=true",
                        "compare WK022298 --year 2022 --count 3 --least 1 --least-residents 0 --caliper none --elsewhere"),
                Arguments.of(
                        "/v1/pairs?year=2022&least=1&leastResidents=0&caliper=none&order=greedy",
                        "compare --pairs --year 2022 --least 1 --least-residents 0 --caliper none --order greedy"),
                Arguments.of(
                        "/v1/warnings?level=wijk&indicator=share_low_income,good_health&sureness=80",
                        "warn --level wijk --indicator share_low_income,good_health --sureness 80"),
                Arguments.of("/v1/areas/GM0222/warnings?level=wijk", "warn GM0222 --level wijk"),
                Arguments.of(
                        "/v1/concentration?domain=poverty&statistic=spread&year=2022",
                        "concentration --domain poverty --statistic spread --year 2022"),
                Arguments.of(
                        "/v1/concentration?indicator=share_low_income&year=2022&weights=rook&fdr=0.2",
                        "concentration --indicator share_low_income --year 2022 --weights rook --fdr 0.2"),
                Arguments.of("/v1/equal-burden?methods=20&year=2022", "question --methods 20 --year 2022"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    @DisplayName("the API says what the command says, word for word and figure for figure, over all its pages")
    void same(String address, String command) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("--format", "json"));
        List<String> said =
                leaves(JsonMapper.shared().readTree(SameFiguresTest.run(SITE, arguments.toArray(String[]::new))));
        assertThat(leaves(whole(address)))
                .containsExactlyInAnyOrderElementsOf(said)
                .hasSizeGreaterThan(20);
    }

    @Test
    @DisplayName("what the API says of a what-if and of a fund can be replayed as it is")
    void replay(@TempDir Path folder) throws IOException {
        for (String address : List.of(
                "/v1/schemes/wbmgp-kansenzone/what-if?date=2025-03-01&change=mask:niet-actieven",
                "/v1/funds/perspectiefprogramma-2021?year=2022&methods=20")) {
            Path saved = folder.resolve("answer.json");
            Files.writeString(saved, SITE.get(address).body());
            JsonNode again = JsonMapper.shared().readTree(SameFiguresTest.run(SITE, "replay", saved.toString()));
            assertThat(leaves(again)).containsExactlyInAnyOrderElementsOf(leaves(whole(address)));
        }
    }

    @Test
    @DisplayName(
            "what is wrong with a question is said in the client's language, with the parameter or with what exists")
    void problems() {
        JsonNode both = SITE.json("/v1/areas/GM0222/gap?methods=1&line=x", "Accept-Language", "en");
        assertThat(both.get("status").asInt()).isEqualTo(400);
        Set<String> named = new TreeSet<>();
        both.get("errors").forEach(error -> named.add(error.get("name").asString()));
        assertThat(named).containsExactly("line", "methods");
        assertThat(SITE.json("/v1/schemes/bestaat-niet/scale-test")
                        .get("status")
                        .asInt())
                .isEqualTo(404);
        assertThat(SITE.json("/v1/funds/bestaat-niet").get("detail").asString()).contains("leefbaarheidsfonds");
        assertThat(SITE.json("/v1/funds/leefbaarheidsfonds").get("detail").asString())
                .contains("budget");
        assertThat(SITE.json("/v1/schemes/wbmgp-kansenzone/what-if?date=2025-03-01&change=mask:bestaat-niet")
                        .get("detail")
                        .asString())
                .contains("laag-inkomen");
        assertThat(SITE.json("/v1/areas/GM0222/comparables?method=bestaat-niet")
                        .get("status")
                        .asInt())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("an area that begins as the name of a file is an area, not a file of the server")
    void noFiles() {
        for (String address : List.of(
                "/v1/areas/@pom.xml/gap",
                "/v1/areas/@pom.xml/access/regio-deals?date=2024-01-01",
                "/v1/areas/--help/gap",
                "/v1/areas/@pom.xml/comparables")) {
            JsonNode problem = SITE.json(address);
            assertThat(problem.get("status").asInt()).as(address).isIn(400, 404);
            assertThat(problem.toString())
                    .as(address)
                    .doesNotContain("modelVersion", "Usage", "Gebruik")
                    .contains(address.split("/")[3]);
        }
    }

    /** The document with all its pages in one. */
    private static JsonNode whole(String address) {
        JsonNode first = SITE.json(address + (address.contains("?") ? "&" : "?") + "pageSize=1000");
        if (first.has("status")) {
            first = SITE.json(address);
        }
        assertThat(first.path("total").asInt(0)).isLessThanOrEqualTo(1000);
        return first;
    }

    /** Every text, number and truth value with the name that it stands under; what pages add is left out. */
    private static List<String> leaves(JsonNode document) {
        List<String> leaves = new ArrayList<>();
        TreeMap<String, JsonNode> parts = new TreeMap<>();
        document.forEachEntry(parts::put);
        List.of("total", "page", "pageSize", "links").forEach(parts::remove);
        parts.values().forEach(part -> collect("", part, leaves));
        return leaves;
    }

    private static void collect(String name, JsonNode node, List<String> into) {
        if (node.isObject()) {
            node.forEachEntry((field, value) -> {
                // The envelope of an area stands beside it in the API and around it in the document of the command.
                if (!field.equals("envelope")) {
                    collect(CamelCase.name(field), value, into);
                }
            });
        } else if (node.isArray()) {
            node.forEach(item -> collect(name, item, into));
        } else {
            into.add(name + "=" + node.asString(""));
        }
    }
}
