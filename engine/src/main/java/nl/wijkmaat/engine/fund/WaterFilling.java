package nl.wijkmaat.engine.fund;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.fund.InfeasibleFundException.Kind;

/**
 * Divides an amount in proportion to units, with a floor and a cap per part, exactly.
 *
 * <p>There is one rate λ per unit for which the parts, each λ × units but not below the floor and not above the cap, add up to the
 * amount: their sum is a continuous function of λ that never falls and is straight between the rates at which a part leaves its floor
 * or reaches its cap. These rates are visited in rising order until the amount is reached; then it is known who stands at the floor,
 * who at the cap, and λ follows from what is left. All of it is integer arithmetic. Parts between floor and cap are then rounded to
 * whole cents by largest remainders ({@link Money#splitBy}); as floor and cap are whole cents, rounding never crosses them.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511804441">Boyd and Vandenberghe, Convex Optimization (2004), example 5.2: water-filling</a>
 * @see "Ibaraki and Katoh, Resource Allocation Problems: Algorithmic Approaches (MIT Press, 1988), on bounds of parts"
 * @see "Balinski and Young, Fair Representation (1982), on largest remainders and least requirements"
 */
final class WaterFilling {

    private final long amount;
    private final long[] units;
    private final long floor;
    private final long cap;
    private final int[] heaviestFirst;
    private int raised;
    private int capped;
    private BigInteger unitsBetween = BigInteger.ZERO;

    /** The division: cents and bounds by part, and the rate as a fraction of integers. */
    static final class Filled {
        private final long[] cents;
        private final Bound[] bounds;
        private final BigInteger rateNumerator;
        private final BigInteger rateDenominator;

        private Filled(long[] cents, Bound[] bounds, BigInteger rateNumerator, BigInteger rateDenominator) {
            this.cents = cents;
            this.bounds = bounds;
            this.rateNumerator = rateNumerator;
            this.rateDenominator = rateDenominator;
        }

        long cents(int part) {
            return cents[part];
        }

        Bound bound(int part) {
            return bounds[part];
        }

        /** Cents per unit. */
        double rate() {
            return new BigDecimal(rateNumerator)
                    .divide(new BigDecimal(rateDenominator), MathContext.DECIMAL64)
                    .doubleValue();
        }

        /** What a part of so many units gets at this rate, to the nearest cent. */
        long centsAtRate(long units, long floor, long cap) {
            BigInteger twice = rateNumerator.multiply(BigInteger.valueOf(units)).shiftLeft(1);
            BigInteger rounded = twice.add(rateDenominator).divide(rateDenominator.shiftLeft(1));
            return rounded.max(BigInteger.valueOf(floor))
                    .min(BigInteger.valueOf(cap))
                    .longValueExact();
        }
    }

    private WaterFilling(long amount, long[] units, long floor, long cap) {
        this.amount = amount;
        this.units = units;
        this.floor = floor;
        this.cap = cap;
        this.heaviestFirst = descending(units);
    }

    /**
     * @param envelope for messages
     * @param amount cents to divide
     * @param units by part, not negative; parts that differ in a last cent only get it in this order
     * @param floor cents
     * @param cap cents, at least the floor
     * @throws InfeasibleFundException when floors, caps or units do not go with the amount
     */
    static Filled fill(String envelope, long amount, long[] units, long floor, long cap) {
        int n = units.length;
        Money available = new Money(amount);
        if (n == 0) {
            throw new InfeasibleFundException(Kind.NOBODY, envelope, 0, available, Money.ZERO);
        }
        BigInteger floors = BigInteger.valueOf(floor).multiply(BigInteger.valueOf(n));
        if (floors.compareTo(BigInteger.valueOf(amount)) > 0) {
            throw new InfeasibleFundException(
                    Kind.FLOOR_TOO_HIGH, envelope, n, available, new Money(floors.longValueExact()));
        }
        long counted = Arrays.stream(units).filter(u -> u > 0).count();
        if (counted == 0 && floors.longValueExact() < amount) {
            throw new InfeasibleFundException(Kind.NO_UNITS, envelope, n, available, Money.ZERO);
        }
        BigInteger caps = BigInteger.valueOf(cap)
                .multiply(BigInteger.valueOf(counted))
                .add(BigInteger.valueOf(floor).multiply(BigInteger.valueOf(n - counted)));
        if (caps.compareTo(BigInteger.valueOf(amount)) < 0) {
            throw new InfeasibleFundException(
                    Kind.CAP_TOO_LOW, envelope, n, available, new Money(caps.longValueExact()));
        }
        return new WaterFilling(amount, units, floor, cap).fill();
    }

