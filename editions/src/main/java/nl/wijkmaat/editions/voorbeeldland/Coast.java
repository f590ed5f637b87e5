package nl.wijkmaat.editions.voorbeeldland;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * The shape of the invented country: a lobed mainland around a lake, and one island off its shore. Coordinates are metres in the
 * middle of the rectangle where those of RD New lie, so that they convert like real ones; the shape is no part of the Netherlands.
 */
final class Coast {

    static final double CENTRE_X = 140_000;

    static final double CENTRE_Y = 470_000;

    private static final double SQUARE_METRES_PER_GEMEENTE = 60e6;
    private static final double ISLAND_RADIUS = 4_200;
    private static final int LOBES = 9;

    private final double radius;
    private final double[] amplitudes = new double[LOBES];
    private final double[] phases = new double[LOBES];
    private final double lakeX;
    private final double lakeY;
    private final double lakeRadius;
    private final double islandX;
    private final double islandY;

    Coast(long seed, int gemeenten) {
        RandomStream random = RandomStream.of(seed, "coast");
        // The lake takes 3% and is made up for; lobes change the area by a few percent at most.
        radius = StrictMath.sqrt(gemeenten * SQUARE_METRES_PER_GEMEENTE / (StrictMath.PI * 0.97));
        for (int k = 0; k < LOBES; k++) {
            amplitudes[k] = random.uniform(0.5, 1) * 0.26 / (k + 2);
            phases[k] = random.uniform(0, 2 * StrictMath.PI);
        }
        double towardsLake = random.uniform(0, 2 * StrictMath.PI);
        lakeRadius = 0.17 * radius;
        lakeX = CENTRE_X + 0.25 * radius * StrictMath.cos(towardsLake);
        lakeY = CENTRE_Y + 0.25 * radius * StrictMath.sin(towardsLake);
        double towardsIsland = random.uniform(0, 2 * StrictMath.PI);
        // Far enough from every lobe beside it that open water lies all around.
        double furthest = 0;
        for (int step = -20; step <= 20; step++) {
            furthest = Math.max(furthest, mainlandRadius(towardsIsland + step * 0.02));
        }
        islandX = CENTRE_X + (furthest + 2.6 * ISLAND_RADIUS) * StrictMath.cos(towardsIsland);
        islandY = CENTRE_Y + (furthest + 2.6 * ISLAND_RADIUS) * StrictMath.sin(towardsIsland);
    }

    double radius() {
        return radius;
    }

    Coordinate island() {
        return new Coordinate(islandX, islandY);
    }

    boolean isOnIsland(double x, double y) {
        return distance(x, y, islandX, islandY) < ISLAND_RADIUS;
    }

    boolean isOnMainland(double x, double y) {
        double fromCentre = distance(x, y, CENTRE_X, CENTRE_Y);
        return fromCentre < mainlandRadius(StrictMath.atan2(y - CENTRE_Y, x - CENTRE_X))
                && distance(x, y, lakeX, lakeY) > lakeRadius;
    }

    /**
     * Points in the water along every shore. As sites of a Voronoi diagram beside the sites on land they keep the cells on land
     * from reaching into the sea, so that the shore is the border between the two.
     */
    List<Coordinate> listWaterSites(double spacing) {
        List<Coordinate> sites = new ArrayList<>();
        for (double offset : new double[] {0.5, 1.5, 3}) {
            ring(CENTRE_X, CENTRE_Y, theta -> mainlandRadius(theta) + offset * spacing, radius, spacing, sites);
            ring(islandX, islandY, theta -> ISLAND_RADIUS + offset * spacing, ISLAND_RADIUS, spacing, sites);
            ring(lakeX, lakeY, theta -> lakeRadius - offset * spacing, lakeRadius, spacing, sites);
        }
        sites.removeIf(site -> isOnMainland(site.x, site.y) || isOnIsland(site.x, site.y));
        return sites;
    }

    private interface Shore {
        double radius(double theta);
    }

    private static void ring(
            double x, double y, Shore shore, double meanRadius, double spacing, List<Coordinate> into) {
        int steps = (int) Math.ceil(2 * StrictMath.PI * meanRadius * 1.25 / spacing);
        for (int i = 0; i < steps; i++) {
            double theta = 2 * StrictMath.PI * i / steps;
            double distance = shore.radius(theta);
            if (distance > 0) {
                into.add(new Coordinate(x + distance * StrictMath.cos(theta), y + distance * StrictMath.sin(theta)));
            }
        }
    }

    private double mainlandRadius(double theta) {
        double factor = 1;
        for (int k = 0; k < LOBES; k++) {
            factor += amplitudes[k] * StrictMath.cos((k + 2) * theta + phases[k]);
        }
        return radius * factor;
    }

    static double distance(double x1, double y1, double x2, double y2) {
        double dx = x1 - x2;
        double dy = y1 - y2;
        return Math.sqrt(dx * dx + dy * dy);
    }
}
