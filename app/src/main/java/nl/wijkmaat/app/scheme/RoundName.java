package nl.wijkmaat.app.scheme;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.engine.LocalText;

/** What readers call a round; the catalogue counts rounds as {@code ronde-1}. */
final class RoundName {

    private static final Pattern NUMBERED = Pattern.compile("ronde-([0-9]+)");

    private RoundName() {}

    /** The id itself where it is a name of its own. */
    static LocalText of(String id) {
        Matcher round = NUMBERED.matcher(id);
        return round.matches() ? Messages.text("gap.round", round.group(1)) : new LocalText(id, id);
    }
}
