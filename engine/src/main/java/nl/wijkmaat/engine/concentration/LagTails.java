package nl.wijkmaat.engine.concentration;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * For each area, how many draws of its neighbours' figures do not exceed the observed lag, and how many do not fall short of it.
 *
 * <p>Conditional permutation: the area keeps its own figure and the others are dealt out over all other places, so its neighbours
 * are a sample without replacement from the other figures. Local Moran, local Geary's cross product and Getis-Ord are all
 * increasing or decreasing in the lag, so the tails of the lag are the tails of each of them.
 */
final class LagTails {

    /** So many areas use the same buffers one after the other. */
    private static final int TOGETHER = 32;

    private final SpatialSample sample;
    private final Permutations permutations;
    private final long[] lower;
    private final long[] upper;

    private LagTails(SpatialSample sample, Permutations permutations) {
        this.sample = sample;
        this.permutations = permutations;
        this.lower = new long[sample.size()];
        this.upper = new long[sample.size()];
    }

    /** The tails of every area that has neighbours. */
    static LagTails count(SpatialSample sample, Permutations permutations) {
        LagTails tails = new LagTails(sample, permutations);
        switch (permutations.sharing()) {
            case FRESH -> tails.countFresh();
            case SHARED -> tails.countShared();
        }
        return tails;
    }

    /** Two-sided p value of an area; NaN when it has no neighbours. */
    double p(int area) {
        return sample.weights().degree(area) == 0 ? Double.NaN : permutations.p(lower[area], upper[area]);
    }

    /** Draws so near the observed lag that only the order of additions differs count as equal to it. */
    private double slack(double observed) {
        return 1e-11 * Math.max(Math.abs(observed), Math.sqrt(sample.squares() / sample.size()));
    }

    private void countFresh() {
        IntStream.range(0, (sample.size() + TOGETHER - 1) / TOGETHER).parallel().forEach(block -> {
            FreshDraws draws = new FreshDraws(sample, permutations);
            for (int area = block * TOGETHER; area < Math.min(sample.size(), (block + 1) * TOGETHER); area++) {
                if (sample.weights().degree(area) > 0) {
                    double observed = sample.weights().lag(area, sample.deviations());
                    double slack = slack(observed);
                    FreshDraws.Tails tails = draws.count(area, observed - slack, observed + slack);
                    lower[area] = tails.lower();
                    upper[area] = tails.upper();
                }
            }
        });
    }

    private void countShared() {
        SharedDraws draws = new SharedDraws(
                sample.deviations(), sample.weights().largestDegree() + 1, permutations.count(), permutations.seed());
        int[] degrees = IntStream.range(0, sample.size())
                .map(sample.weights()::degree)
                .filter(d -> d > 0)
                .distinct()
                .toArray();
        double[][] sorted = new double[sample.weights().largestDegree() + 1][];
        Arrays.stream(degrees).parallel().forEach(d -> sorted[d] = draws.sortedSums(d));
        IntStream.range(0, sample.size()).parallel().forEach(area -> {
            int degree = sample.weights().degree(area);
            if (degree > 0 && sample.weights().isEven(area)) {
                countEven(area, degree, draws, sorted[degree]);
            } else if (degree > 0) {
                countUneven(area, degree, draws);
            }
        });
    }

    /**
     * With equal weights the lag of a draw is the sum of its first figures, the same for all areas of one degree, but for the few
     * draws in which the area itself comes up: there the next figure takes its place. So the tails are a binary search in the
     * sorted sums and a few corrections.
     */
    private void countEven(int area, int degree, SharedDraws draws, double[] sorted) {
        SpatialWeights weights = sample.weights();
        double weight = weights.weight(weights.from(area));
        double[] values = sample.deviations();
        double observed = weight == 0 ? 0 : weights.lag(area, values) / weight;
        double slack = slack(observed);
        long below = countAtMost(sorted, observed + slack);
        long above = (long) sorted.length - countBelow(sorted, observed - slack);
        for (int at = draws.occurrencesFrom(area); at < draws.occurrencesFrom(area + 1); at++) {
            if (draws.position(at) < degree) {
                double wrong = draws.sum(draws.draw(at), degree);
                double right = draws.sum(draws.draw(at), degree + 1) - values[area];
                below += (right <= observed + slack ? 1 : 0) - (wrong <= observed + slack ? 1 : 0);
                above += (right >= observed - slack ? 1 : 0) - (wrong >= observed - slack ? 1 : 0);
            }
        }
        lower[area] = below;
        upper[area] = above;
    }

    private void countUneven(int area, int degree, SharedDraws draws) {
        SpatialWeights weights = sample.weights();
        double[] values = sample.deviations();
        double observed = weights.lag(area, values);
        double slack = slack(observed);
        int from = weights.from(area);
        long below = 0;
        long above = 0;
        for (int draw = 0; draw < permutations.count(); draw++) {
            double lag = 0;
            int position = 0;
            for (int k = 0; k < degree; k++) {
                int other = draws.area(draw, position++);
                if (other == area) {
                    other = draws.area(draw, position++);
                }
                lag += weights.weight(from + k) * values[other];
            }
            below += lag <= observed + slack ? 1 : 0;
            above += lag >= observed - slack ? 1 : 0;
        }
        lower[area] = below;
        upper[area] = above;
    }

    private static int countAtMost(double[] sorted, double bound) {
        return countBelow(sorted, Math.nextUp(bound));
    }

    private static int countBelow(double[] sorted, double bound) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
