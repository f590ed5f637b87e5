package nl.wijkmaat.engine.area;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The areas of several boundary years, and how those of one are made of those of another. Comparisons are made when they are asked for and
 * then kept. Safe for use by several threads.
 */
public final class BoundaryYears {

    private final Map<Integer, AreaTree> trees = new TreeMap<>();
    private final CodeChanges changes;
    private final Evidence evidence;
    private final Map<Years, Crosswalk> direct = new ConcurrentHashMap<>();
    private final Map<Years, Crosswalk> joined = new ConcurrentHashMap<>();

    private record Years(int from, int to) {}

    /**
     * @param trees one per boundary year
     * @param changes what is known of the codes of gemeenten and provinces
     * @param evidence what is known of the territory behind the codes of wijken and buurten
     * @throws IllegalArgumentException when two trees are of the same year
     */
    public BoundaryYears(Collection<AreaTree> trees, CodeChanges changes, Evidence evidence) {
        for (AreaTree tree : trees) {
            if (this.trees.put(tree.boundaryYear(), tree) != null) {
                throw new IllegalArgumentException("two trees of boundary year " + tree.boundaryYear());
            }
        }
        this.changes = changes;
        this.evidence = evidence;
    }

    /**
     * From the boundaries of one year to those of another, by what the two years themselves tell.
     *
     * @throws NoSuchElementException when one of the years is not here
     */
    public Crosswalk getDirect(int from, int to) {
        return direct.computeIfAbsent(
                new Years(from, to),
                years -> BoundaryComparison.between(getTree(years.from), getTree(years.to), changes, evidence));
    }

    /**
     * As {@link #getDirect}, and where the two years themselves tell nothing of an area, by way of one other year: the nearest to the two
     * first, the earlier at equal distance. So a year whose file has no names can be joined to one whose file has no parts. Only wijken
     * and buurten are joined that way: of gemeenten and provinces the tables tell all there is to know.
     */
    public Crosswalk getCrosswalk(int from, int to) {
        return joined.computeIfAbsent(new Years(from, to), years -> join(years.from, years.to));
    }

    private Crosswalk join(int from, int to) {
        Crosswalk crosswalk = getDirect(from, to);
        if (!hasAreasInsideGemeenten(from) || !hasAreasInsideGemeenten(to)) {
            return crosswalk;
        }
        List<Integer> others = trees.keySet().stream()
                .filter(year -> year != from && year != to && hasAreasInsideGemeenten(year))
                .sorted(Comparator.comparingInt((Integer y) -> Math.abs(y - from) + Math.abs(y - to))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int other : others) {
            crosswalk = crosswalk.or(getDirect(from, other).then(getDirect(other, to)));
        }
        return crosswalk;
    }

    private boolean hasAreasInsideGemeenten(int boundaryYear) {
        return getTree(boundaryYear).listAreas().getLast().level().isInside(AreaLevel.GEMEENTE);
    }

    private AreaTree getTree(int boundaryYear) {
        AreaTree tree = trees.get(boundaryYear);
        if (tree == null) {
            throw new NoSuchElementException(
                    "no areas of boundary year " + boundaryYear + "; there are " + trees.keySet());
        }
        return tree;
    }
}
