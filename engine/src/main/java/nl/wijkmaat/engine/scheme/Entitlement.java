package nl.wijkmaat.engine.scheme;

import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant that meets a condition gets: a track, an amount, a number of years, priority points.
 *
 * @param id stable name within the scheme
 * @param article where it stands
 * @param text what is given, for readers
 * @param condition who gets it
 * @param perYear amount a year, or null when not published
 * @param years number of years, or null when without end or not published
 * @param points priority points, zero when it gives none
 * @param isAddition whether it comes on top of what the other rows give, and need not be met by anybody; of the other rows somebody who
 *     gets in meets one, and no two that give different things
 */
public record Entitlement(
        String id,
        String article,
        LocalText text,
        Condition condition,
        @Nullable Money perYear,
        @Nullable Integer years,
        int points,
        boolean isAddition) {

    /** One of the rows that exclude each other. */
    public Entitlement(
            String id,
            String article,
            LocalText text,
            Condition condition,
            @Nullable Money perYear,
            @Nullable Integer years,
            int points) {
        this(id, article, text, condition, perYear, years, points, false);
    }
}
