package nl.wijkmaat.app.site;

import java.util.List;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.editions.store.OutlineTable.Outline;
import nl.wijkmaat.engine.area.AreaCode;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/**
 * The land of {@link SmallCountry}: buurten are squares of 4 kilometres, two side by side in each wijk, the wijken one above the other with
 * Kleinstad in the south.
 */
final class SmallOutlines {

    private static final double SIDE = 4000;
    private static final double WEST = 140_000;
    private static final double SOUTH = 450_000;

    private SmallOutlines() {}

    static OutlineTable of(int boundaryYear) {
        return new OutlineTable(
                "kleinland_kaart",
                boundaryYear,
                List.of(
                        square("GM0001", 0, 0, 2, 1),
                        square("GM0002", 0, 1, 2, 3),
                        square("WK000101", 0, 0, 2, 1),
                        square("WK000201", 0, 1, 2, 2),
                        square("WK000202", 0, 2, 2, 3),
                        square("BU00010101", 0, 0, 1, 1),
                        square("BU00010102", 1, 0, 2, 1),
                        square("BU00020101", 0, 1, 1, 2),
                        square("BU00020102", 1, 1, 2, 2),
                        square("BU00020201", 0, 2, 1, 3),
                        square("BU00020202", 1, 2, 2, 3)),
                List.of());
    }

    private static Outline square(String code, int fromX, int fromY, int toX, int toY) {
        Envelope extent =
                new Envelope(WEST + fromX * SIDE, WEST + toX * SIDE, SOUTH + fromY * SIDE, SOUTH + toY * SIDE);
        return new Outline(
                AreaCode.parse(code), null, null, new WKBWriter().write(new GeometryFactory().toGeometry(extent)));
    }
}
