package nl.wijkmaat.engine.burden.scale;

import nl.wijkmaat.engine.QuestionRefused;

/**
 * A way to bring figures of different indicators to one scale. BurdenFigures come in with "higher is heavier"; every scale that is
 * fitted is increasing, so the heaviest figure stays the heaviest.
 *
 * <p>Notation: x a figure, n the number of measured areas, r its rank from 1 (lightest) to n (heaviest). What each means, where
 * it comes from and when it misleads: {@code docs/method/normalisation.md}.
 *
 * @see <a href="https://doi.org/10.1787/9789264043466-en">OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5</a>
 */
public sealed interface Normalisation {

    /** From the median absolute deviation to the standard deviation of a normal distribution: 1 / Φ⁻¹(3/4). */
    double MAD_TO_SD = 1.482602218505602;

    /**
     * The scale on which figures like these are read.
     *
     * @throws IllegalArgumentException when the figures do not differ and the scale needs a spread
     */
    Scale fit(Distribution figures);

    /** 100 · share of residents who live where the figure is lower, equal figures counting half. From 0 to 100. */
    record PopulationPercentile() implements Normalisation {
        @Override
        public Scale fit(Distribution figures) {
            return new Placing(figures::shareOfResidentsBelow, figures::sharesOfResidentsBelow, share -> 100 * share);
        }
    }

    /** r: from 1 to n. */
    record Rank(Ties ties) implements Normalisation {
        @Override
        public Scale fit(Distribution figures) {
            return Placing.byRank(figures, ties, rank -> rank);
        }
    }

    /** 100 · (r − 1) / (n − 1): from 0 to 100. One area alone stands at 50. */
    record PercentileRank(Ties ties) implements Normalisation {
        @Override
        public Scale fit(Distribution figures) {
            int n = figures.count();
            if (n == 1) {
                return x -> Double.isNaN(x) ? Double.NaN : 50;
            }
            return Placing.byRank(figures, ties, rank -> 100 * (rank - 1) / (n - 1));
        }
    }

    /**
     * low + (high − low) · (x − min) / (max − min), cut off at both ends.
     *
     * @param low where the lightest figure comes
     * @param high where the heaviest figure comes
     */
    record MinMax(double low, double high) implements Normalisation {
        public MinMax {
            requireAscending("min-max", low, high);
        }

        @Override
        public Scale fit(Distribution figures) {
            double min = figures.smallest();
            double range = requireSpread("min-max", figures.largest() - min);
            return x -> cutOff(low + (high - low) * ((x - min) / range), low, high);
        }
    }

    /**
     * mean + deviation · (x − mean of x) / sd of x, the sd over n − 1.
     *
     * @param mean of the scale
     * @param deviation standard deviation of the scale, positive
     */
    record ZScore(double mean, double deviation) implements Normalisation {
        public ZScore {
            requireAscending("z-score", 0, deviation);
        }

        @Override
        public Scale fit(Distribution figures) {
            double centre = figures.mean();
            double spread = requireSpread("z-score", figures.standardDeviation());
            return x -> mean + deviation * ((x - centre) / spread);
        }
    }

    /** (x − median) / (1.4826 · median absolute deviation). */
    record RobustZ() implements Normalisation {
        @Override
        public Scale fit(Distribution figures) {
            double median = figures.quantile(0.5);
            double spread = requireSpread("robust z", MAD_TO_SD * figures.medianAbsoluteDeviation());
            return x -> (x - median) / spread;
        }
    }

    /**
     * scale · (x − light) / (heavy − light), cut off at 0 and at {@code scale}: the ends are agreed beforehand instead of taken
     * from the data, so an area's position does not move when another area changes.
     *
     * @param light figure that gets 0
     * @param heavy figure that gets {@code scale}; above {@code light}, since figures come in with "higher is heavier"
     */
    record Goalposts(double light, double heavy, double scale) implements Normalisation {
        public Goalposts {
            requireAscending("goalposts", light, heavy);
            requireAscending("goalposts", 0, scale);
        }

        @Override
        public Scale fit(Distribution figures) {
            return x -> cutOff(scale * ((x - light) / (heavy - light)), 0, scale);
        }
    }

    /**
     * 1 − (reference − x) / (reference − min): 0 for the lightest figure, 1 at the reference, above 1 beyond it.
     *
     * @param share the quantile that is the reference: 1 for the heaviest figure, 0.5 for the median
     */
    record DistanceToReference(double share) implements Normalisation {
        public DistanceToReference {
            if (!(share > 0 && share <= 1)) {
                throw new QuestionRefused(
                        "de referentie is een kwantiel boven 0 tot en met 1, niet " + share,
                        "the reference is a quantile above 0 and up to 1, not " + share);
            }
        }

        @Override
        public Scale fit(Distribution figures) {
            double reference = figures.quantile(share);
            double range = requireSpread("distance to reference", reference - figures.smallest());
            return x -> 1 - (reference - x) / range;
        }
    }

    /**
     * 1 − (target − x) / (target − min): as {@link DistanceToReference}, with a target that was agreed instead of a figure of the data.
     *
     * @param target figure that gets 1; above the lightest figure, since figures come in with "higher is heavier"
     * @param cutOff whether figures beyond the target get 1 too
     */
    record DistanceToTarget(double target, boolean cutOff) implements Normalisation {
        public DistanceToTarget {
            if (!Double.isFinite(target)) {
                throw new QuestionRefused(
                        "het doel is een getal, niet " + target, "the target is a number, not " + target);
            }
        }

