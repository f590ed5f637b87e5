package nl.wijkmaat.editions.voorbeeldland;

/**
 * A smooth random surface over the country: places near each other have values near each other. Sum of cosine waves in random
 * directions (random Fourier features), about standard normal at each place.
 */
final class SpatialField {

    private static final int WAVES = 14;

    private final double[] frequencyX = new double[WAVES];
    private final double[] frequencyY = new double[WAVES];
    private final double[] phase = new double[WAVES];

    /**
     * @param shortestMetres shortest wave length
     * @param longestMetres longest wave length
     */
    SpatialField(RandomStream random, double shortestMetres, double longestMetres) {
        for (int w = 0; w < WAVES; w++) {
            double direction = random.uniform(0, 2 * StrictMath.PI);
            double length =
                    shortestMetres * StrictMath.exp(random.uniform() * StrictMath.log(longestMetres / shortestMetres));
            frequencyX[w] = 2 * StrictMath.PI / length * StrictMath.cos(direction);
            frequencyY[w] = 2 * StrictMath.PI / length * StrictMath.sin(direction);
            phase[w] = random.uniform(0, 2 * StrictMath.PI);
        }
    }

    double at(double x, double y) {
        double sum = 0;
        for (int w = 0; w < WAVES; w++) {
            sum += StrictMath.cos(
                    frequencyX[w] * (x - Coast.CENTRE_X) + frequencyY[w] * (y - Coast.CENTRE_Y) + phase[w]);
        }
        return sum * StrictMath.sqrt(2.0 / WAVES);
    }
}
