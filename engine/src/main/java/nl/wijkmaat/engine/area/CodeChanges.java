package nl.wijkmaat.engine.area;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of codes that ended or lost territory between 1 January of one year and 1 January of another. Inside the years that
 * it covers, a code of a gemeente or province that it does not name kept its territory; outside those years nothing is known.
 */
public final class CodeChanges {

    private final int firstBoundaryYear;
    private final int lastBoundaryYear;
    private final TreeMap<LocalDate, Map<AreaCode, Map<AreaCode, Boolean>>> byDate = new TreeMap<>();

    /**
     * @param firstBoundaryYear first year whose situation on 1 January the facts are complete from
     * @param lastBoundaryYear last year whose situation on 1 January they are complete to
     * @param changes the facts, in any order
     * @throws IllegalArgumentException when a code goes wholly to two others on one day
     */
    public CodeChanges(int firstBoundaryYear, int lastBoundaryYear, Collection<CodeChange> changes) {
        this.firstBoundaryYear = firstBoundaryYear;
        this.lastBoundaryYear = lastBoundaryYear;
        for (CodeChange change : changes) {
            byDate.computeIfAbsent(change.date(), k -> new TreeMap<>())
                    .computeIfAbsent(change.from(), k -> new TreeMap<>())
                    .put(change.to(), change.whole());
        }
        byDate.forEach((date, ofDay) -> ofDay.forEach((from, targets) -> {
            if (targets.size() > 1 && targets.containsValue(true)) {
                throw new IllegalArgumentException(
                        from + " cannot go wholly to one of " + targets.keySet() + " on " + date);
            }
        }));
    }

    /** Nothing is known of any year. */
    public static CodeChanges none() {
        return new CodeChanges(0, -1, List.of());
    }

    public boolean covers(int boundaryYear) {
        return boundaryYear >= firstBoundaryYear && boundaryYear <= lastBoundaryYear;
    }

    /** The codes that must have existed on 1 January of the earlier year for the facts up to the later year to hold. */
    Set<AreaCode> listNamed(int earlierYear, int laterYear) {
        Set<AreaCode> named = new TreeSet<>();
        Set<AreaCode> began = new HashSet<>();
        between(earlierYear, laterYear).forEach(ofDay -> {
            ofDay.keySet().stream().filter(from -> !began.contains(from)).forEach(named::add);
            ofDay.values().forEach(targets -> began.addAll(targets.keySet()));
        });
        return named;
    }

    /**
     * Where the territory of codes of the earlier year lies on 1 January of the later year.
     *
     * @param codes codes of the earlier year
     * @return by code the codes that hold its territory, each with whether it holds all of it
     */
    Map<AreaCode, Map<AreaCode, Boolean>> follow(Collection<AreaCode> codes, int earlierYear, int laterYear) {
        Map<AreaCode, Map<AreaCode, Boolean>> holders = HashMap.newHashMap(codes.size());
        codes.forEach(code -> holders.put(code, Map.of(code, true)));
        between(earlierYear, laterYear).forEach(ofDay -> holders.replaceAll((code, now) -> step(now, ofDay)));
        return holders;
    }

    private Collection<Map<AreaCode, Map<AreaCode, Boolean>>> between(int earlierYear, int laterYear) {
        return byDate.subMap(LocalDate.of(earlierYear, 1, 1), false, LocalDate.of(laterYear, 1, 1), true)
                .values();
    }

    private static Map<AreaCode, Boolean> step(
            Map<AreaCode, Boolean> now, Map<AreaCode, Map<AreaCode, Boolean>> changes) {
        Map<AreaCode, Boolean> next = new TreeMap<>();
        now.forEach((holder, whole) -> changes.getOrDefault(holder, Map.of(holder, true))
                .forEach((to, wholly) -> next.merge(to, whole && wholly, (a, b) -> false)));
        if (next.size() == 1) {
            next.replaceAll((to, whole) -> true);
        }
        return next;
    }
}
