package nl.wijkmaat.engine.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which columns of a panel the figure of a whole is put together from.
 *
 * @param amount id of the indicator whose figures of the parts are taken
 * @param weight id of the count that weighs them
 * @param weightYear the year of the weights
 * @param year the year of the amounts
 * @param kind how they are put together
 * @param factor what a rate of two counts is multiplied by; 1 for the other kinds
 */
record Recipe(String amount, String weight, int weightYear, int year, Kind kind, double factor) {

    /** How parts become a whole. */
    enum Kind {
        SUM,
        MEAN,
        RATIO
    }

    /** The weights are not of the year itself. */
    OptionalInt otherWeightYear() {
        return weightYear == year || kind == Kind.SUM ? OptionalInt.empty() : OptionalInt.of(weightYear);
    }

    /** How to put the indicator together in that year, or nothing when no figure of a whole follows from its parts. */
    static Optional<Recipe> of(Panel panel, Indicator indicator, int year) {
        return switch (indicator.aggregation()) {
            case Aggregation.Sum() -> {
                String residents = Indicator.RESIDENTS;
                yield Optional.of(
                        new Recipe(indicator.id(), residents, nearestYear(panel, residents, year), year, Kind.SUM, 1));
            }
            case Aggregation.WeightedMean(String denominator) -> Optional.of(mean(panel, indicator, denominator, year));
            case Aggregation.Ratio(String numerator, String denominator, double factor) -> {
                // A publisher may give the rate of each part without its numerator: the weighted mean of the rates is
                // then
                // the same quotient of sums.
                boolean countsKnown = panel.findColumn(numerator, year).isPresent();
                yield Optional.of(
                        countsKnown
                                ? new Recipe(numerator, denominator, year, year, Kind.RATIO, factor)
                                : mean(panel, indicator, denominator, year));
            }
            case Aggregation.Refused _ -> Optional.empty();
        };
    }

    private static Recipe mean(Panel panel, Indicator indicator, String denominator, int year) {
        return new Recipe(indicator.id(), denominator, nearestYear(panel, denominator, year), year, Kind.MEAN, 1);
    }

    /** The year itself when the panel has the count for it, else the nearest that it has; of two equally near the earlier. */
    private static int nearestYear(Panel panel, String count, int year) {
        List<Integer> years = panel.listYears(count);
        return years.stream()
                .min(Comparator.<Integer>comparingInt(y -> Math.abs(y - year)).thenComparing(y -> y))
                .orElse(year);
    }
}
