package nl.wijkmaat.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkmaat.app.api.Api;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class TilePagesTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.ofSmallCountry();

    /** The land of the small country lies from 52.04 to 52.15 north around 5.2 east; all but its south is in this tile. */
    private static final String TILE = "9/263/168";

    @Test
    @DisplayName("a tile holds each area with its code, and neighbours meet without a gap or overlap")
    void tile() throws IOException {
        Map<String, Geometry> shapes = new TreeMap<>();
        byte[] bytes = get(address("buurt") + TILE).body();
        var tile = MvtReader.loadMvt(
                new ByteArrayInputStream(bytes), new GeometryFactory(), new TagKeyValueMapConverter());
        assertThat(tile.getLayers()).hasSize(1);
        for (Geometry shape :
                Objects.requireNonNull(tile.getLayersByName().get("areas")).getGeometries()) {
            shapes.put(String.valueOf(((Map<?, ?>) shape.getUserData()).get("code")), shape);
        }
        assertThat(shapes.keySet()).contains("BU00020101", "BU00020102", "BU00020201");
        Geometry left = Objects.requireNonNull(shapes.get("BU00020101"));
        Geometry right = Objects.requireNonNull(shapes.get("BU00020102"));
        assertThat(left.getArea()).isGreaterThan(0);
        assertThat(left.touches(right)).isTrue();
        assertThat(left.intersection(right).getArea()).isZero();
    }

    @Test
    @DisplayName("a tile is kept for ever, says the version of the API, and holds no figure")
    void headers() {
        HttpResponse<byte[]> tile = get(address("wijk") + TILE);
        assertThat(tile.headers().firstValue("Content-Type")).contains("application/vnd.mapbox-vector-tile");
        assertThat(tile.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(tile.headers().firstValue("API-Version")).contains(Api.VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"14/0/0", "3/8/0", "3/0/8", "a/b/c", "-1/0/0", "1/99999999999/0"})
    @DisplayName("a tile that cannot exist is a problem that tells which can")
    void impossibleTiles(String tile) {
        HttpResponse<byte[]> answer = get(address("wijk") + tile);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("z from 0 to 13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/tiles/nothing/wijk/1/0/0", "/v1/tiles/..%2F/wijk/1/0/0"})
    @DisplayName("an edition or level that is not there is not found")
    void noSuchEdition(String address) {
        assertThat(get(address).statusCode()).isIn(400, 404);
        assertThat(get(address("wijk").replace("/wijk/", "/province/") + TILE).statusCode())
                .isEqualTo(404);
    }

    /** As the page of a map gives it to the script. */
    private static String address(String level) {
        Matcher found = Pattern.compile("data-tiles=\"([^\"]+)\\{z}")
                .matcher(SITE.get("/kaart?laag=woz_value&niveau=" + level).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<byte[]> get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(SITE.address(path))).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
