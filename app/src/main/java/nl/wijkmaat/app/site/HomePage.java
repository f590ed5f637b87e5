package nl.wijkmaat.app.site;

import java.util.List;

/**
 * What the first page shows.
 *
 * @param sources what there is, one line per source
 * @param hasCountry whether there are figures of the country as a whole
 */
public record HomePage(List<SourceLine> sources, boolean hasCountry) {

    /**
     * @param publisher who publishes it
     * @param table what it is called there
     * @param years the years that there are figures of, ascending
     */
    public record SourceLine(String publisher, String table, List<Integer> years) {
        /** As {@code 2013–2024}, or the years one by one when there are gaps. */
        public String span() {
            int first = years.getFirst();
            int last = years.getLast();
            if (years.size() > 2 && last - first + 1 == years.size()) {
                return first + "–" + last;
            }
            return String.join(", ", years.stream().map(String::valueOf).toList());
        }
    }
}
