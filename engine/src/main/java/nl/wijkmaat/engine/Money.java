package nl.wijkmaat.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * An amount in euros, exact: whole cents.
 *
 * @param cents may be negative
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofEuros(long euros) {
        return new Money(Math.multiplyExact(euros, 100));
    }

    /** @throws ArithmeticException when the amount has a fraction of a cent */
    public static Money of(BigDecimal euros) {
        return new Money(euros.movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(cents, factor));
    }

    public BigDecimal euros() {
        return BigDecimal.valueOf(cents, 2);
    }

    /**
     * Splits the amount in proportion to weights so that the parts add up to it to the cent: whole cents downwards first, the
     * remaining cents one each to the largest remainders, equal remainders in the order of the list (method of Hamilton).
     * Exact in integers, so a part never depends on rounding of the weights.
     *
     * @param weights not negative, at least one positive
     * @throws IllegalArgumentException when a weight is negative, none is positive, or this amount is negative
     */
    public List<Money> splitBy(long[] weights) {
        if (cents < 0) {
            throw new IllegalArgumentException("a debt of " + euros() + " cannot be shared out");
        }
        BigInteger total = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight cannot be negative: " + weight);
            }
            total = total.add(BigInteger.valueOf(weight));
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException("nobody to share with: all weights are zero");
        }
        long[] parts = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] division = BigInteger.valueOf(cents)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(total);
            parts[i] = division[0].longValueExact();
            remainders[i] = division[1];
            given += parts[i];
        }
        Integer[] order = new Integer[weights.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> remainders[b].compareTo(remainders[a]));
        for (int k = 0; k < cents - given; k++) {
            parts[order[k]]++;
        }
        return Arrays.stream(parts).mapToObj(Money::new).toList();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    @Override
    public String toString() {
        return "EUR " + euros().toPlainString();
    }
}
