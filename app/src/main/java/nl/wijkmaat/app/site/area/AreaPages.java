package nl.wijkmaat.app.site.area;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.comparison.KnownComparisons;
import nl.wijkmaat.app.comparison.KnownMovements;
import nl.wijkmaat.app.download.FigureRow;
import nl.wijkmaat.app.download.FileFormat;
import nl.wijkmaat.app.download.ProfileFile;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.app.site.FigureText;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.Place;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Profile;
import nl.wijkmaat.engine.statistics.Value;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows the profile of a place as a page or a file. */
public final class AreaPages {

    private final Atlas atlas;
    private final Pages pages;
    private final Subjects subjects;
    private final PlaceBurdens burdens;
    private final PlaceAccess access;
    private final PlaceComparisons comparisons;
    private final KnownMovements movements;
    private final InstantSource clock;

    /** @param clock tells on which day rules are tested when no day is asked for */
    public AreaPages(
            Atlas atlas,
            PlaceBurdens burdens,
            PlaceAccess access,
            KnownComparisons comparisons,
            KnownMovements movements,
            Pages pages,
            InstantSource clock) {
        this.atlas = atlas;
        this.pages = pages;
        this.subjects = new Subjects(atlas);
        this.burdens = burdens;
        this.access = access;
        this.comparisons = new PlaceComparisons(atlas, burdens, comparisons);
        this.movements = movements;
        this.clock = clock;
    }

    /** The page of a published, named or custom area. */
    public ServerResponse show(PageRequest request) {
        AreaPage model = model(request);
        String title = model.subject().place().name() + " · " + model.profile().year();
        return pages.show(request, "area", title, model.self(), model, !model.isPending());
    }

    /** What the page shows, as a file in the format asked for: its figures, or one of the tables of what was worked out from them. */
    public ServerResponse download(PageRequest request) {
        AreaPage model = model(request);
        if (request.find(Parameter.LAYER).isPresent()) {
            PlaceTables tables = tables(model, pages.texts(request.language()));
            AnswerPart part = AnswerPart.read(request, tables.listParts());
            return pages.download(fileName(model) + "-" + part.id(), part.format(), tables.write(part));
        }
        FileFormat format = request.getFormat(List.of(FileFormat.values()));
        if (!model.formats().contains(format)) {
            throw Refusal.of(
                    Parameter.FORMAT,
                    "error.no-outline",
                    Integer.toString(model.profile().boundaryYear()));
        }
        byte[] content = new ProfileFile(model.profile(), findOutline(model)).write(format);
        return pages.download(fileName(model), format, content);
    }

    private PlaceTables tables(AreaPage model, Texts texts) {
        Place place = model.subject().place();
        return new PlaceTables(
                atlas,
                texts,
                List.of(new PlaceTables.Told(
                        FigureRow.codeOf(place),
                        place.name(),
                        model.burden(),
                        model.access().map(AccessPanel::overview),
                        model.movement())));
    }

    private Optional<LevelOutlines> findOutline(AreaPage model) {
        return model.subject()
                .area()
                .flatMap(area -> atlas.findOutline(model.profile().boundaryYear(), area.code()));
    }

    /** An area that was put together has no published outline, nor has a level or year of which nobody delivered any. */
    private List<FileFormat> formats(Subject subject) {
        boolean hasOutline = subject.area()
                .flatMap(area -> atlas.findOutlineEdition(subject.boundaryYear(), area.level()))
                .isPresent();
        return Arrays.stream(FileFormat.values())
                .filter(format -> hasOutline || format != FileFormat.GEOJSON)
                .toList();
    }

    private static String fileName(AreaPage model) {
        return model.subject().place().name().replaceAll("[^\\p{L}\\p{N}]+", "-") + "-"
                + model.profile().year();
    }

