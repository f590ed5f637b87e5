package nl.wijkmaat.editions.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.Contiguity;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Which areas border on which, from their outlines, with a tolerance for outlines that were rounded or simplified so that a border
 * no longer runs the same on both sides.
 *
 * <p>The rule, with tolerance {@code t}: two areas are <b>queen</b> neighbours when their borders come within {@code t} of each other,
 * and <b>rook</b> neighbours when the part of the border of either that lies within {@code t} of the border of the other is longer than
 * {@code 4t}. Two areas that meet in one corner have about {@code 2t} of border within {@code t} of each other, so a corner alone is
 * never a rook border unless it is sharper than about 30 degrees. Areas on two sides of something narrower than {@code t} count as
 * neighbours: a tolerance belongs to the outlines, and is to be as small as they allow.
 */
public final class Borders {

    private final List<AreaCode> areas;
    private final double toleranceMetres;
    private final List<SharedBorder> shared;

    /**
     * Two areas whose borders come within the tolerance of each other.
     *
     * @param first index of one area
     * @param second index of the other, above {@code first}
     * @param lengthMetres of the border of the first that lies within the tolerance of the second, or the reverse when that is longer
     */
    public record SharedBorder(int first, int second, double lengthMetres) {}

    private Borders(List<AreaCode> areas, double toleranceMetres, List<SharedBorder> shared) {
        this.areas = areas;
        this.toleranceMetres = toleranceMetres;
        this.shared = shared;
    }

    /**
     * @param areas the areas, each once
     * @param outlines their polygons or multipolygons in RD New metres, in the same order
     * @param toleranceMetres positive
     */
    public static Borders of(List<AreaCode> areas, List<Geometry> outlines, double toleranceMetres) {
        if (!(toleranceMetres > 0)) {
            throw new IllegalArgumentException("the tolerance must be positive, not " + toleranceMetres);
        }
        List<double[][]> segments = outlines.stream().map(Borders::segments).toList();
        STRtree index = new STRtree();
        for (int i = 0; i < outlines.size(); i++) {
            index.insert(outlines.get(i).getEnvelopeInternal(), i);
        }
        List<SharedBorder> shared = new ArrayList<>();
        for (int i = 0; i < outlines.size(); i++) {
            Envelope reach = new Envelope(outlines.get(i).getEnvelopeInternal());
            reach.expandBy(toleranceMetres);
            List<Integer> candidates = new ArrayList<>();
            int first = i;
            index.query(reach, found -> {
                if ((Integer) found > first) {
                    candidates.add((Integer) found);
                }
            });
            for (int j : candidates) {
                double[][] a = near(segments.get(i), outlines.get(j).getEnvelopeInternal(), toleranceMetres);
                double[][] b = near(segments.get(j), outlines.get(i).getEnvelopeInternal(), toleranceMetres);
                double length = Math.max(
                        BorderLength.within(a, b, toleranceMetres), BorderLength.within(b, a, toleranceMetres));
                if (length >= 0) {
                    shared.add(new SharedBorder(i, j, length));
                }
            }
        }
        shared.sort(Comparator.comparingInt(SharedBorder::first).thenComparingInt(SharedBorder::second));
        return new Borders(List.copyOf(areas), toleranceMetres, List.copyOf(shared));
    }

    /** All pairs that come within the tolerance of each other, by index. */
    public List<SharedBorder> shared() {
        return shared;
    }

    /** Neighbours that share a stretch of border or a corner. */
    public Contiguity queen() {
        return contiguity(shared);
    }

    /** Neighbours that share a stretch of border longer than four times the tolerance. */
    public Contiguity rook() {
        return contiguity(shared.stream()
                .filter(s -> s.lengthMetres() > 4 * toleranceMetres)
                .toList());
    }

    private Contiguity contiguity(List<SharedBorder> borders) {
        return Contiguity.of(
                areas,
                borders.stream()
                        .map(s -> new Contiguity.Pair(s.first(), s.second()))
                        .toList());
    }

    /** All stretches of the border as x1, y1, x2, y2, by their least x. */
    private static double[][] segments(Geometry outline) {
        List<double[]> segments = new ArrayList<>();
        for (Object ring : LinearComponentExtracter.getLines(outline)) {
            Coordinate[] points = ((LineString) ring).getCoordinates();
            for (int i = 1; i < points.length; i++) {
                if (!points[i].equals2D(points[i - 1])) {
                    segments.add(new double[] {points[i - 1].x, points[i - 1].y, points[i].x, points[i].y});
                }
            }
        }
        double[][] sorted = segments.toArray(double[][]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(s -> Math.min(s[0], s[2])));
        return sorted;
    }

    private static double[][] near(double[][] segments, Envelope other, double tolerance) {
        Envelope reach = new Envelope(other);
        reach.expandBy(tolerance);
        return Arrays.stream(segments)
                .filter(s -> reach.intersects(new Envelope(s[0], s[2], s[1], s[3])))
                .toArray(double[][]::new);
    }
}
