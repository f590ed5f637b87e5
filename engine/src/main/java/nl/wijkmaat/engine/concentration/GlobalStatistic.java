package nl.wijkmaat.engine.concentration;

/** One number for a whole country: whether like lies beside like. */
public enum GlobalStatistic {
    /**
     * Moran's I: n/S₀ · Σᵢⱼ wᵢⱼ zᵢ zⱼ / Σ z². Expected −1/(n − 1); positive when like lies beside like.
     *
     * @see <a href="https://doi.org/10.1093/biomet/37.1-2.17">Moran (1950)</a>
     */
    MORAN,
    /**
     * Geary's C: (n − 1)/(2 S₀) · Σᵢⱼ wᵢⱼ (zᵢ − zⱼ)² / Σ z². Expected 1; below 1 when like lies beside like.
     *
     * @see <a href="https://doi.org/10.2307/2986645">Geary (1954)</a>
     */
    GEARY;

    double of(double[] deviations, double squares, SpatialWeights weights, double totalWeight) {
        int n = deviations.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int at = weights.from(i); at < weights.to(i); at++) {
                double other = deviations[weights.neighbour(at)];
                double term = this == MORAN ? deviations[i] * other : (deviations[i] - other) * (deviations[i] - other);
                sum += weights.weight(at) * term;
            }
        }
        return this == MORAN ? n / totalWeight * sum / squares : (n - 1) / (2 * totalWeight) * sum / squares;
    }

    double expected(int n) {
        return this == MORAN ? -1.0 / (n - 1) : 1;
    }
}
