package nl.wijkmaat.editions.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;

/** Outlines as publishers write them, and everything that can be wrong with them. */
class OutlineImporterTest {

    private static final String RD =
            ", \"crs\": {\"type\": \"name\", \"properties\": {\"name\": \"urn:ogc:def:crs:EPSG::28992\"}}";
    private static final String SQUARE =
            "[[[155000,463000],[156000,463000],[156000,464000],[155000,464000],[155000,463000]]]";

    @TempDir
    private Path folder;

    private Path description = Path.of("");

    @BeforeEach
    void describe() throws IOException {
        description = Files.writeString(folder.resolve("own.yaml"), """
                id: own
                name: {nl: Eigen, en: Own}
                publisher: Somebody
                table: Outlines
                licence: CC-BY-4.0
                revised: 2026-11-21
                layers:
                  - files: ["x_{year}.geojson"]
                    level: wijk
                    code: [wijkcode, code]
                    name: naam
                    left_out: {water: JA}
                    dropped: {WK099899: {nl: buitenland, en: abroad}}
                  - files: ["x_{year}.gpkg"]
                    level: gemeente
                    layer: gemeenten
                    code: gemeentecode
                    name: gemeentenaam
                  - files: ["x_{year}.gpkg"]
                    level: wijk
                    layer: wijken
                    code: wijkcode
                    name: wijknaam
                """);
    }

    @Test
    void rdNewIsTakenOverAsItIs() throws IOException {
        OutlineTable table = read(RD, feature("WK030701", SQUARE));
        assertThat(table.boundaryYear()).isEqualTo(2022);
        OutlineTable.Outline outline = table.outlines().getFirst();
        assertThat(outline.code()).isEqualTo(new AreaCode("WK030701"));
        assertThat(outline.name()).isEqualTo("A name");
        assertThat(outline.geometry().getArea()).isEqualTo(1_000_000);
        assertThat(table.refused()).isEmpty();
    }

    @Test
    void degreesAreBroughtToRdNew() throws IOException {
        OutlineTable table = read(
                "",
                feature(
                        "WK030701",
                        "[[[5.387203657,52.155172897],[5.4,52.155],[5.4,52.16],[5.387203657,52.155172897]]]"));
        Geometry shape = table.outlines().getFirst().geometry();
        assertThat(shape.getCoordinate().x).isCloseTo(155_000, within(0.2));
        assertThat(shape.getCoordinate().y).isCloseTo(463_000, within(0.2));
    }

