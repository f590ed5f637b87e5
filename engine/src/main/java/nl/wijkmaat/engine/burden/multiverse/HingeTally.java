package nl.wijkmaat.engine.burden.multiverse;

/**
 * On what the weight of an area, and the statement that it carries at least the burden of the reference group, hinge.
 *
 * <p>For pairs of independent methods A and B, and a third that is A with one factor taken from B: with y the outcome and V its variance,
 * total share of the factor = E(y_A − y_AB)² / 2V, first-order share = 1 − E(y_B − y_AB)² / 2V (Jansen's estimators). Outcomes are
 * doubled ranks and 0 or 1, so the sums are whole numbers.
 *
 * <p>The standard error of a share of the statement is that of the ratio D / 2V to first order (the delta method), with D the mean over n pairs of d =
 * (y_A − y_AB)², m the mean of h = (y_A + y_B) / 2 and V = m (1 − m): the variance of d / 2V − D (1 − 2m) h / 2V² over pairs, divided by n.
 *
 * @see <a href="https://doi.org/10.1016/j.cpc.2009.09.018">Saltelli and others (2010), table 2, formulas (d) and (f)</a>
 */
final class HingeTally {

    final int areas;
    final int factors;
    final int[] pairs;
    final long[] rankSum;
    final long[] rankSquares;
    final int[] heldSum;
    final int[] statementPairs;
    /** Pairs in which the statement holds under both methods. */
    final int[] heldBoth;
    /** By factor and area, as the following ones. */
    final long[] rankTotal;

    final long[] rankFirst;
    final int[] heldTotal;
    final int[] heldFirst;
    /** Of the pairs that {@link #heldTotal} and {@link #heldFirst} count, how often the statement holds under their two methods. */
    final int[] heldTotalWith;

    final int[] heldFirstWith;
    final int[] factorPairs;
    final int[] factorStatementPairs;

    HingeTally(int areas, int factors) {
        this.areas = areas;
        this.factors = factors;
        this.pairs = new int[areas];
        this.rankSum = new long[areas];
        this.rankSquares = new long[areas];
        this.heldSum = new int[areas];
        this.statementPairs = new int[areas];
        this.heldBoth = new int[areas];
        this.rankTotal = new long[areas * factors];
        this.rankFirst = new long[areas * factors];
        this.heldTotal = new int[areas * factors];
        this.heldFirst = new int[areas * factors];
        this.heldTotalWith = new int[areas * factors];
        this.heldFirstWith = new int[areas * factors];
        this.factorPairs = new int[areas * factors];
        this.factorStatementPairs = new int[areas * factors];
    }

    /** Outcomes of one method: doubled ranks (0 for none), and whether each area reached the line; no line leaves {@code judges} false. */
    static final class Outcome {
        final int[] doubledRanks;
        final boolean[] holds;
        boolean judges;

        Outcome(int areas) {
            this.doubledRanks = new int[areas];
            this.holds = new boolean[areas];
        }

        void judge(float[] composite, float line) {
            judges = !Float.isNaN(line);
            for (int i = 0; i < holds.length; i++) {
                holds[i] = composite[i] >= line;
            }
        }
    }

    void addPair(Outcome a, Outcome b) {
        for (int i = 0; i < areas; i++) {
            if (a.doubledRanks[i] > 0 && b.doubledRanks[i] > 0) {
                pairs[i]++;
                rankSum[i] += a.doubledRanks[i] + b.doubledRanks[i];
                rankSquares[i] +=
                        (long) a.doubledRanks[i] * a.doubledRanks[i] + (long) b.doubledRanks[i] * b.doubledRanks[i];
                if (a.judges && b.judges) {
                    statementPairs[i]++;
                    heldSum[i] += (a.holds[i] ? 1 : 0) + (b.holds[i] ? 1 : 0);
                    heldBoth[i] += a.holds[i] && b.holds[i] ? 1 : 0;
                }
            }
        }
    }

