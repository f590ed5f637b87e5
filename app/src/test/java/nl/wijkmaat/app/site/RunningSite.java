package nl.wijkmaat.app.site;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import nl.wijkmaat.app.atlas.Atlas;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The real site on a free port, with {@link SmallCountry} and a real PostgreSQL; started once for all tests that ask for it. */
final class RunningSite implements BeforeAllCallback, AutoCloseable {

    static final Path CATALOGUE = Path.of("..", "catalogue");

    private final boolean invented;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private @Nullable SiteServer server;

    private RunningSite(boolean invented) {
        this.invented = invented;
    }

    static RunningSite ofSmallCountry() {
        return new RunningSite(false);
    }

    static RunningSite ofInventedCountry() {
        return new RunningSite(true);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent("site" + invented, _ -> start(invented), SiteServer.class);
    }

    /**
     * A page once everything on it is worked out. A page that is not ready says so and asks to be asked again, which is what happens
     * here.
     */
    String getReady(String path) {
        Instant patience = Instant.now().plusSeconds(120);
        String page = get(path).body();
        while (page.contains("http-equiv=\"refresh\"")) {
            if (Instant.now().isAfter(patience)) {
                throw new AssertionError("still being worked out after two minutes: " + path);
            }
            Thread.onSpinWait();
            page = get(path).body();
        }
        return page;
    }

    /** The address of a page of the site. */
    String address(String path) {
        return "http://localhost:" + server().port() + path;
    }

    SiteServer server() {
        return Objects.requireNonNull(server, "register this as an extension first");
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address(path))).build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static SiteServer start(boolean invented) {
        try {
            Path data = Files.createTempDirectory("wijkmaat-site");
            SmallCountry.write(data, invented);
            return SiteServer.start(new SiteSettings(data, 0, null, null, null), Atlas.open(data, CATALOGUE));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
