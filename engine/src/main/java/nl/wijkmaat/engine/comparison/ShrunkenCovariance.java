package nl.wijkmaat.engine.comparison;

import java.util.Arrays;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * A covariance matrix drawn towards a multiple of the identity, so that it can be inverted also when parts go together closely or areas
 * are few.
 *
 * <p>With n rows x of p parts around their mean, S = Σ xxᵀ / n, m = tr(S) / p, d² = ‖S − mI‖² / p, b² = min(d², Σ ‖xxᵀ − S‖² / (n²p)) and the
 * squared Frobenius norm ‖·‖²: the estimate is (b²/d²) m I + (1 − b²/d²) S.
 *
 * @see <a href="https://doi.org/10.1016/S0047-259X(03)00096-4">Ledoit and Wolf (2004), section 3</a>
 */
public final class ShrunkenCovariance {

    private final double[][] matrix;
    private final double shrinkage;
    private final int rows;

    private ShrunkenCovariance(double[][] matrix, double shrinkage, int rows) {
        this.matrix = matrix;
        this.shrinkage = shrinkage;
        this.rows = rows;
    }

    /**
     * @param parts part by row; rows in which a part is missing take no part
     * @throws QuestionRefused when fewer than three rows have every part, or nothing differs between them
     */
    public static ShrunkenCovariance of(double[][] parts) {
        double[][] x = completeRows(parts);
        int n = x.length;
        int p = parts.length;
        if (n < 3) {
            throw new QuestionRefused(
                    "om gebieden te vergelijken zijn er ten minste drie nodig waarin elk domein is gemeten; dat zijn er hier "
                            + n + ". Laat een domein weg of kies een ander niveau of jaar",
                    "to compare areas at least three are needed in which every domain is measured; here there are " + n
                            + ". Leave a domain out or choose another level or year");
        }
        centre(x);
        double[][] s = new double[p][p];
        for (double[] row : x) {
            addProduct(s, row, 1.0 / n);
        }
        double m = 0;
        for (int a = 0; a < p; a++) {
            m += s[a][a] / p;
        }
        if (!(m > 1e-12)) {
            throw new QuestionRefused(
                    "alle gebieden zijn op elk domein gelijk, dus er is niets om op te vergelijken",
                    "all areas are the same in every domain, so there is nothing to compare by");
        }
        double spread = distanceToIdentity(s, m) / p;
        double error = 0;
        for (double[] row : x) {
            error += distanceOfProduct(s, row) / ((double) n * n * p);
        }
        double shrinkage = spread > 0 ? Math.min(error, spread) / spread : 0;
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                s[a][b] = (1 - shrinkage) * s[a][b] + (a == b ? shrinkage * m : 0);
            }
        }
        return new ShrunkenCovariance(s, shrinkage, n);
    }

    private static double[][] completeRows(double[][] parts) {
        int all = parts[0].length;
        double[][] found = new double[all][];
        int n = 0;
        for (int i = 0; i < all; i++) {
            double[] row = new double[parts.length];
            boolean complete = true;
            for (int a = 0; a < row.length; a++) {
                row[a] = parts[a][i];
                complete &= !Double.isNaN(row[a]);
            }
            if (complete) {
                found[n++] = row;
            }
        }
        return Arrays.copyOf(found, n);
    }

    private static void centre(double[][] x) {
        for (int a = 0; a < x[0].length; a++) {
            double mean = 0;
            for (double[] row : x) {
                mean += row[a] / x.length;
            }
            for (double[] row : x) {
                row[a] -= mean;
            }
        }
    }

    private static void addProduct(double[][] into, double[] row, double factor) {
        for (int a = 0; a < row.length; a++) {
            for (int b = 0; b < row.length; b++) {
                into[a][b] += factor * row[a] * row[b];
            }
        }
    }

    private static double distanceToIdentity(double[][] s, double m) {
        double sum = 0;
        for (int a = 0; a < s.length; a++) {
            for (int b = 0; b < s.length; b++) {
                double off = s[a][b] - (a == b ? m : 0);
                sum += off * off;
            }
        }
        return sum;
    }

    private static double distanceOfProduct(double[][] s, double[] row) {
        double sum = 0;
        for (int a = 0; a < s.length; a++) {
            for (int b = 0; b < s.length; b++) {
                double off = row[a] * row[b] - s[a][b];
                sum += off * off;
            }
        }
        return sum;
    }

    /** The estimate, part by part. */
    public double[][] matrix() {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    /** How far it was drawn towards the identity: 0 is not at all, 1 is wholly. */
    public double shrinkage() {
        return shrinkage;
    }

    /** The number of rows it rests on: those with every part. */
    public int rows() {
        return rows;
    }
}
