package nl.wijkmaat.editions.voorbeeldland;

import org.jspecify.annotations.Nullable;

/**
 * The true figures of one indicator in one year, cell by cell, so that any set of cells has its figure: {@code factor · Σ numerator / Σ
 * denominator}, or {@code Σ numerator} for counts.
 *
 * @param indicator id in the catalogue
 * @param numerator by cell
 * @param denominator by cell, or null for counts
 * @param factor 100 for percentages, 1000 for rates per thousand, 1 for means
 */
@SuppressWarnings("ArrayRecordComponent")
record Series(String indicator, double[] numerator, double @Nullable [] denominator, double factor) {

    static Series count(String indicator, int[] numbers) {
        return new Series(indicator, toDouble(numbers), null, 1);
    }

    static Series share(String indicator, int[] numerator, int[] denominator, double factor) {
        return new Series(indicator, toDouble(numerator), toDouble(denominator), factor);
    }

    /** A mean of amounts per cell, each weighing as much as there are people, households or dwellings. */
    static Series mean(String indicator, double[] amounts, int[] weights, double factor) {
        double[] numerator = new double[amounts.length];
        for (int cell = 0; cell < numerator.length; cell++) {
            numerator[cell] = amounts[cell] * weights[cell];
        }
        return new Series(indicator, numerator, toDouble(weights), factor);
    }

    /** The true figure of a set of cells; NaN where the denominator is nobody. */
    double amount(int[] cells) {
        double above = sum(numerator, cells);
        if (denominator == null) {
            return above;
        }
        double below = sum(denominator, cells);
        return below == 0 ? Double.NaN : factor * above / below;
    }

    /** How many people, households or dwellings the figure of the cells is taken over; infinite for counts. */
    double base(int[] cells) {
        return denominator == null ? Double.POSITIVE_INFINITY : sum(denominator, cells);
    }

    private static double sum(double[] values, int[] cells) {
        double sum = 0;
        for (int cell : cells) {
            sum += values[cell];
        }
        return sum;
    }

    private static double[] toDouble(int[] numbers) {
        double[] doubles = new double[numbers.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = numbers[i];
        }
        return doubles;
    }
}
