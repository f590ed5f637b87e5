package nl.wijkmaat.engine.scheme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import nl.wijkmaat.engine.area.AreaCode;

/** Closed lists by gemeente, so that a test looks at the few members of one gemeente and not at all of them. */
final class Listings {

    private final Map<String, ClosedList> lists;
    private final Map<String, Map<AreaCode, List<ClosedList.Member>>> byGemeente = new HashMap<>();

    Listings(Map<String, ClosedList> lists) {
        this.lists = lists;
        lists.forEach((id, list) -> byGemeente.put(
                id, list.members().stream().collect(Collectors.groupingBy(ClosedList.Member::gemeente))));
    }

    /**
     * The members that are or lie in a gemeente, whatever their validity.
     *
     * @throws NoSuchElementException when there is no such list
     */
    List<ClosedList.Member> listMembers(String list, AreaCode gemeente) {
        Map<AreaCode, List<ClosedList.Member>> members = byGemeente.get(list);
        if (members == null) {
            throw new NoSuchElementException("there is no list '" + list + "'; there are " + lists.keySet());
        }
        return members.getOrDefault(gemeente, List.of());
    }

    /** Whether a name that is not on the list is known not to be listed. */
    boolean provesAbsence(String list) {
        ClosedList known = lists.get(list);
        return known != null && known.absence() == ClosedList.Absence.NOT_LISTED;
    }
}
