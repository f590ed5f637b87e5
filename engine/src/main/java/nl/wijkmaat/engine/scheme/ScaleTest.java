package nl.wijkmaat.engine.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.area.AreaCode;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Tests whether a scheme that is formally open to all went to larger gemeenten more often, plainly or at equal burden.
 *
 * <p>Conditional permutation test: the statistic is the sum over the winners of the logarithm of their residents; under the
 * hypothesis that size does not matter every choice of as many winners within each stratum is equally likely. Plainly means
 * one stratum; at equal burden the strata are classes of burden, so that a difference in burden cannot pass for one in size.
 * Two-sided, with the observed choice counted among the draws (Phipson &amp; Smyth 2010), so p is never zero.
 *
 * <p>It tells of association with size, not of intent. A rule can favour large gemeenten for a good reason, and a small p value
 * can hide a small difference.
 */
public final class ScaleTest {

    /** With fewer winners than this no p value is given: too few cases to tell a pattern from chance. */
    public static final int FEWEST_WINNERS = 20;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private ScaleTest() {}

    /**
     * One gemeente that could have won.
     *
     * @param gemeente its code
     * @param residents at least 1
     * @param stratum class of burden within which winners are compared; the same for all in a plain test
     * @param won whether it won
     */
    public record Contender(AreaCode gemeente, long residents, int stratum, boolean won) {
        /** @throws IllegalArgumentException when there are no residents, for then there is no size to compare */
        public Contender {
            if (residents < 1) {
                throw new IllegalArgumentException(gemeente + " has no residents and cannot be compared by size");
            }
        }

        private double logSize() {
            return Math.log((double) residents);
        }
    }

    /** Why there is no p value. */
    public enum NoTest {
        /** Fewer than {@link #FEWEST_WINNERS} winners. */
        TOO_FEW_CASES,
        /** In every stratum all or none won, or all are of one size: no other choice can be compared. */
        NO_CONTRAST
    }

    /**
     * What the test found.
     *
     * @param contenders how many could have won
     * @param winners how many won
     * @param sizeRatio geometric mean size of the winners over what is expected when size does not matter: 1 is neutral, 2 means
     *     that winners are twice as large
     * @param p two-sided p value, or null when {@code noTest} tells why there is none
     * @param noTest why there is no p value, or null when there is one
     * @param variance of the statistic under the hypothesis, from which the power follows
     * @param permutations number of draws
     * @param seed of the draws
     */
    public record Result(
            int contenders,
            int winners,
            double sizeRatio,
            @Nullable Double p,
            @Nullable NoTest noTest,
            double variance,
            int permutations,
            long seed) {

        public Optional<Double> findP() {
            return Optional.ofNullable(p);
        }

        /**
         * The chance that this test, at this level, would find a true effect of the given strength. Normal approximation to the
         * score test of a conditional logistic model, Φ(β√V − z) + Φ(−β√V − z).
         *
         * @param logOddsPerLogSize how much the log odds of winning rise when the residents grow by a factor e
         * @param level such as 0.05
         */
        public double power(double logOddsPerLogSize, double level) {
            double shift = Math.abs(logOddsPerLogSize) * Math.sqrt(variance);
            double z = NORMAL.inverseSurvivalProbability(level / 2);
            return NORMAL.cumulativeProbability(shift - z) + NORMAL.cumulativeProbability(-shift - z);
        }
    }

    /**
     * @param contenders everybody that could have won
     * @param permutations number of draws, at least 999
     * @param seed makes the draws repeatable
     * @throws IllegalArgumentException when there are too few draws or nobody could have won
     */
    public static Result test(List<Contender> contenders, int permutations, long seed) {
        if (permutations < 999) {
            throw new IllegalArgumentException("at least 999 permutations are needed, not " + permutations);
        }
        if (contenders.isEmpty()) {
            throw new IllegalArgumentException("there is no gemeente that could have won");
        }
        List<Stratum> strata = strata(contenders);
        double expected = strata.stream().mapToDouble(Stratum::expected).sum();
        double variance = strata.stream().mapToDouble(Stratum::variance).sum();
        double observed = contenders.stream()
                .filter(Contender::won)
                .mapToDouble(Contender::logSize)
                .sum();
        int winners = (int) contenders.stream().filter(Contender::won).count();
        double sizeRatio = winners == 0 ? 1 : Math.exp((observed - expected) / winners);
        NoTest noTest = winners < FEWEST_WINNERS ? NoTest.TOO_FEW_CASES : variance <= 0 ? NoTest.NO_CONTRAST : null;
        Double p = noTest == null ? p(strata, Math.abs(observed - expected), expected, permutations, seed) : null;
        return new Result(contenders.size(), winners, sizeRatio, p, noTest, variance, permutations, seed);
    }

    private static double p(List<Stratum> strata, double distance, double expected, int permutations, long seed) {
        double slack = 1e-9 * Math.max(1, Math.abs(expected));
        long asFar = IntStream.range(0, permutations)
                .parallel()
                .filter(draw -> {
                    SplittableRandom random = new SplittableRandom(mix(seed, draw));
                    double sum = 0;
                    for (Stratum stratum : strata) {
                        sum += stratum.draw(random);
                    }
                    return Math.abs(sum - expected) >= distance - slack;
                })
                .count();
        return (asFar + 1.0) / (permutations + 1.0);
    }

    /** A seed for each draw, so that the outcome does not depend on which thread makes it. */
    private static long mix(long seed, long draw) {
        long z = seed + (draw + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static List<Stratum> strata(List<Contender> contenders) {
        Map<Integer, List<Contender>> byStratum = new LinkedHashMap<>();
        contenders.forEach(c ->
                byStratum.computeIfAbsent(c.stratum(), s -> new ArrayList<>()).add(c));
        return byStratum.values().stream()
                .map(members -> new Stratum(
                        members.stream().mapToDouble(Contender::logSize).toArray(),
                        (int) members.stream().filter(Contender::won).count()))
                .toList();
    }

    /** Contenders of one class of burden: the logarithms of their sizes, and how many of them won. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Stratum(double[] logSizes, int winners) {

        double mean() {
            return Arrays.stream(logSizes).average().orElseThrow();
        }

        double expected() {
            return winners * mean();
        }

        /** Variance of the sum of a sample without replacement. */
        double variance() {
            int n = logSizes.length;
            if (n < 2) {
                return 0;
            }
            double mean = mean();
            double squares =
                    Arrays.stream(logSizes).map(x -> (x - mean) * (x - mean)).sum();
            return winners * (double) (n - winners) / n * squares / (n - 1);
        }

        /** The sum over a random choice of winners: the first steps of a Fisher-Yates shuffle. */
        double draw(SplittableRandom random) {
            if (winners == 0) {
                return 0;
            }
            double[] left = logSizes.clone();
            double sum = 0;
            for (int i = 0; i < winners; i++) {
                int chosen = random.nextInt(i, left.length);
                sum += left[chosen];
                left[chosen] = left[i];
            }
            return sum;
        }
    }
}
