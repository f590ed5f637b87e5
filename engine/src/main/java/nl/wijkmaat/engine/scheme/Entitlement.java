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
 */
public record Entitlement(
        String id,
        String article,
        LocalText text,
        Condition condition,
        @Nullable Money perYear,
        @Nullable Integer years,
        int points) {}
