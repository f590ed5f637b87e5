package nl.wijkmaat.engine.fund;

import java.util.ArrayList;
import java.util.List;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * The years in which a fund pays, and how fast it gets going.
 *
 * @param firstYear first year of payment
 * @param percents by year the percentage of the full amount
 * @param councilElections years in which municipal councils are elected
 */
public record FundTerm(int firstYear, List<Integer> percents, List<Integer> councilElections) {

    /** The papers ask for support that lasts; a design of less is refused. */
    public static final int LEAST_YEARS = 6;

    /**
     * @throws IllegalArgumentException when there are fewer than six years, a percentage lies outside 0 to 100, no year is at full speed, or
     *     an amount drops in the year of a council election or the year after it
     */
    public FundTerm {
        percents = List.copyOf(percents);
        councilElections = councilElections.stream().sorted().toList();
        if (percents.size() < LEAST_YEARS) {
            throw new QuestionRefused(
                    "een fonds duurt ten minste " + LEAST_YEARS + " jaar; dit duurt er " + percents.size()
                            + ". Maak het langer",
                    "a fund lasts at least " + LEAST_YEARS + " years; this one lasts " + percents.size()
                            + ". Lengthen it");
        }
        if (percents.stream().anyMatch(p -> p < 0 || p > 100) || !percents.contains(100)) {
            throw new QuestionRefused(
                    "elk jaar krijgt 0 tot en met 100 procent van het volle bedrag, en ten minste één jaar krijgt 100; hier staat "
                            + percents,
                    "each year pays 0 to 100 percent of the full amount, and at least one year pays 100; got "
                            + percents);
        }
        for (int k = 1; k < percents.size(); k++) {
            int year = firstYear + k;
            boolean newCouncil = councilElections.contains(year) || councilElections.contains(year - 1);
            if (newCouncil && percents.get(k) < percents.get(k - 1)) {
                throw new QuestionRefused(
                        "het bedrag daalt in " + year
                                + ", het jaar van een raadsverkiezing of het jaar erna. Steun moet een raad overleven: laat het in een ander jaar dalen",
                        "the amount drops in " + year
                                + ", the year of a council election or the one after it. Support must outlast a council: let it drop in another year");
            }
        }
    }

    /** All years at full speed after the given percentages. */
    public static FundTerm of(int firstYear, int years, List<Integer> ramp, List<Integer> councilElections) {
        List<Integer> percents = new ArrayList<>(ramp.subList(0, Math.min(years, ramp.size())));
        while (percents.size() < years) {
            percents.add(100);
        }
        return new FundTerm(firstYear, percents, councilElections);
    }

    public int years() {
        return percents.size();
    }

    /** The number of council elections that the fund outlasts: it still pays in the year after. */
    public int councilsOutlasted() {
        int last = firstYear + years() - 1;
        return (int) councilElections.stream()
                .filter(e -> e >= firstYear && e < last)
                .count();
    }
}
