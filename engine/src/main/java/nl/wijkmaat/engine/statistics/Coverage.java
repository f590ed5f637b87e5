package nl.wijkmaat.engine.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;

/**
 * Which parts of a whole are measured and which are not.
 *
 * @param parts how many parts there are, measured or not
 * @param emptyParts how many of them have no figure because nobody lives, or nothing stands, there: their weight is zero
 * @param missing the parts without a figure that do count, in code order
 * @param shareOf id of the count in which {@code measuredShare} is expressed
 * @param measuredShare the measured parts' share of that count, 0 to 1; empty when it is not known of every part
 * @param weightYear the year of the weights, when none of the year itself were known and those of another year were taken
 */
public record Coverage(
        int parts,
        int emptyParts,
        List<MissingPart> missing,
        String shareOf,
        OptionalDouble measuredShare,
        OptionalInt weightYear) {

    public Coverage {
        missing = List.copyOf(missing);
    }

    /**
     * A part without a figure.
     *
     * @param code which part
     * @param reason why there is no figure
     * @param share its share of the whole, 0 to 1; empty when unknown
     */
    public record MissingPart(AreaCode code, MissingReason reason, OptionalDouble share) {}

    public boolean isComplete() {
        return missing.isEmpty();
    }

    public int measuredParts() {
        return parts - emptyParts - missing.size();
    }

    /** How many parts are missing for each reason that occurs. */
    public Map<MissingReason, Integer> countByReason() {
        Map<MissingReason, Integer> counts = new EnumMap<>(MissingReason.class);
        missing.forEach(part -> counts.merge(part.reason(), 1, Integer::sum));
        return counts;
    }

    /** The reason that most missing parts share; on a tie the one that stands first among the reasons. */
    MissingReason commonestReason() {
        return countByReason().entrySet().stream()
                .max(Map.Entry.<MissingReason, Integer>comparingByValue()
                        .thenComparingInt(entry -> -entry.getKey().ordinal()))
                .map(Map.Entry::getKey)
                .orElse(MissingReason.NOT_APPLICABLE);
    }

    /** The levels of the missing parts, for telling readers what kind of parts they are. */
    public List<AreaLevel> missingLevels() {
        return missing.stream()
                .map(part -> part.code().level())
                .distinct()
                .sorted()
                .toList();
    }
}
