package nl.wijkmaat.engine.statistics;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Where a figure comes from, complete enough to find it again.
 *
 * @param edition content hash of the edition that holds it
 * @param source id of the source in the catalogue
 * @param publisher who published it
 * @param table the publisher's name or number of the table
 * @param year the year that the figure tells of
 * @param boundaryYear the year whose boundaries it was published in
 * @param licence under which it may be used
 * @param retrieved when the file or answer was obtained
 * @param invented true for figures of an invented country, which must be labelled wherever they show
 */
public record Provenance(
        String edition,
        String source,
        String publisher,
        String table,
        int year,
        int boundaryYear,
        String licence,
        Instant retrieved,
        boolean invented) {

    /** The hashes of the editions behind figures, each once and in one order. */
    public static List<String> listEditions(Collection<Provenance> sources) {
        return sources.stream().map(Provenance::edition).distinct().sorted().toList();
    }
}
