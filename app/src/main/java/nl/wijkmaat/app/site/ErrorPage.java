package nl.wijkmaat.app.site;

import java.util.List;
import java.util.Optional;

/**
 * What a page says that explains why there is no page.
 *
 * @param status the HTTP status
 * @param heading in a few words
 * @param explanation what is wrong, what is accepted, what to do
 * @param ways pages that come nearest to what was asked; none when there are none
 * @param again the address that was asked, when the same can be had later; empty when asking again does not help
 * @param reference by which an operator finds the error in the log; empty when the reader asked for something that is not there
 */
public record ErrorPage(
        int status,
        String heading,
        String explanation,
        List<Way> ways,
        Optional<String> again,
        Optional<String> reference) {

    public ErrorPage {
        ways = List.copyOf(ways);
    }

    /** @param text what readers see */
    public record Way(String text, Link link) {}
}
