package nl.wijkmaat.engine.burden.rank;

import java.util.Arrays;

/**
 * Ranks thousands of areas thousands of times. Keeps its buffers between calls, so one thread owns one.
 *
 * <p>A radix sort on the bits of the figures, three digits of eleven bits: for 14,000 areas some eight times as fast as a sort by comparison.
 * Tried and slower: sorting packed longs, sorting doubles in four digits, two digits on figures rounded to 22 bits plus the pass that
 * finds their range.
 */
public final class Ranking {

    private static final int DIGIT = 11;
    private static final int DIGITS = 1 << DIGIT;
    private static final int MASK = DIGITS - 1;

    private final int[][] starts = new int[3][DIGITS];
    private long[] from;
    private long[] to;

    /** @param areas the largest number of areas that will be ranked */
    public Ranking(int areas) {
        from = new long[areas];
        to = new long[areas];
    }

    /**
     * Ranks the first {@code areas} figures from the highest.
     *
     * @param figures by area, NaN where there is none
     * @param doubledRanks receives by area twice its rank, equal figures sharing the mean of their ranks; 0 where there is no figure
     * @return the number of areas that have a rank
     */
    public int rank(float[] figures, int areas, int[] doubledRanks) {
        int count = pack(figures, areas, doubledRanks);
        for (int digit = 0; digit < 3; digit++) {
            pass(digit, count);
        }
        int i = 0;
        while (i < count) {
            int key = (int) (from[i] >>> 32);
            int end = i + 1;
            while (end < count && (int) (from[end] >>> 32) == key) {
                end++;
            }
            int doubled = i + 1 + end;
            for (int k = i; k < end; k++) {
                doubledRanks[(int) from[k]] = doubled;
            }
            i = end;
        }
        return count;
    }

    private int pack(float[] figures, int areas, int[] doubledRanks) {
        for (int[] start : starts) {
            Arrays.fill(start, 0);
        }
        int count = 0;
        for (int i = 0; i < areas; i++) {
            float figure = figures[i];
            if (Float.isNaN(figure)) {
                doubledRanks[i] = 0;
            } else {
                int bits = Float.floatToRawIntBits(figure + 0.0f);
                // Flipped so that unsigned order of the keys is the falling order of the figures.
                int key = ~(bits ^ ((bits >> 31) | 0x80000000));
                from[count++] = (long) key << 32 | i;
                starts[0][key & MASK]++;
                starts[1][key >>> DIGIT & MASK]++;
                starts[2][key >>> 2 * DIGIT]++;
            }
        }
        return count;
    }

    private void pass(int digit, int count) {
        int[] start = starts[digit];
        int shift = 32 + digit * DIGIT;
        int sum = 0;
        for (int d = 0; d < DIGITS; d++) {
            int here = start[d];
            if (here == count) {
                return; // all figures agree in this digit
            }
            start[d] = sum;
            sum += here;
        }
        for (int i = 0; i < count; i++) {
            long packed = from[i];
            to[start[(int) (packed >>> shift) & MASK]++] = packed;
        }
        long[] swap = from;
        from = to;
        to = swap;
    }
}
