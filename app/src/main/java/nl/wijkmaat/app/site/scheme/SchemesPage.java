package nl.wijkmaat.app.site.scheme;

import java.util.List;
import nl.wijkmaat.app.site.Link;

/**
 * What the list of schemes shows.
 *
 * @param schemes that exist or existed
 * @param designs that were asked for or proposed
 * @param funds designs of funds that can be worked out
 * @param isInvented whether the figures are of an invented country, to which no list of real gemeenten applies
 */
public record SchemesPage(List<Line> schemes, List<Line> designs, List<Fund> funds, boolean isInvented) {

    /** A design of a fund that can be worked out. */
    public record Fund(String name, Link link) {}

    /**
     * @param who may apply, in words
     * @param kinds what sort of rules decide, in words
     * @param period from when to when rules are known
     */
    public record Line(
            Link link, String name, String about, String ministries, String who, String kinds, String period) {}
}
