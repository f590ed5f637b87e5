package nl.wijkmaat.engine.burden.multiverse;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.scale.Distribution;
import nl.wijkmaat.engine.burden.scale.Normalisation;
import nl.wijkmaat.engine.burden.scale.Order;
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

    private final double[] amounts;
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
     * @param alike another column with the same draws, except where figures were filled in; its knots are taken over where they are the same
     */
    KnotColumn(double[] amounts, double[][] draws, Distribution distribution, Optional<KnotColumn> alike) {
        this.amounts = amounts;
        this.distribution = distribution;
        this.knots = knots(amounts, draws);
        Grid grid = new Grid(knots);
        this.published = new char[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            published[i] = grid.nearest(amounts[i]);
        }
        this.drawn = new char[draws.length][];
        Optional<KnotColumn> same = alike.filter(other -> Arrays.equals(other.knots, knots));
        for (int b = 0; b < draws.length; b++) {
            drawn[b] = same.isPresent() ? same.get().drawn[b].clone() : new char[amounts.length];
        }
        lay(draws, grid, same.map(other -> other.amounts).orElse(new double[0]));
        this.missingRows = IntStream.range(0, amounts.length)
                .filter(i -> Double.isNaN(amounts[i]))
                .toArray();
    }

    /** Row by row: the draws of one figure lie near each other, and so do their knots. Rows with the same figure as before are laid already. */
    private void lay(double[][] draws, Grid grid, double[] before) {
        for (int i = 0; i < amounts.length; i++) {
            if (before.length == 0 || !isSame(amounts[i], before[i])) {
                for (int b = 0; b < draws.length; b++) {
                    drawn[b][i] = grid.nearest(draws[b][i]);
                }
            }
        }
    }

    private static boolean isSame(double amount, double other) {
        return Double.doubleToLongBits(amount) == Double.doubleToLongBits(other);
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
        if (known != null) {
            return known;
        }
        if (within instanceof Combination.Arithmetic) {
            return positions.computeIfAbsent(reading, this::read);
        }
        float[] plain = positions(treatment, scale, new Combination.Arithmetic());
        return positions.computeIfAbsent(reading, r -> summands(plain, within));
    }

    private static float[] summands(float[] plain, Combination within) {
        float[] table = new float[plain.length];
        for (int k = 0; k < plain.length - 1; k++) {
            table[k] = Summand.of(within, plain[k]);
        }
        return table;
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
        Treated own = treated.computeIfAbsent(reading.treatment(), treatment -> {
            Scale scale = treatment.fit(distribution);
            return new Treated(scale, distribution.through(scale));
        });
        Scale scale = reading.scale().fit(own.distribution());
        double[] each = scale.atEach(own.scale().atEach(knots));
        for (int k = 0; k < knots.length; k++) {
            table[k] = (float) each[k];
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
        double[] all = new double[own.length + EVEN_STEPS + 1];
        int n = 0;
        int next = 0;
        for (int k = 0; k <= EVEN_STEPS; k++) {
            double even = low + (high - low) * k / EVEN_STEPS;
            while (next < own.length && own[next] <= even) {
                all[n++] = own[next++];
            }
            if (n == 0 || all[n - 1] != even) {
                all[n++] = even;
            }
        }
        while (next < own.length) {
            all[n++] = own[next++];
        }
        return fewEnough(Arrays.copyOf(all, n));
    }

    private static double[] fewEnough(double[] rising) {
        if (rising.length <= MOST_KNOTS) {
            return rising;
        }
        // More different figures than numbers of two bytes: evenly chosen ones, ends included.
        double[] chosen = new double[MOST_KNOTS];
        for (int k = 0; k < MOST_KNOTS; k++) {
            chosen[k] = rising[(int) ((long) k * (rising.length - 1) / (MOST_KNOTS - 1))];
        }
        return chosen;
    }

    private static double[] distinct(double[] figures) {
        int[] order = Order.ascending(figures);
        double[] rising = new double[order.length];
        int different = 0;
        for (int i : order) {
            double figure = figures[i] + 0.0;
            if (different == 0 || figure != rising[different - 1]) {
                rising[different++] = figure;
            }
        }
        return fewEnough(Arrays.copyOf(rising, different));
    }

    /**
     * Finds the nearest knot: by cell of the range it knows the first knot, and most searches are then over a handful. Cells are a fixed share of
     * the distance to the end near which most knots lie, as figures crowd there; cells of one width held hundreds of the knots of a rate.
     */
    private static final class Grid {
        /** Cells in which a distance doubles, and how often it does before the rest shares one cell. */
        private static final int CELL_BITS = 10;

        private static final int DOUBLINGS = 14;
        private static final int CELLS = (DOUBLINGS << CELL_BITS) + 2;
        private static final int BY_LINE = 8;

        private final double[] knots;
        private final int[] guide = new int[CELLS + 1];
        private final double end;
        private final boolean endIsLow;
        private final long nearestBits;

        Grid(double[] knots) {
            this.knots = knots;
            double low = knots[0];
            double high = knots[knots.length - 1];
            double middle = knots[knots.length / 2];
            this.endIsLow = middle - low <= high - middle;
            this.end = endIsLow ? low : high;
            this.nearestBits = Double.doubleToRawLongBits(Math.scalb(high - low, -DOUBLINGS));
            int k = 0;
            for (int cell = 0; cell <= CELLS; cell++) {
                while (k < knots.length && cell(knots[k]) < cell) {
                    k++;
                }
                guide[cell] = k;
            }
        }

        /** Never falls as figures rise, so the knots of lower cells are smaller and those of higher cells larger. */
        private int cell(double figure) {
            int away = cellAway(endIsLow ? figure - end : end - figure);
            return endIsLow ? away : CELLS - 1 - away;
        }

        /** The bits of a positive number rise with it: an exponent, and within it even steps. */
        private int cellAway(double distance) {
            if (!(distance > 0)) {
                return 0;
            }
            long steps = (Double.doubleToRawLongBits(distance) - nearestBits) >> 52 - CELL_BITS;
            return Math.clamp(steps + 1, 0, CELLS - 1);
        }

        /** One beyond the last for a missing figure. */
        char nearest(double figure) {
            if (Double.isNaN(figure)) {
                return (char) knots.length;
            }
            int cell = cell(figure);
            int from = guide[cell];
            int to = guide[cell + 1];
            while (to - from > BY_LINE) {
                int middle = (from + to) >>> 1;
                if (knots[middle] < figure) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            // A few steps in a row are foreseen by the processor, halving is not.
            while (from < to && knots[from] < figure) {
                from++;
            }
            if (from == knots.length) {
                return (char) (knots.length - 1);
            }
            return (char) (from > 0 && figure - knots[from - 1] < knots[from] - figure ? from - 1 : from);
        }
    }
}
