package nl.wijkmaat.editions.boundary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problem;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.problem.Texts;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.sqlite.SQLiteConfig;

/**
 * Reads one layer of a GeoPackage.
 *
 * @see <a href="https://www.geopackage.org/spec140/#gpb_format">OGC 12-128r19, GeoPackageBinary</a>
 */
final class GeoPackageFile {

    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private final String name;
    private final Connection database;

    private GeoPackageFile(String name, Connection database) {
        this.name = name;
        this.database = database;
    }

    /**
     * @param tables names that the layer may have, the first that the file has is used; with none, the file must hold one layer
     * @throws ProblemException when the file is no GeoPackage, has no such layer or holds a shape that cannot be read
     */
    static FeatureFile read(Path file, List<String> tables) {
        String name = String.valueOf(file.getFileName());
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection database = config.createConnection("jdbc:sqlite:" + file)) {
            return new GeoPackageFile(name, database).read(tables);
        } catch (SQLException e) {
            throw new ProblemException(
                    new Problem(Place.file(name), Texts.text("outline.no_geopackage", String.valueOf(e.getMessage()))));
        }
    }

    private FeatureFile read(List<String> tables) throws SQLException {
        Map<String, String> geometryColumns = new LinkedHashMap<>();
        Map<String, String> systems = new LinkedHashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT g.table_name, g.column_name, s.organization,"
                        + " s.organization_coordsys_id FROM gpkg_geometry_columns g"
                        + " LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id ORDER BY g.table_name")) {
            while (rows.next()) {
                geometryColumns.put(rows.getString(1), rows.getString(2));
                systems.put(rows.getString(1), rows.getString(3) + ":" + rows.getInt(4));
            }
        }
        Optional<String> table = tables.isEmpty() && geometryColumns.size() == 1
                ? geometryColumns.keySet().stream().findFirst()
                : tables.stream()
                        .flatMap(wanted -> geometryColumns.keySet().stream().filter(wanted::equalsIgnoreCase))
                        .findFirst();
        if (table.isEmpty()) {
            throw new ProblemException(new Problem(
                    Place.file(name),
                    Texts.text(
                            "outline.no_layer",
                            String.join(", ", tables),
                            String.join(", ", geometryColumns.keySet()))));
        }
        String system = systems.getOrDefault(table.get(), "");
        return new FeatureFile(
                features(table.get(), geometryColumns.getOrDefault(table.get(), "geom")),
                CoordinateSystem.findByName(system),
                system);
    }

    private List<Feature> features(String table, String geometryColumn) throws SQLException {
        List<Feature> features = new ArrayList<>();
        Problems problems = new Problems();
        try (PreparedStatement statement =
                        database.prepareStatement("SELECT * FROM \"" + table.replace("\"", "\"\"") + "\"");
                ResultSet rows = statement.executeQuery()) {
            ResultSetMetaData columns = rows.getMetaData();
            for (long row = 1; rows.next(); row++) {
                Map<String, String> properties = new LinkedHashMap<>();
                for (int c = 1; c <= columns.getColumnCount(); c++) {
                    String value = columns.getColumnName(c).equalsIgnoreCase(geometryColumn) ? null : rows.getString(c);
                    if (value != null) {
                        properties.put(columns.getColumnName(c), value);
                    }
                }
                Place place = Place.line(name, row).field(table + "." + geometryColumn);
                byte[] bytes = rows.getBytes(geometryColumn);
                try {
                    Geometry shape = shape(bytes == null ? new byte[0] : bytes);
                    if (shape instanceof Polygon || shape instanceof MultiPolygon) {
                        features.add(new Feature(row, properties, shape));
                    } else {
                        problems.add(place, "outline.no_polygon", shape.getGeometryType());
                    }
                } catch (ParseException e) {
                    problems.add(place, "outline.no_geometry", String.valueOf(e.getMessage()));
                }
            }
        }
        problems.throwIfAny();
        return features;
    }

    /** The shape behind the header of GeoPackage: magic, version, flags, system, and an envelope whose size the flags tell. */
    private static Geometry shape(byte[] bytes) throws ParseException {
        if (bytes.length < 8 || bytes[0] != 'G' || bytes[1] != 'P') {
            throw new ParseException("no GeoPackageBinary header");
        }
        int flags = bytes[3];
        int envelope = (flags >> 1) & 7;
        if (envelope >= ENVELOPE_BYTES.length) {
            throw new ParseException("unknown envelope " + envelope);
        }
        int start = 8 + ENVELOPE_BYTES[envelope];
        if (bytes.length < start + 5) {
            throw new ParseException("cut off after " + bytes.length + " bytes");
        }
        byte[] wkb = Arrays.copyOfRange(bytes, start, bytes.length);
        int type = ByteBuffer.wrap(wkb)
                .order(wkb[0] == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                .getInt(1);
        int plain = (type & 0xffff) % 1000;
        if (plain > 7) {
            throw new ParseException("curved shapes (type " + type + ") are not read; convert them to polygons");
        }
        return new WKBReader(Feature.GEOMETRY).read(wkb);
    }
}
