package nl.wijkmaat.engine.fund;

import nl.wijkmaat.engine.Money;

/**
 * How much a chosen area must get to make a difference, and how choices must be spread. An area costs the amount per resident, and never
 * less than the least award.
 *
 * @param perResident amount per resident and year
 * @param leastAward least amount per area and year
 * @param mostPerGemeente most areas that may be chosen in one gemeente; {@link Integer#MAX_VALUE} for no limit
 * @param leastPerSizeClass least areas to choose in every size class of gemeenten, or all when it has fewer; 0 for no demand
 */
public record AreaChoice(Money perResident, Money leastAward, int mostPerGemeente, int leastPerSizeClass) {

    /** @throws IllegalArgumentException when an area would cost nothing, or a limit is not possible */
    public AreaChoice {
        if (perResident.cents() < 0 || leastAward.cents() < 0 || perResident.cents() + leastAward.cents() == 0) {
            throw new IllegalArgumentException(
                    "a chosen area costs something: give an amount per resident or a least award");
        }
        if (mostPerGemeente < 1 || leastPerSizeClass < 0) {
            throw new IllegalArgumentException("at most " + mostPerGemeente + " areas per gemeente and at least "
                    + leastPerSizeClass + " per size class cannot be; the first is 1 or more, the second 0 or more");
        }
    }

    /** What the area costs in a year. */
    public Money cost(FundArea area) {
        Money byResidents = perResident.times(Math.round(area.residents()));
        return byResidents.compareTo(leastAward) < 0 ? leastAward : byResidents;
    }
}
