package nl.wijkmaat.engine.fund;

import java.util.List;
import nl.wijkmaat.engine.Money;

/**
 * What an envelope gives to an area.
 *
 * @param area who gets it
 * @param units millionths of a unit of the key
 * @param bound whether floor or cap decided
 * @param fullYear in a year at full speed
 * @param byYear in each year of the term
 * @param isAdded whether the area joined later, and is paid from extra money
 */
public record Award(FundArea area, long units, Bound bound, Money fullYear, List<Money> byYear, boolean isAdded) {

    public Award {
        byYear = List.copyOf(byYear);
    }

    /** Over all years. */
    public Money total() {
        return byYear.stream().reduce(Money.ZERO, Money::plus);
    }
}
