package nl.wijkmaat.editions.boundary;

import java.util.ArrayList;
import java.util.List;
import nl.wijkmaat.editions.problem.Texts;
import nl.wijkmaat.engine.LocalText;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** A geometry of GeoJSON (RFC 7946, section 3.1) as a geometry of JTS. */
final class GeoJsonShape {

    private GeoJsonShape() {}

    /** A shape cannot be read; the text says why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient LocalText text;

        Unreadable(String key, Object... arguments) {
            super(key);
            this.text = Texts.text(key, arguments);
        }

        LocalText text() {
            return text;
        }
    }

    static Geometry read(JsonNode geometry) throws Unreadable {
        String type = geometry.path("type").asString("");
        JsonNode coordinates = geometry.path("coordinates");
        return switch (type) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                for (JsonNode part : coordinates) {
                    parts.add(polygon(part));
                }
                yield Feature.GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            case "GeometryCollection" -> {
                List<Polygon> parts = new ArrayList<>();
                for (JsonNode member : geometry.path("geometries")) {
                    Geometry shape = read(member);
                    for (int i = 0; i < shape.getNumGeometries(); i++) {
                        parts.add((Polygon) shape.getGeometryN(i));
                    }
                }
                yield Feature.GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new Unreadable("outline.no_polygon", type.isEmpty() ? "null" : type);
        };
    }

    private static Polygon polygon(JsonNode rings) throws Unreadable {
        if (!rings.isArray() || rings.isEmpty()) {
            throw new Unreadable("outline.empty");
        }
        LinearRing shell = ring(rings.get(0));
        LinearRing[] holes = new LinearRing[rings.size() - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(rings.get(i + 1));
        }
        return Feature.GEOMETRY.createPolygon(shell, holes);
    }

    private static LinearRing ring(JsonNode points) throws Unreadable {
        Coordinate[] ring = new Coordinate[points.size()];
        for (int i = 0; i < ring.length; i++) {
            JsonNode point = points.get(i);
            if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
                throw new Unreadable("outline.no_point", point);
            }
            ring[i] = new Coordinate(point.get(0).asDouble(), point.get(1).asDouble());
        }
        if (ring.length < 4) {
            throw new Unreadable("outline.short_ring", ring.length);
        }
        if (!ring[0].equals2D(ring[ring.length - 1])) {
            throw new Unreadable("outline.open_ring", show(ring[0]), show(ring[ring.length - 1]));
        }
        return Feature.GEOMETRY.createLinearRing(ring);
    }

    private static String show(Coordinate point) {
        return "[" + point.x + ", " + point.y + "]";
    }
}
