package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.scheme.AccessOverview;
import nl.wijkmaat.app.scheme.KnownSchemes;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaLevel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Maps of access to a scheme, and of burden against access, of {@link FocusCountry}, in which five wijken lie in a focus area. */
class AccessMapTest {

    private static final String CROSSED = "laag=burden-comparable&kruis=access-nplv&niveau=wijk&datum=2024-06-30";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofFocusCountry();

    @BeforeAll
    static void workedOut() {
        SITE.getReady("/kaart?" + CROSSED);
    }

    /** An area with what the files of a map and of residents say of it. */
    private record Known(double share, String outcome, double residents) {}

    @ParameterizedTest
    @CsvSource({"gemeente,GEMEENTE", "wijk,WIJK"})
    @DisplayName("the outcome of every area for every scheme is that of the page of the area")
    void sameAsAccessOfEachArea(String level, AreaLevel areas) {
        LocalDate day = LocalDate.of(2024, 6, 30);
        Atlas atlas = Atlas.open(SITE.dataDirectory(), RunningSite.CATALOGUE);
        KnownSchemes schemes = new KnownSchemes(atlas);
        Map<String, Map<String, String>> byScheme = new HashMap<>();
        for (Area area : atlas.getTree(2022).listAreas(areas)) {
            AccessOverview.of(atlas, schemes.get(), area.code().code(), day)
                    .lines()
                    .forEach(line -> byScheme.computeIfAbsent(line.scheme().id(), _ -> new HashMap<>())
                            .put(area.code().code(), line.verdict().id()));
        }
        assertThat(byScheme).hasSizeGreaterThan(10);
        byScheme.forEach((scheme, expected) -> assertThat(
                        outcomes("laag=access-" + scheme + "&niveau=" + level + "&datum=" + day))
                .as(scheme)
                .isEqualTo(expected));
    }

    @Test
    @DisplayName(
            "each outcome has a fill of its own, in the drawing, the legend and the table; what is unknown has a pattern")
    void fills() {
        String page =
                SITE.get("/kaart?laag=access-nplv&niveau=wijk&datum=2024-06-30").body();
        assertThat(fillOf(page, "WK008020")).isEqualTo("#08519c");
        assertThat(fillOf(page, "WK022201")).isEqualTo("#fde3c8");
        assertThat(page)
                .contains(
                        "<title>Leeuwarden wijk 20: voldoet</title>", "<title>Doetinchem wijk 1: voldoet niet</title>")
                .contains("Op 30 juni 2024 gold versie");
        String unknown = SITE.get("/kaart?laag=access-realisatiestimulans&niveau=gemeente&datum=2026-01-31")
                .body();
        assertThat(fillOf(unknown, "GM0080")).isEqualTo("url(#vlak-unknown)");
        assertThat(unknown).contains("Onbekend: er ontbreekt een gegeven", "4 gebieden");
    }

    @Test
    @DisplayName("the day chooses the version; before a scheme that was there only then, nobody gets in")
    void day() {
        String before =
                SITE.get("/kaart?laag=access-nplv&niveau=wijk&datum=2010-01-01").body();
        String now =
                SITE.get("/kaart?laag=access-nplv&niveau=wijk&datum=2024-06-30").body();
        assertThat(before).doesNotContain("gold versie").contains("1 januari 2010");
        assertThat(now)
                .contains("href=\"/en/map?layer=access-nplv&amp;level=wijk&amp;boundaries=2022&amp;date=2024-06-30");
    }

    @Test
    @DisplayName("a map says so when those who apply are not the areas that it shows")
    void level() {
        assertThat(SITE.get("/kaart?laag=access-nplv&niveau=gemeente").body())
                .contains("Deze regeling is voor een gebied binnen een gemeente.");
        assertThat(SITE.get("/kaart?laag=access-school-en-omgeving&niveau=wijk").body())
                .contains("Wie deze regeling aanvraagt, is een schoolbestuur.");
        assertThat(SITE.get("/kaart?laag=access-nplv&niveau=wijk").body())
                .doesNotContain("Wie deze regeling aanvraagt", "binnen een gemeente. Kies");
    }

