package nl.wijkmaat.editions.voorbeeldland;

import java.util.Arrays;

/** Divides whole things over parts so that they add up again. */
final class Apportionment {

    private Apportionment() {}

    /**
     * Shares in proportion to the weights, whole, adding up to the total: rounded down, and what is left goes one each to the
     * largest remainders (the lower index first where they tie).
     *
     * @param total not negative
     * @param weights not negative, at least one positive
     */
    static int[] byLargestRemainder(int total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        int[] shares = new int[weights.length];
        double[] remainders = new double[weights.length];
        int left = total;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            shares[i] = (int) exact;
            remainders[i] = exact - shares[i];
            left -= shares[i];
        }
        Integer[] order = new Integer[weights.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Double.compare(remainders[b], remainders[a]));
        for (int i = 0; i < left; i++) {
            shares[order[i]]++;
        }
        return shares;
    }
}
