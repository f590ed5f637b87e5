package nl.wijkmaat.engine.burden.weigh;

import nl.wijkmaat.engine.QuestionRefused;

/**
 * Pearson correlations between parts.
 */
public final class Correlations {

    private Correlations() {}

    /**
     * The correlation matrix over the areas where all parts are measured.
     *
     * @param parts part by area, NaN where missing
     * @throws IllegalArgumentException when fewer than three areas have all parts, or a part does not differ between them
     */
    public static double[][] complete(double[][] parts) {
        int areas = parts[0].length;
        int[] rows = new int[areas];
        int n = 0;
        for (int i = 0; i < areas; i++) {
            boolean whole = true;
            for (double[] part : parts) {
                whole &= !Double.isNaN(part[i]);
            }
            if (whole) {
                rows[n++] = i;
            }
        }
        if (n < 3) {
            throw new QuestionRefused(
                    "gewichten uit de cijfers vragen ten minste drie gebieden waarin elk onderdeel gemeten is; er zijn er "
                            + n + ". Vul eerst in wat ontbreekt of geef de gewichten zelf",
                    "weights from the data need at least three areas with every part measured; there are " + n
                            + ". Fill missing figures first or give the weights");
        }
        double[][] z = new double[parts.length][n];
        for (int j = 0; j < parts.length; j++) {
            double mean = 0;
            for (int k = 0; k < n; k++) {
                mean += parts[j][rows[k]];
            }
            mean /= n;
            double squares = 0;
            for (int k = 0; k < n; k++) {
                z[j][k] = parts[j][rows[k]] - mean;
                squares += z[j][k] * z[j][k];
            }
            if (!(squares > 0)) {
                throw new QuestionRefused(
                        "onderdeel " + (j + 1) + " is in elk gebied gelijk en hangt dus met niets samen. Laat het weg",
                        "part " + (j + 1) + " is the same in every area, so it correlates with nothing");
            }
            for (int k = 0; k < n; k++) {
                z[j][k] /= Math.sqrt(squares);
            }
        }
        double[][] r = new double[parts.length][parts.length];
        for (int a = 0; a < parts.length; a++) {
            r[a][a] = 1;
            for (int b = 0; b < a; b++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += z[a][k] * z[b][k];
                }
                r[a][b] = sum;
                r[b][a] = sum;
            }
        }
        return r;
    }

    /** Pearson correlation over the areas where both are measured; NaN with fewer than three, or when one does not differ. */
    public static double pairwise(double[] x, double[] y) {
        int n = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                n++;
                meanX += x[i];
                meanY += y[i];
            }
        }
        if (n < 3) {
            return Double.NaN;
        }
        meanX /= n;
        meanY /= n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                double dx = x[i] - meanX;
                double dy = y[i] - meanY;
                xx += dx * dx;
                yy += dy * dy;
                xy += dx * dy;
            }
        }
        return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Double.NaN;
    }
}
