package nl.wijkmaat.engine.burden.weigh;

import java.util.Arrays;
import java.util.List;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.draw.Draws;

/**
 * A way to give parts their weights. Formulas, sources and when each misleads: {@code docs/method/weights.md}.
 */
public sealed interface Weighting {

    /**
     * Weights that are not negative and add up to one.
     *
     * @param parts part by area, on one scale, higher is heavier, NaN where missing
     * @throws IllegalArgumentException when the data do not support this way of weighing
     */
    double[] weigh(double[][] parts);

    /** Each part as heavy as the other. */
    record Equal() implements Weighting {
        @Override
        public double[] weigh(double[][] parts) {
            double[] weights = new double[parts.length];
            Arrays.fill(weights, 1.0 / parts.length);
            return weights;
        }
    }

    /** Weights that somebody chose, brought to a sum of one. */
    record Given(List<Double> amounts) implements Weighting {
        public Given {
            amounts = List.copyOf(amounts);
            double sum = 0;
            for (double amount : amounts) {
                if (!(amount >= 0) || Double.isInfinite(amount)) {
                    throw new QuestionRefused(
                            "een gewicht is een getal vanaf 0, niet " + amount,
                            "a weight is a number from 0, not " + amount);
                }
                sum += amount;
            }
            if (!(sum > 0)) {
                throw new QuestionRefused(
                        "ten minste een gewicht ligt boven 0, niet " + amounts,
                        "at least one weight must be above 0, not " + amounts);
            }
        }

        @Override
        public double[] weigh(double[][] parts) {
            if (parts.length != amounts.size()) {
                throw new QuestionRefused(
                        "er zijn " + amounts.size() + " gewichten voor " + parts.length + " onderdelen",
                        amounts.size() + " weights are given for " + parts.length + " parts");
            }
            return toUnitSum(amounts.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    /**
     * Proportional to the squared loadings on the first principal component of the correlation matrix: each weight is the share of
     * that component that the part explains.
     *
     * @see <a href="https://doi.org/10.1787/9789264043466-en">OECD/JRC Handbook (2008), step 6</a>
     */
    record PrincipalComponent() implements Weighting {
        @Override
        public double[] weigh(double[][] parts) {
            double[] loadings = FirstComponent.of(Correlations.complete(parts));
            return toUnitSum(Arrays.stream(requireOneSign("the first principal component", loadings))
                    .map(x -> x * x)
                    .toArray());
        }
    }

    /**
     * Proportional to loading / unique variance of a one-factor model that is fitted by maximum likelihood: the weights with which
     * the parts best predict the common factor (Bartlett and Thomson scores agree on them).
     *
     * @see <a href="https://doi.org/10.1007/BF02289343">Jöreskog (1967)</a>
     */
    record OneFactor() implements Weighting {
        @Override
        public double[] weigh(double[][] parts) {
            if (parts.length < 3) {
                throw new QuestionRefused(
                        "een factor vraagt ten minste drie onderdelen, niet " + parts.length,
                        "a factor needs at least three parts, not " + parts.length);
            }
            OneFactorModel model = OneFactorModel.fit(Correlations.complete(parts));
            double[] weights = requireOneSign("the common factor", model.loadings());
            for (int j = 0; j < weights.length; j++) {
                weights[j] /= model.uniqueVariances()[j];
            }
            return toUnitSum(weights);
        }
    }

    /**
     * The weights with which every part correlates equally with the whole, so that no part rules it unseen. The parts are taken with
     * the spread that they have on their scale.
     *
     * @see <a href="https://doi.org/10.1111/j.1467-985X.2012.01059.x">Paruolo, Saisana and Saltelli (2013)</a>
     */
    record CorrelationOptimised() implements Weighting {
        @Override
        public double[] weigh(double[][] parts) {
            return EqualInfluence.weights(parts);
        }
    }

    /**
     * Given weights, each multiplied by a factor drawn evenly from 1 − spread to 1 + spread.
     *
     * @param amounts the weights around which to draw
     * @param spread from 0 to below 1
     * @param seed of the draw
     */
    record Noise(List<Double> amounts, double spread, long seed) implements Weighting {
        public Noise {
            amounts = new Given(amounts).amounts();
            if (!(spread >= 0 && spread < 1)) {
                throw new QuestionRefused(
                        "de spreiding van gewichten ligt van 0 tot onder 1, niet op " + spread,
                        "the spread of weights lies from 0 to below 1, not " + spread);
            }
        }

        @Override
        public double[] weigh(double[][] parts) {
            double[] weights = new Given(amounts).weigh(parts);
            for (int j = 0; j < weights.length; j++) {
                weights[j] *= 1 + spread * (2 * Draws.uniform(seed, j) - 1);
            }
            return toUnitSum(weights);
        }
    }

    private static double[] requireOneSign(String what, double[] loadings) {
        double sum = Arrays.stream(loadings).sum();
        double[] oriented = loadings.clone();
        for (int j = 0; j < oriented.length; j++) {
            oriented[j] = sum < 0 ? -oriented[j] : oriented[j];
            if (oriented[j] <= 0) {
                throw new QuestionRefused(
                        "onderdeel " + (j + 1)
                                + " loopt tegen de andere in: een zwaarder cijfer zou het geheel lichter maken. Laat het weg of kies andere gewichten",
                        "part " + (j + 1) + " runs against " + what
                                + ": a heavier figure would lower the whole. Leave the part out or choose other weights");
            }
        }
        return oriented;
    }

    private static double[] toUnitSum(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(w -> w / sum).toArray();
    }
}
