package nl.wijkmaat.editions.voorbeeldland;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * The land, in cells that never change: every buurt of every year is one or two whole cells. The cells tile the land without
 * gaps or overlaps, because they are the cells of one Voronoi diagram whose corners are rounded once to decimetres.
 */
final class Landscape {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double WATER_SPACING = 1_300;
    private static final int SITE_CANDIDATES = 8;
    private static final int MOST_TRIES = 400;

    private final double[] x;
    private final double[] y;
    private final int[] gemeente;
    private final Polygon[] outlines;
    private final int[][] neighbours;

    private Landscape(double[] x, double[] y, int[] gemeente, Polygon[] outlines, int[][] neighbours) {
        this.x = x;
        this.y = y;
        this.gemeente = gemeente;
        this.outlines = outlines;
        this.neighbours = neighbours;
    }

    static Landscape form(long seed, Coast coast, List<GemeentePlan> plans) {
        int cells = plans.stream().mapToInt(GemeentePlan::cells).sum();
        double[] x = new double[cells];
        double[] y = new double[cells];
        int[] gemeente = new int[cells];
        int next = 0;
        for (GemeentePlan plan : plans) {
            next = placeSites(seed, coast, plans, plan, x, y, next);
            Arrays.fill(gemeente, next - plan.cells(), next, plan.index());
        }
        Polygon[] outlines = drawCells(coast, x, y);
        return new Landscape(x, y, gemeente, outlines, findNeighbours(outlines));
    }

    int size() {
        return x.length;
    }

    double x(int cell) {
        return x[cell];
    }

    double y(int cell) {
        return y[cell];
    }

    /** Index of the gemeente that the cell belongs to in the last year. */
    int gemeente(int cell) {
        return gemeente[cell];
    }

    Polygon outline(int cell) {
        return outlines[cell];
    }

    double hectares(int cell) {
        return outlines[cell].getArea() / 10_000;
    }

    /** Cells that share at least one edge with this one, ascending. */
    int[] neighbours(int cell) {
        return neighbours[cell];
    }

    /**
     * Sites of one gemeente: most of them in the town around its centre, the others over all its land, each as far from the
     * others as a few tries allow.
     */
    private static int placeSites(
            long seed, Coast coast, List<GemeentePlan> plans, GemeentePlan plan, double[] x, double[] y, int first) {
        RandomStream random = RandomStream.of(seed, "sites", plan.index());
        double room = roomAround(plan, plans);
        double town = Math.min(0.8 * room, 900 * StrictMath.sqrt(plan.residents() / 12_000.0));
        int next = first;
        for (int i = 0; i < plan.cells(); i++) {
            double reach = i < 0.65 * plan.cells() ? town : 2.2 * room;
            double bestX = plan.centre().x + random.uniform(-50, 50);
            double bestY = plan.centre().y + random.uniform(-50, 50);
            double best = -1;
            int found = 0;
            for (int attempt = 0; attempt < MOST_TRIES && found < SITE_CANDIDATES; attempt++) {
                double candidateX = plan.centre().x + random.uniform(-reach, reach);
                double candidateY = plan.centre().y + random.uniform(-reach, reach);
                if (!belongs(candidateX, candidateY, coast, plans, plan)) {
                    continue;
                }
                found++;
                double nearest = Double.MAX_VALUE;
                for (int other = first; other < next; other++) {
                    nearest = Math.min(nearest, Coast.distance(candidateX, candidateY, x[other], y[other]));
                }
                if (nearest > best) {
                    best = nearest;
                    bestX = candidateX;
                    bestY = candidateY;
                }
            }
            x[next] = bestX;
            y[next] = bestY;
            next++;
        }
        return next;
    }

    /** Half the distance to the nearest other centre, at most 9 km: the town must stay within it. */
    private static double roomAround(GemeentePlan plan, List<GemeentePlan> plans) {
        double nearest = 18_000;
        for (GemeentePlan other : plans) {
            if (other.index() != plan.index()) {
                nearest = Math.min(nearest, plan.centre().distance(other.centre()));
            }
        }
        return nearest / 2;
    }

    private static boolean belongs(double x, double y, Coast coast, List<GemeentePlan> plans, GemeentePlan plan) {
        boolean islander = plan.index() == plans.size() - 1;
        if (islander) {
            return coast.isOnIsland(x, y);
        }
        double own = Coast.distance(x, y, plan.centre().x, plan.centre().y);
        for (GemeentePlan other : plans) {
            if (other.index() != plan.index() && Coast.distance(x, y, other.centre().x, other.centre().y) < own) {
                return false;
            }
        }
        return coast.isOnMainland(x, y);
    }

    private static Polygon[] drawCells(Coast coast, double[] x, double[] y) {
        Map<Coordinate, Integer> cellBySite = HashMap.newHashMap(x.length);
        List<Coordinate> sites = new ArrayList<>();
        for (int cell = 0; cell < x.length; cell++) {
            Coordinate site = new Coordinate(x[cell], y[cell]);
            sites.add(site);
            if (cellBySite.put(site, cell) != null) {
                throw new IllegalStateException("two cells of Voorbeeldland have the same site " + site);
            }
        }
        sites.addAll(coast.listWaterSites(WATER_SPACING));
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites);
        Polygon[] outlines = new Polygon[x.length];
        for (Object diagramCell : voronoi.getSubdivision().getVoronoiCellPolygons(GEOMETRY)) {
            Polygon polygon = (Polygon) diagramCell;
            Integer cell = cellBySite.get((Coordinate) polygon.getUserData());
            if (cell != null) {
                outlines[cell] = roundToDecimetres(polygon);
            }
        }
        return outlines;
    }

    private static Polygon roundToDecimetres(Polygon polygon) {
        List<Coordinate> corners = new ArrayList<>();
        for (Coordinate corner : polygon.getExteriorRing().getCoordinates()) {
            Coordinate rounded = new Coordinate(Math.rint(corner.x * 10) / 10, Math.rint(corner.y * 10) / 10);
            if (corners.isEmpty() || !corners.getLast().equals2D(rounded)) {
                corners.add(rounded);
            }
        }
        if (!corners.getFirst().equals2D(corners.getLast())) {
            corners.add(corners.getFirst().copy());
        }
        Polygon rounded = GEOMETRY.createPolygon(corners.toArray(Coordinate[]::new));
        rounded.normalize();
        return rounded;
    }

    private record Edge(Coordinate from, Coordinate to) {
        static Edge between(Coordinate a, Coordinate b) {
            return a.compareTo(b) < 0 ? new Edge(a, b) : new Edge(b, a);
        }
    }

    private static int[][] findNeighbours(Geometry[] outlines) {
        Map<Edge, Integer> firstCell = new HashMap<>();
        List<List<Integer>> neighbours = new ArrayList<>();
        for (int cell = 0; cell < outlines.length; cell++) {
            neighbours.add(new ArrayList<>());
            Coordinate[] corners = outlines[cell].getCoordinates();
            for (int i = 1; i < corners.length; i++) {
                Integer other = firstCell.putIfAbsent(Edge.between(corners[i - 1], corners[i]), cell);
                if (other != null) {
                    neighbours.get(cell).add(other);
                    neighbours.get(other).add(cell);
                }
            }
        }
        return neighbours.stream()
                .map(list -> list.stream()
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
    }
}
