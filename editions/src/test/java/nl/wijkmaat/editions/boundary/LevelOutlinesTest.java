package nl.wijkmaat.editions.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.Contiguity;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Outlines for maps and downloads: still the same country, in fewer points and in the form that readers of GeoJSON expect. */
class LevelOutlinesTest {

    private static LevelOutlines gemeenten2022() {
        String name = "cbs_gemeente_2022.geojson.gz";
        OutlineSource source = OutlineSources.readAll(SharedData.catalogue()).stream()
                .filter(s -> !s.listLayers(name).isEmpty())
                .findFirst()
                .orElseThrow();
        return LevelOutlines.of(OutlineImporter.read(SharedData.file(name), source), AreaLevel.GEMEENTE);
    }

    @Test
    void simplifiedOutlinesKeepTheirNeighboursAndTheCountryItsArea() {
        LevelOutlines full = gemeenten2022();
        LevelOutlines simple = full.simplified(250);
        int points = full.shapes().stream().mapToInt(Geometry::getNumPoints).sum();
        int left = simple.shapes().stream().mapToInt(Geometry::getNumPoints).sum();
        assertThat(left).isLessThan(points / 2);
        assertThat(simple.shapes()).noneMatch(Geometry::isEmpty).allMatch(Geometry::isValid);
        double area = full.shapes().stream().mapToDouble(Geometry::getArea).sum();
        double simpleArea =
                simple.shapes().stream().mapToDouble(Geometry::getArea).sum();
        assertThat(simpleArea / area).isBetween(0.999, 1.001);
        Contiguity neighbours = simple.borders(0.5).rook();
        assertThat(full.borders(0.5).shared())
                .filteredOn(s -> s.lengthMetres() > 10)
                .hasSizeGreaterThan(800)
                .allMatch(s -> neighbours.areNeighbours(s.first(), s.second()));
    }

    @Test
    void theDownloadIsGeoJsonAsItShouldBe() throws ParseException, org.locationtech.jts.io.ParseException {
        Geometry shape = new WKTReader()
                .read("MULTIPOLYGON(((155000 463000, 155000 464000, 156000 464000, 156000 463000, 155000 463000),"
                        + " (155200 463200, 155400 463200, 155400 463400, 155200 463400, 155200 463200)),"
                        + " ((157000 463000, 158000 463000, 158000 464000, 157000 463000)))");
        Geometry speck = new WKTReader().read("POLYGON((1000 400000, 1000.01 400000, 1000.01 400000.01, 1000 400000))");
        LevelOutlines outlines = new LevelOutlines(
                2022,
                AreaLevel.GEMEENTE,
                List.of(new AreaCode("GM0001"), new AreaCode("GM0002")),
                List.of(shape, speck));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("name", "'s-Gravenhage \"Den Haag\"");
        properties.put("residents", 12);
        properties.put("code", "not this");
        StringWriter out = new StringWriter();
        GeoJsonExport.write(outlines, code -> properties, out);
        JsonNode json = JsonMapper.builder().build().readTree(out.toString());
        JsonNode first = json.path("features").path(0);
        assertThat(first.path("id").asString()).isEqualTo("GM0001");
        assertThat(first.path("properties").path("code").asString()).isEqualTo("GM0001");
        assertThat(first.path("properties").path("boundary_year").asInt()).isEqualTo(2022);
        assertThat(first.path("properties").path("name").asString()).isEqualTo("'s-Gravenhage \"Den Haag\"");
        assertThat(json.has("crs")).isFalse();
        Geometry read = new GeoJsonReader().read(first.path("geometry").toString());
        Polygon part = (Polygon) read.getGeometryN(0);
        assertThat(Orientation.isCCW(part.getExteriorRing().getCoordinateSequence()))
                .isTrue();
        assertThat(Orientation.isCCW(part.getInteriorRingN(0).getCoordinateSequence()))
                .isFalse();
        assertThat(read.getCoordinate().x).isBetween(5.3, 5.5);
        assertThat(out.toString())
                .containsPattern("5\\.\\d{1,6},52\\.\\d{1,6}\\]")
                .doesNotContainPattern("\\.\\d{7}");
        assertThat(json.path("features").path(1).path("geometry").isNull()).isTrue();
    }

    @Test
    void theDownloadOfTheCountryReadsBackWithinItsRounding() throws org.locationtech.jts.io.ParseException {
        LevelOutlines full = gemeenten2022();
        StringWriter out = new StringWriter();
        GeoJsonExport.write(full, code -> Map.of(), out);
        JsonNode features =
                JsonMapper.builder().build().readTree(out.toString()).path("features");
        assertThat(features.size()).isEqualTo(345);
        RijksdriehoekConversion conversion = new RijksdriehoekConversion();
        GeoJsonReader reader = new GeoJsonReader();
        for (int i : IntStream.of(0, 100, 344).toArray()) {
            Geometry back = conversion.toRd(
                    reader.read(features.path(i).path("geometry").toString()));
            assertThat(back.getArea() / full.shapes().get(i).getArea()).isBetween(0.9999, 1.0001);
        }
    }
}