    @Test
    @DisplayName("burden against access: areas and residents of every pair are what a plain count of the files gives")
    void crossed() {
        String page = SITE.get("/kaart?" + CROSSED).body();
        Map<String, Known> all = known();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                List<Known> there = new ArrayList<>();
                for (Known one : all.values()) {
                    if (!Double.isNaN(one.share()) && row(one.share()) == row && column(one.outcome()) == column) {
                        there.add(one);
                    }
                }
                assertThat(counted(page, row, column))
                        .as("row %d, column %d", row, column)
                        .isEqualTo(there.size() + " / "
                                + Math.round(there.stream()
                                        .mapToDouble(Known::residents)
                                        .sum()));
            }
        }
        assertThat(all.values()).extracting(Known::outcome).contains("voldoet", "voldoet_niet");
        assertThat(all.values().stream().filter(k -> k.share() >= 90)).isNotEmpty();
        assertThat(page).contains("In de zwaarste klasse van", "90,0% tot en met 100,0%");
    }

    @Test
    @DisplayName("the API says of every area what the map says, and counts every pair as the map does")
    void sameInTheApi() {
        String address =
                "/v1/schemes/nplv/outcomes?date=2024-06-30&level=wijk&boundaryYear=2022&burden=true&pageSize=1000";
        JsonNode answer = JsonMapper.shared().readTree(SITE.get(address).body());
        Map<String, Known> all = known();
        assertThat(answer.path("items").size()).isEqualTo(all.size());
        answer.path("items").forEach(item -> {
            Known known = Objects.requireNonNull(all.get(item.path("area").asString()));
            assertThat(item.path("outcome").asString()).isEqualTo(known.outcome());
            assertThat(item.path("comparablePercent").isNull()).isEqualTo(Double.isNaN(known.share()));
            if (!Double.isNaN(known.share())) {
                assertThat(item.path("comparablePercent").asDouble()).isCloseTo(known.share(), within(0.005));
            }
            assertThat(item.path("residents").asDouble()).isEqualTo(known.residents());
        });

        String page = SITE.get("/kaart?" + CROSSED).body();
        JsonNode crossing = answer.path("crossing");
        assertThat(crossing.size()).isEqualTo(12);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                JsonNode pair = crossing.get(3 * (2 - row) + column);
                assertThat(pair.path("fromPercent").asDouble())
                        .isEqualTo(List.of(0.0, 10.0, 90.0).get(row));
                assertThat(pair.path("areas").asInt() + " / "
                                + pair.path("residents").asLong())
                        .as("row %d, column %d", row, column)
                        .isEqualTo(counted(page, row, column));
            }
        }
        assertThat(SITE.get("/v1/schemes/nplv/outcomes?level=gemeente&burden=true")
                        .statusCode())
                .isEqualTo(404);
        assertThat(SITE.get("/v1/schemes/niets/outcomes").statusCode()).isEqualTo(404);
        assertThat(SITE.get("/v1/schemes/nplv/outcomes?burden=ja").statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("access runs across in whichever order the two were chosen, and a pair can be shown alone")
    void turnedAndFiltered() {
        String turned = SITE.get("/kaart?laag=access-nplv&kruis=burden-comparable&niveau=wijk&datum=2024-06-30")
                .body();
        assertThat(turned).contains("layer=burden-comparable&amp;crossed=access-nplv");
        HttpResponse<String> only = SITE.get("/kaart/bestand?" + CROSSED + "&toon=33&formaat=csv");
        long expected = known().values().stream()
                .filter(k -> k.share() >= 90 && k.outcome().equals("voldoet_niet"))
                .count();
        assertThat(only.body().lines().skip(1).count()).isEqualTo(2 * expected);
        assertThat(only.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("burden-comparable-x-access-nplv-wijk-2022-2024-06-30.csv");
    }

    @Test
    @DisplayName(
            "in GeoJSON rules that are met are 1, those that are not 0, and what is not known is null with its reason")
    void geoJson() {
        JsonNode features = JsonMapper.shared()
                .readTree(SITE.get("/kaart/bestand?laag=access-nplv&niveau=wijk&datum=2024-06-30&formaat=geojson")
                        .body())
                .path("features");
        assertThat(features.size()).isEqualTo(50);
        Map<String, Double> met = new HashMap<>();
        features.forEach(f -> met.put(
                f.path("id").asString(),
                f.path("properties").path("access_nplv_2024").asDouble()));
        assertThat(met).containsEntry("WK008020", 1.0).containsEntry("WK022201", 0.0);
        JsonNode unknown = JsonMapper.shared()
                .readTree(SITE.get(
                                "/kaart/bestand?laag=access-realisatiestimulans&niveau=gemeente&datum=2026-01-31&formaat=geojson")
                        .body())
                .path("features")
                .get(0)
                .path("properties");
        assertThat(unknown.path("access_realisatiestimulans_2026").isNull()).isTrue();
        assertThat(unknown.path("access_realisatiestimulans_2026_missing").asString())
                .isEqualTo("onbekend");
    }

    @Test
    @DisplayName("the title says in which boundaries access is drawn, which rules do not tell")
    void boundaries() {
        assertThat(SITE.get("/kaart?laag=access-nplv&datum=2025-01-01").body())
                .containsPattern("<h1[^>]*>[^<]*1 januari 2025, grenzen van 20[0-9]{2}</h1>");
    }

    @ParameterizedTest
    @CsvSource({"laag=access-niets,400,access-niets", "laag=access-nplv&datum=gisteren,400,gisteren"})
    @DisplayName("a scheme or day that does not exist gets a page that says so")
    void refusals(String parameters, int status, String says) {
        HttpResponse<String> answer = SITE.get("/kaart?" + parameters);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }

    /** By code the outcome in the file of a map. */
    private static Map<String, String> outcomes(String parameters) {
        Map<String, String> outcomes = new HashMap<>();
        for (List<String> row : rows(parameters)) {
            outcomes.put(row.get(0), outcome(row));
        }
        return outcomes;
    }

    private static String outcome(List<String> row) {
        return switch (row.get(6)) {
            case "1" -> Verdict.VOLDOET.id();
            case "0" -> Verdict.VOLDOET_NIET.id();
            default -> row.get(10);
        };
    }

    private static List<List<String>> rows(String parameters) {
        return SITE.get("/kaart/bestand?formaat=csv&" + parameters)
                .body()
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static Map<String, Known> known() {
        Map<String, Double> residents = new HashMap<>();
        rows("laag=residents&niveau=wijk").forEach(row -> residents.put(row.get(0), Double.parseDouble(row.get(6))));
        Map<String, Double> shares = new HashMap<>();
        Map<String, String> outcomes = new HashMap<>();
        for (List<String> row : rows(CROSSED)) {
            if (row.get(2).equals("access_nplv")) {
                outcomes.put(row.get(0), outcome(row));
            } else {
                shares.put(row.get(0), row.get(6).isEmpty() ? Double.NaN : Double.parseDouble(row.get(6)));
            }
        }
        Map<String, Known> known = new HashMap<>();
        outcomes.forEach((code, outcome) -> known.put(
                code,
                new Known(shares.getOrDefault(code, Double.NaN), outcome, residents.getOrDefault(code, Double.NaN))));
        assertThat(known).hasSize(50);
        return known;
    }

    private static int row(double share) {
        return share < 10 ? 0 : share < 90 ? 1 : 2;
    }

    private static int column(String outcome) {
        return switch (outcome) {
            case "voldoet" -> 0;
            case "voldoet_niet" -> 2;
            default -> 1;
        };
    }

    /** Areas and residents in the table of the page, of which the first row is the heaviest. */
    private static String counted(String page, int row, int column) {
        String table = page.substring(page.indexOf("id=\"telling\""));
        List<String> rows = List.of(table.substring(table.indexOf("<tbody"), table.indexOf("</tbody>"))
                .split("<tr"));
        Matcher cell = Pattern.compile(
                        "counts__areas\">([0-9.]+) gebied(?:en)?</span>\\s*<span class=\"value__range\">([0-9.]+) inwoners")
                .matcher(rows.get(3 - row));
        for (int i = 0; i <= column; i++) {
            assertThat(cell.find()).isTrue();
        }
        return String.format(Locale.ROOT, "%s / %s", cell.group(1), cell.group(2))
                .replace(".", "");
    }

    /** What the group in which an area is drawn is filled with. */
    private static String fillOf(String page, String code) {
        Matcher group = Pattern.compile("<g data-k=\"[a-z0-9]+\" fill=\"([^\"]+)\".*?</g>")
                .matcher(page);
        while (group.find()) {
            if (group.group().contains("data-c=\"" + code + "\"")) {
                return group.group(1);
            }
        }
        throw new AssertionError(code + " is not drawn");
    }
}
