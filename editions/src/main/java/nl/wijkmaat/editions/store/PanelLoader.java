package nl.wijkmaat.editions.store;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Predicate;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.Manifest.ColumnFacts;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.statistics.Column;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Panel;

/**
 * Panels of the engine, loaded from the editions of one boundary year.
 *
 * <p>Where several editions tell of the same indicator and year, each cell is settled by itself. Sources are asked in order of
 * priority and the first that has a figure gives it. Of one source, the edition retrieved last that lists the area decides, also
 * when it says that there is no figure: what a publisher withdrew does not come back from an older file. The origin of each cell
 * goes along. Areas that no edition of an indicator lists are {@link MissingReason#NOT_MEASURED}. Figures of an invented country never
 * stand in one panel with real ones: where a boundary year has both, the invented ones are left out.
 *
 * <p>Safe for use by several threads. A panel is loaded once and kept until the editions change.
 */
public final class PanelLoader {

    private final EditionStore store;
    private final Map<String, Indicator> indicators;
    private final List<String> sourcesByPriority;
    private final Map<Integer, Map<AreaLevel, Integer>> areaCounts;
    private final Map<Integer, Loaded> loadedByBoundaryYear = new ConcurrentHashMap<>();
    private final Map<Integer, Loaded> residentsByBoundaryYear = new ConcurrentHashMap<>();

    private final Map<Integer, Grown> trees = new ConcurrentHashMap<>();

    private record Loaded(long importCount, Panel panel) {}

    /** The areas of a boundary year, and the editions that list them. */
    private record Grown(List<String> editions, AreaTree tree) {}

    /** An edition with the index in the tree of each of its rows. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Placed(Manifest manifest, int[] indexOfRow) {}

    /** A loader to which no level is known to be complete. */
    public PanelLoader(EditionStore store, Map<String, Indicator> indicators, List<String> sourcesByPriority) {
        this(store, indicators, sourcesByPriority, Map.of());
    }

    /**
     * @param indicators the catalogue's indicators by id
     * @param sourcesByPriority ids of sources, the one to be believed first in front; sources that are not named come last, by id
     * @param areaCounts per boundary year how many areas of a level the country has, where that is known; tells which levels of a
     *     tree are complete. An invented country is complete as it is
     */
    public PanelLoader(
            EditionStore store,
            Map<String, Indicator> indicators,
            List<String> sourcesByPriority,
            Map<Integer, Map<AreaLevel, Integer>> areaCounts) {
        this.store = store;
        this.indicators = Map.copyOf(indicators);
        this.sourcesByPriority = List.copyOf(sourcesByPriority);
        this.areaCounts = Map.copyOf(areaCounts);
    }

    /** The boundary years of which there is an edition, ascending. */
    public List<Integer> listBoundaryYears() {
        return store.listBoundaryYears();
    }

    /**
     * All figures that were published in the boundaries of one year.
     *
     * @throws NoSuchElementException when there is no edition of that boundary year
     * @throws StoreException when an edition holds an indicator that neither the catalogue nor the edition defines, when two sources
     *     define one indicator differently, or when an edition is damaged
     */
    public Panel loadPanel(int boundaryYear) {
        return load(loadedByBoundaryYear, boundaryYear, _ -> true);
    }

    /**
     * All areas of one boundary year, with the number of their residents and no other figure: what finding an area asks, and a fraction of the
     * work. Same errors as {@link #loadPanel}.
     */
    public Panel loadResidents(int boundaryYear) {
        Loaded all = loadedByBoundaryYear.get(boundaryYear);
        return all != null && all.importCount == store.importCount()
                ? all.panel
                : load(residentsByBoundaryYear, boundaryYear, Indicator.RESIDENTS::equals);
    }

    private Panel load(Map<Integer, Loaded> kept, int boundaryYear, Predicate<String> indicators) {
        long importCount = store.importCount();
        if (!listBoundaryYears().contains(boundaryYear)) {
            throw new NoSuchElementException(
                    "no edition of boundary year " + boundaryYear + "; there are " + listBoundaryYears());
        }
        return kept.compute(
                        boundaryYear,
                        (year, before) -> before != null && before.importCount == importCount
                                ? before
                                : new Loaded(importCount, loadOnAllCores(boundaryYear, indicators)))
                .panel();
    }

    /** In a pool of its own: a thread of the common pool that waits here could take up another load, which would wait for this one. */
    private Panel loadOnAllCores(int boundaryYear, Predicate<String> wanted) {
        try (ForkJoinPool pool = new ForkJoinPool()) {
            return pool.invoke(ForkJoinTask.adapt(() -> load(boundaryYear, wanted)));
        }
    }

