package nl.wijkmaat.engine.burden.scale;

/**
 * What the areas of a group tell of an area before it is looked at.
 *
 * @param mean mean of the group
 * @param variance variance between its areas, without the noise of small numbers; zero when the noise explains all
 * @param areas number of areas that it was estimated from
 */
record Prior(double mean, double variance, int areas) {

    /** Random-effects mean and DerSimonian–Laird variance of logits y with variances v in one group; group −1 is everybody. */
    static Prior ofLogits(double[] y, double[] v, int[] groups, int group) {
        double weights = 0;
        double squaredWeights = 0;
        double sum = 0;
        int areas = 0;
        for (int i = 0; i < y.length; i++) {
            if (isIn(groups, i, group) && !Double.isNaN(y[i])) {
                double w = 1 / v[i];
                weights += w;
                squaredWeights += w * w;
                sum += w * y[i];
                areas++;
            }
        }
        if (areas < 2) {
            return new Prior(areas == 0 ? 0 : sum / weights, 0, areas);
        }
        double fixedMean = sum / weights;
        double heterogeneity = 0;
        for (int i = 0; i < y.length; i++) {
            if (isIn(groups, i, group) && !Double.isNaN(y[i])) {
                heterogeneity += (y[i] - fixedMean) * (y[i] - fixedMean) / v[i];
            }
        }
        double variance = Math.max(0, (heterogeneity - (areas - 1)) / (weights - squaredWeights / weights));
        double randomWeights = 0;
        double randomSum = 0;
        for (int i = 0; i < y.length; i++) {
            if (isIn(groups, i, group) && !Double.isNaN(y[i])) {
                randomWeights += 1 / (v[i] + variance);
                randomSum += y[i] / (v[i] + variance);
            }
        }
        return new Prior(randomSum / randomWeights, variance, areas);
    }

    /** Mean and between-area variance of rates per one, by Marshall's moments; group −1 is everybody. */
    static Prior ofRates(double[] figures, double[] base, double per, int[] groups, int group) {
        double events = 0;
        double people = 0;
        int areas = 0;
        for (int i = 0; i < figures.length; i++) {
            if (isIn(groups, i, group) && figures[i] >= 0 && base[i] > 0) {
                events += figures[i] / per * base[i];
                people += base[i];
                areas++;
            }
        }
        if (areas == 0) {
            return new Prior(0, 0, 0);
        }
        double mean = events / people;
        double squares = 0;
        for (int i = 0; i < figures.length; i++) {
            if (isIn(groups, i, group) && figures[i] >= 0 && base[i] > 0) {
                double d = figures[i] / per - mean;
                squares += base[i] * d * d;
            }
        }
        return new Prior(mean, Math.max(0, squares / people - mean / (people / areas)), areas);
    }

    private static boolean isIn(int[] groups, int area, int group) {
        return group < 0 || groups[area] == group;
    }
}
