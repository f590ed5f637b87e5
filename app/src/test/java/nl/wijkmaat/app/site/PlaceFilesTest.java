package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.scheme.AccessOverview;
import nl.wijkmaat.app.scheme.KnownSchemes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the page of a place, and of places side by side, as files. */
class PlaceFilesTest {

    private static final String DAY = "datum=2024-06-30";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofFocusCountry();

    @BeforeAll
    static void workOut() {
        SITE.getReady("/gebied/WK008020?" + DAY);
        SITE.getReady("/gebied/WK022201?" + DAY);
        SITE.getReady("/gebied/GM0080?" + DAY);
    }

    @Test
    @DisplayName(
            "the file of the burden has every domain, measured or not, with weight and size apart, its recipe and its editions")
    void burden() {
        String page = SITE.getReady("/gebied/WK008020?" + DAY);
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        csv("/gebied/WK008020/bestand?laag=burden&" + DAY).forEach(row -> rows.put(row.get("measure"), row));
        assertThat(rows).containsKeys("poverty", "safety", "stacking", "weight", "comparable", "residents");
        assertThat(rows.get("poverty")).containsEntry("missing_reason", "").containsEntry("invented", "false");
        assertThat(rows.get("safety")).containsEntry("value", "").containsEntry("missing_reason", "no_source");
        assertThat(page).contains("<span class=\"value\">" + Math.round(number(rows, "poverty", "value")) + "</span>");
        assertThat(number(rows, "residents", "value")).isEqualTo(2050);
        assertThat(number(rows, "weight", "low")).isLessThanOrEqualTo(number(rows, "weight", "value"));
        assertThat(rows.values()).allSatisfy(row -> {
            assertThat(row.get("recipe")).contains("wijkmaat burden", "--methods 1000", "--seed 1");
            assertThat(row.get("editions")).matches("[0-9a-f]+( [0-9a-f]+)*");
        });
    }

    @Test
    @DisplayName("the file of access has the outcome, the reason and the article that the page has, of every scheme")
    void access() {
        Atlas atlas = Atlas.open(SITE.dataDirectory(), RunningSite.CATALOGUE);
        AccessOverview expected =
                AccessOverview.of(atlas, new KnownSchemes(atlas).get(), "WK022201", LocalDate.of(2024, 6, 30));
        List<Map<String, String>> rows = csv("/gebied/WK022201/bestand?laag=access&" + DAY);
        assertThat(rows).hasSize(expected.lines().size());
        for (int i = 0; i < rows.size(); i++) {
            AccessOverview.Line line = expected.lines().get(i);
            assertThat(rows.get(i))
                    .containsEntry("scheme", line.scheme().id())
                    .containsEntry("outcome", line.verdict().id())
                    .containsEntry("reason", line.reason().nl())
                    .containsEntry("article", line.article().orElse(""))
                    .containsEntry("day", "2024-06-30")
                    .containsEntry("recipe", "./wijkmaat gap WK022201 --date 2024-06-30");
        }
    }

    @Test
    @DisplayName(
            "as JSON everything that was worked out comes together, with numbers as numbers and what is missing as null")
    void json() {
        HttpResponse<String> file = SITE.get("/en/area/WK008020/file?layer=all&date=2024-06-30");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        JsonNode all = JsonMapper.shared().readTree(file.body());
        assertThat(all.path("burden").size())
                .isEqualTo(csv("/gebied/WK008020/bestand?laag=burden").size());
        assertThat(all.path("burden").get(0).path("boundary_year").isInt()).isTrue();
        assertThat(all.path("access").get(0).path("reason").asString()).isNotEmpty();
        boolean hasMissing = false;
        for (JsonNode row : all.path("burden")) {
            hasMissing |=
                    row.path("value").isNull() && !row.path("missing_reason").isNull();
        }
        assertThat(hasMissing).isTrue();
    }

    @Test
    @DisplayName("side by side, the file has the rows of each area, in their order")
    void sideBySide() {
        String page = SITE.getReady("/vergelijken?gebieden=WK008020,WK022201&" + DAY);
        assertThat(page)
                .contains(
                        "/vergelijken/bestand?datum=2024-06-30&amp;gebieden=WK008020,WK022201&amp;laag=burden&amp;formaat=csv");
        List<Map<String, String>> rows = csv("/vergelijken/bestand?laag=burden&gebieden=WK008020,WK022201&" + DAY);
        List<Map<String, String>> each = new ArrayList<>(csv("/gebied/WK008020/bestand?laag=burden&" + DAY));
        each.addAll(csv("/gebied/WK022201/bestand?laag=burden&" + DAY));
        assertThat(rows).isEqualTo(each);
        assertThat(csv("/vergelijken/bestand?laag=access&gebieden=WK008020,WK022201&" + DAY))
                .isNotEmpty()
                .extracting(row -> row.get("area"))
                .contains("WK008020", "WK022201");
    }

    @Test
    @DisplayName(
            "the page names every file that there is, and a part that there is not gets a page that says which there are")
    void parts() {
        String page = SITE.getReady("/gebied/WK008020?" + DAY);
        assertThat(page)
                .contains("laag=burden&amp;formaat=xlsx", "laag=access&amp;formaat=csv", "laag=all&amp;formaat=json");
        assertThat(SITE.get("/gebied/WK008020/bestand?laag=burden&formaat=xlsx").body())
                .startsWith("PK");
        HttpResponse<String> none = SITE.get("/gebied/WK008020/bestand?laag=geld");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(none.body()).contains("burden, access");
    }

    private static double number(Map<String, Map<String, String>> rows, String row, String column) {
        return Double.parseDouble(rows.getOrDefault(row, Map.of()).getOrDefault(column, "no such cell"));
    }

    /** Rows by the names of their columns; a cell that holds a comma stands between quotation marks. */
    private static List<Map<String, String>> csv(String path) {
        List<String> lines = SITE.get(path).body().lines().toList();
        List<String> columns = cells(lines.getFirst());
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            assertThat(cells).as(line).hasSameSizeAs(columns);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(columns.get(i), cells.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
