package nl.wijkmaat.engine.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Amounts by area index, in the least memory that gives each of them back to the last bit. Publishers write whole numbers or a few decimals,
 * and many tell of some levels only: a number with one decimal is kept as its tenths, and nothing is kept in front of the first amount or
 * behind the last. Dividing a whole number of tenths by ten gives the double nearest to the decimal number, which is the one that was read.
 */
sealed interface Amounts {

    /** Each is tried for a whole column, the smallest first. */
    List<Integer> PARTS_OF_ONE = List.of(1, 10, 100, 1000);

    /** For how many areas there is an amount or none. */
    int size();

    /** The amount at this index; NaN where there is none. */
    double at(int index);

    /** @param amounts by area index; NaN where there is none */
    static Amounts of(double[] amounts) {
        int from = 0;
        int to = amounts.length;
        while (from < to && Double.isNaN(amounts[from])) {
            from++;
        }
        while (to > from && Double.isNaN(amounts[to - 1])) {
            to--;
        }
        double[] own = Arrays.copyOfRange(amounts, from, to);
        for (int perOne : PARTS_OF_ONE) {
            Optional<int[]> numbers = findNumbers(own, perOne);
            if (numbers.isPresent()) {
                return isShort(numbers.get())
                        ? new Small(amounts.length, from, shortened(numbers.get()), perOne)
                        : new Whole(amounts.length, from, numbers.get(), perOne);
            }
        }
        return new Any(amounts.length, from, own);
    }

    /** Each amount as a whole number of parts of one; empty when one of them would not come back as it was. */
    private static Optional<int[]> findNumbers(double[] amounts, int perOne) {
        int[] numbers = new int[amounts.length];
        for (int i = 0; i < numbers.length; i++) {
            if (Double.isNaN(amounts[i])) {
                numbers[i] = Integer.MIN_VALUE;
                continue;
            }
            double number = Math.rint(amounts[i] * perOne);
            if (Math.abs(number) > Integer.MAX_VALUE || !isSame((double) (int) number / perOne, amounts[i])) {
                return Optional.empty();
            }
            numbers[i] = (int) number;
        }
        return Optional.of(numbers);
    }

    /** To the last bit: a minus before a zero counts too. */
    private static boolean isSame(double one, double other) {
        return Double.doubleToRawLongBits(one) == Double.doubleToRawLongBits(other);
    }

    private static boolean isShort(int[] numbers) {
        return Arrays.stream(numbers).allMatch(n -> n == Integer.MIN_VALUE || Math.abs(n) <= Short.MAX_VALUE);
    }

    private static short[] shortened(int[] numbers) {
        short[] shorter = new short[numbers.length];
        for (int i = 0; i < shorter.length; i++) {
            shorter[i] = numbers[i] == Integer.MIN_VALUE ? Short.MIN_VALUE : (short) numbers[i];
        }
        return shorter;
    }

    /**
     * Small numbers of parts of one.
     *
     * @param from index of the first that is kept
     * @param numbers how many parts; the smallest number there is where there is no amount
     * @param perOne how many parts are one
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Small(int size, int from, short[] numbers, int perOne) implements Amounts {
        @Override
        public double at(int index) {
            int own = checked(index, size) - from;
            return own < 0 || own >= numbers.length || numbers[own] == Short.MIN_VALUE
                    ? Double.NaN
                    : (double) numbers[own] / perOne;
        }
    }

    /** As {@link Small}, of numbers that need more room. */
    @SuppressWarnings("ArrayRecordComponent")
    record Whole(int size, int from, int[] numbers, int perOne) implements Amounts {
        @Override
        public double at(int index) {
            int own = checked(index, size) - from;
            return own < 0 || own >= numbers.length || numbers[own] == Integer.MIN_VALUE
                    ? Double.NaN
                    : (double) numbers[own] / perOne;
        }
    }

    /** Amounts as they were given. */
    @SuppressWarnings("ArrayRecordComponent")
    record Any(int size, int from, double[] amounts) implements Amounts {
        @Override
        public double at(int index) {
            int own = checked(index, size) - from;
            return own < 0 || own >= amounts.length ? Double.NaN : amounts[own];
        }
    }

    private static int checked(int index, int size) {
        return Objects.checkIndex(index, size);
    }
}
