package nl.wijkmaat.engine.comparison.movement;

/**
 * The distribution of Kendall's S when there is no trend: over n points in an order that says nothing, the number of pairs that rise less the
 * number that fall. Exact, by adding the points one at a time: a k-th point makes 0 to k − 1 inversions, each as likely.
 *
 * @see <a href="https://doi.org/10.1093/biomet/30.1-2.81">Kendall (1938)</a>
 */
final class KendallDistribution {

    /** By number of inversions its probability. */
    private final double[] probability;

    private final int pairs;

    /** @param points at least one */
    KendallDistribution(int points) {
        this.pairs = points * (points - 1) / 2;
        double[] sofar = {1};
        for (int k = 2; k <= points; k++) {
            double[] next = new double[sofar.length + k - 1];
            for (int inversions = 0; inversions < sofar.length; inversions++) {
                for (int added = 0; added < k; added++) {
                    next[inversions + added] += sofar[inversions] / k;
                }
            }
            sofar = next;
        }
        this.probability = sofar;
    }

    int pairs() {
        return pairs;
    }

    /** P(S ≥ s): the chance of at most (pairs − s) / 2 inversions. */
    double atLeast(int s) {
        if (s <= -pairs) {
            return 1;
        }
        double sum = 0;
        for (int inversions = 0; inversions < probability.length && pairs - 2 * inversions >= s; inversions++) {
            sum += probability[inversions];
        }
        return Math.min(1, sum);
    }
}
