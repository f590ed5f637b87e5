package nl.wijkmaat.app.scheme;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.burden.multiverse.Judgement;
import nl.wijkmaat.engine.statistics.ClassBreaks;
import nl.wijkmaat.engine.statistics.CrossCount;

/**
 * Access of every area of a level beside what weighs on it. Map and API set the two against each other in the same classes.
 *
 * @param access of each area
 * @param percents by area, in how many percent of the methods it carries at least what the focus areas carry; empty when that is not known
 * @param residents by area; NaN when unknown
 */
public record AccessBesideBurden(CountryAccess access, List<OptionalDouble> percents, List<Double> residents) {

    /** In how many percent of the methods: surely not, undecided, surely, as in the national question. */
    public static final ClassBreaks PERCENTS =
            new ClassBreaks(List.of(0.0, 100 - 100 * Judgement.SURE, 100 * Judgement.SURE), 100);

    /** In, not to tell, out: what is not known stands between, as it is neither. */
    public static final List<List<Verdict>> OUTCOMES = List.of(
            List.of(Verdict.VOLDOET),
            List.of(Verdict.ONBEKEND, Verdict.NIET_BEREKENBAAR),
            List.of(Verdict.VOLDOET_NIET));

    /** @throws IllegalArgumentException when the lists are not of the same areas */
    public AccessBesideBurden {
        percents = List.copyOf(percents);
        residents = List.copyOf(residents);
        if (percents.size() != access.areas().size()
                || residents.size() != access.areas().size()) {
            throw new IllegalArgumentException(access.areas().size() + " areas, " + percents.size() + " percents, "
                    + residents.size() + " counts");
        }
    }

    /** By class of {@link #PERCENTS} and then of {@link #OUTCOMES}. */
    public CrossCount count() {
        return CrossCount.of(
                PERCENTS.count(),
                OUTCOMES.size(),
                IntStream.range(0, percents.size())
                        .mapToObj(i -> new CrossCount.Placed(
                                classOf(percents.get(i)),
                                OptionalInt.of(classOf(access.verdicts().get(i))),
                                residents.get(i))));
    }

    private static OptionalInt classOf(OptionalDouble percent) {
        return percent.isPresent() ? OptionalInt.of(PERCENTS.classOf(percent.getAsDouble())) : OptionalInt.empty();
    }

    private static int classOf(Verdict verdict) {
        return IntStream.range(0, OUTCOMES.size())
                .filter(i -> OUTCOMES.get(i).contains(verdict))
                .findFirst()
                .orElseThrow();
    }
}