    @Test
    void gzipIsSeenByItsContent() throws IOException {
        Path file = folder.resolve("x_2022.geojson.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(collection(RD, feature("WK030701", SQUARE)).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(OutlineImporter.read(file, source()).outlines()).hasSize(1);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertProblem(file, "afgekapt", "Fetch it again");
    }

    @Test
    void waterAndForeignPseudoAreasAreLeftOutWithALine() throws IOException {
        OutlineTable table = read(
                RD,
                feature("WK030701", SQUARE),
                feature("WK099899", SQUARE),
                feature("WK030702", SQUARE).replace("\"naam\"", "\"water\": \"JA\", \"naam\""),
                feature("GM0307", SQUARE));
        assertThat(table.outlines()).hasSize(1);
        assertThat(table.refused()).extracting(Refusal::column).containsExactly("WK099899", "WK030702", "GM0307");
        assertThat(table.refused().getFirst().reason().nl()).contains("buitenland");
        assertThat(table.refused().getFirst().line()).isEqualTo(3);
    }

    @Test
    void aBowTieIsRepairedAndTold() throws IOException {
        OutlineTable table = read(
                RD,
                feature(
                        "WK030701",
                        "[[[155000,463000],[156000,464000],[156000,463000],[155000,464000],[155000,463000]]]"));
        Geometry shape = table.outlines().getFirst().geometry();
        assertThat(shape.isValid()).isTrue();
        assertThat(shape.getArea()).isCloseTo(500_000, within(1e-6));
        assertThat(table.refused())
                .singleElement()
                .satisfies(r -> assertThat(r.reason().nl()).contains("hersteld"));
    }

    @Test
    void whatCannotBeTrustedRefusesTheWholeFile() throws IOException {
        assertProblem(
                collection(RD, feature("WK030701", SQUARE.replace(",[155000,463000]]]", "]]"))), ":2", "niet gesloten");
        assertProblem(collection(RD, feature("WK030701", SQUARE), feature("WK030701", SQUARE)), ":3", "tweede keer");
        assertProblem(collection(RD, feature("WK0307", SQUARE)), "geen gebiedscode");
        assertProblem(
                collection(
                        RD, feature("WK030701", "[[[463000,155000],[464000,156000],[463000,156000],[463000,155000]]]")),
                "verwisseld");
        assertProblem(
                collection("", feature("WK030701", "[[[52.1,5.4],[52.2,5.4],[52.2,5.5],[52.1,5.4]]]")), "verwisseld");
        assertProblem(collection("", feature("WK030701", SQUARE)), "niet in WGS84 ligt maar wel in RD_NEW");
        assertProblem(
                collection("", feature("WK030701", "[[[12.1,55.4],[12.2,55.4],[12.2,55.5],[12.1,55.4]]]")),
                "niet in Nederland");
        assertProblem(collection(RD.replace("28992", "31370"), feature("WK030701", SQUARE)), "31370");
        assertProblem(collection(RD, feature("WK030701", "[[[1,2],[3,4],[1,2]]]")), "omsluit niets");
        assertProblem(collection(RD, feature("WK030701", SQUARE).replace("Polygon", "Point")), "Point");
        assertProblem(collection(RD, feature("WK030701", SQUARE).replace("\"wijkcode\"", "\"w\"")), "wijkcode, code");
        assertProblem("{\"type\": \"Feature\"}", "FeatureCollection");
        assertProblem("{\"features\": [}", ":1:", "geen geldige GeoJSON");
        assertProblem("", "FeatureCollection");
        assertProblem(collection(RD), "geen enkele omtrek");
    }

    @Test
    void aGeoPackageGivesTheLayersThatAreDescribed() throws SQLException, ParseException {
        Path file = folder.resolve("x_2024.gpkg");
        geoPackage(file, statement -> {});
        OutlineTable table = OutlineImporter.read(file, source());
        assertThat(table.boundaryYear()).isEqualTo(2024);
        assertThat(table.outlines()).extracting(o -> o.code().code()).containsExactly("GM0307", "WK030701", "WK030702");
        assertThat(table.outlines())
                .allSatisfy(o -> assertThat(o.geometry().getArea()).isEqualTo(1_000_000));
    }

    @Test
    void aGeoPackageWithoutTheLayerSaysWhichItHas() throws SQLException, ParseException {
        Path file = folder.resolve("x_2024.gpkg");
        geoPackage(file, "DELETE FROM gpkg_geometry_columns WHERE table_name = 'wijken'");
        assertProblem(file, "wijken", "gemeenten");
    }

    @Test
    void somethingElseThatIsCalledGeoPackageIsRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x_2024.gpkg"), "this is no database, but long enough to look like one".repeat(30));
        assertProblem(file, "geen leesbaar GeoPackage");
    }

    @Test
    void aShapeThatIsCutOffIsRefusedWithItsRow() throws SQLException, ParseException {
        Path file = folder.resolve("x_2024.gpkg");
        geoPackage(file, "UPDATE wijken SET geom = substr(geom, 1, 30) WHERE wijkcode = 'WK030702'");
        assertProblem(file, "x_2024.gpkg:2", "wijken.geom");
    }

    @Test
    void everyFileOfTheSharedDataGoesIn() {
        assertThat(shared("cbs_gemeente_2022.geojson.gz").outlines()).hasSize(345);
        assertThat(shared("cbs_wijk_2022.geojson.gz").outlines()).hasSize(3340);
        OutlineTable gemeenten = shared("cbs_gemeente_2023.geojson.gz");
        assertThat(gemeenten.outlines()).hasSize(342);
        assertThat(gemeenten.refused())
                .singleElement()
                .satisfies(r -> assertThat(r.column()).isEqualTo("GM0998"));
        OutlineTable wijken = shared("cbs_wijk_2023.geojson.gz");
        assertThat(wijken.outlines()).hasSize(3352);
        assertThat(wijken.refused()).hasSize(11);
        assertThat(wijken.outlines())
                .allSatisfy(o -> assertThat(o.geometry().isValid()).isTrue());
    }

