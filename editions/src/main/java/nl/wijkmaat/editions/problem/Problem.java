package nl.wijkmaat.editions.problem;

import nl.wijkmaat.engine.LocalText;

/**
 * Something wrong in a file.
 *
 * @param place where
 * @param text what is wrong, what is accepted and what to do
 */
public record Problem(Place place, LocalText text) {

    /** Place and text on one line, in the language of an ISO 639 code. */
    public String in(String language) {
        return place + ": " + text.in(language);
    }
}
