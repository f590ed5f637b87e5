package nl.wijkmaat.engine.concentration;

import java.util.stream.IntStream;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.draw.Draws;

/**
 * A global statistic with its inference.
 *
 * @param statistic which one
 * @param value of the statistic
 * @param expected when figures are dealt out over the areas at random
 * @param z the value against the mean and standard deviation of the draws
 * @param p two-sided
 * @param areas how many areas have a figure
 * @param islands how many of those have no neighbour with a figure; they count in the variance and in nothing else
 * @param permutations how it was tested; whether draws are shared makes no difference here
 */
public record GlobalConcentration(
        GlobalStatistic statistic,
        double value,
        double expected,
        double z,
        double p,
        int areas,
        int islands,
        Permutations permutations) {

    /**
     * @param values by area; NaN where there is no figure
     * @param weights scaled so that each area's add up to one among neighbours that have a figure
     * @throws IllegalArgumentException when there are fewer than four figures, all are equal, one is infinite, or no two areas with
     *     a figure are neighbours
     */
    public static GlobalConcentration of(
            GlobalStatistic statistic, double[] values, SpatialWeights weights, Permutations permutations) {
        SpatialSample sample = SpatialSample.of(values, weights);
        double total = sample.weights().total();
        if (total == 0) {
            throw new QuestionRefused(
                    "geen twee gebieden met een cijfer zijn buren", "no two areas with a figure are neighbours");
        }
        double observed = statistic.of(sample.deviations(), sample.squares(), sample.weights(), total);
        double[] drawn = IntStream.range(0, permutations.count())
                .parallel()
                .mapToDouble(draw -> statistic.of(
                        shuffled(sample.deviations(), Draws.key(permutations.seed(), draw)),
                        sample.squares(),
                        sample.weights(),
                        total))
                .toArray();
        double slack = 1e-11 * Math.max(1, Math.abs(observed));
        long lower = 0;
        long upper = 0;
        double mean = 0;
        for (double value : drawn) {
            lower += value <= observed + slack ? 1 : 0;
            upper += value >= observed - slack ? 1 : 0;
            mean += value / drawn.length;
        }
        double squares = 0;
        for (double value : drawn) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / (drawn.length - 1));
        int islands = (int) IntStream.range(0, sample.size())
                .filter(i -> sample.weights().degree(i) == 0)
                .count();
        return new GlobalConcentration(
                statistic,
                observed,
                statistic.expected(sample.size()),
                (observed - mean) / deviation,
                permutations.p(lower, upper),
                sample.size(),
                islands,
                permutations);
    }

    static double[] shuffled(double[] values, long key) {
        double[] shuffled = values.clone();
        for (int i = shuffled.length - 1; i > 0; i--) {
            int j = Draws.below(i + 1, key, i);
            double kept = shuffled[i];
            shuffled[i] = shuffled[j];
            shuffled[j] = kept;
        }
        return shuffled;
    }
}