    @Test
    void outlinesOfTheTwoYearsLieOnTopOfEachOther() {
        OutlineTable rd = shared("cbs_gemeente_2022.geojson.gz");
        OutlineTable degrees = shared("cbs_gemeente_2023.geojson.gz");
        Geometry of2022 = LevelOutlines.of(rd, AreaLevel.GEMEENTE).shapes().getFirst();
        Geometry of2023 = LevelOutlines.of(degrees, AreaLevel.GEMEENTE).shapes().getFirst();
        double common = of2022.intersection(of2023).getArea();
        assertThat(common / of2022.union(of2023).getArea()).isGreaterThan(0.95);
    }

    private static OutlineTable shared(String name) {
        Path file = SharedData.file(name);
        OutlineSource source = OutlineSources.readAll(SharedData.catalogue()).stream()
                .filter(s -> !s.listLayers(name).isEmpty())
                .findFirst()
                .orElseThrow();
        return OutlineImporter.read(file, source);
    }

    private OutlineSource source() {
        return OutlineSources.read(description);
    }

    private OutlineTable read(String crs, String... features) throws IOException {
        Path file = folder.resolve("x_2022.geojson");
        Files.writeString(file, collection(crs, features));
        return OutlineImporter.read(file, source());
    }

    private static String collection(String crs, String... features) {
        return "{\"type\": \"FeatureCollection\"" + crs + ", \"features\": [\n" + String.join(",\n", features) + "\n]}";
    }

    private static String feature(String code, String coordinates) {
        return "{\"type\": \"Feature\", \"properties\": {\"wijkcode\": \"" + code
                + " \", \"naam\": \"A name\", \"n\": null},"
                + " \"geometry\": {\"type\": \"Polygon\", \"coordinates\": " + coordinates + "}}";
    }

    private void assertProblem(String content, String... parts) throws IOException {
        assertProblem(Files.writeString(folder.resolve("x_2022.geojson"), content), parts);
    }

    private void assertProblem(Path file, String... parts) {
        assertThatThrownBy(() -> OutlineImporter.read(file, source()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.in("nl") + e.in("en")).contains(parts));
    }

    private static void geoPackage(Path file, String change) throws SQLException, ParseException {
        geoPackage(file, statement -> {
            try {
                statement.execute(change);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void geoPackage(Path file, Consumer<Statement> change) throws SQLException, ParseException {
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = database.createStatement()) {
            for (String sql : List.of(
                    "CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization TEXT, organization_coordsys_id INTEGER)",
                    "INSERT INTO gpkg_spatial_ref_sys VALUES (28992, 'EPSG', 28992)",
                    "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)",
                    "INSERT INTO gpkg_geometry_columns VALUES ('gemeenten', 'geom', 28992), ('wijken', 'geom', 28992)",
                    "CREATE TABLE gemeenten (fid INTEGER, gemeentecode TEXT, gemeentenaam TEXT, geom BLOB)",
                    "CREATE TABLE wijken (fid INTEGER, wijkcode TEXT, wijknaam TEXT, geom BLOB)")) {
                statement.execute(sql);
            }
            insert(database, "gemeenten", "GM0307", 0);
            insert(database, "wijken", "WK030701", 1);
            insert(database, "wijken", "WK030702", 4);
            change.accept(statement);
        }
    }

    /** A square with the header of GeoPackage; {@code envelope} is the kind of envelope in the flags. */
    private static void insert(Connection database, String table, String code, int envelope)
            throws SQLException, ParseException {
        Geometry square = new WKTReader()
                .read("MULTIPOLYGON(((155000 463000, 156000 463000, 156000 464000, 155000 464000, 155000 463000)))");
        byte[] wkb = new WKBWriter().write(square);
        int envelopeBytes = envelope == 0 ? 0 : envelope == 1 ? 32 : 64;
        ByteBuffer bytes = ByteBuffer.allocate(8 + envelopeBytes + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) (1 | envelope << 1))
                .putInt(28992);
        bytes.position(8 + envelopeBytes).put(wkb);
        try (PreparedStatement insert =
                database.prepareStatement("INSERT INTO " + table + " VALUES (1, ?, 'A name', ?)")) {
            insert.setString(1, code);
            insert.setBytes(2, bytes.array());
            insert.execute();
        }
    }
}
