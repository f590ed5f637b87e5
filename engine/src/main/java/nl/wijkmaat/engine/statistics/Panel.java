package nl.wijkmaat.engine.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;

/**
 * All figures that were published in, or brought over to, the boundaries of one year: area × indicator × year. Figures of
 * different boundary years never stand in one panel, so nothing read from a panel compares unlike areas.
 */
public final class Panel {

    private final AreaTree tree;
    private final Map<Key, Column> columns;
    /** Asked for every figure that is put together, so kept rather than found among hundreds of columns each time. */
    private final Map<String, List<Integer>> yearsOf = new HashMap<>();

    /** Worked out when first asked for, as it reads a cell of each gemeente. */
    private final Map<String, List<Integer>> yearsOfMostGemeenten = new ConcurrentHashMap<>();

    private record Key(String indicator, int year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byIndicator = indicator.compareTo(other.indicator);
            return byIndicator != 0 ? byIndicator : Integer.compare(year, other.year);
        }
    }

    /** @throws IllegalArgumentException when a column has another length than the tree, or an indicator and year stand twice */
    public Panel(AreaTree tree, Collection<Column> columns) {
        this.tree = tree;
        SortedMap<Key, Column> sorted = new TreeMap<>();
        for (Column column : columns) {
            if (column.size() != tree.size()) {
                throw new IllegalArgumentException("column "
                        + column.indicator().id() + " has " + column.size() + " figures for " + tree.size() + " areas");
            }
            if (sorted.put(new Key(column.indicator().id(), column.year()), column) != null) {
                throw new IllegalArgumentException(
                        "column " + column.indicator().id() + " " + column.year() + " stands twice");
            }
        }
        // Asked for by the million: a hash finds it sooner than an order does.
        this.columns = new LinkedHashMap<>(sorted);
        this.columns
                .keySet()
                .forEach(key -> yearsOf.computeIfAbsent(key.indicator, _ -> new ArrayList<>())
                        .add(key.year));
        yearsOf.replaceAll((_, years) -> List.copyOf(years));
    }

    public AreaTree tree() {
        return tree;
    }

    /** All columns, by indicator id and then by year. */
    public List<Column> listColumns() {
        return List.copyOf(columns.values());
    }

    /** The columns of one year, by indicator id. */
    public List<Column> listColumns(int year) {
        return columns.values().stream().filter(c -> c.year() == year).toList();
    }

    /** The years for which there is a column of the indicator, ascending. */
    public List<Integer> listYears(String indicator) {
        return yearsOf.getOrDefault(indicator, List.of());
    }

    /** The years for which more than half of the gemeenten have a figure of the indicator, ascending. */
    List<Integer> listYearsOfMostGemeenten(String indicator) {
        List<Integer> known = yearsOfMostGemeenten.get(indicator);
        if (known != null) {
            return known;
        }
        List<Integer> years = listYears(indicator).stream()
                .filter(year -> isOfMostGemeenten(getColumn(indicator, year)))
                .toList();
        yearsOfMostGemeenten.put(indicator, years);
        return years;
    }

    private boolean isOfMostGemeenten(Column column) {
        int gemeenten = 0;
        int measured = 0;
        for (int index = 0; index < tree.size(); index++) {
            if (tree.area(index).level() == AreaLevel.GEMEENTE) {
                gemeenten++;
                measured += column.isMissing(index) ? 0 : 1;
            }
        }
        return 2 * measured > gemeenten;
    }

    public Optional<Column> findColumn(String indicator, int year) {
        return Optional.ofNullable(columns.get(new Key(indicator, year)));
    }

    /** @throws NoSuchElementException when no source gives the indicator for that year in these boundaries */
    public Column getColumn(String indicator, int year) {
        return findColumn(indicator, year)
                .orElseThrow(() -> new NoSuchElementException("no figures of " + indicator + " for " + year
                        + " in the boundaries of " + tree.boundaryYear()));
    }

    /**
     * The figure of one area: an amount with its range, or the reason why there is none. An indicator or year without a
     * column is {@link MissingReason#NOT_MEASURED}, an unknown code {@link MissingReason#NO_SUCH_AREA}.
     */
    public Value value(AreaCode code, String indicator, int year) {
        if (!tree.contains(code)) {
            return Value.missing(MissingReason.NO_SUCH_AREA);
        }
        int index = tree.getIndex(code);
        return findColumn(indicator, year)
                .map(column -> value(column, index))
                .orElseGet(() -> Value.missing(MissingReason.NOT_MEASURED));
    }

    /** The figure at an area index of a column of this panel. */
    public Value value(Column column, int areaIndex) {
        return value(column, column.cell(areaIndex), tree.area(areaIndex).level());
    }

    /** The figure that a cell of a column holds for an area of this level. */
    static Value value(Column column, Column.Cell cell, AreaLevel level) {
        if (cell.missing() != null) {
            return Value.missing(cell.missing());
        }
        Interval range = cell.origin().precision(level).around(cell.amount());
        return new Value.Measured(
                cell.amount(), range.within(column.indicator().unit().naturalRange()));
    }
}
