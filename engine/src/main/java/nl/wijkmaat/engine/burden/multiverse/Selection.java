package nl.wijkmaat.engine.burden.multiverse;

import java.util.Arrays;

/** Finds the figure that a share of areas reaches, without sorting all: a histogram tells the bin, and only that bin is sorted. */
final class Selection {

    private static final int BINS = 2048;

    private final int[] counts = new int[BINS];
    private final float[] inBin;

    Selection(int areas) {
        this.inBin = new float[areas];
    }

    /**
     * The largest figure that at least the given share of the measured areas reaches or exceeds.
     *
     * @param figures by area, NaN where missing
     * @param areas how many of them take part
     * @return NaN when nothing is measured
     */
    float reachedBy(float[] figures, int areas, double share) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < areas; i++) {
            float x = figures[i];
            // Rarely taken, so nearly free; a missing figure is neither.
            if (x < low) {
                low = x;
            }
            if (x > high) {
                high = x;
            }
        }
        if (!(low < high)) {
            return low == high ? low : Float.NaN;
        }
        float perBin = (BINS - 1) / (high - low);
        Arrays.fill(counts, 0);
        int n = 0;
        for (int i = 0; i < areas; i++) {
            float x = figures[i];
            if (!Float.isNaN(x)) {
                counts[(int) ((x - low) * perBin)]++;
                n++;
            }
        }
        int wanted = Math.clamp((int) Math.ceil(n * share), 1, n);
        int bin = BINS - 1;
        int above = 0;
        while (above + counts[bin] < wanted) {
            above += counts[bin--];
        }
        int found = 0;
        for (int i = 0; i < areas; i++) {
            if (!Float.isNaN(figures[i]) && (int) ((figures[i] - low) * perBin) == bin) {
                inBin[found++] = figures[i];
            }
        }
        Arrays.sort(inBin, 0, found);
        return inBin[found - (wanted - above)];
    }
}