    private Panel load(int boundaryYear, Predicate<String> wanted) {
        List<Manifest> editions = withoutInventedAmongReal(store.listEditions(boundaryYear)).stream()
                .sorted(Comparator.comparingInt(this::priority).thenComparing(Manifest::source))
                .toList();
        Map<String, Indicator> known = knownIndicators(editions);
        List<ListedAreas> areas = readAreas(editions);
        AreaTree tree = tree(boundaryYear, editions, areas);
        IdentityHashMap<ListedAreas, int[]> indexes = new IdentityHashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < editions.size(); i++) {
            if (hasAny(editions.get(i), wanted)) {
                placed.add(
                        new Placed(editions.get(i), indexes.computeIfAbsent(areas.get(i), one -> one.indexesIn(tree))));
            }
        }
        return new Panel(tree, readColumns(tree.size(), placed, known, wanted));
    }

    /** Grown once for the panel of all figures and that of residents: it takes as much room as many columns. */
    private AreaTree tree(int boundaryYear, List<Manifest> editions, List<ListedAreas> areas) {
        List<String> hashes = editions.stream().map(Manifest::edition).toList();
        return trees.compute(
                        boundaryYear,
                        (year, before) -> before != null && before.editions.equals(hashes)
                                ? before
                                : new Grown(hashes, grow(year, editions, areas)))
                .tree();
    }

    private AreaTree grow(int boundaryYear, List<Manifest> editions, List<ListedAreas> areas) {
        return AreaTrees.grow(
                boundaryYear, areas.stream().map(ListedAreas::rows).toList(), completeness(boundaryYear, editions));
    }

    private static boolean hasAny(Manifest edition, Predicate<String> wanted) {
        return edition.kind() == EditionKind.FIGURES
                && edition.columns().stream().map(ColumnFacts::indicator).anyMatch(wanted);
    }

    /** Codes of an invented country can be those of real areas: where there are real editions, the invented ones stay out. */
    private static List<Manifest> withoutInventedAmongReal(List<Manifest> editions) {
        List<Manifest> real =
                editions.stream().filter(edition -> !edition.invented()).toList();
        return real.isEmpty() ? editions : real;
    }

    /**
     * A level is complete with just as many areas as the country had: with more, some do not exist, and what is lacking is not known. An
     * invented country has the areas that its files list.
     */
    private AreaTrees.Completeness completeness(int boundaryYear, List<Manifest> editions) {
        if (editions.stream().allMatch(Manifest::invented)) {
            return (_, _) -> true;
        }
        Map<AreaLevel, Integer> counts = areaCounts.getOrDefault(boundaryYear, Map.of());
        return (level, areas) -> counts.getOrDefault(level, -1) == areas;
    }

    /** The areas of one or more editions, in code order. */
    private record ListedAreas(List<Row> rows) {
        int[] indexesIn(AreaTree tree) {
            return rows.stream().mapToInt(row -> tree.getIndex(row.code())).toArray();
        }
    }

    /** What each edition lists; editions that list the same get the same object. */
    private List<ListedAreas> readAreas(List<Manifest> editions) {
        Map<ByteBuffer, ListedAreas> understood = new HashMap<>();
        return editions.parallelStream()
                .map(edition -> store.reading(edition, () -> QuickCopy.readAreaPart(quickCopy(edition))))
                .toList()
                .stream()
                .map(part -> understood.computeIfAbsent(part, bytes -> new ListedAreas(QuickCopy.areasIn(bytes))))
                .toList();
    }

    private int priority(Manifest edition) {
        int position = sourcesByPriority.indexOf(edition.source());
        return position < 0 ? sourcesByPriority.size() : position;
    }

    /** The catalogue's indicators and those that users defined along with their editions; of one source the newest definition. */
    private Map<String, Indicator> knownIndicators(List<Manifest> editions) {
        Map<String, Indicator> known = new HashMap<>(indicators);
        Map<String, Manifest> definedBy = new HashMap<>();
        for (Manifest edition : editions) {
            edition.ownIndicators().forEach((id, definition) -> {
                if (known.putIfAbsent(id, definition) == null) {
                    definedBy.put(id, edition);
                }
                Manifest other = definedBy.get(id);
                if (other != null && !other.source().equals(edition.source()) && !definition.equals(known.get(id))) {
                    throw StoreException.of(
                            "store.two_definitions",
                            id,
                            edition.edition(),
                            edition.source(),
                            other.edition(),
                            other.source());
                }
            });
        }
        editions.forEach(edition -> mustBeKnown(edition, known));
        return known;
    }

    private static void mustBeKnown(Manifest edition, Map<String, Indicator> known) {
        List<String> unknown = edition.columns().stream()
                .map(ColumnFacts::indicator)
                .filter(indicator -> !known.containsKey(indicator))
                .toList();
        if (!unknown.isEmpty()) {
            throw StoreException.of(
                    "store.unknown_indicator",
                    edition.edition(),
                    edition.source(),
                    edition.year(),
                    String.join(", ", unknown));
        }
    }

    /** One read per edition, side by side; then one column per indicator and year. */
    private List<Column> readColumns(
            int areas, List<Placed> editions, Map<String, Indicator> known, Predicate<String> wanted) {
        record Key(String indicator, int year) {}
        List<List<StoredColumn>> read = editions.parallelStream()
                .map(edition -> readColumns(areas, edition, wanted))
                .toList();
        Map<Key, ColumnMerge> merges =
                new TreeMap<>(Comparator.comparing(Key::indicator).thenComparingInt(Key::year));
        for (int i = 0; i < editions.size(); i++) {
            Placed edition = editions.get(i);
            for (StoredColumn column : read.get(i)) {
                merges.computeIfAbsent(
                                new Key(column.facts().indicator(), edition.manifest.year()),
                                key -> new ColumnMerge(key.year))
                        .add(edition.manifest, edition.indexOfRow, column);
            }
        }
        return merges.entrySet().parallelStream()
                .map(merge -> merge.getValue()
                        .column(Objects.requireNonNull(known.get(merge.getKey().indicator()), "was checked before")))
                .toList();
    }

    private List<StoredColumn> readColumns(int areas, Placed edition, Predicate<String> wanted) {
        return store.reading(
                edition.manifest,
                () -> QuickCopy.readColumns(
                        quickCopy(edition.manifest),
                        edition.manifest.columns(),
                        wanted,
                        edition.indexOfRow,
                        areas,
                        MissingReason.NOT_MEASURED));
    }

    private Path quickCopy(Manifest edition) {
        return store.directory(edition.edition()).resolve(QuickCopy.FILE);
    }
}
