package nl.wijkmaat.engine.burden.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import nl.wijkmaat.engine.burden.rank.Ranks;

/** The index of every area, with the figure of every part it was made of. */
public final class IndexResult {

    private final List<String> codes;
    private final double[] scores;
    private final double[] ranks;
    private final int ranked;
    private final Map<String, double[]> figures;
    private final Map<String, List<Double>> weights;

    IndexResult(
            List<String> codes,
            double[] scores,
            double[] ranks,
            Map<String, double[]> figures,
            Map<String, List<Double>> weights) {
        this.codes = codes;
        this.scores = scores;
        this.ranks = ranks;
        this.figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        this.weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        int measured = 0;
        for (double rank : ranks) {
            measured += Double.isNaN(rank) ? 0 : 1;
        }
        this.ranked = measured;
    }

    /** The codes in the order of the table. */
    public List<String> codes() {
        return codes;
    }

    /** The score at a row; NaN when too little is measured. */
    public double score(int row) {
        return scores[row];
    }

    /** The rank at a row, from 1; NaN when there is no score. Half ranks occur when ties share their average. */
    public double rank(int row) {
        return ranks[row];
    }

    /** The tenth of the ranked areas, from 1 for the first; empty when there is no score. */
    public OptionalInt findDecile(int row) {
        return Double.isNaN(ranks[row]) ? OptionalInt.empty() : OptionalInt.of(Ranks.tenth(ranks[row], ranked));
    }

    /** The number of areas with a score. */
    public int ranked() {
        return ranked;
    }

    /**
     * The figure of a part by row: a treated indicator or a combined group, before it is brought to the scale of the group above.
     *
     * @throws NoSuchElementException when the index has no such part
     */
    public double[] getFigures(String part) {
        double[] found = figures.get(part);
        if (found == null) {
            throw new NoSuchElementException(
                    "the index has no part '" + part + "'; it has: " + String.join(", ", figures.keySet()));
        }
        return found.clone();
    }

    /** The weights that were used per group, in the order of its parts. */
    public Map<String, List<Double>> weights() {
        return weights;
    }
}
