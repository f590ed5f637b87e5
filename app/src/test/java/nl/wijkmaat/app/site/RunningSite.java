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
import java.util.function.Consumer;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.engine.Course;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The real site on a free port, with {@link SmallCountry} and a real PostgreSQL; started once for all tests that ask for it. */
final class RunningSite implements BeforeAllCallback, AutoCloseable {

    static final Path CATALOGUE = Path.of("..", "catalogue");

    private final String name;
    private final Consumer<Path> editions;
    private final int computationsPerMinute;
    private final Course onlooker;
    private @Nullable Running running;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** @param data the data directory that it shows */
    record Running(SiteServer server, Path data) implements AutoCloseable {
        @Override
        public void close() {
            server.close();
        }
    }

    private RunningSite(String name, Consumer<Path> editions) {
        this(name, editions, 0);
    }

    private RunningSite(String name, Consumer<Path> editions, int computationsPerMinute) {
        this(name, editions, computationsPerMinute, Course.UNWATCHED);
    }

    private RunningSite(String name, Consumer<Path> editions, int computationsPerMinute, Course onlooker) {
        this.name = name;
        this.onlooker = onlooker;
        this.editions = editions;
        this.computationsPerMinute = computationsPerMinute;
    }

    static RunningSite ofSmallCountry() {
        return new RunningSite("small", data -> SmallCountry.write(data, false));
    }

    static RunningSite ofInventedCountry() {
        return new RunningSite("invented", data -> SmallCountry.write(data, true));
    }

    /** With a small country that has twice as many residents in its second year. */
    static RunningSite ofGrownCountry() {
        return new RunningSite("grown", SmallCountry::writeGrown);
    }

    /** With {@link FocusCountry}, in which areas can be held against a focus area. */
    static RunningSite ofFocusCountry() {
        return new RunningSite("focus", FocusCountry::write);
    }

    /** As {@link #ofFocusCountryTwice}, of which a test itself holds what weighs on areas while it is being worked out. */
    static RunningSite held(String name, Course holder) {
        return new RunningSite("held-" + name, FocusCountry::writeTwice, 0, holder);
    }

    /** With {@link FocusCountry}, of which not everything is measured everywhere. */
    static RunningSite ofUnevenCountry() {
        return new RunningSite("uneven", FocusCountry::writeUneven);
    }

    /** With {@link FocusCountry} in two years. */
    static RunningSite ofFocusCountryTwice() {
        return new RunningSite("focus-twice", FocusCountry::writeTwice);
    }

    /** With {@link WinnersCountry}, in which who won a scheme can be held against who could have. */
    static RunningSite ofWinnersCountry() {
        return new RunningSite("winners", WinnersCountry::write);
    }

    /** With {@link FocusCountry}, where a client, told by the header {@code X-Client}, may begin so many computations in a minute. */
    static RunningSite limited(int computationsPerMinute) {
        return new RunningSite("limited-" + computationsPerMinute, FocusCountry::write, computationsPerMinute);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent("site-" + name, _ -> start(), Running.class);
    }

    /** The text of a page once everything on it is worked out. */
    String getReady(String path) {
        return getFinished(path).body();
    }

    /** The address of a page of the site. */
    String address(String path) {
        return "http://localhost:" + server().port() + path;
    }

    SiteServer server() {
        return running().server();
    }

    Path dataDirectory() {
        return running().data();
    }

    private Running running() {
        return Objects.requireNonNull(running, "register this as an extension first");
    }

    /** The page once everything on it is worked out; until then it says so, and is asked again here. */
    HttpResponse<String> getFinished(String path) {
        Instant patience = Instant.now().plusSeconds(120);
        HttpResponse<String> page = get(path);
        while (page.body().contains("data-pending")) {
            if (Instant.now().isAfter(patience)) {
                throw new AssertionError("still being worked out after two minutes: " + path);
            }
            Thread.onSpinWait();
            page = get(path);
        }
        return page;
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

    private Running start() {
        try {
            Path data = Files.createTempDirectory("wijkmaat-site");
            editions.accept(data);
            SiteSettings settings = new SiteSettings(
                    data, 0, null, null, null, computationsPerMinute, computationsPerMinute > 0 ? "X-Client" : null);
            Atlas atlas = Atlas.open(data, CATALOGUE);
            return new Running(SiteServer.start(settings, atlas, new KnownBurdens(atlas, onlooker)), data);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
