package nl.wijkmaat.engine.burden.scale;

import java.util.Arrays;

/**
 * Draws figures of few people towards the mean of a group, the more so the less they rest on. Group numbers tell towards what:
 * all equal for the nation, or one number per gemeente or size class. Formulas and when they mislead: {@code
 * docs/method/shrinkage.md}.
 */
public sealed interface Shrinkage {

    /**
     * The shrunken figures.
     *
     * @param figures by area, NaN where missing
     * @param base by area the number of people (or other units) that the figure rests on; NaN or zero leaves the figure as it is,
     *     because nobody can say how unsure it is
     * @param groups by area the number of its group, from 0
     */
    Shrunken shrink(double[] figures, double[] base, int[] groups);

    /**
     * BurdenFigures after shrinking.
     *
     * @param figures by area
     * @param kept by area the weight that its own figure kept, from 0 to 1; what is left of its chance variance is this share of it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Shrunken(double[] figures, double[] kept) {
        private static Shrunken untouched(double[] figures) {
            double[] all = new double[figures.length];
            Arrays.fill(all, 1);
            return new Shrunken(figures.clone(), all);
        }
    }

    /** BurdenFigures stay as they are. */
    record None() implements Shrinkage {
        @Override
        public Shrunken shrink(double[] figures, double[] base, int[] groups) {
            return Shrunken.untouched(figures);
        }
    }

    /**
     * Empirical Bayes for shares on the logit: y = ln((s + ½) / (b − s + ½)) with s = share · b has variance v = 1/(s + ½) + 1/(b − s
     * + ½); with m and τ² the mean and variance between areas of the group (DerSimonian–Laird), the shrunken logit is m + τ² / (τ² +
     * v) · (y − m). A group of fewer than three areas is drawn towards the nation.
     *
     * @param whole what a share of everybody is written as: 100 for percentages, 1 for fractions
     * @see <a href="https://doi.org/10.1016/0197-2456(86)90046-2">DerSimonian and Laird (1986)</a>
     */
    record LogitEmpiricalBayes(double whole) implements Shrinkage {
        @Override
        public Shrunken shrink(double[] figures, double[] base, int[] groups) {
            double[] y = new double[figures.length];
            double[] v = new double[figures.length];
            Arrays.fill(y, Double.NaN);
            for (int i = 0; i < figures.length; i++) {
                if (figures[i] >= 0 && figures[i] <= whole && base[i] > 0) {
                    double s = figures[i] / whole * base[i];
                    y[i] = Math.log((s + 0.5) / (base[i] - s + 0.5));
                    v[i] = 1 / (s + 0.5) + 1 / (base[i] - s + 0.5);
                }
            }
            Prior nation = Prior.ofLogits(y, v, groups, -1);
            Prior[] priors = new Prior[1 + Arrays.stream(groups).max().orElse(0)];
            Shrunken shrunken = Shrunken.untouched(figures);
            for (int i = 0; i < figures.length; i++) {
                if (!Double.isNaN(y[i])) {
                    int g = groups[i];
                    if (priors[g] == null) {
                        Prior own = Prior.ofLogits(y, v, groups, g);
                        priors[g] = own.areas() < 3 ? nation : own;
                    }
                    double kept = priors[g].variance() / (priors[g].variance() + v[i]);
                    double logit = priors[g].mean() + kept * (y[i] - priors[g].mean());
                    shrunken.figures()[i] = whole / (1 + Math.exp(-logit));
                    shrunken.kept()[i] = kept;
                }
            }
            return shrunken;
        }
    }

    /**
     * Empirical Bayes for rates of counts: the count o of an area with base b is Poisson with a rate that is gamma distributed
     * between areas, with mean m = Σo / Σb and variance s² = Σb(rate − m)² / Σb − m / mean b, not below zero. The shrunken rate is
     * m + s² / (s² + m / b) · (rate − m).
     *
     * @param per number of people to which the rate refers: 1000 for a rate per thousand, 1 for events per person
     * @see <a href="https://doi.org/10.2307/2347593">Marshall (1991)</a>
     */
    record PoissonGamma(double per) implements Shrinkage {
        @Override
        public Shrunken shrink(double[] figures, double[] base, int[] groups) {
            Prior nation = Prior.ofRates(figures, base, per, groups, -1);
            Prior[] priors = new Prior[1 + Arrays.stream(groups).max().orElse(0)];
            Shrunken shrunken = Shrunken.untouched(figures);
            for (int i = 0; i < figures.length; i++) {
                if (figures[i] >= 0 && base[i] > 0) {
                    int g = groups[i];
                    if (priors[g] == null) {
                        Prior own = Prior.ofRates(figures, base, per, groups, g);
                        priors[g] = own.areas() < 3 ? nation : own;
                    }
                    double m = priors[g].mean();
                    double noise = m / base[i];
                    double kept = priors[g].variance() + noise == 0
                            ? 1
                            : priors[g].variance() / (priors[g].variance() + noise);
                    shrunken.figures()[i] = per * (m + kept * (figures[i] / per - m));
                    shrunken.kept()[i] = kept;
                }
            }
            return shrunken;
        }
    }
}