    private Filled fill() {
        int last = 0;
        while (last < units.length && units[heaviestFirst[last]] > 0) {
            last++;
        }
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        while (capped < last) {
            // The part with most units among those at the floor leaves it next; among those between, it reaches the cap
            // next.
            boolean raises = raised < last
                    && compareRates(floor, units[heaviestFirst[raised]], cap, units[heaviestFirst[capped]]) <= 0;
            long bound = raises ? floor : cap;
            long own = units[heaviestFirst[raises ? raised : capped]];
            if (reaches(bound, own)) {
                break;
            }
            numerator = BigInteger.valueOf(bound);
            denominator = BigInteger.valueOf(own);
            if (raises) {
                unitsBetween = unitsBetween.add(BigInteger.valueOf(own));
                raised++;
            } else {
                unitsBetween = unitsBetween.subtract(BigInteger.valueOf(own));
                capped++;
            }
        }
        if (unitsBetween.signum() > 0) {
            numerator = BigInteger.valueOf(amount).subtract(fixed());
            denominator = unitsBetween;
        }
        return new Filled(split(), bounds(), numerator, denominator);
    }

    /** Whether all parts together are at least the amount at a rate of bound ÷ own. */
    private boolean reaches(long bound, long own) {
        BigInteger left = BigInteger.valueOf(amount).subtract(fixed());
        return unitsBetween.multiply(BigInteger.valueOf(bound)).compareTo(left.multiply(BigInteger.valueOf(own))) >= 0;
    }

    /** Cents of the parts at their floor and of those at their cap. */
    private BigInteger fixed() {
        return BigInteger.valueOf(floor)
                .multiply(BigInteger.valueOf(units.length - raised))
                .add(BigInteger.valueOf(cap).multiply(BigInteger.valueOf(capped)));
    }

    private static int compareRates(long a, long unitsOfA, long b, long unitsOfB) {
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(unitsOfB))
                .compareTo(BigInteger.valueOf(b).multiply(BigInteger.valueOf(unitsOfA)));
    }

    private Bound[] bounds() {
        Bound[] bounds = new Bound[units.length];
        for (int k = 0; k < bounds.length; k++) {
            bounds[heaviestFirst[k]] = k < capped ? Bound.CAP : k < raised ? Bound.BETWEEN : Bound.FLOOR;
        }
        return bounds;
    }

    private long[] split() {
        Bound[] bounds = bounds();
        long[] between = new long[raised - capped];
        long[] cents = new long[units.length];
        int m = 0;
        long given = 0;
        for (int i = 0; i < cents.length; i++) {
            switch (bounds[i]) {
                case FLOOR -> cents[i] = floor;
                case CAP -> cents[i] = cap;
                case BETWEEN -> between[m++] = units[i];
            }
            given += cents[i];
        }
        if (m > 0) {
            var parts = new Money(amount - given).splitBy(between).iterator();
            for (int i = 0; i < cents.length; i++) {
                if (bounds[i] == Bound.BETWEEN) {
                    cents[i] = parts.next().cents();
                }
            }
        }
        return cents;
    }

    private static int[] descending(long[] units) {
        return IntStream.range(0, units.length)
                .boxed()
                .sorted((a, b) -> Long.compare(units[b], units[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
