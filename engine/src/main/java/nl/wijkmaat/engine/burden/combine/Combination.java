package nl.wijkmaat.engine.burden.combine;

import java.util.Arrays;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.scale.Distribution;
import nl.wijkmaat.engine.burden.scale.Normalisation;

/**
 * A way to make one figure of several parts. Notation: x_j part j, w_j its weight among the parts that are measured in the area,
 * adding up to one. Formulas, sources and when each misleads: {@code docs/method/combination.md}.
 */
public sealed interface Combination {

    /**
     * The combined figure of every area.
     *
     * @param parts part by area, NaN where missing
     * @param weights by part, not negative
     * @param leastMeasured share of the total weight that must be measured, from 0 to 1; where less is measured the result is NaN,
     *     and where nothing is measured always
     * @throws IllegalArgumentException when a figure lies outside what this way accepts
     */
    double[] combine(double[][] parts, double[] weights, double leastMeasured);

    /** Combinations that look at one area at a time. */
    sealed interface PerArea extends Combination {

        /** One area: the parts that are measured, with weights that add up to one. */
        double ofMeasured(double[] parts, double[] weights, int count);

        @Override
        default double[] combine(double[][] parts, double[] weights, double leastMeasured) {
            Measured measured = new Measured(parts, weights, leastMeasured);
            double[] combined = new double[measured.areas()];
            double[] x = new double[parts.length];
            double[] w = new double[parts.length];
            for (int i = 0; i < combined.length; i++) {
                int count = measured.take(i, x, w);
                combined[i] = count == 0 ? Double.NaN : ofMeasured(x, w, count);
            }
            return combined;
        }
    }

    /** Σ w x: a light part makes good a heavy one in full. */
    record Arithmetic() implements PerArea {
        @Override
        public double ofMeasured(double[] parts, double[] weights, int count) {
            double sum = 0;
            for (int j = 0; j < count; j++) {
                sum += weights[j] * parts[j];
            }
            return sum;
        }
    }

