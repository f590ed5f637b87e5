package nl.wijkmaat.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for every answer of the API, over real HTTP. */
class ApiTest {

    @RegisterExtension
    static final ApiSite SITE = new ApiSite();

    private static final String RD = "http://www.opengis.net/def/crs/EPSG/0/28992";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/areas",
                "/v1/areas/GM0002/profile",
                "/v1/openapi.json",
                "/v1",
                "/v1/",
                "/v1/nothing",
                "/v1/areas/",
                "/v1/areas?page=x",
                "/v1/areas/GM9999",
            })
    @DisplayName("every answer names the version, is open to every browser and safe")
    void headers(String path) {
        var headers = SITE.get(path).headers();
        assertThat(headers.firstValue("API-Version")).contains("1.3.0");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(SITE.get(path, "X-Forwarded-Proto", "https").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1 | 404 | /v1/openapi.json",
                "/v1/ | 404 | /v1/openapi.json",
                "/v1/nothing | 404 | /v1/openapi.json",
                "/v1/areas/ | 404 | schuine streep",
                "/v1/areas//profile | 404 | /v1/openapi.json",
                "/v1/areas/GM0002/ | 404 | schuine streep",
                "/v1/areas/xyz | 404 | GM0355",
                "/v1/areas/GM9999 | 404 | GM9999",
                "/v1/areas/GM9999/profile | 404 | GM9999",
                "/v1/areas/GM0002?boundaryYear=1999 | 404 | [2024, 2022]",
                "/v1/areas/GM0002/profile?year=1999 | 404 | 2024",
                "/v1/areas?boundaryYear=1999 | 404 | [2024, 2022]",
                "/v1/areas?within=GM9999 | 404 | GM9999",
                "/v1/areas?page=99 | 404 | de laatste is 1",
                "/v1/areas?page=0 | 400 | van 1 tot",
                "/v1/areas?pageSize=1001 | 400 | van 1 tot 1000",
                "/v1/areas?level=stad | 400 | gemeente, wijk of buurt",
                "/v1/areas?boundaryYear=24 | 400 | vier cijfers",
                "/v1/areas?boundaryyear=2024 | 400 | boundaryYear",
                "/v1/areas?level=wijk&level=buurt | 400 | meer dan één keer",
                "/v1/areas?q= | 400 | 1 tot 120",
                "/v1/areas?q=%ff | 400 | UTF-8",
                "/v1/areas?bbox=5,52,6 | 400 | vier getallen",
                "/v1/areas?bbox=6,52,5,53 | 400 | de kleinste eerst",
                "/v1/areas?bbox=500,52,600,53 | 400 | bbox-crs",
                "/v1/areas?bbox=5,52,6,53&boundaryYear=2022 | 400 | [2024]",
                "/v1/areas?crs=EPSG:3857 | 400 | /v1/crss",
                "/v1/areas?bbox-crs=EPSG:3857&bbox=1,1,2,2 | 400 | /v1/crss",
                "/v1/crss?x=1 | 400 | onbekend",
                "/v1/indicators/Residents | 400 | kleine letters",
                "/v1/indicators/nothing | 404 | /v1/indicators",
                "/v1/editions/abc | 400 | 64",
                "/v1/burden?method=none-such | 404 | standard",
                "/v1/burden?boundaryYear=1999 | 404 | 2024",
                "/v1/burden?reference=none-such | 404 | none-such",
                "/v1/burden?methods=0 | 400 | 20000",
                "/v1/burden/BU99999999?level=buurt&methods=20&reference=none | 404 | BU99999999",
                "/v1/counts?heaviest=0 | 400 | van 1 tot 99",
                "/v1/schemes/none-such | 404 | none-such",
                "/v1/schemes?date=2024-02-31 | 400 | 2024-01-31",
                "/v1/areas/GM0001/access/none-such | 404 | none-such",
                "/v1/areas/GM9999/access/regio-deals | 404 | GM9999",
                "/v1/areas/GM0001/access/regio-deals?input=x=1e999999999 | 400 | exponent",
                "/v1/areas/GM0001/access/regio-deals?date=2022-09-01&input=nothing=1 | 400 | nothing",
                "/v1/editions/0000000000000000000000000000000000000000000000000000000000000000 | 404 | /v1/editions",
            })
    @DisplayName("what cannot be answered gets a problem that says what is wrong and what is accepted")
    void problems(String path, int status, String said) {
        HttpResponse<String> response = SITE.get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode problem = problem(response);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).contains(said);
    }

    @Test
    @DisplayName("a problem is told in the language of the client, Dutch when it names none of ours")
    void languages() {
        assertThat(problem(SITE.get("/v1/nothing")).get("title").asString()).isEqualTo("Niet gevonden");
        assertThat(problem(SITE.get("/v1/nothing", "Accept-Language", "fr, de;q=0.5"))
                        .get("title")
                        .asString())
                .isEqualTo("Niet gevonden");
        HttpResponse<String> english = SITE.get("/v1/nothing", "Accept-Language", "fr, en-GB;q=0.8, nl;q=0.2");
        assertThat(problem(english).get("title").asString()).isEqualTo("Not found");
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
        assertThat(problem(SITE.get("/v1/areas/GM0002/profile?year=1999", "Accept-Language", "en"))
                        .get("detail")
                        .asString())
                .startsWith("There are no figures of those years");
    }

    @Test
    @DisplayName("everything that is wrong is told at once")
    void allFaults() {
        JsonNode problem = problem(SITE.get("/v1/areas?level=stad&page=0&foo=1&bbox=x"));
        List<String> names = new ArrayList<>();
        problem.get("errors")
                .forEach(error -> names.add(
                        error.get("in").asString() + " " + error.get("name").asString()));
        assertThat(names).containsExactlyInAnyOrder("query level", "query page", "query foo", "query bbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "PURGE", "TRACE"})
    @DisplayName("data can be read, not changed: 405 with what is allowed")
    void otherMethods(String method) {
        String answer = SITE.raw(
                method + " /v1/areas HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405").contains("API-Version: 1.3.0", "application/problem+json");
        assertThat(answer.lines().filter(line -> line.startsWith("Allow:")).toList())
                .singleElement()
                .asString()
                .contains("GET", "HEAD", "OPTIONS")
                .doesNotContain("POST", "TRACE");
    }

    @Test
    @DisplayName("HEAD says what GET would, OPTIONS what is allowed")
    void headAndOptions() {
        HttpResponse<String> got = SITE.get("/v1/crss");
        HttpResponse<String> head = SITE.send("HEAD", "/v1/crss");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(got.headers().firstValue("ETag"));
        assertThat(head.headers().firstValue("Content-Length"))
                .contains(Integer.toString(got.body().getBytes(StandardCharsets.UTF_8).length));
        HttpResponse<String> options = SITE.send("OPTIONS", "/v1/crss", "Origin", "https://elders.example");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(options.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("If-None-Match");
    }

    @Test
    @DisplayName("another media type than there is gets 406, the best of those there are is chosen")
    void mediaTypes() {
        HttpResponse<String> refused = SITE.get("/v1/areas", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(problem(refused).get("detail").asString()).contains("application/json, application/geo+json");
        assertThat(SITE.get("/v1/areas", "Accept", "application/json;q=0").statusCode())
                .isEqualTo(406);
        assertThat(SITE.get("/v1/areas", "Accept", "a//b").statusCode()).isEqualTo(400);
        assertThat(type(SITE.get("/v1/areas", "Accept", "text/html, */*;q=0.1")))
                .isEqualTo("application/json");
        assertThat(type(SITE.get("/v1/areas", "Accept", "application/json;q=0.5, application/geo+json")))
                .isEqualTo("application/geo+json");
        assertThat(type(SITE.get("/v1/areas", "Accept", "application/*"))).isEqualTo("application/json");
    }

    @Test
    @DisplayName("a client that has the answer is told so; another question, type, system or language has another tag")
    void entityTags() {
        HttpResponse<String> first = SITE.get("/v1/areas?level=wijk");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(SITE.get("/v1/areas?level=wijk").headers().firstValue("ETag"))
                .contains(tag);
        HttpResponse<String> again = SITE.get("/v1/areas?level=wijk", "If-None-Match", "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).contains(tag);
        assertThat(again.headers().firstValue("API-Version")).isPresent();
        assertThat(SITE.get("/v1/areas?level=wijk", "If-None-Match", "\"other\"")
                        .statusCode())
                .isEqualTo(200);
        for (String[] other : new String[][] {
            {"/v1/areas?level=buurt"},
            {"/v1/areas?level=wijk", "Accept", "application/geo+json"},
            {"/v1/areas?level=wijk", "Accept-Crs", RD},
            {"/v1/areas?level=wijk", "Accept-Language", "en"},
            {"/v1/areas?level=wijk", "Accept-Encoding", "gzip"},
        }) {
            String[] headers = java.util.Arrays.copyOfRange(other, 1, other.length);
            assertThat(SITE.get(other[0], headers).headers().firstValue("ETag"))
                    .as(String.join(" ", other))
                    .isPresent()
                    .isNotEqualTo(first.headers().firstValue("ETag"));
        }
    }

    @Test
    @DisplayName("a client that can unpack gets it packed, with the same content")
    void compression() throws IOException {
        HttpResponse<byte[]> packed = SITE.send(
                HttpResponse.BodyHandlers.ofByteArray(), "GET", "/v1/openapi.json", "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(SITE.get("/v1/openapi.json").body());
        }
        assertThat(SITE.get("/v1/openapi.json", "Accept-Encoding", "gzip;q=0")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    @DisplayName("the pages of a collection hold each member once, and lead from one to the next")
    void paging() {
        List<String> codes = new ArrayList<>();
        String next = "/v1/areas?pageSize=5";
        for (int page = 1; !next.isEmpty(); page++) {
            HttpResponse<String> response = SITE.get(next);
            JsonNode document = JsonMapper.shared().readTree(response.body());
            document.get("items").forEach(item -> codes.add(item.get("code").asString()));
            assertThat(document.get("page").asInt()).isEqualTo(page);
            assertThat(document.get("total").asInt()).isEqualTo(12);
            String header = response.headers().firstValue("Link").orElseThrow();
            next = "";
            for (JsonNode link : document.get("links")) {
                assertThat(header)
                        .contains("<" + link.get("href").asString() + ">; rel=\""
                                + link.get("rel").asString() + "\"");
                next = link.get("rel").asString().equals("next")
                        ? link.get("href").asString()
                        : next;
            }
        }
        assertThat(codes).hasSize(12).doesNotHaveDuplicates().startsWith("NL00", "GM0001", "GM0002");
    }

    @Test
    @DisplayName("outlines come in longitude and latitude, and in RD New when asked, and say which")
    void coordinates() {
        HttpResponse<String> usual = SITE.get("/v1/areas/GM0001", "Accept", "application/geo+json");
        assertThat(usual.headers().firstValue("Content-Crs")).contains("<" + CRS84 + ">");
        JsonNode corner = JsonMapper.shared().readTree(usual.body()).at("/geometry/coordinates/0/0");
        assertThat(corner.get(0).asDouble()).isBetween(5.2, 5.5);
        assertThat(corner.get(1).asDouble()).isBetween(52.0, 52.3);

        for (String[] asked : new String[][] {
            {"/v1/areas/GM0001?crs=" + RD, "Accept", "application/geo+json"},
            {"/v1/areas/GM0001?crs=EPSG:28992", "Accept", "application/geo+json"},
            {"/v1/areas/GM0001", "Accept", "application/geo+json", "Accept-Crs", "<" + RD + ">"},
            {
                "/v1/areas/GM0001",
                "Accept",
                "application/geo+json",
                "Accept-Crs",
                "http://www.opengis.net/def/crs/EPSG/9.9.1/28992"
            },
        }) {
            String[] headers = java.util.Arrays.copyOfRange(asked, 1, asked.length);
            HttpResponse<String> response = SITE.get(asked[0], headers);
            assertThat(response.headers().firstValue("Content-Crs")).contains("<" + RD + ">");
            JsonNode ring = JsonMapper.shared().readTree(response.body()).at("/geometry/coordinates/0");
            List<String> points = new ArrayList<>();
            ring.forEach(point ->
                    points.add(point.get(0).asInt() + " " + point.get(1).asInt()));
            assertThat(points).hasSize(5).contains("150000 460000", "154000 464000");
        }
        assertThat(SITE.get("/v1/areas/GM0001", "Accept-Crs", "EPSG:3857").statusCode())
                .isEqualTo(406);
    }

    @Test
    @DisplayName("an area without an outline has a null geometry, and is never left out")
    void withoutOutline() {
        JsonNode feature = SITE.json("/v1/areas/BU00020201", "Accept", "application/geo+json");
        assertThat(feature.get("geometry").isNull()).isTrue();
        assertThat(feature.at("/properties/name").asString()).isEqualTo("Duinrand");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bbox=150500,460500,150600,460600&bbox-crs=EPSG:28992&level=gemeente | GM0001",
                "bbox=153999,460500,154001,460600&bbox-crs=EPSG:28992&level=gemeente | GM0001,GM0002",
                "bbox=154000,461000,154000,461000&bbox-crs=EPSG:28992&level=wijk | WK000101,WK000201",
                "bbox=155000,460500,155100,460600&bbox-crs=EPSG:28992&level=wijk | WK000201",
                "bbox=5.31,52.12,5.40,52.17&level=gemeente | GM0001,GM0002",
                "bbox=5.0,51.0,5.1,51.1&level=gemeente | ''",
                "q=kade&bbox=154100,460100,154200,460200&bbox-crs=EPSG:28992 | BU00020101",
            })
    @DisplayName("a rectangle holds the areas whose outline touches it, in the system that it is given in")
    void boundingBox(String query, String codes) {
        List<String> found = new ArrayList<>();
        SITE.json("/v1/areas?" + query)
                .get("items")
                .forEach(item -> found.add(item.get("code").asString()));
        assertThat(String.join(",", found)).isEqualTo(codes);
    }

    @Test
    @DisplayName("what cannot even be read is a problem with a version too")
    void unreadable() {
        String answer = SITE.raw("GET /v1/a%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("API-Version: 1.3.0", "application/problem+json", "\"status\":400", "\"detail\":")
                .doesNotContain("Tomcat", "org.apache");
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElseThrow();
    }

    /** The document of a problem, once it is sure that it is one. */
    private static JsonNode problem(HttpResponse<String> response) {
        assertThat(type(response)).isEqualTo("application/problem+json");
        assertThat(DescriptionTest.faults(
                        SITE.json("/v1/openapi.json"), "#/components/schemas/Problem", response.body()))
                .isEmpty();
        return JsonMapper.shared().readTree(response.body());
    }
}
