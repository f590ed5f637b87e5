package nl.wijkmaat.engine.burden.multiverse;

import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.draw.Draws;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Draws the figures of a column within their margins, a fixed number of times.
 *
 * <p>The draws of one figure are a Latin hypercube: its distribution is cut into as many equally likely pieces as there are draws, each
 * piece is drawn from once, in an order of its own per area. So {@value #COUNT} draws already have the mean and spread of the
 * margin, and areas are independent of each other.
 *
 * <p>Rounding: evenly within half a step. Estimates: normal with their standard error. Rates: the count c behind the figure becomes
 * (√(c + ⅜) + z/2)² − ⅝, not below zero (Anscombe's transformation, which makes Poisson counts normal; ¼ of the ⅝ takes the mean of z²/4
 * out again, so that the mean of the draws is c). Shares: normal on the logit with variance 1/(s + ½) +
 * 1/(b − s + ½).
 *
 * @see <a href="https://doi.org/10.1080/00401706.1979.10489755">McKay, Beckman and Conover (1979)</a>
 * @see <a href="https://doi.org/10.1093/biomet/35.3-4.246">Anscombe (1948)</a>
 */
final class FigureDraws {

    static final int COUNT = 16;

    /** Normal quantiles at the middles of even steps; a stratum of a draw holds 128 of them. */
    private static final int STEPS = COUNT * 128;

    private static final double[] Z = new double[STEPS];

    static {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (int k = 0; k < STEPS; k++) {
            Z[k] = normal.inverseCumulativeProbability((k + 0.5) / STEPS);
        }
    }

    private FigureDraws() {}

    /**
     * By draw the figures by row; empty when no figure has a margin.
     *
     * @param amounts the figures, NaN where missing; where they were filled in, {@code margins} is missing and nothing is drawn
     * @param margins how sure they are
     * @param kept by row the share of the chance variance that is left after shrinking, from 0 to 1
     * @param chanceInCounts whether chance in small numbers is drawn too
     * @param key of the column
     */
    static double[][] of(double[] amounts, BurdenFigures margins, double[] kept, boolean chanceInCounts, long key) {
        boolean chance = chanceInCounts && margins.chance() != BurdenFigures.Chance.NONE;
        boolean any = false;
        for (int i = 0; i < amounts.length; i++) {
            any |= margins.halfStep()[i] > 0 || margins.standardError()[i] > 0 || chance && margins.base()[i] > 0;
        }
        if (!any) {
            return new double[0][];
        }
        double[][] draws = new double[COUNT][amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            drawRow(amounts[i], margins, kept[i], chance, Draws.key(key, i), i, draws);
        }
        return draws;
    }

    private static void drawRow(
            double amount, BurdenFigures margins, double kept, boolean chance, long key, int row, double[][] draws) {
        double half = margins.halfStep()[row];
        double error = margins.standardError()[row];
        double base = margins.base()[row] / kept;
        // A figure that was shrunk all the way says nothing of its own any more, so no chance is left in it.
        boolean byChance = chance && kept > 0 && base > 0;
        boolean fixed = margins.isMissing(row) || !(half > 0 || error > 0 || byChance);
        // An odd multiplier walks through all strata; with a random start and multiplier each area has an order of its
        // own.
        long bits = Draws.bits(key, 0);
        int multiplier = (int) (bits & (COUNT / 2 - 1)) * 2 + 1;
        int start = (int) (bits >>> 8) & (COUNT - 1);
        for (int b = 0; b < COUNT; b++) {
            double figure = amount;
            if (!fixed) {
                long within = Draws.bits(key, b + 1);
                int stratum = (b * multiplier + start) & (COUNT - 1);
                double z = Z[stratum * 128 + (int) (within & 127)];
                double even = ((within >>> 7 & 0xFFFFFF) + 0.5) * 0x1p-24;
                boolean onlyRounded = !(error > 0) && !byChance;
                if (half > 0) {
                    figure += half * (2 * (onlyRounded ? (stratum + even) / COUNT : even) - 1);
                }
                if (error > 0) {
                    figure += error * z;
                }
                if (byChance) {
                    figure = byChance(figure, margins, base, z);
                }
            }
            draws[b][row] = figure;
        }
    }

    /** The sign tells the direction: figures of strengths come in negated, and chance works on the amount itself. */
    private static double byChance(double figure, BurdenFigures margins, double base, double z) {
        double sign = figure < 0 ? -1 : 1;
        double share = Math.abs(figure) / margins.per();
        if (margins.chance() == BurdenFigures.Chance.RATE) {
            double root = Math.max(0, Math.sqrt(share * base + 0.375) + z / 2);
            return sign * margins.per() * Math.max(0, root * root - 0.625) / base;
        }
        double hits = Math.min(share, 1) * base;
        double logit = Math.log((hits + 0.5) / (base - hits + 0.5))
                + z * Math.sqrt(1 / (hits + 0.5) + 1 / (base - hits + 0.5));
        // The halves in the logit are taken out again, so that the middle draw is the figure itself.
        double drawn = (base + 1) / (1 + Math.exp(-logit)) - 0.5;
        return sign * margins.per() * Math.clamp(drawn, 0, base) / base;
    }
}
