package nl.wijkmaat.editions.store;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import org.jspecify.annotations.Nullable;

/** Grows the tree of a boundary year from what the editions of that year say of their areas. */
final class AreaTrees {

    private static final Row COUNTRY = new Row(AreaCode.NETHERLANDS, "Nederland");

    private AreaTrees() {}

    /** Whether so many areas are all areas that the country has at a level. */
    @FunctionalInterface
    interface Completeness {
        boolean isComplete(AreaLevel level, int areas);
    }

    /**
     * All areas that any edition lists, with all that lies above them. A name or parent is taken from the first edition that
     * gives one; an area without a name is called by its code. The country is always there.
     *
     * @param editions the areas of each edition, the one to be believed first in front
     * @param completeness tells at which levels these are all areas that there are
     */
    static AreaTree grow(int boundaryYear, List<List<Row>> editions, Completeness completeness) {
        // In the order of the editions, which is the order of the tree: sorting what is nearly sorted is quick.
        Map<AreaCode, Row> known = new LinkedHashMap<>();
        known.put(COUNTRY.code(), new Row(COUNTRY.code(), null));
        Set<List<Row>> heard = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Row> rows : editions) {
            if (heard.add(rows)) {
                rows.forEach(row -> known.merge(row.code(), row, AreaTrees::filledUp));
            }
        }
        // Its usual name comes last: an invented country bears another.
        known.merge(COUNTRY.code(), COUNTRY, AreaTrees::filledUp);
        Map<AreaCode, Area> areas = LinkedHashMap.newLinkedHashMap(known.size());
        for (Row row : known.values()) {
            Row next = row;
            while (next != null && !areas.containsKey(next.code())) {
                AreaCode parent = parentOf(next);
                String name = next.name() == null ? next.code().code() : next.name();
                areas.put(next.code(), new Area(next.code(), name, parent));
                next = parent == null ? null : known.getOrDefault(parent, new Row(parent, null));
            }
        }
        return new AreaTree(boundaryYear, areas.values(), completeLevels(areas.keySet(), completeness));
    }

    private static Set<AreaLevel> completeLevels(Set<AreaCode> codes, Completeness completeness) {
        Map<AreaLevel, Integer> counts = new EnumMap<>(AreaLevel.class);
        codes.forEach(code -> counts.merge(code.level(), 1, Integer::sum));
        Set<AreaLevel> complete = EnumSet.noneOf(AreaLevel.class);
        counts.forEach((level, count) -> {
            if (completeness.isComplete(level, count)) {
                complete.add(level);
            }
        });
        return complete;
    }

    private static Row filledUp(Row believed, Row other) {
        return new Row(
                believed.code(),
                believed.name() == null ? other.name() : believed.name(),
                believed.parent() == null ? other.parent() : believed.parent());
    }

    private static @Nullable AreaCode parentOf(Row row) {
        if (row.code().level() == AreaLevel.COUNTRY) {
            return null;
        }
        return row.code().parent().orElse(row.parent() == null ? AreaCode.NETHERLANDS : row.parent());
    }
}
