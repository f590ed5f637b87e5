package nl.wijkmaat.engine.fund;

import java.util.List;
import nl.wijkmaat.engine.Money;

/**
 * An envelope divided over the areas that may be considered.
 *
 * @param envelope what was divided
 * @param awards by area, in the order of their codes
 * @param unknown areas of which a figure is lacking to tell whether they may be considered, or for what they count
 * @param centsPerUnit what a unit of the key gets in a year at full speed, before rounding to cents; floor and cap come after it
 */
public record Division(Envelope envelope, List<Award> awards, List<FundArea> unknown, double centsPerUnit) {

    public Division {
        awards = List.copyOf(awards);
        unknown = List.copyOf(unknown);
    }

    /** Paid in a year of the term, counted from 0. */
    public Money paid(int year) {
        return awards.stream().map(a -> a.byYear().get(year)).reduce(Money.ZERO, Money::plus);
    }

    /** Paid in a year at full speed. */
    public Money fullYear() {
        return awards.stream().map(Award::fullYear).reduce(Money.ZERO, Money::plus);
    }

    /** Of that, what goes to areas that joined later and comes on top of the envelope. */
    public Money extra() {
        return awards.stream().filter(Award::isAdded).map(Award::fullYear).reduce(Money.ZERO, Money::plus);
    }
}
