package nl.wijkmaat.editions.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.wijkmaat.editions.store.OutlineTable.Outline;
import nl.wijkmaat.engine.area.AreaCode;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The data file of an edition of outlines: one row per area in code order, with {@code code}, {@code name}, {@code parent} and
 * {@code geometry} as well-known binary. The file says of itself what GeoParquet 1.1 asks, so that any program that reads
 * GeoParquet draws it in the right place.
 *
 * @see <a href="https://geoparquet.org/releases/v1.1.0/">GeoParquet 1.1.0</a>
 */
final class OutlineParquet {

    static final String FILE = "outlines.parquet";

    private OutlineParquet() {}

    /**
     * @param table in stored order
     * @param notes what the file says of itself in its own metadata
     */
    static void write(Path file, OutlineTable table, Map<String, String> notes) throws IOException {
        Map<String, String> allNotes = new LinkedHashMap<>(notes);
        allNotes.put("geo", geoMetadata(table));
        try (DuckDBConnection duckdb = DuckDb.open();
                Statement statement = duckdb.createStatement()) {
            statement.execute("CREATE TABLE outlines (code VARCHAR, name VARCHAR, parent VARCHAR, geometry BLOB)");
            try (DuckDBAppender appender = duckdb.createAppender("outlines")) {
                for (Outline outline : table.outlines()) {
                    appender.beginRow();
                    appender.append(outline.code().code());
                    appender.append(outline.name());
                    appender.append(
                            outline.parent() == null ? null : outline.parent().code());
                    appender.append(outline.wkb());
                    appender.endRow();
                }
            }
            statement.execute("COPY outlines TO " + DuckDb.quoted(file) + DuckDb.parquetOptions(allNotes));
        } catch (SQLException e) {
            throw new IOException(StoreException.detail(e), e);
        }
    }

    /** What the file holds: outlines in code order. */
    static OutlineTable read(Path file, Manifest manifest) throws IOException {
        List<Outline> outlines = new ArrayList<>();
        try (DuckDBConnection duckdb = DuckDb.open();
                Statement statement = duckdb.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT code, name, parent, geometry FROM " + DuckDb.parquet(file))) {
            while (rows.next()) {
                outlines.add(new Outline(
                        new AreaCode(rows.getString(1)),
                        rows.getString(2),
                        FigureParquet.code(rows.getString(3)),
                        rows.getBytes(4)));
            }
        } catch (SQLException e) {
            throw new IOException(StoreException.detail(e), e);
        }
        return new OutlineTable(manifest.source(), manifest.boundaryYear(), outlines, List.of());
    }

    private static String geoMetadata(OutlineTable table) {
        Envelope extent = new Envelope();
        TreeSet<String> types = new TreeSet<>();
        for (Outline outline : table.outlines()) {
            Geometry geometry = outline.geometry();
            extent.expandToInclude(geometry.getEnvelopeInternal());
            types.add(geometry.getGeometryType());
        }
        String bbox = extent.isNull()
                ? ""
                : ", \"bbox\": [%s, %s, %s, %s]"
                        .formatted(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
        return """
                {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": {"encoding": "WKB", \
                "geometry_types": [%s]%s, "crs": %s}}}""".formatted(
                        types.stream().map(type -> '"' + type + '"').collect(Collectors.joining(", ")), bbox, rdNew());
    }

    private static String rdNew() {
        try (var in = Objects.requireNonNull(
                OutlineParquet.class.getResourceAsStream("rd-new.projjson"),
                "rd-new.projjson is part of the program")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
