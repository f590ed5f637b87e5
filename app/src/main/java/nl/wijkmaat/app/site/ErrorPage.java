package nl.wijkmaat.app.site;

import java.util.Optional;

/**
 * What a page says that explains why there is no page.
 *
 * @param status the HTTP status
 * @param heading in a few words
 * @param explanation what is wrong, what is accepted, what to do
 * @param reference by which an operator finds the error in the log; empty when the reader asked for something that is not there
 */
public record ErrorPage(int status, String heading, String explanation, Optional<String> reference) {}
