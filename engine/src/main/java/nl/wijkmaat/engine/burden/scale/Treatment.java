package nl.wijkmaat.engine.burden.scale;

import nl.wijkmaat.engine.QuestionRefused;

/**
 * What is done about outliers and skew before figures are normalised. Every treatment is an increasing function of the figure.
 * Formulas, sources and when they mislead: {@code docs/method/treatment.md}.
 */
public sealed interface Treatment {

    /** The function that treats figures like these. */
    Scale fit(Distribution figures);

    /** BurdenFigures stay as they are. */
    record None() implements Treatment {
        @Override
        public Scale fit(Distribution figures) {
            return Scale.AS_IS;
        }
    }

    /**
     * As long as |skewness| and excess kurtosis both exceed their limits, the outermost figure on the side of the skew is set to the
     * next one, until {@code maxPoints} areas were changed.
     *
     * @param maxPoints largest number of areas to change
     * @param skewnessLimit 2 in the practice of the Joint Research Centre
     * @param kurtosisLimit 3.5 there; excess kurtosis
     * @param logWhenNotEnough when the limits are still exceeded, take the {@link Log} of the untouched figures instead
     * @see <a href="https://doi.org/10.1787/9789264043466-en">OECD/JRC Handbook (2008)</a>
     */
    record Winsorise(int maxPoints, double skewnessLimit, double kurtosisLimit, boolean logWhenNotEnough)
            implements Treatment {
        public Winsorise {
            if (maxPoints < 1 || !(skewnessLimit > 0) || !(kurtosisLimit > 0)) {
                throw new QuestionRefused(
                        "winsoriseren vraagt ten minste een punt en grenzen boven 0, niet " + maxPoints + ", "
                                + skewnessLimit + " en " + kurtosisLimit,
                        "winsorising needs at least one point and positive limits, not " + maxPoints + ", "
                                + skewnessLimit + " and " + kurtosisLimit);
            }
        }

        @Override
        public Scale fit(Distribution figures) {
            double[] x = figures.sorted();
            Moments.PowerSums sums = new Moments.PowerSums(figures.mean());
            for (double figure : x) {
                sums.add(figure, 1);
            }
            // The figures from low up to high stay; those below it and from it on take the value at the edge.
            int low = 0;
            int high = x.length - 1;
            Moments moments = sums.moments();
            while (exceeds(moments) && low + (x.length - 1 - high) < maxPoints && x[low] < x[high]) {
                if (moments.skewness() >= 0) {
                    int next = high;
                    while (x[next] == x[high]) {
                        next--;
                    }
                    sums.add(x[high], -(x.length - 1 - next));
                    sums.add(x[next], x.length - 1 - next);
                    high = next;
                } else {
                    int next = low;
                    while (x[next] == x[low]) {
                        next++;
                    }
                    sums.add(x[low], -next);
                    sums.add(x[next], next);
                    low = next;
                }
                moments = sums.moments();
            }
            if (logWhenNotEnough && exceeds(moments)) {
                return new Log().fit(figures);
            }
            double lowest = x[low];
            double highest = x[high];
            return figure -> Double.isNaN(figure) ? Double.NaN : Math.clamp(figure, lowest, highest);
        }

        private boolean exceeds(Moments moments) {
            return Math.abs(moments.skewness()) > skewnessLimit && moments.kurtosis() > kurtosisLimit;
        }
    }

    /**
     * ln(x − min + 0.01 · (max − min)): works for zero and negative figures; below the smallest published figure the smallest.
     */
    record Log() implements Treatment {
        @Override
        public Scale fit(Distribution figures) {
            double min = figures.smallest();
            double shift = 0.01 * (figures.largest() - min);
            if (!(shift > 0)) {
                return Scale.AS_IS;
            }
            return x -> Double.isNaN(x) ? Double.NaN : Math.log(Math.max(x, min) - min + shift);
        }
    }

    /** ln x, for figures above zero whose ratios count more than their differences, such as incomes. */
    record NaturalLog() implements Treatment {
        @Override
        public Scale fit(Distribution figures) {
            double smallest = figures.smallest();
            if (!(smallest > 0)) {
                throw new QuestionRefused(
                        "de natuurlijke logaritme vraagt cijfers boven 0, niet " + smallest
                                + "; kies de verschoven logaritme",
                        "the natural logarithm needs figures above 0, not " + smallest
                                + "; choose the shifted logarithm");
            }
            return x -> Double.isNaN(x) ? Double.NaN : Math.log(Math.max(x, smallest));
        }
    }

    /**
     * ln(x + shift), for counts and percentages that may be 0, as in the scores of Townsend.
     *
     * @param shift added before the logarithm, such as 1
     */
    record ShiftedLog(double shift) implements Treatment {
        public ShiftedLog {
            if (!Double.isFinite(shift)) {
                throw new QuestionRefused(
                        "de verschuiving van een logaritme is een getal, niet " + shift,
                        "the shift of a logarithm is a number, not " + shift);
            }
        }

        @Override
        public Scale fit(Distribution figures) {
            double smallest = figures.smallest();
            if (!(smallest + shift > 0)) {
                throw new QuestionRefused(
                        "ln(x + " + shift + ") vraagt cijfers boven " + (0 - shift) + ", niet " + smallest,
                        "ln(x + " + shift + ") needs figures above " + (0 - shift) + ", not " + smallest);
            }
            return x -> Double.isNaN(x) ? Double.NaN : Math.log(Math.max(x, smallest) + shift);
        }
    }

    /**
     * (y^λ − 1) / λ of y = (x − min) / (max − min) + 0.01, with the λ from −2 to 2 that makes the figures most like a normal
     * distribution (maximum likelihood); λ = 0 is the logarithm.
     *
     * @see <a href="https://doi.org/10.1111/j.2517-6161.1964.tb00553.x">Box and Cox (1964)</a>
     */
    record BoxCox() implements Treatment {
        @Override
        public Scale fit(Distribution figures) {
            double min = figures.smallest();
            double range = figures.largest() - min;
            if (!(range > 0)) {
                return Scale.AS_IS;
            }
            double lambda = bestLambda(figures.sorted(), min, range);
            return x -> Double.isNaN(x) ? Double.NaN : power((Math.max(x, min) - min) / range + 0.01, lambda);
        }

        static double power(double y, double lambda) {
            return Math.abs(lambda) < 1e-9 ? Math.log(y) : Math.expm1(lambda * Math.log(y)) / lambda;
        }

        /** Log-likelihood of λ up to a constant: −n/2 · ln(variance of the transformed) + (λ − 1) · Σ ln y. */
        static double logLikelihood(double[] x, double min, double range, double lambda) {
            double[] z = new double[x.length];
            double logs = 0;
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                double y = (x[i] - min) / range + 0.01;
                z[i] = power(y, lambda);
                logs += Math.log(y);
                sum += z[i];
            }
            double mean = sum / x.length;
            double squares = 0;
            for (double value : z) {
                squares += (value - mean) * (value - mean);
            }
            return -x.length / 2.0 * Math.log(squares / x.length) + (lambda - 1) * logs;
        }

        /** Golden-section search; the likelihood is unimodal in λ. */
        private static double bestLambda(double[] x, double min, double range) {
            double golden = (Math.sqrt(5) - 1) / 2;
            double low = -2;
            double high = 2;
            while (high - low > 1e-7) {
                double a = high - golden * (high - low);
                double b = low + golden * (high - low);
                if (logLikelihood(x, min, range, a) >= logLikelihood(x, min, range, b)) {
                    high = b;
                } else {
                    low = a;
                }
            }
            return (low + high) / 2;
        }
    }
}
