package nl.wijkmaat.app.site.map;

import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.JtsAdapter;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerProps;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.editions.boundary.RijksdriehoekConversion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * Outlines of one level cut into vector tiles, in one layer {@link #LAYER} whose features carry the {@code code} of their area. Tiles hold no
 * figure: one set of tiles serves every indicator and year.
 *
 * @see <a href="https://github.com/mapbox/vector-tile-spec/tree/master/2.1">Mapbox Vector Tile specification 2.1</a>
 */
final class TilePyramid {

    static final String LAYER = "areas";

    /** The deepest zoom of which there are tiles; browsers enlarge these further. */
    static final int DEEPEST = 13;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final MvtLayerParams EXTENT = new MvtLayerParams(4096);

    /** Half the width of the world in metres of Web Mercator (EPSG:3857). */
    private static final double HALF_WORLD = Math.PI * 6_378_137;

    /** How much of the neighbouring tiles goes along, so that no border shows where tiles meet. */
    private static final double MARGIN = 64.0 / 4096;

    private final PackedOutlines outlines;

    /** @param outlines in RD New metres, as simple as the zoom allows */
    TilePyramid(LevelOutlines outlines) {
        GeometryTransformer toMercator = new ToWebMercator();
        this.outlines = new PackedOutlines(new LevelOutlines(
                outlines.boundaryYear(),
                outlines.level(),
                outlines.areas(),
                outlines.shapes().stream().map(toMercator::transform).toList()));
    }

    /** About how far a line may be off at a zoom, in metres: half a pixel of a tile of 512. */
    static double toleranceMetres(int zoom) {
        return zoom >= DEEPEST ? 0 : 24_000.0 / (1 << zoom);
    }

    /** Whether there can be such a tile at all. */
    static boolean exists(int zoom, int x, int y) {
        return zoom >= 0 && zoom <= DEEPEST && x >= 0 && y >= 0 && x < 1 << zoom && y < 1 << zoom;
    }

    /** Tells of one tile of a zoom. */
    @FunctionalInterface
    interface TileAt {
        void accept(int x, int y);
    }

    /** Tells each tile of a zoom that lies in the extent of the outlines. */
    void forEachTouched(int zoom, TileAt each) {
        Envelope all = outlines.extent(_ -> true);
        double side = 2 * HALF_WORLD / (1 << zoom);
        for (int x = number(all.getMinX(), side); x <= number(all.getMaxX(), side); x++) {
            for (int y = number(-all.getMaxY(), side); y <= number(-all.getMinY(), side); y++) {
                each.accept(x, y);
            }
        }
    }

    private static int number(double metres, double side) {
        return (int) Math.floor((metres + HALF_WORLD) / side);
    }

    /** A tile; without any area it is empty and still a tile. */
    byte[] tile(int zoom, int x, int y) {
        double side = 2 * HALF_WORLD / (1 << zoom);
        double west = -HALF_WORLD + x * side;
        double north = HALF_WORLD - y * side;
        Envelope extent = new Envelope(west, west + side, north - side, north);
        Envelope clip = new Envelope(extent);
        clip.expandBy(MARGIN * side);
        MvtLayerProps properties = new MvtLayerProps();
        VectorTile.Tile.Layer.Builder layer =
                VectorTile.Tile.Layer.newBuilder().setVersion(2).setName(LAYER).setExtent(EXTENT.getExtent());
        for (PackedOutlines.Packed placed : outlines.listTouching(clip)) {
            Geometry cut = JtsAdapter.createTileGeom(placed.shape(), extent, clip, GEOMETRY, EXTENT, _ -> true);
            if (cut != null && !cut.isEmpty()) {
                // The encoder asks only geometries that carry something for their properties.
                cut.setUserData(placed);
                JtsAdapter.addFeatures(layer, cut, properties, (_, props, feature) -> {
                    feature.setId(placed.order() + 1L);
                    feature.addTags(props.addKey("code"));
                    feature.addTags(props.addValue(placed.code().code()));
                });
            }
        }
        VectorTile.Tile.Builder tile = VectorTile.Tile.newBuilder();
        if (layer.getFeaturesCount() > 0) {
            properties.getKeys().forEach(layer::addKeys);
            properties
                    .getValues()
                    .forEach(value ->
                            layer.addValues(VectorTile.Tile.Value.newBuilder().setStringValue(value.toString())));
            tile.addLayers(layer);
        }
        return tile.build().toByteArray();
    }

    private static final class ToWebMercator extends GeometryTransformer {
        private final RijksdriehoekConversion conversion = new RijksdriehoekConversion();

        @Override
        protected CoordinateSequence transformCoordinates(CoordinateSequence points, Geometry parent) {
            Coordinate[] moved = new Coordinate[points.size()];
            for (int i = 0; i < moved.length; i++) {
                Coordinate degrees = conversion.toDegrees(points.getCoordinate(i));
                moved[i] = new Coordinate(
                        degrees.x / 180 * HALF_WORLD,
                        Math.log(Math.tan(Math.PI / 4 + Math.toRadians(degrees.y) / 2)) / Math.PI * HALF_WORLD);
            }
            return GEOMETRY.getCoordinateSequenceFactory().create(moved);
        }
    }
}
