package nl.wijkmaat.editions.voorbeeldland;

import java.util.List;
import nl.wijkmaat.engine.area.AreaLevel;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Outlines as GeoJSON in RD New, one feature per line. */
final class OutlineText {

    private final StringBuilder text = new StringBuilder();

    private OutlineText() {}

    static String of(Country country, AreaLevel level, int year) {
        return new OutlineText().collection(country, level, year);
    }

    private String collection(Country country, AreaLevel level, int year) {
        text.append("{\"type\":\"FeatureCollection\",\"name\":\"Voorbeeldland ")
                .append(year)
                .append("\",\"invented\":true,\n\"crs\":{\"type\":\"name\",\"properties\":{\"name\":")
                .append("\"urn:ogc:def:crs:EPSG::28992\"}},\n\"features\":[\n");
        List<Division.Piece> areas = country.getDivision(year).pieces(level);
        for (int i = 0; i < areas.size(); i++) {
            feature(areas.get(i), country.outline(areas.get(i)));
            text.append(i + 1 < areas.size() ? ",\n" : "\n");
        }
        return text.append("]}\n").toString();
    }

    /** Names are letters, blanks and hyphens only, so nothing in them needs escaping. */
    private void feature(Division.Piece area, Geometry outline) {
        text.append("{\"type\":\"Feature\",\"properties\":{\"code\":\"")
                .append(area.code().code())
                .append("\",\"name\":\"")
                .append(area.name())
                .append("\",\"parent\":\"")
                .append(area.parent().code())
                .append("\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[");
        for (int i = 0; i < outline.getNumGeometries(); i++) {
            text.append(i == 0 ? "[" : ",[");
            Polygon polygon = (Polygon) outline.getGeometryN(i);
            ring(polygon.getExteriorRing());
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                text.append(',');
                ring(polygon.getInteriorRingN(hole));
            }
            text.append(']');
        }
        text.append("]}}");
    }

    private void ring(LinearRing ring) {
        text.append('[');
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 0; i < corners.length; i++) {
            text.append(i == 0 ? "[" : ",[")
                    .append(Decimal.of(corners[i].x, 1, 1, '.'))
                    .append(',')
                    .append(Decimal.of(corners[i].y, 1, 1, '.'))
                    .append(']');
        }
        text.append(']');
    }
}
