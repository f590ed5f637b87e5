package nl.wijkmaat.engine.scheme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Something that a scheme needs to know of an applicant.
 *
 * @param name English name, as used in conditions and on the command line
 * @param type what sort of answer it takes
 * @param label what readers see
 * @param unit unit of a number, for readers; null where there is none
 * @param indicator id of the indicator whose figure answers it, or null when nobody publishes it and it must be stated
 * @param choices the accepted words of a choice, each with what readers see for it, in the order in which they are offered; empty for other
 *     types
 * @param origin where the answer could come from when there is none
 * @param mayBeNegative whether a number below zero can be true, such as a gap that is none
 */
public record InputDeclaration(
        String name,
        InputType type,
        LocalText label,
        @Nullable LocalText unit,
        @Nullable String indicator,
        Map<String, LocalText> choices,
        LocalText origin,
        boolean mayBeNegative) {

    /** @throws IllegalArgumentException when a choice names no words, or another type does */
    public InputDeclaration {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        if ((type == InputType.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException(
                    "input " + name + ": words to choose from belong to a choice, and only to a choice");
        }
    }

    /** What readers see for an accepted word. */
    public LocalText word(String choice) {
        return choices.getOrDefault(choice, new LocalText(choice, choice));
    }

    /** Whether it is a number of a hundred. */
    public boolean isPercentage() {
        return type == InputType.NUMBER && unit != null && unit.en().equals(Unit.PERCENT.id());
    }

    /** The range outside which a number cannot be true: a percentage from 0 to 100, a count, a distance or an amount asked from 0. */
    public Interval naturalRange() {
        if (isPercentage()) {
            return Unit.PERCENT.naturalRange();
        }
        return new Interval(mayBeNegative ? -Double.MAX_VALUE : 0, Double.MAX_VALUE);
    }
}
