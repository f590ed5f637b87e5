package nl.wijkmaat.editions.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.editions.store.OutlineTable.Outline;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.NearestNeighbours;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;

/**
 * The outlines of all areas of one level, in code order: the shape in which borders, central points and maps are made.
 *
 * @param boundaryYear the year whose boundaries these are
 * @param level of all areas
 * @param areas the areas in code order
 * @param shapes their polygons or multipolygons in RD New metres, in the same order
 */
public record LevelOutlines(int boundaryYear, AreaLevel level, List<AreaCode> areas, List<Geometry> shapes) {

    public LevelOutlines {
        areas = List.copyOf(areas);
        shapes = List.copyOf(shapes);
        if (areas.size() != shapes.size()) {
            throw new IllegalArgumentException(areas.size() + " areas have " + shapes.size() + " shapes");
        }
    }

    /** The outlines of one level out of a table; none when the table has none of that level. */
    public static LevelOutlines of(OutlineTable table, AreaLevel level) {
        List<Outline> outlines = table.outlines().stream()
                .filter(o -> o.code().level() == level)
                .sorted(Comparator.comparing(Outline::code))
                .toList();
        return new LevelOutlines(
                table.boundaryYear(),
                level,
                outlines.stream().map(Outline::code).toList(),
                outlines.stream().map(Outline::geometry).toList());
    }

    /** The outlines of some of the areas, in the same order. */
    public LevelOutlines only(Predicate<AreaCode> wanted) {
        List<AreaCode> codes = new ArrayList<>();
        List<Geometry> outlines = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            if (wanted.test(areas.get(i))) {
                codes.add(areas.get(i));
                outlines.add(shapes.get(i));
            }
        }
        return new LevelOutlines(boundaryYear, level, codes, outlines);
    }

    /** Which areas border on which, see {@link Borders} for the rule. */
    public Borders borders(double toleranceMetres) {
        return Borders.of(areas, shapes, toleranceMetres);
    }

    /** Easting of the centroid of each area in RD New metres. A centroid can lie outside its area. */
    public double[] centroidX() {
        return centroid(shape -> shape.getCentroid().getX());
    }

    /** Northing of the centroid of each area in RD New metres. */
    public double[] centroidY() {
        return centroid(shape -> shape.getCentroid().getY());
    }

    /** The {@code k} nearest areas of each area by the distance between centroids. */
    public NearestNeighbours nearest(int k) {
        return NearestNeighbours.of(centroidX(), centroidY(), k);
    }

    /**
     * Outlines with fewer points for maps: neighbours keep the same points along their common border, where they had the same points
     * before. An area never disappears, but a common border of a few metres can: take borders from the full outlines.
     *
     * @param toleranceMetres about how far a line may move; 0 leaves all as it is
     * @see <a href="https://locationtech.github.io/jts/javadoc/org/locationtech/jts/coverage/CoverageSimplifier.html">Visvalingam-Whyatt
     *     on a coverage</a>
     */
    public LevelOutlines simplified(double toleranceMetres) {
        Geometry[] simple = CoverageSimplifier.simplify(shapes.toArray(Geometry[]::new), toleranceMetres);
        return new LevelOutlines(boundaryYear, level, areas, List.of(simple));
    }

    private double[] centroid(ToDoubleFunction<Geometry> coordinate) {
        return shapes.stream().mapToDouble(coordinate).toArray();
    }
}
