package nl.wijkmaat.app.api;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.site.SiteServer;
import nl.wijkmaat.app.site.SiteSettings;
import nl.wijkmaat.app.site.SmallCountry;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.ImportSession;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.editions.store.OutlineTable.Outline;
import nl.wijkmaat.editions.store.SourceFacts;
import nl.wijkmaat.engine.area.AreaCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real site with {@link SmallCountry}, whose areas of 2024 are squares around Amersfoort, or with {@link ListedCountry}; each started
 * once for all tests that ask for it.
 */
final class ApiSite implements BeforeAllCallback {

    static final Path CATALOGUE = Path.of("..", "catalogue");
    static final String CONTACT = "mailto:beheer@wijkmaat.example";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final String country;
    private @Nullable Running running;

    private ApiSite(String country) {
        this.country = country;
    }

    /** With the country that fits on a page. */
    ApiSite() {
        this("small");
    }

    /** With every gemeente that stands on a list. */
    static ApiSite listed() {
        return new ApiSite("listed");
    }

    /** @param data the data directory that it shows */
    record Running(SiteServer server, Path data) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(
                        "api-site-" + country, _ -> country.equals("listed") ? startListed() : start(), Running.class);
    }

    static Running start() {
        try {
            Path data = Files.createTempDirectory("wijkmaat-api");
            SmallCountry.write(data, false);
            writeOutlines(data);
            return show(data);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Running startListed() {
        try {
            Path data = Files.createTempDirectory("wijkmaat-api-listed");
            ListedCountry.write(data);
            return show(data);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Running show(Path data) {
        SiteSettings settings = new SiteSettings(data, 0, null, null, CONTACT, 0, null);
        return new Running(SiteServer.start(settings, Atlas.open(data, CATALOGUE)), data);
    }

    /** Two gemeenten of 4 by 4 km side by side, their wijken above each other, a buurt in each half of a wijk. */
    private static void writeOutlines(Path data) {
        List<Outline> outlines = new ArrayList<>();
        outlines.add(square("GM0001", 150_000, 460_000, 4000, 4000));
        outlines.add(square("WK000101", 150_000, 460_000, 4000, 4000));
        outlines.add(square("BU00010101", 150_000, 460_000, 2000, 4000));
        outlines.add(square("BU00010102", 152_000, 460_000, 2000, 4000));
        outlines.add(square("GM0002", 154_000, 460_000, 4000, 4000));
        outlines.add(square("WK000201", 154_000, 460_000, 4000, 2000));
        outlines.add(square("BU00020101", 154_000, 460_000, 2000, 2000));
        outlines.add(square("BU00020102", 156_000, 460_000, 2000, 2000));
        outlines.add(square("WK000202", 154_000, 462_000, 4000, 2000));
        SourceFacts facts = new SourceFacts("Bureau Kleinland", "Grenzen", "CC BY 4.0", false);
        FileFacts input = new FileFacts("grenzen.geojson", 99, "cd".repeat(32));
        try (ImportSession session = EditionStore.open(data).begin()) {
            session.addOutlines(
                    new OutlineTable("kleinland_grenzen", 2024, outlines, List.of()),
                    facts,
                    List.of(input),
                    Instant.parse("2026-03-02T10:00:00Z"));
            session.commit();
        }
    }

    private static Outline square(String code, double x, double y, double width, double height) {
        byte[] wkb = new WKBWriter().write(new GeometryFactory().toGeometry(new Envelope(x, x + width, y, y + height)));
        return new Outline(AreaCode.parse(code), null, null, wkb);
    }

    Path data() {
        return Objects.requireNonNull(running, "register this as an extension first")
                .data();
    }

    int port() {
        return Objects.requireNonNull(running, "register this as an extension first")
                .server()
                .port();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    /** @param headers name and value in turn */
    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return send(HttpResponse.BodyHandlers.ofString(), method, path, headers);
    }

    <T> HttpResponse<T> send(HttpResponse.BodyHandler<T> reading, String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(path)).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), reading);
        } catch (IOException e) {
            throw new AssertionError("no answer to " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    JsonNode json(String path, String... headers) {
        return JsonMapper.shared().readTree(get(path, headers).body());
    }

    /** What comes back to bytes as they are, also ones that a client would not send. */
    String raw(String request) {
        try (Socket socket = new Socket("localhost", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
