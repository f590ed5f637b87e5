package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.GZIPInputStream;
import nl.wijkmaat.app.register.AuditTrail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every response, over real HTTP. */
class SiteTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofSmallCountry();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en",
                "/zoeken?q=kade",
                "/gebied/GM0002",
                "/en/area/GM0002",
                "/gegevens",
                "/niets",
                "/gebied/GM0001?jaar=x",
                "/.well-known/security.txt",
                "/status",
                "/gebied/GM0001/bestand?formaat=csv"
            })
    @DisplayName("every response tells the browser to keep readers safe")
    void securityHeaders(String path) {
        var headers = SITE.get(path).headers();

        String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    @DisplayName("behind a proxy that ends TLS, browsers are told to use nothing else")
    void strictTransportSecurity() {
        HttpResponse<String> response = SITE.send(HttpRequest.newBuilder(URI.create(SITE.address("/")))
                .header("X-Forwarded-Proto", "https")
                .build());

        assertThat(response.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age="));
    }

    @ParameterizedTest
    @CsvSource({
        "/niets, 404, Niet gevonden",
        "/en/nothing, 404, Not found",
        "/gebied/xyz, 404, GM0307",
        "/gebied/GM9999, 404, GM9999",
        "/gebied/GM0001?indeling=1999, 400, '2024, 2022'",
        "/gebied/GM0001?jaar=1999, 400, 1999",
        "/gebied/GM0001?jaar=20x4, 400, van 1900 tot en met 2099",
        "/gebied/GM0001?jaar=2024&jaar=2022, 400, meer dan één keer",
        "/gebied/GM0001/bestand?formaat=doc, 400, 'csv, json, xlsx, parquet, geojson'",
        "/gebied/eigen, 400, delen",
        "/gebied/eigen?delen=GM0001;XX, 400, XX",
        "/gebied/eigen?delen=GM0001;NL00, 400, NL00",
        "/gebied/eigen?delen=GM0001;WK000101, 400, ligt al in GM0001",
        "/gebied/eigen?delen=WK999901, 400, WK999901",
        "/gegevens/deadbeef, 404, deadbeef",
        "/assets/0/site.css, 404, Niet gevonden",
    })
    @DisplayName("what is not there, or asked wrongly, gets a page that says what is wrong and what is accepted")
    void refusals(String path, int status, String said) {
        HttpResponse<String> response = SITE.get(path);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/html"));
        assertThat(response.body()).contains(said).contains("<form").contains("noindex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /gebied/%2F HTTP/1.1", "GET /a%zz HTTP/1.1", "GET /\\ HTTP/1.1", "NONSENSE"})
    @DisplayName("a request that cannot even be read is answered with 400, with the same headers")
    void unreadableRequests(String requestLine) throws IOException {
        String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).contains("Content-Security-Policy").doesNotContain("Tomcat", "org.apache");
    }

    @Test
    @DisplayName("pages can be read, not changed")
    void otherMethods() {
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH"}) {
            HttpResponse<String> response = SITE.send(HttpRequest.newBuilder(URI.create(SITE.address("/")))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build());
            assertThat(response.statusCode()).as(method).isEqualTo(405);
        }
    }

    @Test
    @DisplayName("a browser that has the page already is not sent it again")
    void notModified() {
        String tag = SITE.get("/gebied/GM0001").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = SITE.send(HttpRequest.newBuilder(URI.create(SITE.address("/gebied/GM0001")))
                .header("If-None-Match", tag)
                .build());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gebied/GM0001", "/kaart", "/en/glossary", "/nothing-here"})
    @DisplayName("who accepts it gets a page compressed, and everybody the same page, also when it was kept")
    void compressed(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SITE.address(path)));
            HttpResponse<String> plain = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (int time = 0; time < 2; time++) {
                HttpResponse<byte[]> packed = client.send(
                        request.copy().header("Accept-Encoding", "br, gzip").build(),
                        HttpResponse.BodyHandlers.ofByteArray());

                assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
                assertThat(packed.headers().allValues("Vary")).anyMatch("Accept-Encoding"::equalsIgnoreCase);
                assertThat(packed.body().length).isLessThan(plain.body().length() / 2);
                try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                    assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo(plain.body());
                }
            }
            assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        }
    }

    @Test
    @DisplayName("assets are kept for ever, because their address changes with their content")
    void assets() {
        String home = SITE.get("/").body();
        String address = home.substring(home.indexOf("/assets/"), home.indexOf("site.css") + "site.css".length());

        HttpResponse<String> sheet = SITE.get(address);

        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("immutable"));
        assertThat(sheet.body()).contains("--wijkmaat-ink", ".utrecht-table").doesNotContain("http://", "@import");
    }

    @Test
    @DisplayName("each language has its own address, and each page names the other")
    void languages() {
        String dutch = SITE.get("/gebied/GM0002?jaar=2024").body();
        String english = SITE.get("/en/area/GM0002?year=2024").body();

        assertThat(dutch)
                .contains("<html lang=\"nl\"", "/en/area/GM0002?boundaries=2024&amp;year=2024", "9%", "38.000");
        assertThat(english).contains("<html lang=\"en\"", "/gebied/GM0002?indeling=2024&amp;jaar=2024", "38,000");
    }

    @Test
    @DisplayName("security.txt names a contact and expires in the future")
    void securityText() {
        HttpResponse<String> response = SITE.get("/.well-known/security.txt");

        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/plain"));
        String expires = response.body()
                .lines()
                .filter(l -> l.startsWith("Expires: "))
                .findFirst()
                .orElseThrow();
        assertThat(Instant.parse(expires.substring("Expires: ".length()))).isAfter(Instant.now());
        String contact = response.body()
                .lines()
                .filter(l -> l.startsWith("Contact: "))
                .findFirst()
                .orElseThrow();
        assertThat(SITE.get(URI.create(contact.substring("Contact: ".length())).getPath())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("security.txt lasts at least five months and less than a year, whatever the day")
    void securityTextAllYear() {
        for (int day = 0; day < 366; day++) {
            Instant now = Instant.parse("2028-01-01T12:00:00Z").plusSeconds(86_400L * day);
            String text = SecurityText.write(
                    "https://example.nl", "mailto:meld@example.nl", Clock.fixed(now, ZoneOffset.UTC));
            Instant expires = Instant.parse(text.lines().toList().get(1).substring("Expires: ".length()));
            assertThat(expires).isAfter(now.plusSeconds(86_400L * 150)).isBefore(now.plusSeconds(86_400L * 360));
        }
    }

    @Test
    @DisplayName("who watches the server can see whether the register works")
    void status() {
        SITE.server().register().getClient(); // waits until it is open

        HttpResponse<String> response = SITE.get("/status");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"site\":\"ready\",\"register\":\"ready\"}");
    }

    @Test
    @DisplayName("the register tells which editions the site opened with")
    void whatWasOpenIsWrittenDown() {
        String editions = new AuditTrail(SITE.server().register().getClient())
                .listNewest(10).stream()
                        .filter(entry -> entry.action().equals("site-opened"))
                        .map(AuditTrail.Entry::details)
                        .findFirst()
                        .orElseThrow();

        assertThat(editions.split(" "))
                .hasSize(4)
                .allMatch(hash -> SITE.get("/gegevens/" + hash).statusCode() == 200);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", SITE.server().port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/en/,/en",
        "/kaart/,/kaart",
        "/en/map//,/en/map",
        "/zoeken/?q=de%20haven&x=%2F,/zoeken?q=de%20haven&x=%2F",
        "/gebied/GM0002/,/gebied/GM0002",
        "/niets/,/niets"
    })
    @DisplayName("an address with slashes behind it leads to the same without")
    void slashesBehind(String with, String without) {
        HttpResponse<String> answer = SITE.get(with);
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue(without);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elders.example/", "///", "/%2F/elders.example//"})
    @DisplayName("no address leads to another site")
    void neverElsewhere(String path) {
        HttpResponse<String> answer = SITE.get(path);
        answer.headers()
                .firstValue("Location")
                .ifPresent(location -> assertThat(location).matches("/[^/].*"));
    }
}