    /**
     * Σ w x with the weights as they are written, not brought to a sum of one. Every part must be measured, because without one the
     * sum means something else; {@code leastMeasured} plays no role.
     */
    record WeightedSum() implements Combination {
        @Override
        public double[] combine(double[][] parts, double[] weights, double leastMeasured) {
            double[] sums = new double[parts[0].length];
            for (int j = 0; j < parts.length; j++) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += weights[j] * parts[j][i];
                }
            }
            return sums;
        }
    }

    /** Π x^w: the lowest parts count most; every part must be above zero. */
    record Geometric() implements PerArea {
        @Override
        public double ofMeasured(double[] parts, double[] weights, int count) {
            double logs = 0;
            for (int j = 0; j < count; j++) {
                logs += weights[j] * Math.log(requirePositive("geometric", parts[j]));
            }
            return Math.exp(logs);
        }
    }

    /** 1 / Σ (w / x): the lowest parts count even more; every part must be above zero. */
    record Harmonic() implements PerArea {
        @Override
        public double ofMeasured(double[] parts, double[] weights, int count) {
            double sum = 0;
            for (int j = 0; j < count; j++) {
                sum += weights[j] / requirePositive("harmonic", parts[j]);
            }
            return 1 / sum;
        }
    }

    /**
     * (Σ w x^p)^(1/p): above p = 1 the heaviest parts count most, so that a heavy one is hardly made good.
     *
     * @param power p, not zero; parts must not be negative, and above zero when p is negative
     */
    record PowerMean(double power) implements PerArea {
        public PowerMean {
            if (power == 0 || !Double.isFinite(power)) {
                throw new QuestionRefused(
                        "een machtsgemiddelde vraagt een macht anders dan 0, niet " + power
                                + "; kies bij 0 het meetkundig gemiddelde",
                        "a power mean needs a power other than 0, not " + power + "; for 0 choose the geometric mean");
            }
        }

        @Override
        public double ofMeasured(double[] parts, double[] weights, int count) {
            double sum = 0;
            for (int j = 0; j < count; j++) {
                double x = power < 0 ? requirePositive("power", parts[j]) : requireNotNegative(parts[j]);
                sum += weights[j] * Math.pow(x, power);
            }
            return Math.pow(sum, 1 / power);
        }
    }

    /**
     * Share of the weight on parts beyond the line: with equal weights "k of m". Nothing is made good.
     *
     * @param line the position from which a part counts, on the scale of the parts
     */
    record StackingCount(double line) implements PerArea {
        @Override
        public double ofMeasured(double[] parts, double[] weights, int count) {
            double sum = 0;
            for (int j = 0; j < count; j++) {
                sum += parts[j] >= line ? weights[j] : 0;
            }
            return sum;
        }
    }

    /** Weighted mean over the parts of the number of areas that are lighter (equals half): only the order within parts counts. */
    record Borda() implements Combination {
        @Override
        public double[] combine(double[][] parts, double[] weights, double leastMeasured) {
            double[][] points = new double[parts.length][];
            for (int j = 0; j < parts.length; j++) {
                points[j] =
                        new Normalisation.Borda().fit(Distribution.of(parts[j])).atEach(parts[j]);
            }
            return new Arithmetic().combine(points, weights, leastMeasured);
        }
    }

    /**
     * The number of areas that are lighter on the heavier half of the weight, minus the number that are heavier: every pair of areas
     * is compared over the parts that both have. Work grows with the square of the number of areas.
     *
     * @see <a href="https://doi.org/10.1057/palgrave.jors.2601945">Munda and Nardo, on non-compensatory composite indicators</a>
     */
    record Copeland() implements Combination {
        @Override
        public double[] combine(double[][] parts, double[] weights, double leastMeasured) {
            Measured measured = new Measured(parts, weights, leastMeasured);
            int n = measured.areas();
            boolean[] takesPart = new boolean[n];
            double[] x = new double[parts.length];
            double[] w = new double[parts.length];
            double[] score = new double[n];
            for (int i = 0; i < n; i++) {
                takesPart[i] = measured.take(i, x, w) > 0;
                score[i] = takesPart[i] ? 0 : Double.NaN;
            }
            double[] lead = new double[n];
            for (int i = 0; i < n; i++) {
                if (takesPart[i]) {
                    leads(parts, weights, i, lead);
                    for (int k = 0; k < i; k++) {
                        if (takesPart[k]) {
                            double outcome = Math.signum(Math.abs(lead[k]) < 1e-12 ? 0 : lead[k]);
                            score[i] += outcome;
                            score[k] -= outcome;
                        }
                    }
                }
            }
            return score;
        }

        /** By area before this one: weight of the parts where this area is heavier minus weight of those where it is lighter. */
        private static void leads(double[][] parts, double[] weights, int area, double[] lead) {
            Arrays.fill(lead, 0, area, 0);
            for (int j = 0; j < parts.length; j++) {
                double own = parts[j][area];
                for (int k = 0; k < area; k++) {
                    double other = parts[j][k];
                    if (own > other) {
                        lead[k] += weights[j];
                    } else if (own < other) {
                        lead[k] -= weights[j];
                    }
                }
            }
        }
    }

    private static double requirePositive(String name, double x) {
        if (!(x > 0)) {
            throw new QuestionRefused(
                    "het gemiddelde '" + name + "' vraagt onderdelen boven 0, niet " + x
                            + "; breng ze op een schaal die boven 0 begint, zoals min-max van 1 tot 100",
                    "the " + name + " mean needs parts above 0, not " + x
                            + "; bring them to a scale that starts above 0, such as min-max from 1 to 100");
        }
        return x;
    }

    private static double requireNotNegative(double x) {
        if (x < 0) {
            throw new QuestionRefused(
                    "een machtsgemiddelde vraagt onderdelen vanaf 0, niet " + x
                            + "; breng ze op een schaal zonder negatieve plaatsen",
                    "a power mean needs parts from 0, not " + x + "; bring them to a scale without negative positions");
        }
        return x;
    }
}
