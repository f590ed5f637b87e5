package nl.wijkmaat.engine.burden.multiverse;

import java.util.List;
import nl.wijkmaat.engine.burden.BurdenTable;

/**
 * What is kept of the methods that were run: counts per area, and of each method the counts of its classes; never a matrix of methods by
 * areas. All whole numbers, or sorted before they are read, so tallies add up to the same whatever thread made them.
 */
final class Tally {

    /** Shares of areas that count as the heaviest. */
    static final double[] HEAVIEST = {0.01, 0.05, 0.10, 0.20};

    private static final int WAITING = 16;

    final int areas;
    final int[] bins;
    final int[] judged;
    final int[][] amongHeaviest;
    final int[] held;
    final int[] againstReference;
    final ClassTally byClass;
    int methods;
    int methodsWithReference;

    private final short[] binByDoubledRank;
    /** The same for the number of areas that had a rank last. */
    private final short[] binByRank;

    private int binsAreAmong = -1;
    /** By method that was not counted yet, and area, its bin. */
    private final short[][] waiting;

    private int waits;

    Tally(BurdenTable table, Question question) {
        this.areas = table.ranked();
        this.bins = new int[areas * RankBins.COUNT];
        this.judged = new int[areas];
        this.amongHeaviest = new int[HEAVIEST.length][areas];
        this.held = new int[table.rows().size()];
        this.againstReference = new int[table.rows().size()];
        this.byClass = new ClassTally(table, question);
        this.binByDoubledRank = RankBins.byDoubledRank(areas);
        this.binByRank = new short[binByDoubledRank.length];
        this.waiting = new short[WAITING][areas];
    }

    /**
     * Adds one method.
     *
     * @param doubledRanks by ranked area, 0 without rank
     * @param ranked number of areas with a rank
     * @param composite by row
     * @param line weight of the reference group, NaN for none
     */
    void add(int[] doubledRanks, int ranked, float[] composite, float line) {
        methods++;
        addRanks(doubledRanks, ranked);
        if (!Float.isNaN(line)) {
            methodsWithReference++;
            for (int i = 0; i < held.length; i++) {
                float own = composite[i];
                held[i] += own >= line ? 1 : 0;
                againstReference[i] += Float.isNaN(own) ? 0 : 1;
            }
        }
        byClass.add(doubledRanks, ranked, composite, line);
    }

    private void addRanks(int[] doubledRanks, int ranked) {
        short[] binByRank = binsAmong(ranked);
        short[] bin = waiting[waits++];
        for (int i = 0; i < areas; i++) {
            bin[i] = binByRank[doubledRanks[i]];
        }
        if (waits == waiting.length) {
            flush();
        }
        addJudged(doubledRanks);
        for (int h = 0; h < HEAVIEST.length; h++) {
            addAmong(doubledRanks, 2 * Math.max(1, (int) Math.round(HEAVIEST[h] * ranked)), amongHeaviest[h]);
        }
    }

    /** By doubled rank among so many areas its bin; −1 for no rank. */
    private short[] binsAmong(int ranked) {
        if (ranked != binsAreAmong) {
            for (int doubled = 1; doubled <= 2 * ranked; doubled++) {
                int scaled = ranked == areas ? doubled : Math.max(1, (int) ((long) doubled * areas / ranked));
                binByRank[doubled] = binByDoubledRank[scaled];
            }
            binByRank[0] = -1;
            binsAreAmong = ranked;
        }
        return binByRank;
    }

    private void addJudged(int[] doubledRanks) {
        for (int i = 0; i < areas; i++) {
            judged[i] += -doubledRanks[i] >>> 31;
        }
    }

    /** Adds one where 0 < doubled rank ≤ limit, told by signs: a loop without branches. */
    private void addAmong(int[] doubledRanks, int limit, int[] among) {
        for (int i = 0; i < areas; i++) {
            among[i] += (-doubledRanks[i] & doubledRanks[i] - limit - 1) >>> 31;
        }
    }

    /** Area by area, since the places of one area lie near each other under most methods, and so in the same lines of the cache. */
    private void flush() {
        for (int i = 0; i < areas; i++) {
            int from = i * RankBins.COUNT;
            for (int m = 0; m < waits; m++) {
                int bin = waiting[m][i];
                if (bin >= 0) {
                    bins[from + bin]++;
                }
            }
        }
        waits = 0;
    }

    void add(Tally other) {
        other.flush();
        methods += other.methods;
        methodsWithReference += other.methodsWithReference;
        plus(bins, other.bins);
        plus(judged, other.judged);
        plus(held, other.held);
        plus(againstReference, other.againstReference);
        for (int h = 0; h < amongHeaviest.length; h++) {
            plus(amongHeaviest[h], other.amongHeaviest[h]);
        }
        byClass.add(other.byClass);
    }

    static void plus(int[] sum, int[] other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
    }

    /** For readers of {@link #HEAVIEST}. */
    static List<Double> heaviestShares() {
        return List.of(0.01, 0.05, 0.10, 0.20);
    }
}
