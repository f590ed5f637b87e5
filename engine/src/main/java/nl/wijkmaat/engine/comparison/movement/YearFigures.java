package nl.wijkmaat.engine.comparison.movement;

import nl.wijkmaat.engine.statistics.Interval;

/**
 * The figures of one indicator in one year for all areas, turned so that higher is heavier.
 *
 * @param year when
 * @param amounts by row; NaN where missing
 * @param low lower end of the margin by row; NaN where missing
 * @param high upper end of the margin by row; NaN where missing
 * @param nation the figure of the country with its margin; NaN when it is not measured
 */
@SuppressWarnings("ArrayRecordComponent")
public record YearFigures(int year, double[] amounts, double[] low, double[] high, Nation nation) {

    /**
     * The figure of the country.
     *
     * @param amount higher is heavier; NaN when it is not measured
     * @param margin within which it lies
     */
    public record Nation(double amount, Interval margin) {

        /** Not measured. */
        public static final Nation UNKNOWN = new Nation(Double.NaN, Interval.point(0));

        public boolean isMeasured() {
            return !Double.isNaN(amount);
        }
    }

    /** @throws IllegalArgumentException when the arrays differ in length or a figure lies outside its margin */
    public YearFigures {
        if (amounts.length != low.length || amounts.length != high.length) {
            throw new IllegalArgumentException("figures and margins of " + year + " differ in number");
        }
        for (int i = 0; i < amounts.length; i++) {
            if (!Double.isNaN(amounts[i]) && !(low[i] <= amounts[i] && amounts[i] <= high[i])) {
                throw new IllegalArgumentException("figure " + amounts[i] + " of row " + i + " in " + year
                        + " lies outside its margin, " + low[i] + " to " + high[i]);
            }
        }
    }
}
