package nl.wijkmaat.app.site.map;

import java.util.Arrays;
import java.util.Optional;
import nl.wijkmaat.app.api.Compressed;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.editions.store.EditionKind;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.engine.area.AreaLevel;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Vector tiles of outlines. The address names the edition by its hash, so a tile never changes and browsers keep it for ever. Errors are
 * {@code application/problem+json} (RFC 9457), as everything under {@code /v1} has them.
 */
public final class TilePages {

    /** Where tiles are, with what varies in braces. */
    public static final String PATTERN = "/v1/tiles/{edition}/{level}/{z}/{x}/{y}";

    static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";
    private static final String API_VERSION = "1.0.0";
    private static final int FIRST_ZOOM = 5;
    private static final int LAST_FIRST_ZOOM = 7;

    private final Atlas atlas;
    private final MapOutlines outlines;
    private final Kept<Key, TilePyramid> pyramids;
    private final Kept<TileKey, Compressed> tiles;

    private record Key(String edition, AreaLevel level, double toleranceMetres) {}

    private record TileKey(String edition, AreaLevel level, int zoom, int x, int y) {}

    TilePages(Atlas atlas, MapOutlines outlines) {
        this.atlas = atlas;
        this.outlines = outlines;
        this.pyramids = new Kept<>(24, () -> atlas.store().importCount());
        this.tiles = new Kept<>(2000, () -> atlas.store().importCount());
    }

    /** The address of the tiles of an edition, with {z}, {x} and {y} left open. */
    static String address(String edition, AreaLevel level) {
        return "/v1/tiles/" + edition + "/" + MapChoice.id(level) + "/{z}/{x}/{y}";
    }

    /** Cuts the tiles in which a browser first shows the whole country, as wide as a telephone or a large screen. */
    void prepare(Manifest edition, AreaLevel level) {
        for (int zoom = FIRST_ZOOM; zoom <= LAST_FIRST_ZOOM; zoom++) {
            int z = zoom;
            pyramid(edition, level, TilePyramid.toleranceMetres(z))
                    .forEachTouched(z, (x, y) -> tile(edition, level, z, x, y));
        }
    }

    /** One tile. */
    public ServerResponse show(ServerRequest request) {
        Optional<AreaLevel> level = Arrays.stream(AreaLevel.values())
                .filter(l -> MapOutlines.LEVELS.contains(l) && MapChoice.id(l).equals(request.pathVariable("level")))
                .findFirst();
        Optional<Manifest> edition = atlas.store()
                .findEdition(request.pathVariable("edition"))
                .filter(e -> e.kind() == EditionKind.OUTLINES);
        if (level.isEmpty() || edition.isEmpty() || edition.get().areasByLevel().getOrDefault(level.get(), 0) == 0) {
            return problem(
                    HttpStatus.NOT_FOUND, "There is no edition of outlines with this hash that holds this level.");
        }
        int zoom = number(request.pathVariable("z"));
        int x = number(request.pathVariable("x"));
        int y = number(request.pathVariable("y"));
        if (!TilePyramid.exists(zoom, x, y)) {
            return problem(
                    HttpStatus.BAD_REQUEST,
                    "The tile must be written as whole numbers z/x/y, with z from 0 to " + TilePyramid.DEEPEST
                            + " and x and y from 0 to 2^z - 1.");
        }
        Compressed tile = tile(edition.get(), level.get(), zoom, x, y);
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(MEDIA_TYPE))
                .header("API-Version", API_VERSION)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build((servletRequest, response) -> {
                    tile.write(servletRequest, response);
                    return null;
                });
    }

    private Compressed tile(Manifest edition, AreaLevel level, int zoom, int x, int y) {
        return tiles.get(
                new TileKey(edition.edition(), level, zoom, x, y),
                () -> Compressed.of(pyramid(edition, level, TilePyramid.toleranceMetres(zoom))
                        .tile(zoom, x, y)));
    }

    private TilePyramid pyramid(Manifest edition, AreaLevel level, double toleranceMetres) {
        return pyramids.get(
                new Key(edition.edition(), level, toleranceMetres),
                () -> new TilePyramid(outlines.simplify(edition, level, toleranceMetres)));
    }

    /** -1 when the text is no whole number that a tile can have. */
    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }

    private static ServerResponse problem(HttpStatus status, String detail) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header("API-Version", API_VERSION)
                .build((_, response) -> {
                    response.getWriter()
                            .write("{\"title\":\"" + status.getReasonPhrase() + "\",\"status\":" + status.value()
                                    + ",\"detail\":\"" + detail + "\"}");
                    return null;
                });
    }
}
