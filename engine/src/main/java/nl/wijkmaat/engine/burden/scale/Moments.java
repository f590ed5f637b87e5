package nl.wijkmaat.engine.burden.scale;

/**
 * Sample skewness and excess kurtosis with the small-sample corrections of type 2 in Joanes and Gill (1998), as in common
 * spreadsheets and statistical packages. Zero where there are too few figures (3 and 4) or they do not differ.
 */
public record Moments(double skewness, double kurtosis) {

    public static Moments of(double[] figures) {
        double sum = 0;
        for (double x : figures) {
            sum += x;
        }
        PowerSums sums = new PowerSums(sum / figures.length);
        for (double x : figures) {
            sums.add(x, 1);
        }
        return sums.moments();
    }

    /** Sums of powers of the distances to a fixed centre, so that a few figures can be exchanged without a new pass over all. */
    static final class PowerSums {
        private final double centre;
        private int n;
        private double first;
        private double second;
        private double third;
        private double fourth;

        /** @param centre near the mean, so that nothing is lost in subtracting large numbers */
        PowerSums(double centre) {
            this.centre = centre;
        }

        /** Adds a figure so many times; a negative number takes it away. */
        void add(double figure, int times) {
            double d = figure - centre;
            double squared = d * d;
            n += times;
            first += times * d;
            second += times * squared;
            third += times * squared * d;
            fourth += times * squared * squared;
        }

        Moments moments() {
            double m = first / n;
            double aboutMean2 = second - n * m * m;
            double aboutMean3 = third - 3 * m * second + 2 * n * m * m * m;
            double aboutMean4 = fourth - 4 * m * third + 6 * m * m * second - 3 * n * m * m * m * m;
            if (n < 3 || !(aboutMean2 > 0)) {
                return new Moments(0, 0);
            }
            double skewness =
                    Math.sqrt(n) * aboutMean3 / Math.pow(aboutMean2, 1.5) * Math.sqrt((double) n * (n - 1)) / (n - 2);
            if (n < 4) {
                return new Moments(skewness, 0);
            }
            double r = n * aboutMean4 / (aboutMean2 * aboutMean2);
            return new Moments(skewness, ((n + 1.0) * (r - 3) + 6) * (n - 1) / ((n - 2.0) * (n - 3.0)));
        }
    }
}
