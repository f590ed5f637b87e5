package nl.wijkmaat.app.site.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Outlines as bytes, with their extents: they stay in memory for every map of the same part of the country, and take a third of what shapes
 * would. Shapes are made of those that are asked for. Every point comes back to the last bit.
 */
final class PackedOutlines {

    private final int boundaryYear;
    private final AreaLevel level;
    private final List<Packed> all = new ArrayList<>();
    private final STRtree index = new STRtree();

    /**
     * One outline.
     *
     * @param order its place in code order
     * @param wkb its shape as well-known binary
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Packed(int order, AreaCode code, Envelope extent, byte[] wkb) {
        Geometry shape() {
            try {
                return new WKBReader().read(wkb);
            } catch (ParseException e) {
                throw new IllegalStateException("the outline of " + code + " was written here", e);
            }
        }
    }

    PackedOutlines(LevelOutlines outlines) {
        this.boundaryYear = outlines.boundaryYear();
        this.level = outlines.level();
        for (int i = 0; i < outlines.areas().size(); i++) {
            Geometry shape = outlines.shapes().get(i);
            Packed packed =
                    new Packed(i, outlines.areas().get(i), shape.getEnvelopeInternal(), new WKBWriter().write(shape));
            all.add(packed);
            index.insert(packed.extent, packed);
        }
        index.build();
    }

    /** What lies around all areas that are wanted; nothing when there are none. */
    Envelope extent(Predicate<AreaCode> wanted) {
        Envelope extent = new Envelope();
        all.stream()
                .filter(packed -> wanted.test(packed.code))
                .forEach(packed -> extent.expandToInclude(packed.extent));
        return extent;
    }

    /** The outlines whose extent touches a view, in code order. */
    List<Packed> listTouching(Envelope view) {
        List<Packed> touching = new ArrayList<>();
        index.query(view, found -> touching.add((Packed) found));
        touching.sort(Comparator.comparingInt(Packed::order));
        return touching;
    }

    /** The outlines whose extent touches a view, as shapes. */
    LevelOutlines unpack(Envelope view) {
        return unpack(listTouching(view));
    }

    /** The outlines of the areas that are wanted, as shapes. */
    LevelOutlines unpack(Predicate<AreaCode> wanted) {
        return unpack(all.stream().filter(packed -> wanted.test(packed.code)).toList());
    }

    private LevelOutlines unpack(List<Packed> some) {
        return new LevelOutlines(
                boundaryYear,
                level,
                some.stream().map(Packed::code).toList(),
                some.stream().map(Packed::shape).toList());
    }
}
