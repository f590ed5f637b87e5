package nl.wijkmaat.app.atlas;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.catalogue.SourceDescription;
import nl.wijkmaat.editions.change.AcrossYears;
import nl.wijkmaat.editions.change.CodeChangeFile;
import nl.wijkmaat.editions.lists.AreaAliases;
import nl.wijkmaat.editions.lists.AreaCounts;
import nl.wijkmaat.editions.lists.NamedAreaLists;
import nl.wijkmaat.editions.store.EditionKind;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.editions.store.PanelLoader;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaSearch;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Crosswalk;
import nl.wijkmaat.engine.area.NamedArea;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.area.Place;
import nl.wijkmaat.engine.area.Relation;
import nl.wijkmaat.engine.statistics.Column;
import nl.wijkmaat.engine.statistics.CoverageRule;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Panel;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked about the editions of one data directory. Safe for use by many threads. Nothing is read before it
 * is asked for, and an import by another process is seen at the next question.
 */
public final class Atlas {

    private static final String USUAL_PROGRAMME = "nplv";

    private final EditionStore store;
    private final Catalogue catalogue;
    private final List<NamedAreaList> namedAreaLists;
    private final List<AreaSearch.Alias> aliases;
    private final PanelLoader panels;
    private final Map<Integer, Figures> figuresByBoundaryYear = new ConcurrentHashMap<>();
    private final Map<Integer, Figures> figuresAcrossYears = new ConcurrentHashMap<>();
    private final Path catalogueFolder;
    private final Path listsFolder;
    private final CatalogueFiles catalogueFiles;
    private volatile @Nullable Search search;
    private volatile @Nullable AcrossYears acrossYears;

    private record Search(long importCount, AreaSearch areas) {}

    private Atlas(EditionStore store, Path catalogueFolder, Path listsFolder) {
        this.store = store;
        this.catalogueFolder = catalogueFolder;
        this.listsFolder = listsFolder;
        this.catalogueFiles = CatalogueFiles.in(catalogueFolder, listsFolder);
        this.catalogue = Catalogue.load(catalogueFolder);
        this.namedAreaLists = NamedAreaLists.read(listsFolder, _ -> Optional.empty());
        this.aliases = AreaAliases.read(catalogueFolder);
        this.panels = new PanelLoader(
                store,
                catalogue.indicators(),
                catalogue.sources().stream().map(SourceDescription::id).toList(),
                AreaCounts.read(catalogueFolder));
    }

    /**
     * @param dataDirectory holds the editions; one that does not exist holds none
     * @param catalogueFolder describes domains, indicators, sources and named areas
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in the catalogue
     * @throws nl.wijkmaat.editions.store.StoreException when the editions cannot be read
     */
    public static Atlas open(Path dataDirectory, Path catalogueFolder) {
        return open(dataDirectory, catalogueFolder, catalogueFolder);
    }

