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
 * @param isComplete false when the list itself was not published, so that absence from it proves nothing
 * @param source where it was published
 * @param members the names, each with its validity
 */
public record ClosedList(
        String id, LocalText name, LocalText selection, boolean isComplete, String source, List<Member> members) {

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

    /** The members on a day, in the order of the list. */
    public List<Member> listMembers(LocalDate day) {
        return members.stream().filter(m -> m.validity().contains(day)).toList();
    }
}
