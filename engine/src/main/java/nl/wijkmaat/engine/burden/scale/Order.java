package nl.wijkmaat.engine.burden.scale;

import java.util.Arrays;

/** Orders areas by their figures without boxing them. */
public final class Order {

    private Order() {}

    /** The indexes of the measured figures, from the smallest figure to the largest; equal figures in index order. */
    public static int[] ascending(double[] figures) {
        int n = 0;
        for (double figure : figures) {
            if (!Double.isNaN(figure)) {
                n++;
            }
        }
        double[] sorted = new double[n];
        int at = 0;
        for (double figure : figures) {
            if (!Double.isNaN(figure)) {
                sorted[at++] = figure + 0.0;
            }
        }
        Arrays.sort(sorted);
        // Each figure takes the next free place of its run of equals, which keeps equal figures in index order.
        int[] taken = new int[n];
        int[] order = new int[n];
        for (int i = 0; i < figures.length; i++) {
            if (!Double.isNaN(figures[i])) {
                int first = firstNotBelow(sorted, figures[i]);
                order[first + taken[first]++] = i;
            }
        }
        return order;
    }

    private static int firstNotBelow(double[] sorted, double figure) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < figure) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
