package nl.wijkmaat.engine.burden.scale;

/**
 * Sample skewness and excess kurtosis with the small-sample corrections of type 2 in Joanes and Gill (1998), as in common
 * spreadsheets and statistical packages. Zero where there are too few figures (3 and 4) or they do not differ.
 */
public record Moments(double skewness, double kurtosis) {

    public static Moments of(double[] figures) {
        int n = figures.length;
        double sum = 0;
        for (double x : figures) {
            sum += x;
        }
        double mean = sum / n;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double x : figures) {
            double d = x - mean;
            second += d * d;
            third += d * d * d;
            fourth += d * d * d * d;
        }
        if (n < 3 || second == 0) {
            return new Moments(0, 0);
        }
        double skewness = Math.sqrt(n) * third / Math.pow(second, 1.5) * Math.sqrt((double) n * (n - 1)) / (n - 2);
        if (n < 4) {
            return new Moments(skewness, 0);
        }
        double r = n * fourth / (second * second);
        double kurtosis = ((n + 1.0) * (r - 3) + 6) * (n - 1) / ((n - 2.0) * (n - 3.0));
        return new Moments(skewness, kurtosis);
    }
}
