package nl.wijkmaat.engine.concentration;

import java.util.Arrays;
import nl.wijkmaat.engine.burden.draw.Draws;

/**
 * Draws of its own for every area: in each draw as many different other areas as it has neighbours. Keeps its buffers between areas, so one
 * thread owns one.
 *
 * <p>Random numbers are made in blocks, whether an area came up before in a draw is read from a stamp that bears the number of the draw, and tails
 * are counted by signs: the loops hold no branch that goes both ways.
 */
final class FreshDraws {

    private static final int BLOCK = 1024;

    private final SpatialSample sample;
    private final Permutations permutations;
    private final int[] stream = new int[BLOCK];
    private int inStream;
    private long counter;
    /** By other area the number of the last draw in which it came up, from 1. */
    private final char[] lastDraw;

    private final double[] others;

    FreshDraws(SpatialSample sample, Permutations permutations) {
        this.sample = sample;
        this.permutations = permutations;
        this.lastDraw = new char[sample.size()];
        this.others = new double[sample.size() - 1];
    }

    /** The draws of an area that has neighbours whose lag is at most {@code high}, and those whose lag is at least {@code low}. */
    Tails count(int area, double low, double high) {
        SpatialWeights weights = sample.weights();
        int from = weights.from(area);
        int degree = weights.degree(area);
        boolean even = weights.isEven(area);
        fillOthers(area, even ? weights.weight(from) : 1);
        long key = Draws.key(permutations.seed(), area);
        inStream = BLOCK;
        counter = 0;
        Arrays.fill(lastDraw, (char) 0);
        long above = 0;
        long beyond = 0;
        char stamp = 0;
        for (int draw = 0; draw < permutations.count(); draw++) {
            if (++stamp == 0) {
                Arrays.fill(lastDraw, (char) 0);
                stamp = 1;
            }
            double lag = 0;
            for (int k = 0; k < degree; k++) {
                int other = next(key);
                while (lastDraw[other] == stamp) {
                    other = next(key);
                }
                lastDraw[other] = stamp;
                lag += even ? others[other] : weights.weight(from + k) * others[other];
            }
            // The sign of the difference: 1 where the lag lies wholly above the one bound, or below the other.
            above += Double.doubleToRawLongBits(high - lag) >>> 63;
            beyond += Double.doubleToRawLongBits(lag - low) >>> 63;
        }
        return new Tails(permutations.count() - above, permutations.count() - beyond);
    }

    /** @param lower number of draws that do not exceed the observed lag; {@code upper} that do not fall short of it */
    record Tails(long lower, long upper) {}

    /** The figures of the other areas, times the weight where all neighbours weigh the same. */
    private void fillOthers(int area, double weight) {
        double[] values = sample.deviations();
        for (int i = 0; i < area; i++) {
            others[i] = weight * values[i];
        }
        for (int i = area; i < others.length; i++) {
            others[i] = weight * values[i + 1];
        }
    }

    private int next(long key) {
        if (inStream == BLOCK) {
            for (int i = 0; i < BLOCK; i++) {
                stream[i] = Draws.below(others.length, key, counter + i);
            }
            counter += BLOCK;
            inStream = 0;
        }
        return stream[inStream++];
    }
}
