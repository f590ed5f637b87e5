package nl.wijkmaat.engine.comparison.movement;

import java.util.Comparator;
import java.util.List;

/**
 * One indicator over the years.
 *
 * @param indicator id
 * @param domain id of its domain
 * @param years the figures by year, in ascending order, all in the boundaries of one year
 * @param breaks first years of a new series: what lies before is not compared with what lies after
 */
public record IndicatorSeries(String indicator, String domain, List<YearFigures> years, List<Integer> breaks) {

    public IndicatorSeries {
        years = years.stream()
                .sorted(Comparator.comparingInt(YearFigures::year))
                .toList();
        breaks = breaks.stream().sorted().toList();
    }

    /** The years since the last break that lies among them. */
    List<YearFigures> newest() {
        if (years.isEmpty()) {
            return years;
        }
        int last = years.getLast().year();
        int from = breaks.stream().filter(b -> b <= last).max(Integer::compare).orElse(Integer.MIN_VALUE);
        return years.stream().filter(year -> year.year() >= from).toList();
    }

    /** The years that stand before the last break and are not compared with those after it. */
    List<Integer> beforeBreak() {
        List<YearFigures> newest = newest();
        return years.stream()
                .filter(y -> !newest.contains(y))
                .map(YearFigures::year)
                .toList();
    }
}
