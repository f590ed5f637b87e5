package nl.wijkmaat.engine.burden.multiverse;

import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.Band;

/**
 * What a tally says of each area, without the counts that it follows from: an answer that is kept would keep five hundred numbers of every
 * area with them. It does not change when more methods are counted.
 *
 * @param areas with a rank
 * @param methods that were run
 * @param judged by area the number of methods that weigh it
 * @param amongHeaviest by share of {@link Tally#HEAVIEST} and area, the number of methods that have it among the heaviest
 * @param held by row the number of methods in which it carries the burden of the reference group
 * @param againstReference by row the number of methods that can tell
 * @param heavier by area the share of areas that is heavier, over methods; without a meaning where no method weighs it
 */
@SuppressWarnings("ArrayRecordComponent")
record Standings(
        int areas,
        int methods,
        int[] judged,
        int[][] amongHeaviest,
        int[] held,
        int[] againstReference,
        Band[] heavier) {

    static Standings of(Tally tally) {
        int[][] amongHeaviest = new int[tally.amongHeaviest.length][];
        for (int h = 0; h < amongHeaviest.length; h++) {
            amongHeaviest[h] = tally.amongHeaviest[h].clone();
        }
        return new Standings(
                tally.areas,
                tally.methods,
                tally.judged.clone(),
                amongHeaviest,
                tally.held.clone(),
                tally.againstReference.clone(),
                IntStream.range(0, tally.areas)
                        .parallel()
                        .mapToObj(area -> heavier(tally, area))
                        .toArray(Band[]::new));
    }

    private static Band heavier(Tally tally, int area) {
        int total = tally.judged[area];
        int from = area * RankBins.COUNT;
        return new Band(
                RankBins.quantile(tally.bins, from, total, 0.05),
                RankBins.quantile(tally.bins, from, total, 0.5),
                RankBins.quantile(tally.bins, from, total, 0.95));
    }
}
