package nl.wijkmaat.engine.burden.multiverse;

import nl.wijkmaat.engine.burden.combine.Combination;

/**
 * Every mean here is a weighted sum of a function of the parts, and a way back: x and x for the arithmetic mean, ln and exp for the
 * geometric, 1/x for the harmonic, x^p and x^(1/p) for the power mean. Positions below {@link #FLOOR} count as that much where zero
 * would swallow everything, as is the custom of rescaling to 1–100 before a geometric mean.
 */
final class Summand {

    /** The lowest position, of 100, that enters a geometric, harmonic or power mean. */
    static final double FLOOR = 1;

    static final float PER_LN_2 = 1.442695f;

    private Summand() {}

    static float of(Combination combination, float position) {
        return switch (combination) {
            case Combination.Geometric g -> log(Math.max((float) FLOOR, position));
            case Combination.Harmonic h -> 1 / Math.max((float) FLOOR, position);
            case Combination.PowerMean p when p.power() == 2 -> square(Math.max((float) FLOOR, position));
            case Combination.PowerMean p -> (float) Math.pow(Math.max(FLOOR, position), p.power());
            default -> position;
        };
    }

    static float back(Combination combination, float sum) {
        return switch (combination) {
            case Combination.Geometric g -> exp(sum);
            case Combination.Harmonic h -> 1 / sum;
            case Combination.PowerMean p when p.power() == 2 -> (float) Math.sqrt(sum);
            case Combination.PowerMean p -> (float) Math.pow(sum, 1 / p.power());
            default -> sum;
        };
    }

    private static float square(float x) {
        return x * x;
    }

    /**
     * Natural logarithm of a normal positive number, right to the last digits of a float. With x = 2^e · m and t = (m − 1)/(m + 1), ln m = 2(t +
     * t³/3 + t⁵/5 + …), where |t| stays below 0.172. Four times as fast as the one of doubles, which was half of the time of a
     * geometric mean.
     */
    static float log(float x) {
        int bits = Float.floatToRawIntBits(x);
        int exponent = exponent(bits);
        return log(exponent, Float.intBitsToFloat(bits - (exponent << 23)));
    }

    /** e of a number with these bits, such that its mantissa lies between √½ and √2. */
    static int exponent(int bits) {
        return (bits - 0x3F3504F3) >> 23;
    }

    /** Natural logarithm of 2^exponent · m. */
    static float log(float exponent, float m) {
        float t = (m - 1) / (m + 1);
        float u = t * t;
        float series = 1 + u * (0.33333334f + u * (0.2f + u * (0.14285715f + u * 0.11111111f)));
        return exponent * 0.6931472f + 2 * t * series;
    }

    /** Exponential for results between 1e-37 and 1e38, right to the last digits of a float: e^x = 2^n · e^r with |r| ≤ ½ ln 2. */
    static float exp(float x) {
        int n = Math.round(x * PER_LN_2);
        return expOfRest(x, n) * Float.intBitsToFloat((n + 127) << 23);
    }

    /** e^r with r = x − n ln 2. */
    static float expOfRest(float x, float n) {
        // ln 2 in two parts, so that r keeps its last digits.
        float r = (x - n * 0.6933594f) + n * 2.1219444e-4f;
        return 1
                + r
                        * (1
                                + r
                                        * (0.5f
                                                + r
                                                        * (0.16666667f
                                                                + r
                                                                        * (0.041666668f
                                                                                + r
                                                                                        * (0.008333334f
                                                                                                + r
                                                                                                        * 0.0013888889f)))));
    }
}
