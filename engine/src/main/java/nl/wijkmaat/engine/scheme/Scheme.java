package nl.wijkmaat.engine.scheme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.engine.LocalText;

/**
 * A scheme of the Rijk, or a design for one, as dated rules.
 *
 * @param id stable name
 * @param name what readers see
 * @param about what it is for, in a few sentences
 * @param ministries who answers for it; an attribute, never a parent
 * @param level who may apply
 * @param isDesign true for a scheme that was asked for or proposed and does not exist
 * @param outside what holds on days of which no version speaks
 * @param versions its rounds, none overlapping another, oldest first
 * @param opens which other schemes a place in this one opens
 */
public record Scheme(
        String id,
        LocalText name,
        LocalText about,
        List<String> ministries,
        Level level,
        boolean isDesign,
        Outside outside,
        List<SchemeVersion> versions,
        List<Opening> opens) {

    /** Who may apply. */
    public enum Level {
        AREA,
        GEMEENTE,
        REGION,
        SCHOOL_BOARD
    }

    /** What holds on days of which no version speaks. */
    public enum Outside {
        /** The versions are all there ever were: on other days nobody could apply. */
        CLOSED,
        /** There may be rules on other days, which were not seen; nothing can be told of those days. */
        NOT_SEEN
    }

    /** What a place in one scheme does in another. */
    public enum Effect {
        /** Without it there is no access. */
        CONDITION,
        /** It gives a place without a further test. */
        AUTOMATIC,
        /** It helps, but others may still get in. */
        PRIORITY
    }

    /**
     * A place in one scheme that counts in another.
     *
     * @param scheme id of the other scheme
     * @param effect what it does there
     * @param article where that stands
     */
    public record Opening(String scheme, Effect effect, String article) {}

    /** @throws IllegalArgumentException when there is no version, or two versions hold on the same day */
    public Scheme {
        ministries = List.copyOf(ministries);
        opens = List.copyOf(opens);
        versions = versions.stream()
                .sorted(Comparator.comparing((SchemeVersion v) -> v.period().from()))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("scheme " + id + " has no version");
        }
        for (int i = 1; i < versions.size(); i++) {
            if (versions.get(i - 1).period().overlaps(versions.get(i).period())) {
                throw new IllegalArgumentException("scheme " + id + ": versions "
                        + versions.get(i - 1).id() + " and " + versions.get(i).id() + " hold on the same day");
            }
        }
    }

    /** The rules that hold on a day; empty when no version speaks of that day. */
    public Optional<SchemeVersion> findVersion(LocalDate day) {
        return versions.stream().filter(v -> v.period().contains(day)).findFirst();
    }

    /** The version with this id. */
    public Optional<SchemeVersion> findVersion(String versionId) {
        return versions.stream().filter(v -> v.id().equals(versionId)).findFirst();
    }
}
