package nl.wijkmaat.editions.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.wijkmaat.editions.lists.GemeenteCodes;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import org.jspecify.annotations.Nullable;

/**
 * The areas that complete lists name, by boundary year, gathered from editions and from the tables of the import that is under way. It
 * serves to refuse codes that do not exist and to find the code of a gemeente by its name.
 *
 * <p>A description says which levels its files list completely. A file that holds another number of areas than the country had, because it
 * was cut off or is somebody's extract, is no such list, whatever its description says: by it, areas that exist would be refused.
 */
public final class KnownAreas {

    private final Map<Integer, Map<AreaLevel, Integer>> areaCounts;
    private final @Nullable GemeenteCodes gemeenteCodes;
    private final Map<Integer, Map<AreaLevel, Set<AreaCode>>> codesByYear = new TreeMap<>();
    private final Map<String, Set<AreaCode>> gemeentenByName = new HashMap<>();
    private final Map<Integer, Map<String, Set<AreaCode>>> gemeentenByYearAndName = new HashMap<>();

    /** @param areaCounts per boundary year how many areas of a level the country had, where that is known */
    public KnownAreas(Map<Integer, Map<AreaLevel, Integer>> areaCounts) {
        this(areaCounts, null);
    }

    /** @param gemeenteCodes tells of the gemeente in which an area lies whether it existed, where no complete list has been imported; or null */
    KnownAreas(Map<Integer, Map<AreaLevel, Integer>> areaCounts, @Nullable GemeenteCodes gemeenteCodes) {
        this.areaCounts = Map.copyOf(areaCounts);
        this.gemeenteCodes = gemeenteCodes;
    }

    /**
     * Adds the areas of a table.
     *
     * @param complete levels of which the table is described to list every area of the year
     * @param invented whether they are of an invented country, which has its own number of areas
     */
    public void add(int boundaryYear, Collection<FigureTable.Row> areas, Set<AreaLevel> complete, boolean invented) {
        Set<AreaLevel> listed = new HashSet<>(complete);
        if (!invented) {
            listed.removeIf(level -> isOtherNumber(boundaryYear, areas, level));
        }
        for (FigureTable.Row row : areas) {
            AreaLevel level = row.code().level();
            if (listed.contains(level)) {
                codesByYear
                        .computeIfAbsent(boundaryYear, k -> new HashMap<>())
                        .computeIfAbsent(level, k -> new HashSet<>())
                        .add(row.code());
                if (level == AreaLevel.GEMEENTE && row.name() != null) {
                    addName(boundaryYear, row.name(), row.code());
                }
            }
        }
    }

    private boolean isOtherNumber(int boundaryYear, Collection<FigureTable.Row> areas, AreaLevel level) {
        Integer count = areaCounts.getOrDefault(boundaryYear, Map.of()).get(level);
        return count != null
                && areas.stream().filter(row -> row.code().level() == level).count() != count;
    }

    private void addName(int boundaryYear, String name, AreaCode code) {
        String key = GemeenteName.normal(name);
        gemeentenByName.computeIfAbsent(key, k -> new TreeSet<>()).add(code);
        gemeentenByYearAndName
                .computeIfAbsent(boundaryYear, k -> new HashMap<>())
                .computeIfAbsent(key, k -> new TreeSet<>())
                .add(code);
    }

    /** Whether some complete list tells which areas of this level there were. */
    boolean knows(int boundaryYear, AreaLevel level) {
        return codesByYear.getOrDefault(boundaryYear, Map.of()).containsKey(level);
    }

    /** Whether the area existed; only to be asked when the level is {@link #knows known} for the year. */
    boolean exists(int boundaryYear, AreaCode code) {
        return codesByYear
                .getOrDefault(boundaryYear, Map.of())
                .getOrDefault(code.level(), Set.of())
                .contains(code);
    }

    /** Why there can be no such area: the gemeente of its code did not exist. Empty when it did, or nothing tells. */
    Optional<LocalText> findWhyAbsent(int boundaryYear, AreaCode code) {
        return Optional.ofNullable(gemeenteCodes)
                .flatMap(codes -> code.gemeente().flatMap(gemeente -> codes.findWhyAbsent(gemeente, boundaryYear)));
    }

    /** The boundary years in which complete lists name the area, ascending. */
    Set<Integer> yearsOf(AreaCode code) {
        Set<Integer> years = new TreeSet<>();
        codesByYear.keySet().stream().filter(year -> exists(year, code)).forEach(years::add);
        return years;
    }

    /**
     * The gemeente that bore the name in the boundary year, or, when no complete list of that year has been imported, in any year that
     * has one.
     *
     * @return its code; null when no gemeente or more than one bore the name
     */
    @Nullable
    AreaCode gemeente(String name, int boundaryYear) {
        Map<String, Set<AreaCode>> names = gemeentenByYearAndName.getOrDefault(boundaryYear, gemeentenByName);
        Set<AreaCode> codes = names.getOrDefault(GemeenteName.normal(name), Set.of());
        return codes.size() == 1 ? codes.iterator().next() : null;
    }

    /** Whether any complete list of gemeenten with their names has been imported. */
    boolean hasNames() {
        return !gemeentenByName.isEmpty();
    }
}
