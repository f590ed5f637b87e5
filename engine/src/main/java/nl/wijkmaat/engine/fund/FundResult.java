package nl.wijkmaat.engine.fund;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import nl.wijkmaat.engine.Money;

/**
 * A fund applied to all areas.
 *
 * @param design the rules
 * @param areas all areas, in the order of their codes
 * @param divisions by envelope
 */
public record FundResult(FundDesign design, List<FundArea> areas, List<Division> divisions) {

    public FundResult {
        areas = List.copyOf(areas);
        divisions = List.copyOf(divisions);
    }

    /** By code what areas get in a year at full speed from all envelopes together; only who gets something considered. */
    public Map<String, Money> fullYearByArea() {
        Map<String, Money> sums = new LinkedHashMap<>();
        for (Division division : divisions) {
            for (Award award : division.awards()) {
                sums.merge(award.area().code(), award.fullYear(), Money::plus);
            }
        }
        return sums;
    }

    /** Everything that is paid in a year at full speed. */
    public Money fullYear() {
        return divisions.stream().map(Division::fullYear).reduce(Money.ZERO, Money::plus);
    }

    /** @throws NoSuchElementException when there is no such envelope */
    public Division getDivision(String envelope) {
        return divisions.stream()
                .filter(d -> d.envelope().id().equals(envelope))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("fund " + design.id() + " has no envelope " + envelope));
    }
}
