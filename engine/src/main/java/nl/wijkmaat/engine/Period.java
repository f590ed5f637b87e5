package nl.wijkmaat.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something holds: a list, a rule, a membership, a name, a grant. Both ends belong to the period.
 *
 * @param from first day
 * @param lastOrNull last day, or null while no end is known
 */
public record Period(LocalDate from, @Nullable LocalDate lastOrNull) {

    /** @throws IllegalArgumentException when the last day lies before the first */
    public Period {
        if (lastOrNull != null && lastOrNull.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a period cannot end on " + lastOrNull + ", before it begins on " + from);
        }
    }

    public static Period from(LocalDate first) {
        return new Period(first, null);
    }

    public static Period of(LocalDate first, LocalDate last) {
        return new Period(first, last);
    }

    /** The last day; empty while no end is known. */
    public Optional<LocalDate> last() {
        return Optional.ofNullable(lastOrNull);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (lastOrNull == null || !day.isAfter(lastOrNull));
    }

    /** Whether the two periods have at least one day in common. */
    public boolean overlaps(Period other) {
        return (lastOrNull == null || !other.from.isAfter(lastOrNull))
                && (other.lastOrNull == null || !from.isAfter(other.lastOrNull));
    }
}
