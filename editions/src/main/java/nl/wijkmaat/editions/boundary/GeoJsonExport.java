package nl.wijkmaat.editions.boundary;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.area.AreaCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes outlines as GeoJSON (RFC 7946): longitude before latitude on WGS84 with six decimals, about 0.1 metre; outer rings
 * counterclockwise and holes clockwise. Points that become equal by rounding are written once, a ring that has no surface left is left
 * out, an area without any ring left gets a null geometry.
 */
public final class GeoJsonExport {

    /** About 0.11 m north and 0.07 m east: the precision in which generalised outlines are published. */
    public static final int DECIMALS = 6;

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** To the millimetre, in which nothing is lost of outlines that are published in metres. */
    private static final int METRE_DECIMALS = 3;

    private final RijksdriehoekConversion conversion = new RijksdriehoekConversion();
    private final JsonGenerator json;
    private final CoordinateSystem system;

    private GeoJsonExport(JsonGenerator json, CoordinateSystem system) {
        this.json = json;
        this.system = system;
    }

    /**
     * The geometry object of one outline, or {@code null} written out when nothing is left of it by rounding.
     *
     * @param rd polygon or multipolygon in RD New metres
     * @param system what its points are written in; GeoJSON proper knows longitude and latitude only
     */
    public static String geometry(Geometry rd, CoordinateSystem system) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            new GeoJsonExport(json, system).geometry(rd);
        }
        return text.toString();
    }

    /**
     * Writes a FeatureCollection with one feature per area, in the order of the outlines.
     *
     * @param properties what stands beside the code in each feature: texts, numbers, booleans or null
     * @param out stays open
     */
    public static void write(
            LevelOutlines outlines,
            Function<AreaCode, ? extends Map<String, ? extends @Nullable Object>> properties,
            Writer out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            new GeoJsonExport(json, CoordinateSystem.WGS84).collection(outlines, properties);
        }
        try {
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collection(
            LevelOutlines outlines, Function<AreaCode, ? extends Map<String, ? extends @Nullable Object>> properties) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
        for (int i = 0; i < outlines.areas().size(); i++) {
            AreaCode code = outlines.areas().get(i);
            json.writeStartObject();
            json.writeStringProperty("type", "Feature");
            json.writeStringProperty("id", code.code());
            json.writeObjectPropertyStart("properties");
            json.writeStringProperty("code", code.code());
            json.writeNumberProperty("boundary_year", outlines.boundaryYear());
            properties.apply(code).forEach((name, value) -> {
                if (!name.equals("code") && !name.equals("boundary_year")) {
                    json.writePOJOProperty(name, value);
                }
            });
            json.writeEndObject();
            json.writeName("geometry");
            geometry(outlines.shapes().get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void geometry(Geometry rd) {
        Geometry shape = system == CoordinateSystem.WGS84 ? conversion.toDegrees(rd) : rd;
        Polygon[] parts = IntStream.range(0, shape.getNumGeometries())
                .mapToObj(i -> rounded((Polygon) shape.getGeometryN(i)))
                .filter(p -> !p.isEmpty())
                .toArray(Polygon[]::new);
        if (parts.length == 0) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("type", parts.length == 1 ? "Polygon" : "MultiPolygon");
        json.writeArrayPropertyStart("coordinates");
        for (Polygon part : parts) {
            if (parts.length > 1) {
                json.writeStartArray();
            }
            ring(part.getExteriorRing(), true);
            for (int hole = 0; hole < part.getNumInteriorRing(); hole++) {
                ring(part.getInteriorRingN(hole), false);
            }
            if (parts.length > 1) {
                json.writeEndArray();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private Polygon rounded(Polygon polygon) {
        LinearRing shell = rounded(polygon.getExteriorRing());
        if (shell.isEmpty()) {
            return Feature.GEOMETRY.createPolygon();
        }
        LinearRing[] holes = IntStream.range(0, polygon.getNumInteriorRing())
                .mapToObj(i -> rounded(polygon.getInteriorRingN(i)))
                .filter(r -> !r.isEmpty())
                .toArray(LinearRing[]::new);
        return Feature.GEOMETRY.createPolygon(shell, holes);
    }

    /** The ring with rounded points, each once; empty when fewer than three different points in a row are left. */
    private LinearRing rounded(LinearRing ring) {
        Coordinate[] points = Arrays.stream(ring.getCoordinates())
                .map(p -> new Coordinate(round(p.x), round(p.y)))
                .toArray(Coordinate[]::new);
        Coordinate[] different = CoordinateArrays.removeRepeatedPoints(points);
        return different.length < 4
                ? Feature.GEOMETRY.createLinearRing()
                : Feature.GEOMETRY.createLinearRing(different);
    }

    private double round(double ordinate) {
        return BigDecimal.valueOf(ordinate)
                .setScale(system == CoordinateSystem.WGS84 ? DECIMALS : METRE_DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private void ring(LinearRing ring, boolean counterclockwise) {
        LinearRing turned = Orientation.isCCW(ring.getCoordinateSequence()) == counterclockwise ? ring : ring.reverse();
        json.writeStartArray();
        for (Coordinate point : turned.getCoordinates()) {
            json.writeStartArray();
            json.writeNumber(BigDecimal.valueOf(point.x));
            json.writeNumber(BigDecimal.valueOf(point.y));
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
