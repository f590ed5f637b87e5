package nl.wijkmaat.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.app.Wijkmaat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One function, one figure: API, command line and page say the same of the same area. */
class SameFiguresTest {

    private static final MathContext TEN_DIGITS = new MathContext(10);

    @RegisterExtension
    static final ApiSite SITE = new ApiSite();

    @ParameterizedTest
    @CsvSource({"WK000201,2024,2024", "BU00010102,2024,2024", "GM0001,2022,2022", "NL00,2022,2024"})
    @DisplayName("the profile in the API is that of the command line, value for value")
    void commandLine(String code, String year, String boundaryYear) {
        JsonNode command = JsonMapper.shared()
                .readTree(run(
                        "profile",
                        code,
                        "--year",
                        year,
                        "--boundary-year",
                        boundaryYear,
                        "--all",
                        "--earlier",
                        "--confidence",
                        "medium",
                        "--format",
                        "json"));
        JsonNode api = SITE.json("/v1/areas/" + code + "/profile?year=" + year + "&boundaryYear=" + boundaryYear);
        assertThat(api).isEqualTo(inCamelCase(command, false));
        assertThat(api.get("figures").size()).isPositive();
    }

    @Test
    @DisplayName("every figure of the page's file is in the API, to the last digit")
    void page() {
        JsonNode page = SITE.json("/gebied/WK000201/bestand?formaat=json&jaar=2024&indeling=2024");
        JsonNode api = SITE.json("/v1/areas/WK000201/profile?year=2024&boundaryYear=2024");

        assertThat(ofApi(api, MathContext.UNLIMITED))
                .containsExactlyElementsOf(ofPage(page, "WK000201", MathContext.UNLIMITED))
                .hasSizeGreaterThan(10);
    }

    @Test
    @DisplayName(
            "so is every figure of the file of an area that somebody put together, and the answer is that of the command line")
    void customArea() {
        JsonNode page = SITE.json(
                "/gebied/eigen/bestand?formaat=json&delen=BU00010101,BU00020101&naam=Samen&jaar=2024&indeling=2024");
        JsonNode api = SITE.json("/v1/profile?parts=BU00010101,BU00020101&name=Samen&year=2024&boundaryYear=2024");
        JsonNode command = JsonMapper.shared()
                .readTree(run(
                        "profile",
                        "--members",
                        "BU00010101,BU00020101",
                        "--year",
                        "2024",
                        "--boundary-year",
                        "2024",
                        "--all",
                        "--earlier",
                        "--format",
                        "json",
                        "Samen"));

        assertThat(api).isEqualTo(inCamelCase(command, false));
        assertThat(api.at("/area/members").size()).isEqualTo(2);
        // A figure of parts has more digits than documents write.
        assertThat(ofApi(api, TEN_DIGITS))
                .containsExactlyElementsOf(ofPage(page, "BU00010101+BU00020101", TEN_DIGITS))
                .hasSizeGreaterThan(10);
    }

    private static List<String> ofPage(JsonNode page, String area, MathContext digits) {
        List<String> figures = new ArrayList<>();
        page.get("figures").forEach(row -> {
            if (row.get("area").asString().equals(area) && row.get("year").asInt() == 2024) {
                figures.add(row.get("indicator").asString() + " " + number(row.get("value"), digits) + " "
                        + number(row.get("low"), digits) + " " + number(row.get("high"), digits) + " "
                        + row.get("missing_reason").asString());
            }
        });
        return figures;
    }

    private static List<String> ofApi(JsonNode api, MathContext digits) {
        List<String> figures = new ArrayList<>();
        api.get("figures")
                .forEach(line ->
                        figures.add(line.get("indicator").asString() + " " + number(line.get("value"), digits) + " "
                                + number(line.get("low"), digits) + " " + number(line.get("high"), digits) + " "
                                + line.get("missingReason").asString("")));
        return figures;
    }

    private static String number(JsonNode node, MathContext digits) {
        String text = number(node);
        return text.equals("-")
                ? text
                : new BigDecimal(text).round(digits).stripTrailingZeros().toPlainString();
    }

    @Test
    @DisplayName("a search in the API finds what the command finds, in the same order")
    void search() {
        JsonNode command = JsonMapper.shared().readTree(run("area", "haven", "--format", "json"));
        JsonNode api = SITE.json("/v1/areas?q=haven&pageSize=20");
        assertThat(api.get("items")).isEqualTo(inCamelCase(command.get("areas"), false));
        assertThat(api.get("items").size()).isGreaterThan(1);
    }

