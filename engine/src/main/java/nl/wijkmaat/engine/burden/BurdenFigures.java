package nl.wijkmaat.engine.burden;

import java.util.Arrays;
import java.util.List;

/**
 * The figures of one indicator for every row of a {@link BurdenTable}, turned so that higher is heavier, with how sure each is.
 *
 * <p>Arrays are shared with kernels and handed out as they are: read them, never write them.
 */
public final class BurdenFigures {

    /** What the figure counts, which decides how the chance in small numbers behaves. */
    public enum Chance {
        /** Nothing that happens by chance: a stock, a price, a distance, an estimate that carries its own error. */
        NONE,
        /** Events per so many people: Poisson. */
        RATE,
        /** A share of people, households or dwellings: binomial. */
        SHARE
    }

    private final double[] amounts;
    private final double[] halfStep;
    private final double[] standardError;
    private final double[] base;
    private final Chance chance;
    private final double per;
    private final List<double[]> earlier;

    private BurdenFigures(
            double[] amounts,
            double[] halfStep,
            double[] standardError,
            double[] base,
            Chance chance,
            double per,
            List<double[]> earlier) {
        this.amounts = amounts;
        this.halfStep = halfStep;
        this.standardError = standardError;
        this.base = base;
        this.chance = chance;
        this.per = per;
        this.earlier = List.copyOf(earlier);
    }

    /**
     * BurdenFigures without any margin.
     *
     * @param amounts by row, higher is heavier; NaN where missing
     */
    public static BurdenFigures exact(double[] amounts) {
        double[] none = new double[amounts.length];
        double[] unknown = new double[amounts.length];
        Arrays.fill(unknown, Double.NaN);
        return new BurdenFigures(amounts, none, none, unknown, Chance.NONE, 1, List.of());
    }

    /** The same, each rounded to within this distance by its publisher. */
    public BurdenFigures rounded(double[] newHalfStep) {
        requireLength(newHalfStep);
        return new BurdenFigures(amounts, newHalfStep, standardError, base, chance, per, earlier);
    }

    /** The same, each an estimate with this standard error; 0 where it is none. */
    public BurdenFigures estimated(double[] newStandardError) {
        requireLength(newStandardError);
        return new BurdenFigures(amounts, halfStep, newStandardError, base, chance, per, earlier);
    }

    /**
     * The same, as a rate or share of small numbers.
     *
     * @param newBase by row the number of people, households or dwellings; NaN where unknown
     * @param newChance how chance behaves
     * @param newPer what the whole is written as: 100 for percentages, 1000 for a rate per thousand
     */
    public BurdenFigures of(double[] newBase, Chance newChance, double newPer) {
        requireLength(newBase);
        return new BurdenFigures(amounts, halfStep, standardError, newBase, newChance, newPer, earlier);
    }

    /** The same, with the figures of earlier years, newest first. */
    public BurdenFigures after(List<double[]> newEarlier) {
        newEarlier.forEach(this::requireLength);
        return new BurdenFigures(amounts, halfStep, standardError, base, chance, per, newEarlier);
    }

    /** The same margins around other amounts. */
    public BurdenFigures withAmounts(double[] newAmounts) {
        requireLength(newAmounts);
        return new BurdenFigures(newAmounts, halfStep, standardError, base, chance, per, earlier);
    }

    private void requireLength(double[] column) {
        if (column.length != amounts.length) {
            throw new IllegalArgumentException(column.length + " figures for " + amounts.length + " rows");
        }
    }

    /** By row, higher is heavier; NaN where missing. */
    public double[] amounts() {
        return amounts;
    }

    /** By row half the step to which the publisher rounds; 0 for none. */
    public double[] halfStep() {
        return halfStep;
    }

    /** By row the standard error of an estimate; 0 for none. */
    public double[] standardError() {
        return standardError;
    }

    /** By row the number of units behind a rate or share; NaN where unknown. */
    public double[] base() {
        return base;
    }

    public Chance chance() {
        return chance;
    }

    /** What the whole is written as: 100 for percentages, 1000 for a rate per thousand. */
    public double per() {
        return per;
    }

    /** The same indicator in earlier years, newest first. */
    public List<double[]> earlier() {
        return earlier;
    }

    /** The amounts of so many years of publication back, or those of the newest year when it is not published that far back. */
    public double[] amounts(int yearsBack) {
        return yearsBack == 0 || yearsBack > earlier.size() ? amounts : earlier.get(yearsBack - 1);
    }

    public boolean isMissing(int row) {
        return Double.isNaN(amounts[row]);
    }
}
