package nl.wijkmaat.editions.store;

import static nl.wijkmaat.editions.store.Tables.CBS;
import static nl.wijkmaat.editions.store.Tables.MONDAY;
import static nl.wijkmaat.editions.store.Tables.input;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import nl.wijkmaat.editions.store.OutlineTable.Outline;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import tools.jackson.databind.JsonNode;

/** Outlines come back to the last bit, in a file that programs for maps open in the right place. */
class OutlinesTest {

    private static final AreaCode GM1 = new AreaCode("GM0001");
    private static final AreaCode GM2 = new AreaCode("GM0002");

    @TempDir
    Path directory;

    /** A kilometre square, so many kilometres east of the church tower of Amersfoort. */
    static byte[] square(int kilometres) {
        double west = 155_000 + 1_000.0 * kilometres;
        return new WKBWriter()
                .write(new GeometryFactory().toGeometry(new Envelope(west, west + 1_000, 463_000, 464_000.125)));
    }

    private Manifest importSquares(EditionStore store) {
        OutlineTable squares = new OutlineTable(
                "map",
                2024,
                List.of(
                        new Outline(GM2, "Tweestad", new AreaCode("PV26"), square(1)),
                        new Outline(GM1, null, null, square(0))),
                List.of());
        try (ImportSession session = store.begin()) {
            session.addOutlines(squares, CBS, input("map"), MONDAY);
            return session.commit().getFirst().manifest();
        }
    }

    @Test
    void outlinesComeBackInCodeOrderToTheLastBit() {
        EditionStore store = EditionStore.open(directory);
        Manifest manifest = importSquares(store);
        assertEquals(EditionKind.OUTLINES, manifest.kind());
        assertEquals(2024, manifest.year());
        assertEquals(Map.of(AreaLevel.GEMEENTE, 2), manifest.areasByLevel());
        List<Outline> outlines = store.getOutlines(manifest.edition()).outlines();
        assertEquals(List.of(GM1, GM2), outlines.stream().map(Outline::code).toList());
        assertArrayEquals(square(0), outlines.get(0).wkb());
        assertArrayEquals(square(1), outlines.get(1).wkb());
        assertEquals("Tweestad", outlines.get(1).name());
        assertEquals(new AreaCode("PV26"), outlines.get(1).parent());
        assertEquals(1_000_125, outlines.get(0).geometry().getArea());
        assertEquals(List.of(), store.verify());
        assertThrows(NoSuchElementException.class, () -> store.getFigures(manifest.edition()));
    }

    @Test
    void theFileSaysOfItselfWhatGeoParquetAsks() throws Exception {
        EditionStore store = EditionStore.open(directory);
        Path file = store.directory(importSquares(store).edition()).resolve("outlines.parquet");
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement()) {
            try (var notes = statement.executeQuery(
                    "SELECT decode(value) FROM parquet_kv_metadata('" + file + "') WHERE decode(key) = 'geo'")) {
                assertTrue(notes.next());
                JsonNode geo = StoreJson.MAPPER.readTree(notes.getString(1));
                assertEquals("1.1.0", geo.at("/version").stringValue());
                assertEquals("geometry", geo.at("/primary_column").stringValue());
                JsonNode column = geo.at("/columns/geometry");
                assertEquals("WKB", column.at("/encoding").stringValue());
                assertEquals(
                        "[\"Polygon\"]", column.at("/geometry_types").toString().replace(" ", ""));
                assertEquals(
                        "[155000.0,463000.0,157000.0,464000.125]",
                        column.at("/bbox").toString().replace(" ", ""));
                assertEquals(28992, column.at("/crs/id/code").intValue());
                assertEquals("Amersfoort / RD New", column.at("/crs/name").stringValue());
            }
            // A program that knows GeoParquet sees geometry, not bytes.
            try (var rows = statement.executeQuery(
                    "SELECT typeof(geometry), ST_AsText(geometry) FROM '" + file + "' WHERE code = 'GM0001'")) {
                assertTrue(rows.next());
                assertTrue(rows.getString(1).startsWith("GEOMETRY"), rows.getString(1));
                assertTrue(rows.getString(2).startsWith("POLYGON ((155000 463000"), rows.getString(2));
            }
        }
    }

    @Test
    void anotherOutlineIsAnotherEdition() {
        Outline here = new Outline(GM1, null, null, square(0));
        Outline there = new Outline(GM1, null, null, square(1));
        assertTrue(!ContentHash.of(new OutlineTable("map", 2024, List.of(here), List.of()), CBS, List.of())
                .equals(ContentHash.of(new OutlineTable("map", 2024, List.of(there), List.of()), CBS, List.of())));
    }

    @Test
    void bytesThatAreNoOutlineAreRefusedAndNothingIsStored() {
        EditionStore store = EditionStore.open(directory);
        OutlineTable broken =
                new OutlineTable("map", 2024, List.of(new Outline(GM1, null, null, new byte[] {1, 2})), List.of());
        try (ImportSession session = store.begin()) {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class, () -> session.addOutlines(broken, CBS, input("map"), MONDAY));
            assertTrue(refused.toString().contains("GM0001"), refused.toString());
            assertThrows(StoreException.class, session::commit);
        }
        assertEquals(List.of(), store.listEditions());
    }

    @Test
    void theSameAreaTwiceIsRefused() {
        Outline one = new Outline(GM1, null, null, square(0));
        assertThrows(IllegalArgumentException.class, () -> new OutlineTable("map", 2024, List.of(one, one), List.of()));
    }
}
