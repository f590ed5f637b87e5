package nl.wijkmaat.engine.burden.scale;

import java.util.Arrays;

/** Fills missing figures with the mean of the areas that are most alike in the other indicators. */
final class NeighbourFill {

    private NeighbourFill() {}

    static double[][] fill(double[][] columns, int count) {
        double[][] z = new double[columns.length][];
        double[][] filled = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            filled[j] = columns[j].clone();
            z[j] = standardised(columns[j]);
        }
        int areas = columns.length == 0 ? 0 : columns[0].length;
        double[] distance = new double[areas];
        for (int i = 0; i < areas; i++) {
            boolean incomplete = false;
            for (double[] column : columns) {
                incomplete |= Double.isNaN(column[i]);
            }
            if (incomplete && distances(z, i, distance)) {
                for (int j = 0; j < columns.length; j++) {
                    if (Double.isNaN(columns[j][i])) {
                        filled[j][i] = meanOfNearest(columns[j], distance, count);
                    }
                }
            }
        }
        return filled;
    }

    private static double[] standardised(double[] column) {
        double[] z = new double[column.length];
        Arrays.fill(z, Double.NaN);
        boolean any = Arrays.stream(column).anyMatch(x -> !Double.isNaN(x));
        if (!any) {
            return z;
        }
        Distribution distribution = Distribution.of(column);
        double mean = distribution.mean();
        double spread = distribution.standardDeviation();
        for (int i = 0; i < column.length; i++) {
            z[i] = spread > 0 ? (column[i] - mean) / spread : column[i] - mean;
        }
        return z;
    }

    /** Fills the mean squared distance to every area, infinite where nothing is shared; false when nothing is shared with any. */
    private static boolean distances(double[][] z, int area, double[] distance) {
        int areas = distance.length;
        int[] shared = new int[areas];
        Arrays.fill(distance, 0);
        for (double[] column : z) {
            double own = column[area];
            if (!Double.isNaN(own)) {
                for (int k = 0; k < areas; k++) {
                    double d = column[k] - own;
                    if (!Double.isNaN(d)) {
                        distance[k] += d * d;
                        shared[k]++;
                    }
                }
            }
        }
        boolean any = false;
        for (int k = 0; k < areas; k++) {
            distance[k] = shared[k] == 0 || k == area ? Double.POSITIVE_INFINITY : distance[k] / shared[k];
            any |= Double.isFinite(distance[k]);
        }
        return any;
    }

    /** Ties in distance go to the area that comes first, so that the order of the work does not matter. */
    private static double meanOfNearest(double[] column, double[] distance, int count) {
        double[] nearest = new double[count];
        double[] figures = new double[count];
        int found = 0;
        for (int k = 0; k < column.length; k++) {
            if (!Double.isNaN(column[k])
                    && Double.isFinite(distance[k])
                    && (found < count || distance[k] < nearest[found - 1])) {
                int at = found < count ? found++ : found - 1;
                while (at > 0 && nearest[at - 1] > distance[k]) {
                    nearest[at] = nearest[at - 1];
                    figures[at] = figures[at - 1];
                    at--;
                }
                nearest[at] = distance[k];
                figures[at] = column[k];
            }
        }
        double sum = 0;
        for (int k = 0; k < found; k++) {
            sum += figures[k];
        }
        return found == 0 ? Double.NaN : sum / found;
    }
}
