package nl.wijkmaat.engine.burden.multiverse;

/**
 * Bins for the place of an area among all, from the heaviest to the lightest. With s the share of areas that is heavier (its own half
 * included) the bin is ⌊{@value #COUNT} · √s⌋, so bins are finest among the heaviest, where lists and limits lie.
 */
final class RankBins {

    static final int COUNT = 400;

    private RankBins() {}

    static int bin(double shareHeavier) {
        return Math.min(COUNT - 1, (int) (COUNT * Math.sqrt(shareHeavier)));
    }

    /** The share of areas that is heavier at the edge where a bin begins. */
    static double edge(int bin) {
        return (double) bin * bin / ((double) COUNT * COUNT);
    }

    /** By doubled rank its bin among so many areas. */
    static short[] byDoubledRank(int areas) {
        short[] bins = new short[2 * areas + 1];
        for (int doubled = 1; doubled < bins.length; doubled++) {
            bins[doubled] = (short) bin((doubled / 2.0 - 0.5) / areas);
        }
        return bins;
    }

    /** The share heavier below which the given share of the tally lies, evenly within a bin. */
    static double quantile(int[] tally, int from, long total, double share) {
        double wanted = share * total;
        double before = 0;
        for (int bin = 0; bin < COUNT; bin++) {
            int here = tally[from + bin];
            if (here > 0 && before + here >= wanted) {
                double part = Math.clamp((wanted - before) / here, 0, 1);
                return edge(bin) + part * (edge(bin + 1) - edge(bin));
            }
            before += here;
        }
        return 1;
    }
}
