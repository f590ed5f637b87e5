package nl.wijkmaat.engine.concentration;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A local statistic of all areas with its inference.
 *
 * @param statistic which one
 * @param permutations how it was tested
 * @param areas by area, in the order of the figures
 * @param tested how many areas were tested, which is the number that the false discovery rate is taken over
 */
public record LocalConcentration(LocalStatistic statistic, Permutations permutations, List<Outcome> areas, int tested) {

    public LocalConcentration {
        areas = List.copyOf(areas);
    }

    /** How an area stands to its neighbours, apart from whether that could be chance. */
    public enum Quadrant {
        /** Above the mean beside neighbours above the mean. */
        HIGH_HIGH,
        /** Below the mean beside neighbours below the mean. */
        LOW_LOW,
        /** Above the mean beside neighbours below it. */
        HIGH_LOW,
        /** Below the mean beside neighbours above it. */
        LOW_HIGH,
        /** Has a figure, but no neighbour with a figure. */
        ISLAND,
        /** Has no figure. */
        MISSING
    }

    /**
     * One area.
     *
     * @param value of the statistic; NaN when the area was not tested
     * @param z the lag against its mean and variance over all deals of the other figures (exact moments of sampling without
     *     replacement), with the sign of the statistic; NaN when not tested
     * @param p two-sided; NaN when not tested
     * @param q false discovery rate at which it would count; NaN when not tested
     * @param quadrant how it stands to its neighbours
     */
    public record Outcome(double value, double z, double p, double q, Quadrant quadrant) {}

    /**
     * Whether these draws can show anything at a false discovery rate: the smallest possible p value, found by as many areas as
     * were, must pass. When it cannot, more draws are needed.
     */
    public boolean canSupport(double rate) {
        long smallest = areas.stream()
                .filter(a -> a.p() <= permutations.smallestP() * (1 + 1e-9))
                .count();
        return permutations.smallestP() * tested <= rate * Math.max(1, smallest);
    }

    /**
     * @param statistic which statistic
     * @param values by area; NaN where there is no figure
     * @param weights who counts how much as a neighbour of whom; each area's weights are scaled to add up to one among the
     *     neighbours that have a figure
     * @param permutations how to test
     * @throws IllegalArgumentException when there are fewer than four figures, all are equal, or one is infinite
     */
    public static LocalConcentration of(
            LocalStatistic statistic, double[] values, SpatialWeights weights, Permutations permutations) {
        SpatialSample sample = SpatialSample.of(values, weights);
        LagTails tails = LagTails.count(sample, permutations);
        int n = sample.size();
        double[] value = new double[n];
        double[] z = new double[n];
        double[] p = new double[n];
        Quadrant[] quadrants = new Quadrant[n];
        for (int i = 0; i < n; i++) {
            p[i] = tails.p(i);
            if (sample.weights().degree(i) == 0) {
                value[i] = Double.NaN;
                z[i] = Double.NaN;
                quadrants[i] = Quadrant.ISLAND;
                continue;
            }
            double own = sample.deviations()[i];
            double lag = sample.weights().lag(i, sample.deviations());
            double standardised = LagMoments.standardise(sample, i, lag);
            quadrants[i] = quadrant(own, lag);
            switch (statistic) {
                case MORAN -> {
                    value[i] = own * lag * n / sample.squares();
                    z[i] = Math.signum(own) * standardised;
                }
                case GETIS_ORD -> {
                    value[i] = getisOrd(sample, i);
                    z[i] = standardised;
                }
            }
        }
        return assemble(statistic, permutations, sample, value, z, p, quadrants, values.length);
    }

    private static LocalConcentration assemble(
            LocalStatistic statistic,
            Permutations permutations,
            SpatialSample sample,
            double[] value,
            double[] z,
            double[] p,
            Quadrant[] quadrants,
            int areas) {
        double[] q = FalseDiscoveryRate.adjust(p);
        Outcome[] outcomes = new Outcome[areas];
        for (int i = 0; i < sample.size(); i++) {
            outcomes[sample.areaOf(i)] = new Outcome(value[i], z[i], p[i], q[i], quadrants[i]);
        }
        Outcome missing = new Outcome(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Quadrant.MISSING);
        List<Outcome> all = IntStream.range(0, areas)
                .mapToObj(i -> outcomes[i] == null ? missing : outcomes[i])
                .toList();
        int tested = (int)
                IntStream.range(0, p.length).filter(i -> !Double.isNaN(p[i])).count();
        return new LocalConcentration(statistic, permutations, all, tested);
    }

    private static Quadrant quadrant(double own, double lag) {
        if (own >= 0) {
            return lag >= 0 ? Quadrant.HIGH_HIGH : Quadrant.HIGH_LOW;
        }
        return lag >= 0 ? Quadrant.LOW_HIGH : Quadrant.LOW_LOW;
    }

    /**
     * With the area itself among its neighbours at the mean weight of a neighbour: the sum against its expectation, over s ·
     * sqrt((n Σw² − (Σw)²) / (n − 1)) with s² the variance over all n areas. Deviations have mean zero, so the expectation is zero.
     */
    private static double getisOrd(SpatialSample sample, int area) {
        SpatialWeights weights = sample.weights();
        int n = sample.size();
        double self = 1.0 / weights.degree(area);
        double sum = self * sample.deviations()[area] + weights.lag(area, sample.deviations());
        double w = self;
        double w2 = self * self;
        for (int at = weights.from(area); at < weights.to(area); at++) {
            w += weights.weight(at);
            w2 += weights.weight(at) * weights.weight(at);
        }
        double variance = sample.squares() / n * (n * w2 - w * w) / (n - 1);
        return sum / Math.sqrt(variance);
    }
}
