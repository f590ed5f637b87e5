package nl.wijkmaat.app.site;

/**
 * Something that can be chosen in a form.
 *
 * @param id as it stands in an address; empty for nothing in particular
 * @param name what readers see
 * @param chosen whether it is chosen now
 */
public record Option(String id, String name, boolean chosen) {}
