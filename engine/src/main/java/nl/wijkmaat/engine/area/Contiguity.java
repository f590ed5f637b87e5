package nl.wijkmaat.engine.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which areas border on which, in compressed sparse rows: the neighbours of area {@code i} are
 * {@code neighbours()[offsets()[i]]} up to, not including, {@code neighbours()[offsets()[i + 1]]}, ascending. The relation is
 * symmetric and no area is its own neighbour.
 *
 * <p>An area without neighbours is an island when its outline is known; when its outline is not known its neighbours are not
 * known either, and no statistic may treat it as an island.
 */
public final class Contiguity {

    private final List<AreaCode> areas;
    private final boolean[] hasOutline;
    private final int[] offsets;
    private final int[] neighbours;

    private Contiguity(List<AreaCode> areas, boolean[] hasOutline, int[] offsets, int[] neighbours) {
        this.areas = areas;
        this.hasOutline = hasOutline;
        this.offsets = offsets;
        this.neighbours = neighbours;
    }

    /**
     * Two areas that border on each other.
     *
     * @param first index of one
     * @param second index of the other
     */
    public record Pair(int first, int second) {}

    /**
     * @param areas the areas, each once; their outlines are all known
     * @param pairs pairs of indexes into {@code areas}, in any order and direction, repeated or not
     * @throws IllegalArgumentException when an area borders on itself, an index is outside the list or a code stands twice
     */
    public static Contiguity of(List<AreaCode> areas, Collection<Pair> pairs) {
        boolean[] hasOutline = new boolean[areas.size()];
        Arrays.fill(hasOutline, true);
        return of(areas, hasOutline, pairs);
    }

    private static Contiguity of(List<AreaCode> areas, boolean[] hasOutline, Collection<Pair> pairs) {
        if (new TreeSet<>(areas).size() != areas.size()) {
            throw new IllegalArgumentException("an area stands twice");
        }
        Map<Integer, TreeSet<Integer>> rows = new TreeMap<>();
        for (Pair pair : pairs) {
            if (pair.first() == pair.second()) {
                throw new IllegalArgumentException(areas.get(pair.first()) + " cannot border on itself");
            }
            rows.computeIfAbsent(pair.first(), k -> new TreeSet<>()).add(pair.second());
            rows.computeIfAbsent(pair.second(), k -> new TreeSet<>()).add(pair.first());
        }
        int[] offsets = new int[areas.size() + 1];
        int[] neighbours =
                new int[rows.values().stream().mapToInt(TreeSet::size).sum()];
        int at = 0;
        for (int i = 0; i < areas.size(); i++) {
            for (int neighbour : rows.getOrDefault(i, new TreeSet<>())) {
                neighbours[at++] = neighbour;
            }
            offsets[i + 1] = at;
        }
        if (at != neighbours.length || Arrays.stream(neighbours).anyMatch(n -> n < 0 || n >= areas.size())) {
            throw new IllegalArgumentException("a pair names an area outside the list of " + areas.size());
        }
        return new Contiguity(List.copyOf(areas), hasOutline, offsets, neighbours);
    }

    /** The areas by index. */
    public List<AreaCode> areas() {
        return areas;
    }

    public int size() {
        return areas.size();
    }

    /** Start of each area's neighbours, and the end of the last: one longer than the number of areas. Shared: never write to it. */
    public int[] offsets() {
        return offsets;
    }

    /** Indexes of the neighbours, area after area. Shared: never write to it. */
    public int[] neighbours() {
        return neighbours;
    }

    /** Number of areas that border on this one. */
    public int degree(int area) {
        return offsets[area + 1] - offsets[area];
    }

    /** Number of pairs that border on each other. */
    public int pairCount() {
        return neighbours.length / 2;
    }

    public boolean areNeighbours(int area, int other) {
        return Arrays.binarySearch(neighbours, offsets[area], offsets[area + 1], other) >= 0;
    }

    /** Whether the outline of the area is known, so that having no neighbours means something. */
    public boolean hasOutline(int area) {
        return hasOutline[area];
    }

    /** The areas whose outline is known and that border on none. */
    public List<AreaCode> listIslands() {
        return IntStream.range(0, areas.size())
                .filter(i -> hasOutline[i] && degree(i) == 0)
                .mapToObj(areas::get)
                .toList();
    }

    /** The areas whose outline is not known. */
    public List<AreaCode> listWithoutOutline() {
        return IntStream.range(0, areas.size())
                .filter(i -> !hasOutline[i])
                .mapToObj(areas::get)
                .toList();
    }

    /**
     * The same relation over other areas, such as those of a panel: indexes are positions in the new list. Areas that were
     * not here have no known outline; areas that are not in the list are left out, and with them their borders.
     */
    public Contiguity over(List<AreaCode> others) {
        Map<AreaCode, Integer> here = HashMap.newHashMap(areas.size());
        for (int i = 0; i < areas.size(); i++) {
            here.put(areas.get(i), i);
        }
        int[] newIndex = new int[areas.size()];
        Arrays.fill(newIndex, -1);
        boolean[] known = new boolean[others.size()];
        for (int i = 0; i < others.size(); i++) {
            Integer old = here.get(others.get(i));
            if (old != null) {
                newIndex[old] = i;
                known[i] = hasOutline[old];
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            for (int at = offsets[i]; at < offsets[i + 1]; at++) {
                if (newIndex[i] >= 0 && newIndex[neighbours[at]] >= 0) {
                    pairs.add(new Pair(newIndex[i], newIndex[neighbours[at]]));
                }
            }
        }
        return of(others, known, pairs);
    }
}
