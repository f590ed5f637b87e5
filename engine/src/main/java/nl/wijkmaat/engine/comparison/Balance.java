package nl.wijkmaat.engine.comparison;

import java.util.List;

/**
 * How alike two groups are on one axis, before and after matching. Both differences are in the same deviation, that of before:
 * √((s² inside + s² outside) / 2), so that they can be compared.
 *
 * @param axis id of a domain, or {@link DomainProfiles#SIZE}
 * @param matchedOn whether the matching looked at it
 * @param before all of both groups
 * @param after the pairs only, and of these those in which both are measured
 * @see <a href="https://doi.org/10.1002/sim.3697">Austin (2009)</a>
 */
public record Balance(String axis, boolean matchedOn, Groups before, Groups after) {

    /**
     * The two groups on the axis.
     *
     * @param inside how many inside areas are measured
     * @param outside how many outside areas are measured
     * @param meanInside mean score
     * @param meanOutside mean score
     * @param standardisedDifference (mean inside − mean outside) / deviation of before; NaN when it cannot be computed
     * @param varianceRatio s² inside / s² outside; NaN when it cannot be computed
     */
    public record Groups(
            int inside,
            int outside,
            double meanInside,
            double meanOutside,
            double standardisedDifference,
            double varianceRatio) {}

    /** A difference from which customary practice calls groups out of balance, in either direction. */
    public static final double CUSTOMARY_LIMIT = 0.1;

    /**
     * @param scores by row; NaN where missing
     * @param inside all inside rows
     * @param outside all outside rows
     * @param pairs matched rows
     */
    static Balance of(
            String axis,
            boolean matchedOn,
            double[] scores,
            List<Integer> inside,
            List<Integer> outside,
            List<MatchedPairs.Pair> pairs) {
        double[] in = measured(scores, inside);
        double[] out = measured(scores, outside);
        double deviation = Math.sqrt((variance(in) + variance(out)) / 2);
        List<MatchedPairs.Pair> whole = pairs.stream()
                .filter(p -> !Double.isNaN(scores[p.inside()]) && !Double.isNaN(scores[p.outside()]))
                .toList();
        double[] matchedIn =
                measured(scores, whole.stream().map(MatchedPairs.Pair::inside).toList());
        double[] matchedOut =
                measured(scores, whole.stream().map(MatchedPairs.Pair::outside).toList());
        return new Balance(axis, matchedOn, groups(in, out, deviation), groups(matchedIn, matchedOut, deviation));
    }

    private static Groups groups(double[] in, double[] out, double deviation) {
        double difference = mean(in) - mean(out);
        double spreadOut = variance(out);
        return new Groups(
                in.length,
                out.length,
                mean(in),
                mean(out),
                deviation > 0 ? difference / deviation : Double.NaN,
                spreadOut > 0 ? variance(in) / spreadOut : Double.NaN);
    }

    private static double[] measured(double[] scores, List<Integer> rows) {
        return rows.stream()
                .mapToDouble(row -> scores[row])
                .filter(score -> !Double.isNaN(score))
                .toArray();
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += each;
        }
        return x.length == 0 ? Double.NaN : sum / x.length;
    }

    private static double variance(double[] x) {
        if (x.length < 2) {
            return Double.NaN;
        }
        double mean = mean(x);
        double squares = 0;
        for (double each : x) {
            squares += (each - mean) * (each - mean);
        }
        return squares / (x.length - 1);
    }
}
