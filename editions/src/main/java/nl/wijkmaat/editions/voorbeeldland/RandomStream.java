package nl.wijkmaat.editions.voorbeeldland;

/**
 * Random numbers for one draw or one small group of draws, keyed by what is drawn: a purpose and up to a few numbers (cell,
 * year). Streams of different keys are independent, so the order in which they are used, or the thread, changes nothing.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood 2014), started from a mix of the keys. Binomial and Poisson numbers
 * are exact: inversion for small means, else the transformed rejection of Hörmann (1993, BTRS and PTRS).
 */
final class RandomStream {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    private long state;

    private RandomStream(long state) {
        this.state = state;
    }

    static RandomStream of(long seed, String purpose, long... keys) {
        long state = mix(seed + GOLDEN);
        for (int i = 0; i < purpose.length(); i++) {
            state = (state ^ purpose.charAt(i)) * 0x100000001B3L;
        }
        for (long key : keys) {
            state = mix(state + GOLDEN * (key + 1));
        }
        return new RandomStream(mix(state));
    }

    long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0, inclusive, to 1, exclusive. */
    double uniform() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** From 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) Math.multiplyHigh(nextLong() >>> 1, (long) bound << 1);
    }

    /** Standard normal, by the polar method of Marsaglia. */
    double normal() {
        while (true) {
            double u = 2 * uniform() - 1;
            double v = 2 * uniform() - 1;
            double s = u * u + v * v;
            if (s > 0 && s < 1) {
                return u * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    /** Number of successes in {@code trials} tries of the given chance. */
    int binomial(int trials, double chance) {
        if (trials <= 0 || chance <= 0) {
            return 0;
        }
        if (chance >= 1) {
            return trials;
        }
        if (chance > 0.5) {
            return trials - binomial(trials, 1 - chance);
        }
        return trials * chance < 10 ? binomialByInversion(trials, chance) : binomialByRejection(trials, chance);
    }

    private int binomialByInversion(int trials, double chance) {
        double odds = chance / (1 - chance);
        double weight = StrictMath.exp(trials * StrictMath.log1p(-chance));
        double left = uniform();
        int successes = 0;
        while (left > weight && successes < trials) {
            left -= weight;
            successes++;
            weight *= odds * (trials - successes + 1) / successes;
        }
        return successes;
    }

    private int binomialByRejection(int trials, double chance) {
        double spread = StrictMath.sqrt(trials * chance * (1 - chance));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * chance;
        double c = trials * chance + 0.5;
        double vr = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spread;
        double logOdds = StrictMath.log(chance / (1 - chance));
        int mode = (int) StrictMath.floor((trials + 1) * chance);
        double h = logFactorial(mode) + logFactorial(trials - mode);
        while (true) {
            double u = uniform() - 0.5;
            double v = uniform();
            double us = 0.5 - Math.abs(u);
            double k = StrictMath.floor((2 * a / us + b) * u + c);
            if (k < 0 || k > trials) {
                continue;
            }
            if (us >= 0.07 && v <= vr) {
                return (int) k;
            }
            double scaled = StrictMath.log(v * alpha / (a / (us * us) + b));
            if (scaled <= h - logFactorial((int) k) - logFactorial(trials - (int) k) + (k - mode) * logOdds) {
                return (int) k;
            }
        }
    }

    /** Number of independent events when {@code mean} are expected. */
    int poisson(double mean) {
        if (mean <= 0) {
            return 0;
        }
        return mean < 10 ? poissonByInversion(mean) : poissonByRejection(mean);
    }

    private int poissonByInversion(double mean) {
        double weight = StrictMath.exp(-mean);
        double left = uniform();
        int events = 0;
        while (left > weight && events < 1000) {
            left -= weight;
            events++;
            weight *= mean / events;
        }
        return events;
    }

    private int poissonByRejection(double mean) {
        double logMean = StrictMath.log(mean);
        double b = 0.931 + 2.53 * StrictMath.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double vr = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = uniform() - 0.5;
            double v = uniform();
            double us = 0.5 - Math.abs(u);
            double k = StrictMath.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= vr) {
                return (int) k;
            }
            if (k < 0 || us < 0.013 && v > us) {
                continue;
            }
            if (StrictMath.log(v) + StrictMath.log(inverseAlpha) - StrictMath.log(a / (us * us) + b)
                    <= -mean + k * logMean - logFactorial((int) k)) {
                return (int) k;
            }
        }
    }

    /** By Stirling's series, which is exact to the last digits from 10 upwards; below that by multiplication. */
    static double logFactorial(int n) {
        if (n < 10) {
            double product = 1;
            for (int i = 2; i <= n; i++) {
                product *= i;
            }
            return StrictMath.log(product);
        }
        double x = n + 1.0;
        double inverse = 1 / x;
        double square = inverse * inverse;
        double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
        return (x - 0.5) * StrictMath.log(x) - x + HALF_LOG_TWO_PI + series;
    }
}
