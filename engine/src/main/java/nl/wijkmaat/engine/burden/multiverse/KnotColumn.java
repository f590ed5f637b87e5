package nl.wijkmaat.engine.burden.multiverse;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.scale.Distribution;
import nl.wijkmaat.engine.burden.scale.Normalisation;
import nl.wijkmaat.engine.burden.scale.Scale;
import nl.wijkmaat.engine.burden.scale.Treatment;

/**
 * One column of figures on a grid of knots. Every published figure is a knot of its own, so the published figures are exact; a figure
 * drawn within its margin is the nearest knot. The knots in between are close enough that the difference is far below any margin:
 * 1,024 even steps over the whole range beside the published figures themselves.
 */
final class KnotColumn {

    private static final int EVEN_STEPS = 1024;
    private static final int MOST_KNOTS = 65_000;
    private static final int CELLS = 1 << 15;

    private final double[] knots;
    private final char[] published;
    private final char[][] drawn;
    private final int[] missingRows;
    private final Distribution distribution;
    private final Map<Treatment, Treated> treated = new ConcurrentHashMap<>();
    private final Map<Reading, float[]> positions = new ConcurrentHashMap<>();

    private record Treated(Scale scale, Distribution distribution) {}

    private record Reading(Treatment treatment, Normalisation scale, Combination within) {}

    /**
     * @param amounts by row, NaN where missing
     * @param draws by draw the figures by row; empty when the figures have no margin
     * @param distribution of the ranked rows
     */
    KnotColumn(double[] amounts, double[][] draws, Distribution distribution) {
        this.distribution = distribution;
        this.knots = knots(amounts, draws);
        int[] guide = guide(knots);
        this.published = nearest(amounts, knots, guide);
        this.drawn = new char[draws.length][];
        for (int b = 0; b < draws.length; b++) {
            drawn[b] = nearest(draws[b], knots, guide);
        }
        this.missingRows = IntStream.range(0, amounts.length)
                .filter(i -> Double.isNaN(amounts[i]))
                .toArray();
    }

    /** By row the knot of the published figure; one beyond the last where missing. */
    char[] published() {
        return published;
    }

    /** By row the knot of a draw; the published figures when they have no margin. */
    char[] drawn(int draw) {
        return drawn.length == 0 ? published : drawn[draw % drawn.length];
    }

    /** The rows without a figure; shared, never write to it. */
    int[] missingRows() {
        return missingRows;
    }

    /**
     * By knot its position on the scale, ready to be added up within a domain: the logarithm for a geometric mean, the inverse for a
     * harmonic one, the power for a power mean. The missing knot holds zero, which adds nothing.
     */
    float[] positions(Treatment treatment, Normalisation scale, Combination within) {
        // A logarithm or power keeps the order, so scales that only look at the order need one table for all of them.
        // Winsorising does
        // not: it makes ties.
        Treatment effective = looksAtOrderOnly(scale) && !(treatment instanceof Treatment.Winsorise)
                ? new Treatment.None()
                : treatment;
        Reading reading = new Reading(effective, scale, within);
        float[] known = positions.get(reading);
        if (known == null) {
            // Two threads may read the same at once; both find the same, and one of them is kept.
            known = read(reading);
            positions.putIfAbsent(reading, known);
        }
        return known;
    }

    private static boolean looksAtOrderOnly(Normalisation scale) {
        return switch (scale) {
            case Normalisation.PopulationPercentile p -> true;
            case Normalisation.Rank r -> true;
            case Normalisation.PercentileRank p -> true;
            case Normalisation.Borda b -> true;
            case Normalisation.ExponentialRank e -> true;
            case Normalisation.QuantileGroup q -> true;
            default -> false;
        };
    }

    private float[] read(Reading reading) {
        float[] table = new float[knots.length + 1];
        if (!(reading.within() instanceof Combination.Arithmetic)) {
            float[] plain = positions(reading.treatment(), reading.scale(), new Combination.Arithmetic());
            for (int k = 0; k < knots.length; k++) {
                table[k] = Summand.of(reading.within(), plain[k]);
            }
            return table;
        }
        Treated own = treated.computeIfAbsent(reading.treatment(), treatment -> {
            Scale scale = treatment.fit(distribution);
            return new Treated(scale, distribution.through(scale));
        });
        Scale scale = reading.scale().fit(own.distribution());
        for (int k = 0; k < knots.length; k++) {
            table[k] = (float) scale.at(own.scale().at(knots[k]));
        }
        return table;
    }

    private static double[] knots(double[] amounts, double[][] draws) {
        double[] own = distinct(amounts);
        double low = own[0];
        double high = own[own.length - 1];
        for (double[] draw : draws) {
            for (double figure : draw) {
                if (figure < low) {
                    low = figure;
                } else if (figure > high) {
                    high = figure;
                }
            }
        }
        if (draws.length == 0 || !(high > low)) {
            return own;
        }
        double[] all = Arrays.copyOf(own, own.length + EVEN_STEPS + 1);
        for (int k = 0; k <= EVEN_STEPS; k++) {
            all[own.length + k] = low + (high - low) * k / EVEN_STEPS;
        }
        return distinct(all);
    }

    private static double[] distinct(double[] figures) {
        double[] sorted = sortedOnce(figures);
        if (sorted.length <= MOST_KNOTS) {
            return sorted;
        }
        // More different figures than numbers of two bytes: evenly chosen ones, ends included.
        double[] chosen = new double[MOST_KNOTS];
        for (int k = 0; k < MOST_KNOTS; k++) {
            chosen[k] = sorted[(int) ((long) k * (sorted.length - 1) / (MOST_KNOTS - 1))];
        }
        return chosen;
    }

    private static double[] sortedOnce(double[] figures) {
        double[] sorted = Arrays.stream(figures)
                .filter(x -> !Double.isNaN(x))
                .map(x -> x + 0.0)
                .toArray();
        Arrays.sort(sorted);
        int different = 0;
        for (double figure : sorted) {
            if (different == 0 || figure != sorted[different - 1]) {
                sorted[different++] = figure;
            }
        }
        return Arrays.copyOf(sorted, different);
    }

    /** By even cell of the range the first knot in or after it: most searches are then over a handful of knots. */
    private static int[] guide(double[] knots) {
        int[] guide = new int[CELLS + 2];
        double low = knots[0];
        double width = (knots[knots.length - 1] - low) / CELLS;
        int k = 0;
        for (int cell = 0; cell <= CELLS; cell++) {
            while (k < knots.length && knots[k] < low + cell * width) {
                k++;
            }
            guide[cell] = k;
        }
        guide[CELLS + 1] = knots.length;
        return guide;
    }

    private static char[] nearest(double[] figures, double[] knots, int[] guide) {
        char[] nearest = new char[figures.length];
        double low = knots[0];
        double range = knots[knots.length - 1] - low;
        double perCell = range > 0 ? CELLS / range : 0;
        for (int i = 0; i < figures.length; i++) {
            nearest[i] =
                    (char) (Double.isNaN(figures[i]) ? knots.length : nearest(figures[i], knots, guide, low, perCell));
        }
        return nearest;
    }

    private static int nearest(double figure, double[] knots, int[] guide, double low, double perCell) {
        int cell = (int) Math.clamp((figure - low) * perCell, 0, CELLS);
        int from = Math.max(0, guide[cell] - 1);
        int to = Math.min(knots.length, guide[cell + 1] + 1);
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (knots[middle] < figure) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        if (from == knots.length) {
            return knots.length - 1;
        }
        return from > 0 && figure - knots[from - 1] < knots[from] - figure ? from - 1 : from;
    }
}
