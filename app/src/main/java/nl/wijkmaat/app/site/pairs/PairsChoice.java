package nl.wijkmaat.app.site.pairs;

import java.util.Locale;
import nl.wijkmaat.app.comparison.KnownPairs;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.comparison.MatchedPairs.Order;

/**
 * What is asked, complete.
 *
 * @param asked what the pairs depend on
 * @param count how many rows of a table are shown
 */
record PairsChoice(KnownPairs.Asked asked, int count) {

    static final int USUAL_COUNT = 50;
    static final int MOST_COUNT = 2000;

    /** What a box that can be ticked sends. */
    static final String YES = "1";

    /** What the box for size classes sends, as the command has it. */
    static final String SIZE_CLASS = "size_class";

    /** The address of this choice: list, level and year, and what differs from what is usual. */
    Link self() {
        Link link = Link.to(Route.PAIRS)
                .with(Parameter.WITHIN, asked.list())
                .with(Parameter.LEVEL, id(asked.level()))
                .with(Parameter.YEAR, asked.year());
        link = asked.day().isPresent() ? link.with(Parameter.DATE, asked.day().get()) : link;
        link = asked.order() == Order.OPTIMAL ? link : link.with(Parameter.ORDER, id(asked.order()));
        link = asked.isSameSize() ? link.with(Parameter.EXACT, SIZE_CLASS) : link;
        link = asked.isElsewhere() ? link.with(Parameter.ELSEWHERE, YES) : link;
        link = asked.isByResidents() ? link.with(Parameter.BY_RESIDENTS, YES) : link;
        link = asked.caliper().equals(KnownPairs.USUAL_CALIPER) ? link : link.with(Parameter.CALIPER, asked.caliper());
        link = asked.leastResidents() == KnownPairs.USUAL_LEAST_RESIDENTS
                ? link
                : link.with(Parameter.LEAST_RESIDENTS, asked.leastResidents());
        link = asked.confidence() == Confidence.MEDIUM ? link : link.with(Parameter.CONFIDENCE, id(asked.confidence()));
        link = asked.domains().isEmpty() ? link : link.with(Parameter.DOMAINS, String.join(",", asked.domains()));
        return count == USUAL_COUNT ? link : link.with(Parameter.COUNT, count);
    }

    PairsChoice withYear(int year) {
        return new PairsChoice(
                new KnownPairs.Asked(
                        asked.level(),
                        year,
                        asked.list(),
                        asked.day(),
                        asked.order(),
                        asked.isSameSize(),
                        asked.isElsewhere(),
                        asked.isByResidents(),
                        asked.caliper(),
                        asked.leastResidents(),
                        asked.confidence(),
                        asked.domains()),
                count);
    }

    /** As it stands in an address. */
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
