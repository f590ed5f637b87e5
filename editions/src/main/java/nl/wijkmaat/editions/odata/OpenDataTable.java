package nl.wijkmaat.editions.odata;

import java.net.URI;

/**
 * A table that can be fetched.
 *
 * @param id number of the table at the publisher
 * @param set what it belongs to, such as {@code kwb}
 * @param year the year it tells of
 * @param protocol how the service speaks
 * @param service where the service is, without the number of the table
 * @param file name of the file it becomes, by which an importer knows it
 * @param decimalMark of numbers in that file
 */
public record OpenDataTable(
        String id, String set, int year, Protocol protocol, URI service, String file, char decimalMark) {

    /** How a service speaks. */
    public enum Protocol {
        /** OData 3: {@code TypedDataSet}, a row per area and period, at most 10,000 rows an answer. */
        V3,
        /** OData 4: {@code Observations}, a row per figure, pages with a link to the next. */
        V4
    }

    /** An address below the table's own. */
    URI address(String path) {
        return URI.create(service + "/" + id + "/" + path);
    }
}
