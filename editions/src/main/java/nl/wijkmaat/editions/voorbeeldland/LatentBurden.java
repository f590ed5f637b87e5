package nl.wijkmaat.editions.voorbeeldland;

/**
 * What truly weighs on each cell, per domain and year: the truth that no figure shows as it is.
 *
 * <p>In the last year burden {@code z = λ·F + √(1−λ²)·S}, with F shared by all domains, S of the domain alone, and λ the domain's
 * {@link BurdenDomain#loading}. F and S are each a long-wave and a short-wave surface, an effect of the gemeente and an effect of the
 * cell; made uncorrelated with the size of the gemeente and brought to mean 0 and standard deviation 1, weighed by residents.
 * Earlier years differ by a drift per cell and a yearly wobble. Higher is heavier.
 */
final class LatentBurden {

    private static final BurdenDomain[] DOMAINS = BurdenDomain.values();

    /** Shares of the variance of a factor. */
    private static final double LONG_WAVES = 0.20;

    private static final double SHORT_WAVES = 0.30;
    private static final double GEMEENTE = 0.15;
    private static final double CELL = 0.35;

    /** Standard deviation of the change per year, and of the wobble around it. */
    private static final double DRIFT = 0.02;

    private static final double WOBBLE = 0.05;

    private final long seed;
    private final Landscape land;
    private final double[][] last = new double[DOMAINS.length][];
    private final double[][] drift = new double[DOMAINS.length][];

    LatentBurden(long seed, Landscape land, Population population) {
        this.seed = seed;
        this.land = land;
        int[] residents = population.residents(Settings.LAST_YEAR);
        double[] size = centredLogSize(land, population, residents);
        double[] shared = factor("shared", residents, size);
        double[] sharedDrift = factor("shared drift", residents, size);
        for (BurdenDomain domain : DOMAINS) {
            double[] own = factor(domain.id(), residents, size);
            double[] ownDrift = factor(domain.id() + " drift", residents, size);
            double ownLoading = StrictMath.sqrt(1 - domain.loading() * domain.loading());
            double[] level = new double[land.size()];
            double[] slope = new double[land.size()];
            for (int cell = 0; cell < land.size(); cell++) {
                level[cell] = domain.loading() * shared[cell] + ownLoading * own[cell];
                slope[cell] = DRIFT * (domain.loading() * sharedDrift[cell] + ownLoading * ownDrift[cell]);
            }
            last[domain.ordinal()] = level;
            drift[domain.ordinal()] = slope;
        }
    }

    /** In every cell the burden of a domain in a year. */
    double[] of(BurdenDomain domain, int year) {
        double[] burden = new double[land.size()];
        for (int cell = 0; cell < burden.length; cell++) {
            double wobble = RandomStream.of(seed, "wobble", domain.ordinal(), cell, year)
                    .normal();
            burden[cell] = last[domain.ordinal()][cell]
                    + drift[domain.ordinal()][cell] * (year - Settings.LAST_YEAR)
                    + WOBBLE * wobble;
        }
        return burden;
    }

    private static double[] centredLogSize(Landscape land, Population population, int[] residents) {
        double[] size = new double[land.size()];
        double total = 0;
        double mean = 0;
        for (int cell = 0; cell < size.length; cell++) {
            int ofGemeente = 0;
            for (int other : population.cellsOfGemeente(land.gemeente(cell))) {
                ofGemeente += residents[other];
            }
            size[cell] = StrictMath.log(ofGemeente);
            total += residents[cell];
            mean += residents[cell] * size[cell];
        }
        mean /= total;
        for (int cell = 0; cell < size.length; cell++) {
            size[cell] -= mean;
        }
        return size;
    }

    private double[] factor(String name, int[] residents, double[] size) {
        RandomStream random = RandomStream.of(seed, "factor " + name);
        SpatialField longWaves = new SpatialField(random, 12_000, 45_000);
        SpatialField shortWaves = new SpatialField(random, 1_200, 6_000);
        double[] values = new double[land.size()];
        for (int cell = 0; cell < values.length; cell++) {
            double ofGemeente = RandomStream.of(seed, "gemeente effect " + name, land.gemeente(cell))
                    .normal();
            double ofCell = RandomStream.of(seed, "cell effect " + name, cell).normal();
            values[cell] = StrictMath.sqrt(LONG_WAVES) * longWaves.at(land.x(cell), land.y(cell))
                    + StrictMath.sqrt(SHORT_WAVES) * shortWaves.at(land.x(cell), land.y(cell))
                    + StrictMath.sqrt(GEMEENTE) * ofGemeente
                    + StrictMath.sqrt(CELL) * ofCell;
        }
        standardise(values, residents, size);
        return values;
    }

    /** Takes out what goes with the size of the gemeente, then brings mean to 0 and standard deviation to 1, by residents. */
    private static void standardise(double[] values, int[] residents, double[] size) {
        double total = 0;
        double mean = 0;
        double withSize = 0;
        double sizeSquared = 0;
        for (int cell = 0; cell < values.length; cell++) {
            total += residents[cell];
            mean += residents[cell] * values[cell];
            withSize += residents[cell] * size[cell] * values[cell];
            sizeSquared += residents[cell] * size[cell] * size[cell];
        }
        mean /= total;
        double slope = withSize / sizeSquared;
        double variance = 0;
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] -= mean + slope * size[cell];
            variance += residents[cell] * values[cell] * values[cell];
        }
        double deviation = StrictMath.sqrt(variance / total);
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] /= deviation;
        }
    }
}
