package nl.wijkmaat.app.site;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.engine.burden.multiverse.Judgement;

/**
 * What the first page shows.
 *
 * @param national what all methods say of the whole country; empty while that is being worked out, or when it cannot be said
 * @param why it is not there yet; empty when it is, or is not worked out
 * @param sources who publishes the figures, in alphabetical order
 * @param hasCountry whether there are figures of the country as a whole
 */
public record HomePage(Optional<National> national, Optional<Wait> why, List<SourceLine> sources, boolean hasCountry) {

    /**
     * The national picture: wijken outside the focus areas beside the median focus area.
     *
     * @param year the newest year of the figures
     * @param methods how many methods were run
     * @param areas as heavy in at least {@link #SURE_PERCENT} percent of the methods
     * @param residents of those
     * @param low the fewest such areas under a method, when the 5% of methods that give fewest are left aside
     * @param high the most, when the 5% that give most are left aside
     * @param undecided of which it depends on the method
     * @param lighter lighter in at least {@link #SURE_PERCENT} percent of the methods
     * @param unknown of which too little is measured
     */
    public record National(
            int year,
            int methods,
            int areas,
            double residents,
            double low,
            double high,
            int undecided,
            int lighter,
            int unknown) {

        /** The same as the command {@code question} has when nothing is said. */
        public static final long SURE_PERCENT = Math.round(100 * Judgement.SURE);
    }

    /**
     * @param publisher who publishes it
     * @param years the years that there are figures of, ascending
     */
    public record SourceLine(String publisher, List<Integer> years) {
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
