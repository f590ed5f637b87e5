package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.wijkmaat.app.download.FigureRow;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of a place and its files: what a reader sees is what the engine says, no more and no less. */
class AreaPagesTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofSmallCountry();

    @RegisterExtension
    static final RunningSite INVENTED = RunningSite.ofInventedCountry();

    @Test
    @DisplayName("a figure stands beside that of its gemeente and of the country, with ranges, in the same year")
    void besideEachOther() {
        String row = row("/gebied/BU00020101?jaar=2024&indeling=2024", "share_low_income");

        assertThat(row).contains("17%", "16,5 tot 17,5%", "9%", "8,5 tot 9,5%", "8%", "7,5 tot 8,5%", "zwaarder");
        assertThat(row).contains("Bureau Kleinland", "/gegevens/");
    }

    @Test
    @DisplayName(
            "a figure that is withheld says so, in its row and in the list of what is missing, and is nowhere zero")
    void missing() {
        String page = SITE.get("/gebied/BU00010102?jaar=2024").body();

        assertThat(rowOf(page, "share_low_income")).contains("afgeschermd").doesNotContain(">0%");
        assertThat(page).contains("Afgeschermd: het gaat om te weinig mensen", "1 kenmerk");
    }

    @Test
    @DisplayName("a figure of an earlier year stands apart, with its year, and never among those of the year asked for")
    void earlier() {
        String page = SITE.get("/gebied/GM0002?jaar=2024&indeling=2024").body();

        int apart = page.indexOf("id=\"eerder\"");
        assertThat(page.indexOf("Goede ervaren gezondheid")).isGreaterThan(apart);
        assertThat(page.substring(apart)).contains("Goede ervaren gezondheid (2022)", "75%");
    }

    @Test
    @DisplayName("an own area of commas and nothing between them is told what to write")
    void ownAreaOfNothing() {
        HttpResponse<String> page = SITE.get("/gebied/eigen?delen=,");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("de codes van de delen, met komma’s ertussen");
    }

    @Test
    @DisplayName("an own area is computed from its parts, keeps its name as text, and its link shows the same again")
    void ownArea() {
        String path =
                "/gebied/eigen?naam=%3Cb%3EKade%20%26%20markt&indeling=2024&delen=BU00010101,BU00020101&jaar=2024";
        String page = SITE.get(path).body();

        assertThat(page).contains("&lt;b>Kade &amp; markt").doesNotContain("<b>Kade");
        // 5 residents either way in each part; households 3500 × 7% and 6000 × 17%.
        assertThat(rowOf(page, "residents")).contains("19.000");
        assertThat(rowOf(page, "share_low_income")).contains("13,3%", "berekend uit 2 delen");
        assertThat(page).contains("delen=BU00010101,BU00020101");
        assertThat(page)
                .as("two gemeenten: there is no one gemeente to compare with")
                .doesNotContain("strip__gemeente");
    }

    @Test
    @DisplayName("the country page leads down, and every page leads up")
    void upAndDown() {
        assertThat(SITE.get("/gebied/NL00").body())
                .contains("/gebied/GM0001?indeling=2024", "/gebied/GM0002?indeling=2024");
        assertThat(SITE.get("/gebied/BU00020202").body())
                .contains("Strandweg &lt;oost&gt;", "/gebied/WK000202?", "/gebied/GM0002?", "/gebied/NL00?");
    }

    @Test
    @DisplayName("the CSV has the columns that scripts rely on, and exactly the figures of the page")
    void csv() {
        HttpResponse<String> response = SITE.get("/gebied/BU00010102/bestand?jaar=2024&indeling=2024&formaat=csv");

        assertThat(response.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(d -> assertThat(d).contains("attachment", "t-Hof-2024.csv"));
        List<String> lines = response.body().lines().toList();
        assertThat(lines.getFirst())
                .startsWith("area,name,indicator,domain,year,boundary_year,value,low,high,unit,missing_reason,edition");
        assertThat(lines)
                .anyMatch(l ->
                        l.startsWith("BU00010102,'t Hof,residents,population,2024,2024,5000,4997.5,5002.5,persons,,"));
        assertThat(lines)
                .anyMatch(l -> l.startsWith("GM0001,Kleinstad,share_low_income,poverty,2024,2024,6,5.5,6.5,percent,,"));
        assertThat(lines)
                .anyMatch(l ->
                        l.startsWith("NL00,Nederland,woz_value,housing,2024,2024,330,329.5,330.5,thousand_euro,,"));
        assertThat(lines)
                .anyMatch(l ->
                        l.startsWith("BU00010102,'t Hof,share_low_income,poverty,2024,2024,,,,percent,suppressed,"));
        assertThat(lines).anyMatch(l -> l.startsWith("BU00010102,'t Hof,good_health,health,2022,2024,79,"));
    }

    @Test
    @DisplayName(
            "GeoJSON has the outline of the area with the figures of the page; where no outline is, it is not offered")
    void outlineWithFigures() {
        HttpResponse<String> file = SITE.get("/gebied/BU00020101/bestand?jaar=2024&indeling=2024&formaat=geojson");
        JsonNode features = JsonMapper.shared().readTree(file.body()).get("features");

        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/geo+json");
        assertThat(features.size()).isEqualTo(1);
        assertThat(features.get(0).get("id").stringValue()).isEqualTo("BU00020101");
        assertThat(features.get(0).at("/properties/share_low_income_2024").doubleValue())
                .isEqualTo(17);
        assertThat(features.get(0).at("/geometry/type").stringValue()).isEqualTo("Polygon");
        assertThat(SITE.get("/gebied/BU00020101?jaar=2024&indeling=2024").body())
                .contains("formaat=geojson");

        String custom = "/gebied/eigen%s?naam=Kade&indeling=2024&delen=BU00010101,BU00020101&jaar=2024";
        assertThat(SITE.get(custom.formatted("")).body())
                .contains("formaat=parquet")
                .doesNotContain("formaat=geojson");
        HttpResponse<String> refused = SITE.get(custom.formatted("/bestand") + "&formaat=geojson");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("in de grenzen van 2024 geen omtrek");
    }

    @Test
    @DisplayName("JSON and XLSX hold the same rows as CSV")
    void sameRowsInEveryFormat() throws IOException, InterruptedException {
        String path = "/gebied/GM0002/bestand?jaar=2024&indeling=2024&formaat=";
        long rows = SITE.get(path + "csv").body().lines().count() - 1;

        JsonNode json = JsonMapper.shared().readTree(SITE.get(path + "json").body());
        assertThat(json.get("figures").size()).isEqualTo((int) rows);
        assertThat(json.get("invented").booleanValue()).isFalse();
        assertThat(json.get("editions").get(0).get("publisher").stringValue()).isEqualTo("Bureau Kleinland");

        byte[] xlsx = bytes(SITE.address(path + "xlsx"));
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            var sheet = workbook.getSheet("figures");
            assertThat(sheet.getLastRowNum()).isEqualTo((int) rows);
            int value = FigureRow.COLUMNS.indexOf("value");
            assertThat(sheet.getRow(1).getLastCellNum()).isEqualTo((short) FigureRow.COLUMNS.size());
            for (var row : sheet) {
                boolean isHeading = row.getRowNum() == 0;
                boolean isMissing = !row.getCell(FigureRow.COLUMNS.indexOf("missing_reason"))
                        .getStringCellValue()
                        .isEmpty();
                if (!isHeading) {
                    assertThat(row.getCell(value).getCellType())
                            .isEqualTo(isMissing ? CellType.BLANK : CellType.NUMERIC);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en",
                "/zoeken?q=kade",
                "/gebied/GM0002",
                "/en/area/NL00",
                "/gebied/eigen?delen=GM0001,GM0002",
                "/gegevens",
                "/niets"
            })
    @DisplayName("an invented country says so on every page, also where there is none")
    void inventedPages(String path) {
        HttpResponse<String> response = INVENTED.get(path);

        assertThat(response.body()).contains("class=\"invented\"");
        assertThat(response.body()).containsAnyOf("een verzonnen land", "an invented country");
        assertThat(response.body()).doesNotContain("dan in Nederland", "heel Nederland");
        assertThat(response.headers().firstValue("Wijkmaat-Data")).contains("invented");
        assertThat(SITE.get(path).body()).doesNotContain("class=\"invented\"");
        assertThat(SITE.get(path).headers().firstValue("Wijkmaat-Data")).isEmpty();
    }

    @Test
    @DisplayName("an invented country says so in every row of every file, in the name of the file and in the response")
    void inventedFiles() {
        HttpResponse<String> csv = INVENTED.get("/gebied/GM0002/bestand?formaat=csv&jaar=2024");

        int column = FigureRow.COLUMNS.indexOf("invented");
        assertThat(csv.body().lines().skip(1).filter(line -> !line.contains("not_measured")))
                .isNotEmpty()
                .allMatch(line -> line.split(",", -1)[column].equals("true"));
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(d -> assertThat(d).contains("voorbeeldland-"));
        assertThat(csv.headers().firstValue("Wijkmaat-Data")).contains("invented");
        assertThat(INVENTED.get("/gebied/GM0002/bestand?formaat=json&jaar=2024").body())
                .contains("\"invented\" : true");
    }

    private static String row(String path, String indicator) {
        return rowOf(SITE.get(path).body(), indicator);
    }

    private static String rowOf(String page, String indicator) {
        int start = page.indexOf("role=\"row\" id=\"" + indicator + "\"");
        assertThat(start).as("row of " + indicator).isPositive();
        return page.substring(start, page.indexOf("</tr>", start));
    }

    private static byte[] bytes(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
