package nl.wijkmaat.engine.scheme;

import java.time.LocalDate;
import java.util.List;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.area.AreaCode;
import org.jspecify.annotations.Nullable;

/**
 * A list of names in a regulation.
 *
 * @param id name by which clauses refer to it
 * @param name what readers see
 * @param selection what was published of how the names were chosen
 * @param absence what it tells that a name is not on it
 * @param source where it was published
 * @param members the names, each with its validity
 */
public record ClosedList(
        String id, LocalText name, LocalText selection, Absence absence, String source, List<Member> members) {

    /** What it tells that a name is not on a list. */
    public enum Absence {
        /** That it is not listed. */
        NOT_LISTED,
        /** Nothing, for not all names were published. */
        NOT_PUBLISHED,
        /** Nothing, for the list is of another country than the figures. */
        OTHER_COUNTRY
    }

    public ClosedList {
        members = List.copyOf(members);
    }

    /**
     * @param name as listed
     * @param gemeente code of the gemeente, or of the gemeente in which the listed area lies
     * @param focusArea id of the listed area, or null when the gemeente itself is listed
     * @param validity when the listing holds
     */
    public record Member(
            String name, AreaCode gemeente, @Nullable String focusArea, Period validity) {}

    /** Whether all names were published. */
    public boolean isComplete() {
        return absence != Absence.NOT_PUBLISHED;
    }

    /** The same list with other names on it. */
    public ClosedList withMembers(List<Member> others) {
        return new ClosedList(id, name, selection, absence, source, others);
    }

    /** The same list beside figures of a country that it says nothing of. */
    public ClosedList ofOtherCountry() {
        return new ClosedList(id, name, selection, Absence.OTHER_COUNTRY, source, members);
    }

    /** The members on a day, in the order of the list. */
    public List<Member> listMembers(LocalDate day) {
        return members.stream().filter(m -> m.validity().contains(day)).toList();
    }
}