    @Test
    @DisplayName("burden in the API is that of the command line, and replay takes the answer as it is")
    void burden(@TempDir Path folder) throws IOException {
        String[] asked = {
            "burden",
            "--level",
            "buurt",
            "--methods",
            "20",
            "--year",
            "2024",
            "--boundary-year",
            "2024",
            "--reference",
            "none",
            "--line",
            "70",
            "--format",
            "json"
        };
        String written = run(asked);
        JsonNode command = JsonMapper.shared().readTree(written);
        String address = "?level=buurt&methods=20&year=2024&boundaryYear=2024&reference=none&line=70";
        JsonNode api = SITE.json("/v1/burden" + address + "&pageSize=1000");
        assertThat(api.get("recipe")).isEqualTo(command.get("recipe"));
        assertThat(api.get("items").size()).isEqualTo(6);
        for (int i = 0; i < 6; i++) {
            JsonNode there = command.get("areas").get(i);
            JsonNode here = api.get("items").get(i);
            assertThat(here.get("name")).isEqualTo(there.get("name"));
            assertThat(here.get("weight")).isEqualTo(there.get("weight"));
            assertThat(here.get("rank")).isEqualTo(there.get("rank"));
            assertThat(here.get("domainPercentiles")).isEqualTo(there.get("domain_percentiles"));
            assertThat(here.get("indicatorPercentiles")).isEqualTo(there.get("indicator_percentiles"));
        }
        assertThat(SITE.json("/v1/burden/BU00020101" + address)
                        .get("item")
                        .get("area")
                        .asString())
                .isEqualTo("BU00020101");
        Path saved = folder.resolve("answer.json");
        Files.writeString(saved, SITE.get("/v1/burden" + address).body());
        assertThat(run("replay", saved.toString())).isEqualTo(written);
    }

    @Test
    @DisplayName("counts and access in the API are those of the command line")
    void countsAndAccess() {
        JsonNode counts = JsonMapper.shared()
                .readTree(run(
                        "count",
                        "--level",
                        "buurt",
                        "--methods",
                        "20",
                        "--heaviest",
                        "10,50",
                        "--reference",
                        "none",
                        "--format",
                        "json"));
        JsonNode api = SITE.json("/v1/counts?level=buurt&methods=20&heaviest=10,50&reference=none");
        assertThat(api.get("recipe")).isEqualTo(counts.get("recipe"));
        assertThat(api.at("/lines/heaviest_50/0/residents")).isEqualTo(counts.at("/lines/heaviest_50/0/residents"));
        assertThat(api.at("/lines/heaviest_50/0/areas/median").isNumber()).isTrue();

        JsonNode access = JsonMapper.shared()
                .readTree(run(
                        "access",
                        "--scheme",
                        "regio-deals",
                        "--area",
                        "GM0001",
                        "--date",
                        "2024-01-01",
                        "--format",
                        "json"));
        JsonNode answer = SITE.json("/v1/areas/GM0001/access/regio-deals?date=2024-01-01");
        assertThat(answer.get("outcome")).isEqualTo(access.get("outcome"));
        assertThat(answer.get("decidingClause")).isEqualTo(access.get("deciding_clause"));
        assertThat(answer.get("clauses").size()).isEqualTo(access.get("clauses").size());
    }

    private static String number(JsonNode node) {
        return node == null || node.isNull() ? "-" : Double.toString(node.asDouble());
    }

    private static JsonNode inCamelCase(JsonNode node, boolean keyedByData) {
        if (node.isObject()) {
            ObjectNode renamed = JsonMapper.shared().createObjectNode();
            node.forEachEntry((name, value) -> renamed.set(
                    keyedByData ? name : CamelCase.name(name),
                    inCamelCase(value, name.equals("missing") && value.isObject())));
            return renamed;
        }
        if (node.isArray()) {
            ArrayNode renamed = JsonMapper.shared().createArrayNode();
            node.forEach(item -> renamed.add(inCamelCase(item, false)));
            return renamed;
        }
        return node;
    }

    private static String run(String... arguments) {
        return run(SITE, arguments);
    }

    /** What the command line writes of the editions of a site. */
    static String run(ApiSite site, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Wijkmaat.run(
                List.of(arguments),
                Map.of("WIJKMAAT_DATA_DIR", site.data().toString(), "WIJKMAAT_CATALOGUE", ApiSite.CATALOGUE.toString()),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
