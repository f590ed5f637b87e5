package nl.wijkmaat.editions.catalogue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** From what a cell holds to an amount in the unit of the indicator. */
public sealed interface Conversion {

    /** The number itself. */
    record AsIs() implements Conversion {}

    /** A share of 0 to 1 becomes a percentage (100), a number of euros thousands of euros (0.001). */
    record Times(double factor) implements Conversion {}

    /**
     * What is left of a whole: {@code whole − cell × factor}, as 100 minus the percentage of owner-occupied homes.
     *
     * @param whole in the unit of the indicator
     */
    record Complement(double whole, double factor) implements Conversion {}

    /**
     * The cell over the sum of other cells of the same row.
     *
     * @param columns names of the other columns; where one holds no figure or their sum is zero, neither does the result
     * @param factor what the quotient is multiplied by: 100 for a percentage
     */
    record Per(List<String> columns, double factor) implements Conversion {
        public Per {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Counts of groups put together: the cell, plus and minus other cells of the same row. Where one of them holds no figure, neither
     * does the result.
     */
    record Combined(List<String> plus, List<String> minus) implements Conversion {
        public Combined {
            plus = List.copyOf(plus);
            minus = List.copyOf(minus);
        }
    }

    /**
     * Words that stand for numbers, such as the classes of urbanity.
     *
     * @param amounts word, as in the cell, to amount
     */
    record Words(Map<String, Double> amounts) implements Conversion {
        public Words {
            amounts = Map.copyOf(amounts);
        }
    }

    /** The other columns that take part, in the order in which {@link #amount} wants their numbers. */
    default List<String> otherColumns() {
        return switch (this) {
            case AsIs _, Times _, Complement _, Words _ -> List.of();
            case Per per -> per.columns;
            case Combined combined ->
                Stream.concat(combined.plus.stream(), combined.minus.stream()).toList();
        };
    }

    /**
     * @param number in the cell
     * @param others in the {@link #otherColumns}
     * @return the amount; NaN where there is none because another column is zero
     */
    default double amount(double number, double[] others) {
        return switch (this) {
            case AsIs _, Words _ -> number;
            case Times times -> times(number, times.factor);
            case Complement complement -> minus(complement.whole, times(number, complement.factor));
            case Per per -> per(number * per.factor, Arrays.stream(others).sum());
            case Combined combined -> {
                double sum = number;
                for (int i = 0; i < others.length; i++) {
                    sum = i < combined.plus.size() ? sum + others[i] : minus(sum, others[i]);
                }
                yield sum;
            }
        };
    }

    /** In decimals, as published: 0.283 × 100 is 28.3, which binary fractions miss. */
    private static double times(double number, double factor) {
        return BigDecimal.valueOf(number).multiply(BigDecimal.valueOf(factor)).doubleValue();
    }

    private static double per(double number, double whole) {
        return whole == 0 ? Double.NaN : number / whole;
    }

    private static double minus(double number, double subtrahend) {
        return BigDecimal.valueOf(number)
                .subtract(BigDecimal.valueOf(subtrahend))
                .doubleValue();
    }
}