    /**
     * As the other, with the lists of named areas from a folder of their own: an invented country has its own.
     *
     * @param listsFolder as a catalogue has them, in {@code focus-areas} and {@code named-areas}; where it has {@code code-changes} too,
     *     those hold
     */
    public static Atlas open(Path dataDirectory, Path catalogueFolder, Path listsFolder) {
        return new Atlas(EditionStore.open(dataDirectory), catalogueFolder, listsFolder);
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** Where the catalogue was read, for what is read from it only when it is asked for. */
    public Path catalogueFolder() {
        return catalogueFolder;
    }

    /** Where the lists of named areas were read: in the catalogue, unless a country has its own. */
    public Path listsFolder() {
        return listsFolder;
    }

    /** Whether no file of the catalogue or of the lists was written, added or taken away since they were read. */
    public boolean isCatalogueAsRead() {
        return catalogueFiles.equals(CatalogueFiles.in(catalogueFolder, listsFolder));
    }

    /** The editions themselves, with their manifests, refusals and files. */
    public EditionStore store() {
        return store;
    }

    /** All editions, newest retrieved first. */
    public List<Manifest> listEditions() {
        return store.listEditions();
    }

    /** The edition with the outlines of a level: the one retrieved last; an invented one only when there is no real one. */
    public Optional<Manifest> findOutlineEdition(int boundaryYear, AreaLevel level) {
        List<Manifest> all = listEditions().stream()
                .filter(e -> e.kind() == EditionKind.OUTLINES && e.boundaryYear() == boundaryYear)
                .filter(e -> e.areasByLevel().getOrDefault(level, 0) > 0)
                .toList();
        return all.stream()
                .filter(e -> !e.invented())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The outline of one area, as published; empty when there is none in those boundaries. */
    public Optional<LevelOutlines> findOutline(int boundaryYear, AreaCode code) {
        return findOutlineEdition(boundaryYear, code.level())
                .map(edition -> LevelOutlines.of(store.getOutlines(edition.edition()), code.level())
                        .only(code::equals))
                .filter(outlines -> !outlines.areas().isEmpty());
    }

    /** Whether any edition is of an invented country, which must then be said wherever a figure shows. */
    public boolean isInvented() {
        return listEditions().stream().anyMatch(Manifest::invented);
    }

    /** The years of which there are figures, per boundary year; both ascending. */
    public Map<Integer, NavigableSet<Integer>> yearsByBoundaryYear() {
        Map<Integer, NavigableSet<Integer>> years = new TreeMap<>();
        for (Manifest edition : listEditions()) {
            if (edition.kind() == EditionKind.FIGURES) {
                years.computeIfAbsent(edition.boundaryYear(), _ -> new TreeSet<>())
                        .add(edition.year());
            }
        }
        return years;
    }

    /**
     * The years that may be meant, the most likely first, one per boundary year; empty when there are no figures of them.
     *
     * <p>The boundary year is the one asked for, in which figures of any year may be asked, as they cross; else, when a year is asked for, the nearest to it that has figures of that year; else
     * the newest. The year is the one asked for; else the boundary year itself when there are figures of it; else the newest
     * before it.
     */
    public List<Years> listYears(OptionalInt year, OptionalInt boundaryYear) {
        List<Years> candidates = new ArrayList<>();
        Map<Integer, NavigableSet<Integer>> all = yearsByBoundaryYear();
        if (year.isPresent() && boundaryYear.isPresent()) {
            boolean known = all.containsKey(boundaryYear.getAsInt())
                    && all.values().stream().anyMatch(years -> years.contains(year.getAsInt()));
            return known ? List.of(new Years(boundaryYear.getAsInt(), year.getAsInt())) : List.of();
        }
        all.forEach((boundary, years) -> {
            if (boundaryYear.isEmpty() || boundaryYear.getAsInt() == boundary) {
                if (year.isEmpty()) {
                    Integer before = years.floor(boundary);
                    candidates.add(new Years(boundary, before == null ? years.first() : before));
                } else if (years.contains(year.getAsInt())) {
                    candidates.add(new Years(boundary, year.getAsInt()));
                }
            }
        });
        Comparator<Years> newest = Comparator.comparingInt(Years::boundaryYear).reversed();
        candidates.sort(
                year.isEmpty()
                        ? newest
                        : Comparator.<Years>comparingInt(y -> Math.abs(y.boundaryYear() - year.getAsInt()))
                                .thenComparing(newest));
        return List.copyOf(candidates);
    }

    /** The boundary years of which there is an edition, newest first. */
    public List<Integer> listBoundaryYears() {
        return panels.listBoundaryYears().reversed();
    }

    /**
     * The figures that were published in the boundaries of one year.
     *
     * @throws NoSuchElementException when there is no edition of that boundary year
     */
    public Figures getFigures(int boundaryYear) {
        return figures(figuresByBoundaryYear, boundaryYear, panels.loadPanel(boundaryYear));
    }

    /**
     * The figures in the boundaries of one year, filled up with those of other boundary years where the areas are the same: what a
     * profile and a comparison ask, as figures of one place or year were seldom all published in one boundary year. Each is brought when it
     * is asked for, and its provenance keeps the boundary year it was published in. Same errors as {@link #getFigures}.
     */
    public Figures getFiguresAcrossYears(int boundaryYear) {
        return figures(figuresAcrossYears, boundaryYear, acrossYears().loadPanel(boundaryYear));
    }

    /**
     * How a figure of a place came from the boundaries it was published in to those it is shown in, or why it could not: one per
     * boundary year among its sources that is another than the one shown.
     *
     * @param boundaryYear in which the figure is shown
     */
    public List<Crossing> listCrossings(Place place, Figure figure, int boundaryYear) {
        return figure.provenance().stream()
                .map(Provenance::boundaryYear)
                .filter(from -> from != boundaryYear)
                .distinct()
                .map(from -> crossing(place, figure, from, boundaryYear))
                .toList();
    }

    private Crossing crossing(Place place, Figure figure, int from, int boundaryYear) {
        boolean isOfParts = figure.basis() instanceof Figure.FromParts parts
                && parts.coverage().parts() > 1;
        if (isOfParts || !(place instanceof Area area)) {
            return new Crossing(from, Optional.empty(), OptionalInt.empty());
        }
        Crosswalk crosswalk = acrossYears().getCrosswalk(from, boundaryYear);
        return new Crossing(
                from, Optional.of(crosswalk.getRelation(area.code())), crosswalk.findMiddleYear(area.code()));
    }

    /** Whether a code stands for the same territory in the boundaries of two years, as far as anything tells. */
    public boolean isSameArea(AreaCode code, int boundaryYear, int otherBoundaryYear) {
        if (boundaryYear == otherBoundaryYear) {
            return getTree(boundaryYear).contains(code);
        }
        return getTree(boundaryYear).contains(code)
                && getTree(otherBoundaryYear).contains(code)
                && acrossYears().getCrosswalk(otherBoundaryYear, boundaryYear).getRelation(code)
                        instanceof Relation.Same same
                && same.source().equals(code);
    }

    private AcrossYears acrossYears() {
        AcrossYears across = acrossYears;
        if (across == null) {
            boolean hasOwnChanges = CodeChangeFile.isIn(listsFolder);
            across = new AcrossYears(
                    store, panels, CodeChangeFile.read(hasOwnChanges ? listsFolder : catalogueFolder, isInvented()));
            acrossYears = across;
        }
        return across;
    }

    private static Figures figures(Map<Integer, Figures> kept, int boundaryYear, Panel panel) {
        return kept.compute(
                boundaryYear,
                (_, before) -> before != null && isOf(before, panel)
                        ? before
                        : new Figures(panel, CoverageRule.AT_LEAST_HALF));
    }

    /** The areas of one boundary year. Same errors as {@link #getFigures}. */
    public AreaTree getTree(int boundaryYear) {
        return panels.loadResidents(boundaryYear).tree();
    }

    /** The boundary years in which there is an area of this code, newest first. */
    public List<Integer> listBoundaryYears(AreaCode code) {
        return listBoundaryYears().stream()
                .filter(year -> getTree(year).contains(code))
                .toList();
    }

    /** The search over the areas of all boundary years. */
    public AreaSearch search() {
        long importCount = store.importCount();
        Search current = search;
        if (current == null || current.importCount != importCount) {
            List<AreaTree> trees =
                    listBoundaryYears().stream().map(this::getTree).toList();
            Map<Integer, AreaSearch.Residents> residents = new HashMap<>();
            trees.forEach(tree -> residents.put(tree.boundaryYear(), newestResidents(tree.boundaryYear())));
            AreaSearch.Residents none = (_, _) -> OptionalDouble.empty();
            AreaSearch areas = new AreaSearch(
                    trees, (year, code) -> residents.getOrDefault(year, none).of(year, code), aliases);
            current = new Search(importCount, areas);
            search = current;
        }
        return current.areas;
    }

    /** Focus areas and other areas that are known by name. */
    public List<NamedAreaList> listNamedAreaLists() {
        return namedAreaLists;
    }

    /** The name of a list or of a selection of one; the id itself when it is not here. */
    public LocalText nameOfList(String id) {
        return namedAreaLists.stream()
                .flatMap(list -> Stream.concat(
                        Stream.of(list).filter(own -> own.id().equals(id)).map(NamedAreaList::name),
                        list.selections().stream()
                                .filter(selection -> selection.id().equals(id))
                                .map(NamedAreaList.Selection::name)))
                .findFirst()
                .orElseGet(() -> new LocalText(id, id));
    }

    /**
     * The programme whose areas others are held against when none is named: that of the focus areas of the NPLV, or the only list there is, as
     * in an invented country that has a programme of its own.
     */
    public Optional<NamedAreaList> findProgramme() {
        return namedAreaLists.stream()
                .filter(list -> list.id().equals(USUAL_PROGRAMME))
                .findFirst()
                .or(() -> namedAreaLists.size() == 1 ? Optional.of(namedAreaLists.getFirst()) : Optional.empty());
    }

    /** The named area with this id, and the list it stands on. */
    public Optional<Listed> findNamedArea(String id) {
        return namedAreaLists.stream()
                .flatMap(list -> list.areas().stream().map(area -> new Listed(list, area)))
                .filter(listed -> listed.area().id().equals(id))
                .findFirst();
    }

    /**
     * A named area on its list.
     *
     * @param list tells what it is a list of, and what a reader must know before relying on it
     * @param area the area
     */
    public record Listed(NamedAreaList list, NamedArea area) {}

    /** The number of residents of an area by the newest count in those boundaries. Same errors as {@link #getFigures}. */
    public OptionalDouble findResidents(int boundaryYear, AreaCode code) {
        return newestResidents(boundaryYear).of(boundaryYear, code);
    }

    /** The counts of residents of one boundary year, looked up once for all its areas. */
    private AreaSearch.Residents newestResidents(int boundaryYear) {
        Panel panel = panels.loadResidents(boundaryYear);
        List<Column> newestFirst = panel.listYears(Indicator.RESIDENTS).reversed().stream()
                .map(year -> panel.getColumn(Indicator.RESIDENTS, year))
                .toList();
        return (_, code) -> {
            if (!panel.tree().contains(code)) {
                return OptionalDouble.empty();
            }
            int index = panel.tree().getIndex(code);
            return newestFirst.stream()
                    .mapToDouble(column -> column.amount(index))
                    .filter(amount -> !Double.isNaN(amount))
                    .findFirst();
        };
    }

    /** The loader keeps a panel until the editions change, so another panel is one with other figures. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOf(Figures figures, Panel panel) {
        return figures.panel() == panel;
    }
}
