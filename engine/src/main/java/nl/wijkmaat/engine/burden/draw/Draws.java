package nl.wijkmaat.engine.burden.draw;

/**
 * Counter-based random numbers: draw k of a stream is a hash of the stream's key and k, so nothing is kept between draws.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood (2014)</a>, whose SplitMix64 this follows: an odd
 *     constant times the counter, scrambled by Stafford's thirteenth mix
 */
public final class Draws {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Draws() {}

    /** 64 bits for one counter of a key. */
    public static long bits(long key, long counter) {
        return mix(key + (counter + 1) * STEP);
    }

    /** The key of a stream within a stream. */
    public static long key(long key, long stream) {
        return mix(mix(key) ^ bits(stream, 0x5157L));
    }

    /** Evenly from 0 up to and without 1, with 53 bits. */
    public static double uniform(long key, long counter) {
        return (bits(key, counter) >>> 11) * 0x1p-53;
    }

    /** Evenly a whole number from 0 up to and without the bound; the bias is below bound / 2⁶³. */
    public static int below(int bound, long key, long counter) {
        return (int) Math.multiplyHigh(bits(key, counter) >>> 1, ((long) bound) << 1);
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
