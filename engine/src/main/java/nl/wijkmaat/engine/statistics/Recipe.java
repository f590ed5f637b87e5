package nl.wijkmaat.engine.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which columns of a panel the figure of a whole is put together from.
 *
 * @param amount id of the indicator whose figures of the parts are taken
 * @param weight id of the count that weighs them
 * @param weightYear the year of the weights
 * @param year the year of the amounts
 * @param kind how they are put together
 * @param factor what a rate of two counts is multiplied by; 1 for the other kinds
 * @param weightDrift the largest factor by which the weight of a gemeente may have moved, up or down against that of the others, between
 *     the year of the weights and that of the amounts: 1 when they are the same, infinite when nothing is known of it
 */
record Recipe(String amount, String weight, int weightYear, int year, Kind kind, double factor, double weightDrift) {

    /**
     * Above the largest move of a gemeente's share of the country that was measured: residents of 2021 to 2024 and households of 2021,
     * 2023 and 2024, 342 gemeenten, every pair of years; see {@code docs/method/aggregation.md}.
     */
    private static final double YEARLY_DRIFT = 1.07;

    /** The longest distance over which the drift was measured. */
    private static final int DRIFT_YEARS = 3;

    /** Counts of what stays from year to year. Events of a year (births, deaths) jump about and have no bounded drift. */
    private static final Set<String> STOCKS =
            Set.of(Indicator.RESIDENTS, "residents_15_plus", "residents_15_64", "households", "dwellings");

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

    /**
     * How to put the indicator together in that year, the best way first; nothing when no figure of a whole follows from its parts. Of a place
     * for which the first way has no weights the next one holds.
     */
    static List<Recipe> list(Panel panel, Indicator indicator, int year) {
        return switch (indicator.aggregation()) {
            case Aggregation.Sum() -> {
                String residents = Indicator.RESIDENTS;
                yield List.of(new Recipe(
                        indicator.id(),
                        residents,
                        weightYears(panel, residents, year).getFirst(),
                        year,
                        Kind.SUM,
                        1,
                        1));
            }
            case Aggregation.WeightedMean(String denominator, String standIn) -> {
                Stream<Recipe> byStandIn = standIn == null
                        ? Stream.empty()
                        : means(panel, indicator, standIn, year).stream().map(Recipe::withAnyWeights);
                yield Stream.concat(means(panel, indicator, denominator, year).stream(), byStandIn)
                        .toList();
            }
            case Aggregation.Ratio(String numerator, String denominator, double factor) -> {
                // A publisher may give the rate of each part without its numerator: the weighted mean of the rates is
                // then
                // the same quotient of sums.
                boolean countsKnown = panel.findColumn(numerator, year).isPresent();
                yield countsKnown
                        ? List.of(new Recipe(numerator, denominator, year, year, Kind.RATIO, factor, 1))
                        : means(panel, indicator, denominator, year);
            }
            case Aggregation.Refused _ -> List.of();
        };
    }

    private static List<Recipe> means(Panel panel, Indicator indicator, String denominator, int year) {
        return weightYears(panel, denominator, year).stream()
                .map(weightYear -> new Recipe(
                        indicator.id(),
                        denominator,
                        weightYear,
                        year,
                        Kind.MEAN,
                        1,
                        drift(denominator, Math.abs(weightYear - year))))
                .toList();
    }

    /** The same without a bound on the weights: how a stand-in goes with what it stands for is known in the large only. */
    private Recipe withAnyWeights() {
        return new Recipe(amount, weight, weightYear, year, kind, factor, Double.POSITIVE_INFINITY);
    }

    private static double drift(String count, int years) {
        if (years == 0) {
            return 1;
        }
        return STOCKS.contains(count) && years <= DRIFT_YEARS
                ? Math.pow(YEARLY_DRIFT, years)
                : Double.POSITIVE_INFINITY;
    }

    /**
     * The year itself when the panel has the count for it, then the nearest that it has for most gemeenten (for any area, when there is no such
     * year): a year that one gemeente alone published would leave all others without weight. Of two equally near the earlier.
     */
    private static List<Integer> weightYears(Panel panel, String count, int year) {
        List<Integer> ofMost = panel.listYearsOfMostGemeenten(count);
        Optional<Integer> nearest = (ofMost.isEmpty() ? panel.listYears(count) : ofMost)
                .stream()
                        .min(Comparator.<Integer>comparingInt(y -> Math.abs(y - year))
                                .thenComparing(y -> y));
        Optional<Integer> own =
                Optional.of(year).filter(y -> panel.findColumn(count, y).isPresent());
        List<Integer> years =
                Stream.concat(own.stream(), nearest.stream()).distinct().toList();
        return years.isEmpty() ? List.of(year) : years;
    }
}
