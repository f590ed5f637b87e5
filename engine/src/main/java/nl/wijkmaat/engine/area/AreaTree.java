package nl.wijkmaat.engine.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All areas of one boundary year and what lies in what. Areas have a fixed index, ordered by level and then by code; panels
 * and kernels use that index for their columns, so all areas of one level stand together.
 */
public final class AreaTree {

    private final int boundaryYear;
    private final Set<AreaLevel> completeLevels;
    private final List<Area> areas;
    private final Map<AreaCode, Integer> indexByCode;
    private final Map<AreaLevel, IndexRange> rangeByLevel;
    private final Map<AreaCode, List<Area>> childrenByParent;

    /** Kept, because every figure that is put together asks for the areas inside a larger one again. */
    private final Map<Inside, List<Area>> inside = new ConcurrentHashMap<>();

    private record Inside(AreaCode code, AreaLevel level) {}

    /**
     * A tree of which no level is known to hold all areas of the country.
     *
     * @see #AreaTree(int, Collection, Set)
     */
    public AreaTree(int boundaryYear, Collection<Area> areas) {
        this(boundaryYear, areas, Set.of());
    }

    /**
     * @param boundaryYear the year whose boundaries the codes refer to
     * @param areas the areas in any order; every parent that is named must be among them
     * @param completeLevels the levels at which every area of the country is among them. Only there may the figure of a
     *     larger area be put together from smaller ones: three buurten that somebody listed are not their gemeente
     * @throws IllegalArgumentException when a code stands twice or a parent is missing
     */
    public AreaTree(int boundaryYear, Collection<Area> areas, Set<AreaLevel> completeLevels) {
        this.boundaryYear = boundaryYear;
        this.completeLevels = Set.copyOf(completeLevels);
        List<Area> sorted = new ArrayList<>(areas);
        sorted.sort(Comparator.comparing(Area::code));
        this.areas = List.copyOf(sorted);
        this.indexByCode = HashMap.newHashMap(sorted.size());
        this.childrenByParent = new HashMap<>();
        this.rangeByLevel = new EnumMap<>(AreaLevel.class);
        for (int i = 0; i < sorted.size(); i++) {
            Area area = sorted.get(i);
            if (indexByCode.put(area.code(), i) != null) {
                throw new IllegalArgumentException(area.code() + " stands twice among the areas of " + boundaryYear);
            }
            rangeByLevel.merge(area.level(), new IndexRange(i, i + 1), (a, b) -> new IndexRange(a.from(), b.to()));
            area.parent()
                    .ifPresent(p -> childrenByParent
                            .computeIfAbsent(p, k -> new ArrayList<>())
                            .add(area));
        }
        for (Area area : sorted) {
            area.parent().filter(p -> !indexByCode.containsKey(p)).ifPresent(p -> {
                throw new IllegalArgumentException(
                        area.code() + " lies in " + p + ", which is not among the areas of " + boundaryYear);
            });
        }
    }

    /** Half-open range of area indexes. */
    public record IndexRange(int from, int to) {
        public int size() {
            return to - from;
        }
    }

    public int boundaryYear() {
        return boundaryYear;
    }

    /** Whether every area of the country at this level is in the tree. */
    public boolean isComplete(AreaLevel level) {
        return completeLevels.contains(level);
    }

    /** All areas in index order. */
    public List<Area> listAreas() {
        return areas;
    }

    public int size() {
        return areas.size();
    }

    /** The areas of one level in code order; empty when the level has none in this year. */
    public List<Area> listAreas(AreaLevel level) {
        IndexRange range = range(level);
        return areas.subList(range.from(), range.to());
    }

    /** The index range of a level; empty range when the level has no areas. */
    public IndexRange range(AreaLevel level) {
        return rangeByLevel.getOrDefault(level, new IndexRange(0, 0));
    }

    public Area area(int index) {
        return areas.get(index);
    }

    public boolean contains(AreaCode code) {
        return indexByCode.containsKey(code);
    }

    public Optional<Area> findArea(AreaCode code) {
        return Optional.ofNullable(indexByCode.get(code)).map(areas::get);
    }

    /** The published area that a place is, also when it goes by another name; empty when it is made of several or is not here. */
    public Optional<Area> findSingle(Place place) {
        return switch (place) {
            case Area area -> Optional.of(area);
            case CustomArea custom ->
                custom.members().size() == 1 ? findArea(custom.members().getFirst()) : Optional.empty();
        };
    }

    /** @throws NoSuchElementException when the code did not exist in this boundary year */
    public Area getArea(AreaCode code) {
        return areas.get(getIndex(code));
    }

    /**
     * The position of the area in every column of a panel on this tree.
     *
     * @throws NoSuchElementException when the code did not exist in this boundary year
     */
    public int getIndex(AreaCode code) {
        Integer index = indexByCode.get(code);
        if (index == null) {
            throw new NoSuchElementException(code + " is no area of boundary year " + boundaryYear);
        }
        return index;
    }

    /** The areas directly below, in code order. */
    public List<Area> listChildren(AreaCode parent) {
        return List.copyOf(childrenByParent.getOrDefault(parent, List.of()));
    }

    /** The areas above, nearest first, up to the country. */
    public List<Area> listAncestors(AreaCode code) {
        List<Area> ancestors = new ArrayList<>();
        for (Optional<AreaCode> up = getArea(code).parent(); up.isPresent(); ) {
            Area parent = getArea(up.get());
            ancestors.add(parent);
            up = parent.parent();
        }
        return List.copyOf(ancestors);
    }

    /** All areas of the given level inside the area (the area itself when it is of that level), in code order. */
    public List<Area> listInside(AreaCode code, AreaLevel level) {
        Inside asked = new Inside(code, level);
        List<Area> known = inside.get(asked);
        if (known != null) {
            return known;
        }
        List<Area> found = new ArrayList<>();
        collectInside(getArea(code), level, found);
        List<Area> all = List.copyOf(found);
        inside.put(asked, all);
        return all;
    }

    private void collectInside(Area area, AreaLevel level, List<Area> into) {
        if (area.level() == level) {
            into.add(area);
        } else if (level.isInside(area.level())) {
            childrenByParent.getOrDefault(area.code(), List.of()).forEach(child -> collectInside(child, level, into));
        }
    }
}
