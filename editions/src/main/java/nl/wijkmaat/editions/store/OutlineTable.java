package nl.wijkmaat.editions.store;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.engine.area.AreaCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/**
 * Outlines of areas of one boundary year, read and checked, ready to become an edition.
 *
 * @param source id of the source in the catalogue
 * @param boundaryYear the year whose boundaries these are
 * @param outlines one per area, each code once
 * @param refused features that were not taken over, and why
 */
public record OutlineTable(String source, int boundaryYear, List<Outline> outlines, List<Refusal> refused) {

    /** @throws IllegalArgumentException when a code stands twice */
    public OutlineTable {
        outlines = List.copyOf(outlines);
        refused = List.copyOf(refused);
        Set<AreaCode> codes = HashSet.newHashSet(outlines.size());
        for (Outline outline : outlines) {
            if (!codes.add(outline.code())) {
                throw new IllegalArgumentException(outline.code() + " stands twice in " + source + " " + boundaryYear);
            }
        }
    }

    /**
     * The outline of one area.
     *
     * @param code its code
     * @param name its name, or null when the source gives none
     * @param parent the area directly above where the code itself does not tell it and the source does; else null
     * @param wkb polygon or multipolygon as ISO well-known binary, in RD New metres (EPSG:28992), x before y
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Outline(
            AreaCode code, @Nullable String name, @Nullable AreaCode parent, byte[] wkb) {

        /** @throws IllegalArgumentException when the parent is not of a larger level */
        public Outline {
            if (parent != null && !code.level().isInside(parent.level())) {
                throw new IllegalArgumentException(code + " cannot lie inside " + parent);
            }
        }

        /**
         * The outline as a geometry of JTS.
         *
         * @throws IllegalArgumentException when the bytes are no well-known binary
         */
        public Geometry geometry() {
            try {
                return new WKBReader().read(wkb);
            } catch (ParseException e) {
                throw new IllegalArgumentException("the outline of " + code + " is no well-known binary", e);
            }
        }
    }

    /** The same outlines in the one order in which editions are hashed and stored: by code. */
    OutlineTable inStoredOrder() {
        List<Outline> sorted =
                outlines.stream().sorted(Comparator.comparing(Outline::code)).toList();
        return new OutlineTable(source, boundaryYear, sorted, refused);
    }
}
