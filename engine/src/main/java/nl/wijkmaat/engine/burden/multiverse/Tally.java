package nl.wijkmaat.engine.burden.multiverse;

import java.util.List;
import nl.wijkmaat.engine.burden.BurdenTable;

/**
 * What is kept of the methods that were run: counts per area and per class, never a matrix of methods by areas. All whole numbers, so
 * tallies add up to the same whatever thread made them.
 */
final class Tally {

    /** Shares of areas that count as the heaviest. */
    static final double[] HEAVIEST = {0.01, 0.05, 0.10, 0.20};

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

    Tally(BurdenTable table, Question question) {
        this.areas = table.ranked();
        this.bins = new int[areas * RankBins.COUNT];
        this.judged = new int[areas];
        this.amongHeaviest = new int[HEAVIEST.length][areas];
        this.held = new int[table.rows().size()];
        this.againstReference = new int[table.rows().size()];
        this.byClass = new ClassTally(table, question.classifications());
        this.binByDoubledRank = RankBins.byDoubledRank(areas);
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
        int[] limits = new int[HEAVIEST.length];
        for (int h = 0; h < limits.length; h++) {
            limits[h] = 2 * Math.max(1, (int) Math.round(HEAVIEST[h] * ranked));
        }
        for (int i = 0; i < areas; i++) {
            int doubled = doubledRanks[i];
            if (doubled > 0) {
                judged[i]++;
                int scaled = ranked == areas ? doubled : Math.max(1, (int) ((long) doubled * areas / ranked));
                bins[i * RankBins.COUNT + binByDoubledRank[scaled]]++;
            }
        }
        for (int h = 0; h < limits.length; h++) {
            int[] among = amongHeaviest[h];
            for (int i = 0; i < areas; i++) {
                among[i] += doubledRanks[i] > 0 && doubledRanks[i] <= limits[h] ? 1 : 0;
            }
        }
    }

    void add(Tally other) {
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
