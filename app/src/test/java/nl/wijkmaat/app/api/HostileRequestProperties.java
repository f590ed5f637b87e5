package nl.wijkmaat.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.KnownBurdens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent in whichever parameter, path or header: an answer or a problem that helps, and never an error of ours. */
class HostileRequestProperties {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static ApiSite.@Nullable Running site;

    @BeforeContainer
    static void start() {
        site = ApiSite.start();
    }

    @AfterContainer
    static void stop() {
        Objects.requireNonNull(site).close();
    }

    @Property(tries = 1500)
    void anyParameter(@ForAll("parameters") List<String> operationAndName, @ForAll("values") String value)
            throws IOException, InterruptedException {
        String path = operationAndName.get(0).replaceAll("\\{[a-z]+}", "GM0001");
        mustHelp(path + "?" + operationAndName.get(1) + "=" + encode(value), "application/json, */*;q=0.1");
    }

    @Property(tries = 600)
    void anyPath(@ForAll("parameters") List<String> operationAndName, @ForAll("values") String value)
            throws IOException, InterruptedException {
        mustHelp(
                operationAndName
                        .get(0)
                        .replaceAll(
                                "\\{[a-z]+}", encode(value).replace("$", "\\$").replace("\\", "")),
                "application/geo+json, */*;q=0.1");
    }

    @Property(tries = 300)
    void anyQuery(@ForAll("raw") String query) throws IOException, InterruptedException {
        mustHelp("/v1/areas?" + query, "*/*");
    }

    @Property(tries = 200)
    void anyHeader(@ForAll("headerValues") String value) throws IOException, InterruptedException {
        for (String header : List.of("Accept", "Accept-Crs", "Accept-Language", "If-None-Match", "Accept-Encoding")) {
            HttpResponse<String> response = CLIENT.send(
                    HttpRequest.newBuilder(address("/v1/areas"))
                            .header(header, value)
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
            assertThat(response.statusCode()).as("%s: %s", header, value).isIn(200, 304, 400, 406);
        }
    }

    private static void mustHelp(String address, String accept) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(address(address))
                        .header("Accept", accept)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(address).isIn(200, 400, 404);
        assertThat(response.headers().firstValue("API-Version")).as(address).isPresent();
        if (response.statusCode() != 200) {
            JsonNode problem = JsonMapper.shared().readTree(response.body());
            assertThat(problem.get("status").asInt()).isEqualTo(response.statusCode());
            assertThat(problem.get("detail").asString()).as(address).hasSizeBetween(20, 2000);
        }
    }

    /** Every operation with each of its parameters, as the description has them. */
    @Provide
    Arbitrary<List<String>> parameters() {
        Atlas atlas = Atlas.open(Objects.requireNonNull(site).data(), ApiSite.CATALOGUE);
        List<List<String>> all = new Operations(atlas, null, java.time.InstantSource.system(), new KnownBurdens(atlas))
                .all().stream()
                        .flatMap(operation -> java.util.stream.Stream.concat(
                                        operation.parameters().stream().map(Parameter::name),
                                        java.util.stream.Stream.of("x"))
                                .map(name -> List.of(Api.PATH + operation.path(), name)))
                        .toList();
        return Arbitraries.of(all);
    }

    @Provide
    Arbitrary<String> raw() {
        return Arbitraries.strings()
                .withChars("&=?%+;,/abq129[]{}\"'<>|^`\\")
                .ofMaxLength(60)
                .map(text -> {
                    StringBuilder safe = new StringBuilder();
                    // What a URI cannot hold at all never reaches a server through a client.
                    text.chars()
                            .forEach(c -> safe.append(
                                    "[]{}\"<>|^`\\".indexOf(c) >= 0
                                            ? encode(Character.toString(c))
                                            : Character.toString(c)));
                    return safe.toString().replaceAll("%(?![0-9A-F]{2})", "%25");
                });
    }

    @Provide
    Arbitrary<String> headerValues() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(80),
                Arbitraries.of(
                        "*/*;q=abc",
                        "a/b/c",
                        ";;;",
                        "nl;q=9",
                        "*",
                        "W/\"x\"",
                        "text/*, */json",
                        "gzip;q",
                        "-",
                        "i-klingon;q=0.000",
                        "x".repeat(3000)));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().withCharRange((char) 0, (char) 127).ofMaxLength(60),
                Arbitraries.of(
                        "2024",
                        "2022",
                        "1",
                        "-1",
                        "0",
                        "1000",
                        "99999999999",
                        "NaN",
                        "1e400",
                        "GM0001",
                        "gm0001",
                        "WK000101",
                        "NL00",
                        "NL",
                        "0,0,0,0",
                        "-180,-90,180,90",
                        "1,2,3",
                        "NaN,NaN,NaN,NaN",
                        "5.3,52.1,5.4,52.2",
                        "999999999,999999999,999999999,999999999",
                        "\0",
                        "' OR 1=1 --",
                        "../../etc/passwd",
                        "..",
                        ".",
                        "{{7*7}}",
                        "${7*7}",
                        "{0}",
                        "%",
                        "%00",
                        "\uD800",
                        "\u202E",
                        "a".repeat(5000),
                        "standard/../x",
                        "EPSG:28992",
                        "http://www.opengis.net/def/crs/EPSG/0/28992",
                        "GM0001,".repeat(900)));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static URI address(String path) {
        return URI.create(
                "http://localhost:" + Objects.requireNonNull(site).server().port() + path);
    }
}
