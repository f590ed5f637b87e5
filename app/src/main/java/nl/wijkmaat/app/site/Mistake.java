package nl.wijkmaat.app.site;

import java.util.Optional;

/**
 * Something in an address that is not what it must be, on a page that is shown all the same so that the reader can mend it there.
 *
 * @param parameter which parameter; empty when the page does not know it
 * @param typed what stands in the address; empty when that is no text that can be shown
 * @param why what is wrong and what is accepted
 */
record Mistake(Optional<Parameter> parameter, String typed, Refusal why) {}