    private AreaPage model(PageRequest request) {
        boolean isCustom = request.route() == Route.CUSTOM_AREA || request.route() == Route.CUSTOM_AREA_FILE;
        Subject subject = isCustom ? subjects.getCustom(request) : subjects.getSubject(request);
        Figures figures = atlas.getFiguresAcrossYears(subject.boundaryYear());
        List<Integer> years = listYears(figures);
        int year = choose(request, atlas.getFigures(subject.boundaryYear()), years);
        Profile profile = Profile.of(
                figures, subject.place(), atlas.catalogue().indicators().values(), year);
        AreaTree tree = figures.panel().tree();
        Optional<Area> single = tree.findSingle(subject.place());
        Texts texts = pages.texts(request.language());
        Link self = subject.link()
                .with(Parameter.BOUNDARY_YEAR, subject.boundaryYear())
                .with(Parameter.YEAR, year);
        return new AreaPage(
                subject,
                profile,
                years,
                above(subject.place(), profile, tree),
                below(subject.place(), tree),
                sections(profile),
                burdens.find(subject.place(), id(subject), subject.boundaryYear(), year),
                access.find(
                                subject.place(),
                                id(subject),
                                request.findDay(Parameter.DATE).orElseGet(() -> PageRequest.today(clock)))
                        .map(AccessPanel::of),
                single.flatMap(area -> comparisons.find(area, subject.boundaryYear())),
                single.filter(area -> area.level().isInside(AreaLevel.PROVINCE))
                        .map(area -> PlaceMovement.of(area.level(), movements.find(area, subject.boundaryYear()))),
                request.find(Parameter.DATE)
                        .map(date -> self.with(Parameter.DATE, date))
                        .orElse(self),
                formats(subject),
                new FigureText(texts),
                new CrossingText(atlas, profile, texts));
    }

    /** The id under which an area stands on a list; no list has an empty one. */
    private static String id(Subject subject) {
        return subject.named().map(named -> named.listed().area().id()).orElse("");
    }

    private List<AreaPage.Section> sections(Profile profile) {
        return atlas.catalogue().domains().stream()
                .map(domain -> new AreaPage.Section(
                        domain,
                        profile.lines().stream()
                                .filter(line -> line.indicator().domain().equals(domain))
                                .filter(AreaPages::isKnownAnywhere)
                                .toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private static boolean isKnownAnywhere(Profile.Line line) {
        return line.figures().anyMatch(figure -> figure.value() instanceof Value.Measured);
    }

    private static List<Area> above(Place place, Profile profile, AreaTree tree) {
        return switch (place) {
            case Area area -> tree.listAncestors(area.code()).reversed();
            case CustomArea _ ->
                profile.gemeente()
                        .map(gemeente -> Stream.concat(
                                        tree.listAncestors(gemeente.code()).reversed().stream(), Stream.of(gemeente))
                                .toList())
                        .orElse(List.of());
        };
    }

    private static List<Area> below(Place place, AreaTree tree) {
        return switch (place) {
            case Area area ->
                tree.listChildren(area.code()).stream()
                        .sorted(Comparator.comparing(Area::name))
                        .toList();
            case CustomArea custom ->
                custom.members().stream().map(tree::getArea).toList();
        };
    }

    /** The years of which there is any figure, newest first. */
    private static List<Integer> listYears(Figures figures) {
        return List.copyOf(countIndicators(figures).descendingKeySet());
    }

    private static int choose(PageRequest request, Figures published, List<Integer> years) {
        OptionalInt asked = request.findYear(Parameter.YEAR);
        if (asked.isPresent() && !years.contains(asked.getAsInt())) {
            throw Refusal.of(
                    Parameter.YEAR,
                    "error.no-year",
                    Integer.toString(asked.getAsInt()),
                    Integer.toString(published.panel().tree().boundaryYear()),
                    Subjects.write(years));
        }
        if (years.isEmpty()) {
            throw Refusal.notFound(
                    "error.no-figures",
                    Integer.toString(published.panel().tree().boundaryYear()));
        }
        return asked.orElseGet(() -> fullYear(published));
    }

    /** The newest year that is not nearly empty in its own boundaries: it has at least half as many indicators as the fullest. */
    private static int fullYear(Figures published) {
        NavigableMap<Integer, Integer> counts = countIndicators(published);
        int most = counts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return counts.descendingMap().entrySet().stream()
                .filter(year -> 2 * year.getValue() >= most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static NavigableMap<Integer, Integer> countIndicators(Figures figures) {
        NavigableMap<Integer, Integer> counts = new TreeMap<>();
        figures.panel().listColumns().forEach(column -> counts.merge(column.year(), 1, Integer::sum));
        return counts;
    }
}
