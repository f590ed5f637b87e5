package nl.wijkmaat.engine.concentration;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Control of the false discovery rate by Benjamini and Hochberg. */
public final class FalseDiscoveryRate {

    private FalseDiscoveryRate() {}

    /**
     * By p value the smallest rate of false discoveries at which it would count as one: q of the k-th smallest of m is the
     * smallest m · p / j over all j from k on. It steps up from the largest p, so that one large p between small ones does not end
     * the search.
     *
     * @param p values from 0 to 1; NaN where nothing was tested, which stays NaN and does not count
     * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg (1995)</a>
     */
    public static double[] adjust(double[] p) {
        Integer[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(p[a], p[b]));
        double[] q = new double[p.length];
        Arrays.fill(q, Double.NaN);
        double smallest = 1;
        for (int k = order.length - 1; k >= 0; k--) {
            smallest = Math.min(smallest, p[order[k]] * ((double) order.length / (k + 1)));
            q[order[k]] = smallest;
        }
        return q;
    }
}