        @Override
        public Scale fit(Distribution figures) {
            double range = target - figures.smallest();
            if (!(range > 0)) {
                throw new QuestionRefused(
                        "het doel " + target + " ligt niet boven het lichtste cijfer, " + figures.smallest()
                                + "; bij richting omlaag zijn beide hier negatief. Kies een ander doel of vaste grenzen (goalposts)",
                        "the target " + target
                                + " does not lie above the lightest figure, " + figures.smallest()
                                + "; with direction down both are negative here. Choose another target or goalposts");
            }
            return x -> cutOff && x > target ? 1 : 1 - (target - x) / range;
        }
    }

    /** x / max: 1 for the heaviest figure; figures must be above zero somewhere and keep their zero. */
    record FractionOfMaximum() implements Normalisation {
        @Override
        public Scale fit(Distribution figures) {
            double max = figures.largest();
            if (!(max > 0)) {
                throw new QuestionRefused(
                        "een deel van het maximum vraagt een grootste cijfer boven 0, niet " + max
                                + "; bij richting omlaag zijn cijfers hier negatief",
                        "a fraction of the maximum needs a largest figure above 0, not " + max
                                + "; with direction down figures are negative here");
            }
            return x -> x / max;
        }
    }

    /**
     * scale · (x − zero) / (full − zero), not cut off: a change of unit, not of spread.
     *
     * @param zero figure that gets 0
     * @param full figure that gets {@code scale}; above {@code zero}
     */
    record Linear(double zero, double full, double scale) implements Normalisation {
        public Linear {
            requireAscending("linear", zero, full);
            requireAscending("linear", 0, scale);
        }

        @Override
        public Scale fit(Distribution figures) {
            return x -> scale * ((x - zero) / (full - zero));
        }
    }

    /**
     * ⌈k · r / n⌉: the group of equal size in which the figure falls, from 1 for the lightest to k for the heaviest; equal figures
     * share the mean of their ranks, so they fall together.
     *
     * @param groups k: 10 for deciles, 5 for quintiles
     */
    record QuantileGroup(int groups) implements Normalisation {
        public QuantileGroup {
            if (groups < 2) {
                throw new QuestionRefused(
                        "er zijn ten minste twee groepen, niet " + groups,
                        "there are at least two groups, not " + groups);
            }
        }

        @Override
        public Scale fit(Distribution figures) {
            int n = figures.count();
            return Placing.byRank(figures, Ties.AVERAGE, rank -> Math.ceil(groups * rank / n));
        }
    }

    /** (x − mean) / sd, both over residents instead of areas, the sd over all of them: as in the scores of Carstairs and Morris. */
    record PopulationZScore() implements Normalisation {
        @Override
        public Scale fit(Distribution figures) {
            double mean = figures.meanOverResidents();
            double spread = requireSpread("population z-score", figures.deviationOverResidents());
            return x -> (x - mean) / spread;
        }
    }

    /** r − 1: the number of areas that are lighter; equals share a rank as told. From 0 to n − 1. */
    record Borda(Ties ties) implements Normalisation {
        /** Equals count half. */
        public Borda() {
            this(Ties.AVERAGE);
        }

        @Override
        public Scale fit(Distribution figures) {
            return Placing.byRank(figures, ties, rank -> rank - 1);
        }
    }

    /**
     * −k · ln(1 − R · (1 − e^(−100/k))) with R = r / n: from nearly 0 to 100, with half of the scale for the heaviest tenth when
     * k = 23. A heavy domain is then hardly made good by a light one.
     *
     * @param decay k, positive; the English indices of deprivation use 23
     * @see <a href="https://www.gov.uk/government/collections/english-indices-of-deprivation">English indices of deprivation,
     *     technical report, appendix on exponential transformation</a>
     */
    record ExponentialRank(double decay) implements Normalisation {
        public ExponentialRank {
            requireAscending("exponential rank", 0, decay);
        }

        @Override
        public Scale fit(Distribution figures) {
            int n = figures.count();
            double span = 1 - Math.exp(-100 / decay);
            return Placing.byRank(figures, Ties.AVERAGE, rank -> -decay * Math.log(1 - rank / n * span));
        }
    }

    /** The figures as they are, for indicators that share a scale already. */
    record AsIs() implements Normalisation {
        @Override
        public Scale fit(Distribution figures) {
            return Scale.AS_IS;
        }
    }

    private static double cutOff(double position, double low, double high) {
        return Double.isNaN(position) ? Double.NaN : Math.clamp(position, low, high);
    }

    private static void requireAscending(String name, double low, double high) {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new QuestionRefused(
                    name + " vraagt een lager en een hoger einde, niet " + low + " en " + high,
                    name + " needs a lower and a higher end, not " + low + " and " + high);
        }
    }

    private static double requireSpread(String name, double spread) {
        if (!(spread > 0)) {
            throw new QuestionRefused(
                    name
                            + " heeft cijfers nodig die verschillen; ten minste de helft of alle zijn gelijk. Kies een rang of vaste grenzen (goalposts)",
                    name
                            + " needs figures that differ; at least half or all of them are equal. Choose a rank or goalposts");
        }
        return spread;
    }
}
