package nl.wijkmaat.editions.store;

/**
 * What the catalogue knows of a source and every edition must carry, so that a figure can be followed home without the catalogue.
 *
 * @param publisher who published it
 * @param table the publisher's name or number of the table
 * @param licence under which it may be used
 * @param invented true for an invented country, which must be labelled wherever it shows
 */
public record SourceFacts(String publisher, String table, String licence, boolean invented) {}