    void addMixed(int factor, Outcome a, Outcome b, Outcome mixed) {
        boolean judges = a.judges && b.judges && mixed.judges;
        for (int i = 0; i < areas; i++) {
            if (a.doubledRanks[i] > 0 && b.doubledRanks[i] > 0 && mixed.doubledRanks[i] > 0) {
                int at = factor * areas + i;
                factorPairs[at]++;
                long fromA = (long) a.doubledRanks[i] - mixed.doubledRanks[i];
                long fromB = (long) b.doubledRanks[i] - mixed.doubledRanks[i];
                rankTotal[at] += fromA * fromA;
                rankFirst[at] += fromB * fromB;
                if (judges) {
                    factorStatementPairs[at]++;
                    int held = (a.holds[i] ? 1 : 0) + (b.holds[i] ? 1 : 0);
                    if (a.holds[i] != mixed.holds[i]) {
                        heldTotal[at]++;
                        heldTotalWith[at] += held;
                    }
                    if (b.holds[i] != mixed.holds[i]) {
                        heldFirst[at]++;
                        heldFirstWith[at] += held;
                    }
                }
            }
        }
    }

    void add(HingeTally other) {
        Tally.plus(pairs, other.pairs);
        Tally.plus(heldSum, other.heldSum);
        Tally.plus(statementPairs, other.statementPairs);
        Tally.plus(heldBoth, other.heldBoth);
        Tally.plus(heldTotal, other.heldTotal);
        Tally.plus(heldFirst, other.heldFirst);
        Tally.plus(heldTotalWith, other.heldTotalWith);
        Tally.plus(heldFirstWith, other.heldFirstWith);
        Tally.plus(factorPairs, other.factorPairs);
        Tally.plus(factorStatementPairs, other.factorStatementPairs);
        plus(rankSum, other.rankSum);
        plus(rankSquares, other.rankSquares);
        plus(rankTotal, other.rankTotal);
        plus(rankFirst, other.rankFirst);
    }

    private static void plus(long[] sum, long[] other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
    }

    private double rankVariance(int area) {
        double n = 2.0 * pairs[area];
        double mean = rankSum[area] / n;
        return n > 2 ? (rankSquares[area] - n * mean * mean) / (n - 1) : 0;
    }

    private double heldVariance(int area) {
        double n = 2.0 * statementPairs[area];
        double mean = n > 0 ? heldSum[area] / n : 0;
        return n > 2 ? mean * (1 - mean) * n / (n - 1) : 0;
    }

    /** Shares of the variance of the rank, without errors; zero when the rank does not vary. */
    VarianceShares ofRank(int area, int factor) {
        int at = factor * areas + area;
        double variance = rankVariance(area);
        if (factorPairs[at] == 0 || !(variance > 0)) {
            return VarianceShares.NONE;
        }
        double twice = 2.0 * factorPairs[at] * variance;
        return new VarianceShares(
                Math.clamp(1 - rankFirst[at] / twice, 0, 1),
                Double.NaN,
                Math.clamp(rankTotal[at] / twice, 0, 1),
                Double.NaN);
    }

    /** Shares of the variance of the statement; zero when it holds always or never. */
    VarianceShares ofStatement(int area, int factor) {
        int at = factor * areas + area;
        double variance = heldVariance(area);
        if (factorStatementPairs[at] == 0 || !(variance > 0)) {
            return VarianceShares.NONE;
        }
        double twice = 2.0 * factorStatementPairs[at] * variance;
        return new VarianceShares(
                Math.clamp(1 - heldFirst[at] / twice, 0, 1),
                error(area, factorStatementPairs[at], heldFirst[at], heldFirstWith[at]),
                Math.clamp(heldTotal[at] / twice, 0, 1),
                error(area, factorStatementPairs[at], heldTotal[at], heldTotalWith[at]));
    }

    /**
     * The standard error of a share of the statement.
     *
     * @param n pairs with their mixture
     * @param different those in which the outcome differs from that of the mixture
     * @param heldWith how often the statement holds under the two methods of those
     */
    private double error(int area, int n, int different, int heldWith) {
        double all = statementPairs[area];
        if (n < 2) {
            return Double.NaN;
        }
        double mean = heldSum[area] / (2 * all);
        double variance = mean * (1 - mean);
        double share = (double) different / n;
        double ofDifferent = share * (1 - share);
        double ofHalf = (heldSum[area] + 2.0 * heldBoth[area]) / (4 * all) - mean * mean;
        double together = heldWith / (2.0 * n) - share * mean;
        double slope = share * (1 - 2 * mean) / variance;
        double perPair = (ofDifferent - 2 * slope * together + slope * slope * ofHalf) / (4 * variance * variance);
        return Math.sqrt(Math.max(0, perPair) / (n - 1));
    }
}
