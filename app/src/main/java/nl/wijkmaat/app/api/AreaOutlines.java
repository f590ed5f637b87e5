package nl.wijkmaat.app.api;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.editions.boundary.RijksdriehoekConversion;
import nl.wijkmaat.editions.store.EditionKind;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.editions.store.OutlineTable.Outline;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The outlines of areas, read when they are first asked for and let go when memory is short. */
final class AreaOutlines {

    /** Points put on each side of a rectangle, whose straight sides are bent in another system. */
    private static final int POINTS_PER_SIDE = 32;

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Atlas atlas;
    private final Map<String, SoftReference<NavigableMap<AreaCode, Shape>>> byEdition = new ConcurrentHashMap<>();

    private record Shape(Outline outline, Envelope envelope) {}

    AreaOutlines(Atlas atlas) {
        this.atlas = atlas;
    }

    /** The outline of an area in RD New metres; empty when no edition has it. */
    Optional<Geometry> findOutline(int boundaryYear, AreaCode code) {
        return findShapes(boundaryYear, code.level())
                .flatMap(shapes -> Optional.ofNullable(shapes.get(code)))
                .map(shape -> shape.outline().geometry());
    }

    /** The boundary years of which there are outlines of a level, ascending. */
    List<Integer> listBoundaryYears(AreaLevel level) {
        return List.copyOf(atlas.listEditions().stream()
                .filter(edition -> holds(edition, level))
                .map(Manifest::boundaryYear)
                .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    }

    /**
     * The areas of a level whose outline and a rectangle have a point in common.
     *
     * @return empty when there are no outlines of the level in those boundaries
     */
    Optional<Set<AreaCode>> findInside(int boundaryYear, AreaLevel level, BoundingBox box, Crs crs) {
        return findShapes(boundaryYear, level).map(shapes -> {
            PreparedGeometry rectangle = PreparedGeometryFactory.prepare(rectangle(box, crs));
            Envelope envelope = rectangle.getGeometry().getEnvelopeInternal();
            Set<AreaCode> inside = new TreeSet<>();
            shapes.forEach((code, shape) -> {
                if (envelope.intersects(shape.envelope())
                        && rectangle.intersects(shape.outline().geometry())) {
                    inside.add(code);
                }
            });
            return inside;
        });
    }

    private static Geometry rectangle(BoundingBox box, Crs crs) {
        List<Coordinate> ring = new ArrayList<>();
        double[][] corners = {
            {box.west(), box.south()}, {box.east(), box.south()}, {box.east(), box.north()}, {box.west(), box.north()}
        };
        RijksdriehoekConversion conversion = new RijksdriehoekConversion();
        for (int side = 0; side < 4; side++) {
            double[] from = corners[side];
            double[] to = corners[(side + 1) % 4];
            for (int i = 0; i < POINTS_PER_SIDE; i++) {
                double share = (double) i / POINTS_PER_SIDE;
                Coordinate point =
                        new Coordinate(from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1]));
                ring.add(crs == Crs.CRS84 ? conversion.toRd(point) : point);
            }
        }
        ring.add(ring.getFirst().copy());
        return box.west() == box.east() || box.south() == box.north()
                ? GEOMETRY.createLineString(ring.toArray(Coordinate[]::new))
                : GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private Optional<NavigableMap<AreaCode, Shape>> findShapes(int boundaryYear, AreaLevel level) {
        return atlas.listEditions().stream()
                .filter(edition -> edition.boundaryYear() == boundaryYear && holds(edition, level))
                .findFirst()
                .map(edition -> shapes(edition.edition()));
    }

    private NavigableMap<AreaCode, Shape> shapes(String edition) {
        SoftReference<NavigableMap<AreaCode, Shape>> kept = byEdition.get(edition);
        @Nullable NavigableMap<AreaCode, Shape> shapes = kept == null ? null : kept.get();
        if (shapes == null) {
            NavigableMap<AreaCode, Shape> read = new TreeMap<>();
            atlas.store()
                    .getOutlines(edition)
                    .outlines()
                    .forEach(outline -> read.put(
                            outline.code(),
                            new Shape(outline, outline.geometry().getEnvelopeInternal())));
            shapes = read;
            byEdition.put(edition, new SoftReference<>(read));
        }
        return shapes;
    }

    private static boolean holds(Manifest edition, AreaLevel level) {
        return edition.kind() == EditionKind.OUTLINES && edition.areasByLevel().getOrDefault(level, 0) > 0;
    }
}
