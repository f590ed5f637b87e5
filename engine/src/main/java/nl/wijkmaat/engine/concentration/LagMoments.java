package nl.wijkmaat.engine.concentration;

/** Exact mean and variance of an area's lag when the figures of all other areas are dealt out over their places. */
final class LagMoments {

    private LagMoments() {}

    /**
     * The lag minus its mean, over its standard deviation. With N = n − 1 other figures of mean μ and variance σ² (over N), a
     * weighted sum of a sample without replacement has mean μ Σw and variance σ² N/(N − 1) · (Σw² − (Σw)²/N).
     *
     * @return NaN when the other figures are all equal, or all of them are neighbours of one weight
     */
    static double standardise(SpatialSample sample, int area, double lag) {
        SpatialWeights weights = sample.weights();
        double own = sample.deviations()[area];
        double others = sample.size() - 1;
        double mean = -own / others;
        double variance = (sample.squares() - own * own) / others - mean * mean;
        double w = 0;
        double w2 = 0;
        for (int at = weights.from(area); at < weights.to(area); at++) {
            w += weights.weight(at);
            w2 += weights.weight(at) * weights.weight(at);
        }
        double spread = variance * others / (others - 1) * (w2 - w * w / others);
        return spread > 1e-18 * sample.squares() ? (lag - mean * w) / Math.sqrt(spread) : Double.NaN;
    }
}
