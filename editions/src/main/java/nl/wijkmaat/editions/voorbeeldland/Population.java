package nl.wijkmaat.editions.voorbeeldland;

import java.util.List;
import java.util.stream.IntStream;

/** How many people live in each cell, in which ages and households. */
final class Population {

    private final long seed;
    private final Landscape land;
    private final List<GemeentePlan> plans;
    private final double[] weight;
    private final double[] trend;
    private final boolean[] quiet;
    private final int[][] cellsOfGemeente;

    Population(long seed, Landscape land, List<GemeentePlan> plans) {
        this.seed = seed;
        this.land = land;
        this.plans = plans;
        int cells = land.size();
        weight = new double[cells];
        trend = new double[cells];
        quiet = new boolean[cells];
        for (int cell = 0; cell < cells; cell++) {
            RandomStream random = RandomStream.of(seed, "population", cell);
            weight[cell] = StrictMath.exp(0.5 * random.normal());
            trend[cell] = 0.006 * random.normal();
            // Industrial estates, harbours and parks: almost nobody lives there, so that figures are withheld.
            quiet[cell] = random.uniform() < 0.06;
            if (quiet[cell]) {
                weight[cell] *= random.uniform(0, 0.05);
            }
        }
        cellsOfGemeente = new int[plans.size()][];
        for (GemeentePlan plan : plans) {
            cellsOfGemeente[plan.index()] = IntStream.range(0, cells)
                    .filter(cell -> land.gemeente(cell) == plan.index())
                    .toArray();
        }
    }

    /** Whether the cell is an industrial estate, harbour or park rather than a place to live. */
    boolean isQuiet(int cell) {
        return quiet[cell];
    }

    /** Cells of a gemeente of the last year, ascending. */
    int[] cellsOfGemeente(int gemeente) {
        return cellsOfGemeente[gemeente];
    }

    /** Residents per cell at the start of the year; the cells of a gemeente add up to its planned residents of that year. */
    int[] residents(int year) {
        int[] residents = new int[land.size()];
        int yearsBack = year - Settings.LAST_YEAR;
        for (GemeentePlan plan : plans) {
            int[] cells = cellsOfGemeente[plan.index()];
            double[] weights = new double[cells.length];
            for (int i = 0; i < cells.length; i++) {
                weights[i] = weight[cells[i]] * StrictMath.exp(trend[cells[i]] * yearsBack);
            }
            double total = plan.residents() * StrictMath.pow(1 + plan.yearlyGrowth(), yearsBack);
            int[] shares = Apportionment.byLargestRemainder((int) StrictMath.rint(total), weights);
            for (int i = 0; i < cells.length; i++) {
                residents[cells[i]] = shares[i];
            }
        }
        return residents;
    }

    /** Everything that figures of the year are taken over. */
    Census census(int year) {
        int[] residents = residents(year);
        int cells = residents.length;
        Census census = new Census(residents, cells);
        for (int cell = 0; cell < cells; cell++) {
            RandomStream character = RandomStream.of(seed, "households", cell);
            double greying = 0.35 * character.normal() + 0.012 * (year - Settings.LAST_YEAR);
            double young = 0.3 * character.normal();
            double size = Math.clamp(2.15 + 0.3 * character.normal() - 0.006 * (year - Settings.LAST_YEAR), 1.3, 3.4);
            double vacancy = Math.clamp(0.04 + 0.02 * character.normal(), 0.005, 0.2);

            RandomStream random = RandomStream.of(seed, "census", cell, year);
            int left = residents[cell];
            int old = random.binomial(left, logistic(-1.4 + greying));
            left -= old;
            int children = random.binomial(left, logistic(-1.43 + 0.5 * young - 0.2 * greying));
            left -= children;
            int youngsters = random.binomial(left, logistic(-1.6 + young));
            left -= youngsters;
            int middle = random.binomial(left, logistic(0.05 - 0.5 * young));
            census.aged65Plus[cell] = old;
            census.aged0To14[cell] = children;
            census.aged15To24[cell] = youngsters;
            census.aged45To64[cell] = middle;
            census.aged25To44[cell] = left - middle;
            census.households[cell] =
                    residents[cell] == 0 ? 0 : Math.clamp(Math.round(residents[cell] / size), 1, residents[cell]);
            census.dwellings[cell] = census.households[cell] + random.binomial(census.households[cell], vacancy);
            census.women[cell] = random.binomial(residents[cell], 0.503);
        }
        return census;
    }

    /** People, households and dwellings per cell in one year. */
    @SuppressWarnings("ArrayRecordComponent")
    record Census(
            int[] residents,
            int[] women,
            int[] aged0To14,
            int[] aged15To24,
            int[] aged25To44,
            int[] aged45To64,
            int[] aged65Plus,
            int[] households,
            int[] dwellings) {

        int[] of(ShareModel.Base base) {
            return switch (base) {
                case RESIDENTS -> residents;
                case RESIDENTS_0_24 -> sum(aged0To14, aged15To24);
                case RESIDENTS_15_64 -> sum(aged15To24, sum(aged25To44, aged45To64));
                case RESIDENTS_15_PLUS -> sum(aged65Plus, sum(aged15To24, sum(aged25To44, aged45To64)));
                case HOUSEHOLDS -> households;
                case DWELLINGS -> dwellings;
            };
        }

        private static int[] sum(int[] a, int[] b) {
            int[] sum = new int[a.length];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = a[i] + b[i];
            }
            return sum;
        }

        private Census(int[] residents, int cells) {
            this(
                    residents,
                    new int[cells],
                    new int[cells],
                    new int[cells],
                    new int[cells],
                    new int[cells],
                    new int[cells],
                    new int[cells],
                    new int[cells]);
        }
    }

    static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
