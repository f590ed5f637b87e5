package nl.wijkmaat.engine.burden.multiverse;

import nl.wijkmaat.engine.burden.combine.Combination;

/**
 * {@link Summand} for a block of rows at once, to the last digit the same. Keeps its buffers, so one thread owns one.
 *
 * <p>The choice between means stays out of the loops, and logarithm and exponential are cut into loops of which the compiler makes vectors;
 * taking a float apart into its bits is the only thing that it does not, and has a loop of its own. That is three times as fast as one loop. All arrays are read at the row itself, so that they cannot
 * overlap askew.
 */
final class BlockSummands {

    private static final float FLOOR = (float) Summand.FLOOR;

    private final float[] parts;
    private final int[] exponents;

    BlockSummands(int rows) {
        this.parts = new float[rows];
        this.exponents = new int[rows];
    }

    /** Adds weight × {@link Summand#of} of each position to the sums. */
    void add(Combination combination, float weight, float[] positions, int from, int to, float[] sums) {
        switch (combination) {
            case Combination.Arithmetic a -> {
                for (int i = from; i < to; i++) {
                    sums[i] += weight * positions[i];
                }
            }
            case Combination.Geometric g -> addLogarithms(weight, positions, from, to, sums);
            case Combination.PowerMean p
            when p.power() == 2 -> {
                for (int i = from; i < to; i++) {
                    float x = Math.max(FLOOR, positions[i]);
                    sums[i] += weight * (x * x);
                }
            }
            default -> {
                for (int i = from; i < to; i++) {
                    sums[i] += weight * Summand.of(combination, positions[i]);
                }
            }
        }
    }

    /** {@link Summand#back} of each value, in place; NaN stays NaN. */
    void back(Combination combination, float[] values, int from, int to) {
        switch (combination) {
            case Combination.Arithmetic a -> {
                // The sum is the mean already.
            }
            case Combination.Geometric g -> exponentials(values, from, to);
            case Combination.PowerMean p
            when p.power() == 2 -> {
                for (int i = from; i < to; i++) {
                    values[i] = (float) Math.sqrt(values[i]);
                }
            }
            default -> {
                for (int i = from; i < to; i++) {
                    values[i] = Summand.back(combination, values[i]);
                }
            }
        }
    }

    private void addLogarithms(float weight, float[] positions, int from, int to, float[] sums) {
        float[] mantissas = parts;
        int[] powers = exponents;
        for (int i = from; i < to; i++) {
            int bits = Float.floatToRawIntBits(Math.max(FLOOR, positions[i]));
            int exponent = Summand.exponent(bits);
            powers[i] = exponent;
            mantissas[i] = Float.intBitsToFloat(bits - (exponent << 23));
        }
        for (int i = from; i < to; i++) {
            sums[i] += weight * Summand.log(powers[i], mantissas[i]);
        }
    }

    private void exponentials(float[] values, int from, int to) {
        float[] rests = parts;
        int[] powers = exponents;
        for (int i = from; i < to; i++) {
            powers[i] = Math.round(values[i] * Summand.PER_LN_2);
        }
        for (int i = from; i < to; i++) {
            rests[i] = Summand.expOfRest(values[i], powers[i]);
        }
        for (int i = from; i < to; i++) {
            values[i] = rests[i] * Float.intBitsToFloat((powers[i] + 127) << 23);
        }
    }
}
