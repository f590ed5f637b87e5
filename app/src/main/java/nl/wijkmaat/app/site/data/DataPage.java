package nl.wijkmaat.app.site.data;

import java.util.List;
import java.util.Map;
import nl.wijkmaat.editions.store.Manifest;

/**
 * What the page with all editions shows.
 *
 * @param editionsBySource the editions of each source, newest year first; sources by publisher and table
 */
public record DataPage(Map<SourceHeading, List<Manifest>> editionsBySource) {

    /**
     * @param source id in the catalogue
     * @param publisher who publishes it
     * @param table the publisher's name or number of the table
     * @param licence under which it may be used
     */
    public record SourceHeading(String source, String publisher, String table, String licence) {}
}
