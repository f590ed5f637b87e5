package nl.wijkmaat.engine.area;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.Verdict;

/**
 * A network of gemeenten and who was a member when. Membership follows from published lists only, never from size.
 *
 * @param id stable short name: {@code g4}, {@code g40}, {@code m50}
 * @param name what readers see
 * @param rosters published member lists, each with the days on which it is known to have held; no two hold on one day
 * @param headcounts numbers of members that were published without the list
 */
public record Network(String id, LocalText name, List<Roster> rosters, List<Headcount> headcounts) {

    /**
     * A complete list of members.
     *
     * @param period the days on which the list is known to have held
     * @param boundaryYear the year whose boundaries the codes refer to
     * @param members each gemeente once, in code order
     * @param basis where the list was published
     */
    public record Roster(Period period, int boundaryYear, List<AreaCode> members, Basis basis) {
        /** @throws IllegalArgumentException when a member stands twice or is no gemeente */
        public Roster {
            Set<AreaCode> seen = new HashSet<>();
            for (AreaCode member : members) {
                if (member.level() != AreaLevel.GEMEENTE) {
                    throw new IllegalArgumentException(member + " is no gemeente");
                }
                if (!seen.add(member)) {
                    throw new IllegalArgumentException(member + " stands twice on a member list");
                }
            }
            members = members.stream().sorted().toList();
        }
    }

    /**
     * A number of members without the list.
     *
     * @param year in which it held
     * @param members how many
     * @param basis where it was published
     */
    public record Headcount(int year, int members, Basis basis) {}

    /** @throws IllegalArgumentException when two member lists hold on the same day */
    public Network {
        rosters = rosters.stream()
                .sorted(Comparator.comparing((Roster r) -> r.period().from()))
                .toList();
        headcounts = List.copyOf(headcounts);
        for (int i = 1; i < rosters.size(); i++) {
            if (rosters.get(i - 1).period().overlaps(rosters.get(i).period())) {
                throw new IllegalArgumentException("two member lists of " + id + " hold on "
                        + rosters.get(i).period().from());
            }
        }
    }

    /** Whether the gemeente was a member on a day; unknown outside the days of the published lists. */
    public Verdict isMember(AreaCode gemeente, LocalDate day) {
        return rosters.stream()
                .filter(r -> r.period().contains(day))
                .findFirst()
                .map(r -> Verdict.of(r.members().contains(gemeente)))
                .orElse(Verdict.ONBEKEND);
    }

    /**
     * The last list published on or before a day, which may no longer have held on it: show it with its own dates. Empty
     * when none is known from that time.
     */
    public Optional<Roster> findLatestRoster(LocalDate day) {
        return rosters.stream().filter(r -> !r.period().from().isAfter(day)).reduce((older, newer) -> newer);
    }
}
