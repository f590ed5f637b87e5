package nl.wijkmaat.editions.voorbeeldland;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A gemeente as it will be in the last year.
 *
 * @param index position in the plan: 0 is the largest, the last one lies on the island
 * @param residents in the last year
 * @param yearlyGrowth of its residents, as a fraction
 * @param cells number of cells of land that it consists of
 * @param centre of its town
 */
record GemeentePlan(int index, int residents, double yearlyGrowth, int cells, Coordinate centre) {

    static final int SMALLEST = 8_000;
    static final int LARGEST = 600_000;

    /** Below this a gemeente does not grow, so that it was never smaller than {@link #SMALLEST}. */
    private static final int SMALL = 13_000;

    private static final int CENTRE_CANDIDATES = 40;
    private static final int FEWEST_CELLS = 7;

    /** Plans all gemeenten: sizes as skewed as those of the Netherlands, from about 8,000 to about 600,000 residents. */
    static List<GemeentePlan> planAll(long seed, int gemeenten, int cells, Coast coast) {
        int[] residents = drawResidents(seed, gemeenten);
        int[] cellsOf = shareOutCells(residents, cells);
        Coordinate[] centres = placeCentres(seed, gemeenten, coast);
        List<GemeentePlan> plans = new ArrayList<>(gemeenten);
        for (int g = 0; g < gemeenten; g++) {
            double growth = RandomStream.of(seed, "growth", g).normal() * 0.004 + 0.004;
            growth = Math.clamp(growth, -0.004, 0.011);
            if (g == 0) {
                growth = Math.max(growth, 0.003);
            } else if (residents[g] < SMALL) {
                growth = -Math.abs(growth) / 3;
            }
            plans.add(new GemeentePlan(g, residents[g], growth, cellsOf[g], centres[g]));
        }
        return List.copyOf(plans);
    }

    private static int[] drawResidents(long seed, int gemeenten) {
        RandomStream random = RandomStream.of(seed, "gemeente sizes");
        double[] sizes = new double[gemeenten];
        for (int g = 1; g < gemeenten - 1; g++) {
            // Median 30,000 and log-sd 0.85, as the gemeenten of the Netherlands have about had since 2020.
            double size = 30_000 * StrictMath.exp(0.85 * random.normal());
            sizes[g] = Math.clamp(size, random.uniform(8_500, 11_000), random.uniform(350_000, 420_000));
        }
        sizes[0] = random.uniform(580_000, 599_000);
        sizes[gemeenten - 1] = random.uniform(8_050, 8_400);
        Arrays.sort(sizes);
        int[] descending = new int[gemeenten];
        for (int g = 0; g < gemeenten; g++) {
            descending[g] = (int) sizes[gemeenten - 1 - g];
        }
        return descending;
    }

    /** Larger gemeenten have larger buurten too, so cells grow a little slower than residents. */
    private static int[] shareOutCells(int[] residents, int cells) {
        double[] weights = new double[residents.length];
        for (int g = 0; g < residents.length; g++) {
            weights[g] = StrictMath.pow(residents[g], 0.9);
        }
        int spare = cells - FEWEST_CELLS * residents.length;
        int[] shares = Apportionment.byLargestRemainder(spare, weights);
        for (int g = 0; g < shares.length; g++) {
            shares[g] += FEWEST_CELLS;
        }
        return shares;
    }

    /** Far from each other: each is the best of some candidates. The last one is on the island. */
    private static Coordinate[] placeCentres(long seed, int gemeenten, Coast coast) {
        RandomStream random = RandomStream.of(seed, "centres");
        Coordinate[] centres = new Coordinate[gemeenten];
        centres[gemeenten - 1] = coast.island();
        for (int g = 0; g < gemeenten - 1; g++) {
            Coordinate best = pointOnMainland(random, coast);
            double bestDistance = -1;
            for (int candidate = 0; candidate < CENTRE_CANDIDATES; candidate++) {
                Coordinate point = pointOnMainland(random, coast);
                double nearest = Double.MAX_VALUE;
                for (int other = 0; other < g; other++) {
                    nearest = Math.min(nearest, point.distance(centres[other]));
                }
                if (nearest > bestDistance) {
                    best = point;
                    bestDistance = nearest;
                }
            }
            centres[g] = best;
        }
        // Places were filled from spacious to tight; sizes must not follow that order.
        for (int g = gemeenten - 2; g > 0; g--) {
            int other = random.below(g + 1);
            Coordinate swap = centres[g];
            centres[g] = centres[other];
            centres[other] = swap;
        }
        return centres;
    }

    private static Coordinate pointOnMainland(RandomStream random, Coast coast) {
        double reach = 1.6 * coast.radius();
        while (true) {
            double x = Coast.CENTRE_X + random.uniform(-reach, reach);
            double y = Coast.CENTRE_Y + random.uniform(-reach, reach);
            if (coast.isOnMainland(x, y)) {
                return new Coordinate(x, y);
            }
        }
    }
}
