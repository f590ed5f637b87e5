package nl.wijkmaat.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The division with the least sum of squared distances between figures and the mean of their class, found exactly.
 *
 * <p>The best division into one class more ends, for a longer row of figures, at the same figure or a later one; so each step halves the
 * places that are left to try, and the whole takes n log n steps per class.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501479">Fisher (1958), On grouping for maximum homogeneity</a>
 * @see <a href="https://doi.org/10.32614/RJ-2011-015">Wang and Song (2011), Ckmeans.1d.dp</a>
 */
final class NaturalClasses {

    private final double[] values;
    private final double[] weight;
    private final double[] sum;
    private final double[] squares;

    /** @param sorted ascending, at least one */
    NaturalClasses(double[] sorted) {
        values = Arrays.stream(sorted).distinct().toArray();
        int n = values.length;
        weight = new double[n + 1];
        sum = new double[n + 1];
        squares = new double[n + 1];
        // Around the middle figure, so that squares of large amounts do not drown the differences.
        double middle = values[n / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            int many = 0;
            while (at < sorted.length && sorted[at] == values[i]) {
                many++;
                at++;
            }
            double v = values[i] - middle;
            weight[i + 1] = weight[i] + many;
            sum[i + 1] = sum[i] + many * v;
            squares[i + 1] = squares[i] + many * v * v;
        }
    }

    /** The low end of each class, ascending. */
    List<Double> lows(int classes) {
        int n = values.length;
        int k = Math.min(classes, n);
        double[] before = new double[n + 1];
        for (int end = 1; end <= n; end++) {
            before[end] = spread(0, end);
        }
        int[][] starts = new int[k][n + 1];
        for (int c = 1; c < k; c++) {
            double[] now = new double[n + 1];
            Arrays.fill(now, Double.POSITIVE_INFINITY);
            divide(before, now, starts[c], c + 1, n, c, n - 1);
            before = now;
        }
        List<Double> lows = new ArrayList<>();
        int end = n;
        for (int c = k - 1; c >= 0; c--) {
            int start = c == 0 ? 0 : starts[c][end];
            lows.addFirst(values[start]);
            end = start;
        }
        return lows;
    }

    /** Fills {@code now} for ends from {@code from} to {@code to}, whose last class starts between {@code low} and {@code high}. */
    private void divide(double[] before, double[] now, int[] start, int from, int to, int low, int high) {
        if (from > to) {
            return;
        }
        int end = (from + to) >>> 1;
        for (int s = low; s <= Math.min(high, end - 1); s++) {
            double total = before[s] + spread(s, end);
            if (total < now[end]) {
                now[end] = total;
                start[end] = s;
            }
        }
        divide(before, now, start, from, end - 1, low, start[end]);
        divide(before, now, start, end + 1, to, start[end], high);
    }

    /** Sum of squared distances to their mean of the values from {@code from} up to, and without, {@code to}. */
    private double spread(int from, int to) {
        double total = sum[to] - sum[from];
        return Math.max(0, squares[to] - squares[from] - total * total / (weight[to] - weight[from]));
    }
}
