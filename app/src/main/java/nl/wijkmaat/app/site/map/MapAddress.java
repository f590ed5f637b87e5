package nl.wijkmaat.app.site.map;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.scheme.KnownSchemes;
import nl.wijkmaat.app.site.ErrorPage;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.statistics.ClassBreaks;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Domain;

/** Understands the address of a map: what is asked is checked, what is not asked is chosen. */
final class MapAddress {

    /** What is shown when nothing is asked, if there are figures of it. */
    private static final List<String> FIRST = List.of("share_low_income", "share_persons_lowest_40_income");

    private static final int USUAL_CLASSES = 5;
    private static final int MOST_PICKED = 400;

    private final Atlas atlas;
    private final MapOutlines outlines;
    private final MapFigures figures;
    private final KnownSchemes schemes;
    private final Pages pages;
    private final InstantSource clock;

    MapAddress(
            Atlas atlas,
            MapOutlines outlines,
            MapFigures figures,
            KnownSchemes schemes,
            Pages pages,
            InstantSource clock) {
        this.schemes = schemes;
        this.pages = pages;
        this.clock = clock;
        this.atlas = atlas;
        this.outlines = outlines;
        this.figures = figures;
    }

    /** @throws Refusal when something that is asked does not exist, or is not what it must be */
    MapChoice read(PageRequest request) {
        int boundaryYear = boundaryYear(request);
        AreaLevel level = level(request, boundaryYear);
        LocalDate day = request.findDay(Parameter.DATE).orElseGet(() -> PageRequest.today(clock));
        Layer asked = layer(request, boundaryYear, level, day);
        Optional<Layer> beside = request.find(Parameter.CROSSED)
                .map(id -> getLayer(id, request, Parameter.CROSSED, day))
                .filter(other -> !other.id().equals(asked.id()));
        boolean isTurned = asked instanceof Layer.OfAccess && beside.isPresent();
        Layer layer = isTurned
                ? beside.get()
                : asked; // burden runs down and access across, in whichever order they were chosen
        Optional<Layer> crossed = isTurned ? Optional.of(asked) : beside;
        List<Integer> years = listYears(layer, boundaryYear, level, isTurned ? Parameter.CROSSED : Parameter.LAYER);
        crossed.ifPresent(
                other -> listYears(other, boundaryYear, level, isTurned ? Parameter.LAYER : Parameter.CROSSED));
        boolean hasYear = !(layer instanceof Layer.OfAccess);
        int year = (hasYear ? year(request, Parameter.YEAR, years, boundaryYear) : OptionalInt.empty())
                .orElseGet(() -> usualYear(layer, years, boundaryYear, level));
        OptionalInt second = hasYear ? year(request, Parameter.BESIDE, years, boundaryYear) : OptionalInt.empty();
        return new MapChoice(
                layer,
                crossed,
                boundaryYear,
                level,
                year,
                second.isPresent() && second.getAsInt() == year ? OptionalInt.empty() : second,
                within(request, boundaryYear),
                request.findChoice(Parameter.DIVISION, List.of(ClassBreaks.Manner.values()), MapChoice::id)
                        .orElse(ClassBreaks.Manner.QUANTILE),
                request.getNumber(Parameter.CLASSES, Colours.FEWEST, Colours.MOST, USUAL_CLASSES),
                shown(request),
                request.findChoice(Parameter.SHAPE, List.of(MapChoice.Shape.values()), MapChoice::id)
                        .orElse(MapChoice.Shape.SURFACE),
                picked(request, boundaryYear),
                request.getNumber(Parameter.SHEET, 1, 9999, 1));
    }

    /** The layers that can be shown: burden first, then access, then what was published. */
    List<Layer> listLayers(int boundaryYear, AreaLevel level) {
        LocalDate today = PageRequest.today(clock); // another day has the same schemes
        boolean hasReference = figures.hasReference(boundaryYear, level);
        Stream<Layer> burden = figures.listBurdenYears(boundaryYear, level).isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        Arrays.stream(Layer.OfBurden.values())
                                .filter(layer -> hasReference || layer != Layer.OfBurden.COMPARABLE),
                        atlas.catalogue().domains().stream()
                                .filter(Domain::isBurdenDomain)
                                .map(Layer.OfDomain::new));
        Stream<Layer> published =
                figures.listMeasured(boundaryYear, level).stream().map(m -> new Layer.OfIndicator(m.indicator()));
        Stream<Layer> access =
                schemes.get().schemes().values().stream().map(scheme -> new Layer.OfAccess(scheme, today));
        return Stream.of(burden, access, published).flatMap(Function.identity()).toList();
    }

    /** The layer to set access against: what weighs beside the focus areas, else the stacking of problems; empty without any burden. */
    Optional<Layer> findBurden(int boundaryYear, AreaLevel level) {
        List<Layer> layers = listLayers(boundaryYear, level);
        return Stream.<Layer>of(Layer.OfBurden.COMPARABLE, Layer.OfBurden.STACKING)
                .filter(layers::contains)
                .findFirst();
    }

    /**
     * The years of which a layer can be shown, newest first.
     *
     * @throws Refusal when there is none
     */
    List<Integer> listYears(Layer layer, int boundaryYear, AreaLevel level) {
        return listYears(layer, boundaryYear, level, Parameter.LAYER);
    }

    /** @param parameter that by which the layer was asked */
    private List<Integer> listYears(Layer layer, int boundaryYear, AreaLevel level, Parameter parameter) {
        List<Integer> years = switch (layer) {
            case Layer.OfIndicator(var indicator) ->
                figures.listMeasured(boundaryYear, level).stream()
                        .filter(m -> m.indicator().equals(indicator))
                        .findFirst()
                        .map(MapFigures.Measured::years)
                        .orElse(List.of());
            case Layer.OfDomain _, Layer.OfBurden _ -> figures.listBurdenYears(boundaryYear, level);
            case Layer.OfAccess(var _, var day) -> List.of(day.getYear());
        };
        if (layer == Layer.OfBurden.COMPARABLE && level == AreaLevel.GEMEENTE) {
            throw Refusal.of(parameter, "burden.beside.too-large");
        }
        if (layer == Layer.OfBurden.COMPARABLE && !figures.hasReference(boundaryYear, level)) {
            throw Refusal.of(
                    parameter,
                    "error.map.no-reference",
                    MapChoice.id(level),
                    Integer.toString(boundaryYear),
                    write(outlines.listBoundaryYears().stream()
                            .filter(year -> figures.hasReference(year, level))
                            .toList()));
        }
        if (years.isEmpty()) {
            throw Refusal.of(
                    parameter, "error.map.no-figures", layer.id(), MapChoice.id(level), Integer.toString(boundaryYear));
        }
        return years;
    }

    private int boundaryYear(PageRequest request) {
        List<Integer> years = listBoundaryYears();
        OptionalInt asked = request.findYear(Parameter.BOUNDARY_YEAR);
        if (asked.isPresent() && !years.contains(asked.getAsInt())) {
            throw Refusal.of(
                            Parameter.BOUNDARY_YEAR,
                            "error.map.no-boundary-year",
                            Integer.toString(asked.getAsInt()),
                            write(years))
                    .leadingTo(years.stream()
                            .map(year ->
                                    instead(request, level(request).orElseGet(() -> outlines.usualLevel(year)), year))
                            .toList());
        }
        return asked.orElseGet(() -> usualBoundaryYear(years));
    }

    private List<Integer> listBoundaryYears() {
        List<Integer> years = outlines.listBoundaryYears();
        if (years.isEmpty()) {
            throw Refusal.notFound("error.map.no-outlines");
        }
        return years;
    }

    /** Where there are figures of most areas, a map says most; best the boundaries in which the country is weighed. */
    private int usualBoundaryYear(List<Integer> years) {
        return figures.findUsualBoundaryYear(years)
                .or(() -> years.stream()
                        .filter(year ->
                                findUsualLayer(year, outlines.usualLevel(year)).isPresent())
                        .findFirst())
                .orElse(years.getFirst());
    }

    /**
     * The map of somebody who asks nothing.
     *
     * @throws Refusal when there is nothing to draw, or no figures of it
     */
    MapChoice usual() {
        int boundaryYear = usualBoundaryYear(listBoundaryYears());
        AreaLevel level = outlines.usualLevel(boundaryYear);
        Layer layer = usualLayer(boundaryYear, level);
        return new MapChoice(
                layer,
                Optional.empty(),
                boundaryYear,
                level,
                usualYear(layer, listYears(layer, boundaryYear, level), boundaryYear, level),
                OptionalInt.empty(),
                Optional.empty(),
                ClassBreaks.Manner.QUANTILE,
                USUAL_CLASSES,
                List.of(),
                MapChoice.Shape.SURFACE,
                Set.of(),
                1);
    }

    private AreaLevel level(PageRequest request, int boundaryYear) {
        List<AreaLevel> there = outlines.listLevels(boundaryYear);
        AreaLevel level = level(request).orElseGet(() -> outlines.usualLevel(boundaryYear));
        if (!there.contains(level)) {
            throw Refusal.of(
                            Parameter.LEVEL,
                            "error.map.no-level",
                            MapChoice.id(level),
                            Integer.toString(boundaryYear),
                            there.stream().map(MapChoice::id).collect(Collectors.joining(", ")))
                    .leadingTo(Stream.concat(
                                    outlines.listBoundaryYears().stream()
                                            .filter(year ->
                                                    outlines.listLevels(year).contains(level))
                                            .map(year -> instead(request, level, year)),
                                    there.stream().map(other -> instead(request, other, boundaryYear)))
                            .toList());
        }
        return level;
    }

    private static Optional<AreaLevel> level(PageRequest request) {
        return request.findChoice(Parameter.LEVEL, MapOutlines.LEVELS, MapChoice::id);
    }

    /** The map that was asked, at another level or in other boundaries, where the newest figures are. */
    private ErrorPage.Way instead(PageRequest request, AreaLevel level, int boundaryYear) {
        Link link = Link.to(Route.MAP);
        for (Parameter kept : List.of(Parameter.LAYER, Parameter.CROSSED, Parameter.DATE)) {
            Optional<String> asked = request.find(kept);
            link = asked.isPresent() ? link.with(kept, asked.get()) : link;
        }
        Texts texts = pages.texts(request.language());
        return new ErrorPage.Way(
                texts.text("map.instead", texts.of("levels", level), Integer.toString(boundaryYear)),
                link.with(Parameter.LEVEL, MapChoice.id(level)).with(Parameter.BOUNDARY_YEAR, boundaryYear));
    }

    private Layer layer(PageRequest request, int boundaryYear, AreaLevel level, LocalDate day) {
        Optional<String> asked = request.find(Parameter.LAYER);
        if (asked.isPresent()) {
            return getLayer(asked.get(), request, Parameter.LAYER, day);
        }
        return usualLayer(boundaryYear, level);
    }

    private Layer usualLayer(int boundaryYear, AreaLevel level) {
        return findUsualLayer(boundaryYear, level)
                .or(() -> figures.listMeasured(boundaryYear, level).stream()
                        .findFirst()
                        .map(measured -> new Layer.OfIndicator(measured.indicator())))
                .orElseThrow(() -> Refusal.notFound("error.no-figures", Integer.toString(boundaryYear)));
    }

    /** The first that tells of a burden in half of the areas or more. */
    private Optional<Layer> findUsualLayer(int boundaryYear, AreaLevel level) {
        List<MapFigures.Measured> measured = figures.listMeasured(boundaryYear, level);
        return Stream.concat(
                        FIRST.stream()
                                .flatMap(id -> measured.stream()
                                        .filter(m -> m.indicator().id().equals(id))),
                        measured.stream()
                                .filter(m -> m.indicator().domain().isBurdenDomain()
                                        && m.indicator().direction() != Direction.NEUTRAL))
                .filter(m ->
                        m.years().stream().anyMatch(year -> figures.isWide(m.indicator(), year, boundaryYear, level)))
                .findFirst()
                .map(m -> new Layer.OfIndicator(m.indicator()));
    }

    private Layer getLayer(String id, PageRequest request, Parameter parameter, LocalDate day) {
        return Arrays.stream(Layer.OfBurden.values())
                .filter(layer -> layer.id().equals(id))
                .map(Layer.class::cast)
                .findFirst()
                .or(() -> atlas.catalogue().domains().stream()
                        .filter(Domain::isBurdenDomain)
                        .<Layer>map(Layer.OfDomain::new)
                        .filter(layer -> layer.id().equals(id))
                        .findFirst())
                .or(() -> schemes.get().schemes().values().stream()
                        .<Layer>map(scheme -> new Layer.OfAccess(scheme, day))
                        .filter(layer -> layer.id().equals(id))
                        .findFirst())
                .or(() -> atlas.catalogue().findIndicator(id).map(Layer.OfIndicator::new))
                .orElseThrow(() -> Refusal.of(parameter, "error.map.no-layer", parameter.in(request.language()), id));
    }

    private static OptionalInt year(PageRequest request, Parameter parameter, List<Integer> years, int boundaryYear) {
        OptionalInt asked = request.findYear(parameter);
        if (asked.isPresent() && !years.contains(asked.getAsInt())) {
            throw Refusal.of(
                    parameter,
                    "error.no-year",
                    Integer.toString(asked.getAsInt()),
                    Integer.toString(boundaryYear),
                    write(years));
        }
        return asked;
    }

    /** The year of the boundaries itself, or else the newest, of those with figures of most areas; else the newest. */
    private int usualYear(Layer layer, List<Integer> years, int boundaryYear, AreaLevel level) {
        List<Integer> wide = layer instanceof Layer.OfIndicator(var indicator)
                ? years.stream()
                        .filter(year -> figures.isWide(indicator, year, boundaryYear, level))
                        .toList()
                : years;
        List<Integer> from = wide.isEmpty() ? years : wide;
        return from.contains(boundaryYear) ? boundaryYear : from.getFirst();
    }

    private Optional<Area> within(PageRequest request, int boundaryYear) {
        return request.find(Parameter.WITHIN).map(text -> {
            AreaCode code = AreaCode.findIn(text)
                    .filter(c -> c.level() == AreaLevel.GEMEENTE)
                    .orElseThrow(() -> Refusal.of(
                            Parameter.WITHIN, "error.map.within", Parameter.WITHIN.in(request.language()), text));
            return atlas.getTree(boundaryYear)
                    .findArea(code)
                    .orElseThrow(() -> Refusal.of(
                            Parameter.WITHIN, "error.part-unknown", code.code(), Integer.toString(boundaryYear)));
        });
    }

    private static List<String> shown(PageRequest request) {
        return request.findJoined(Parameter.SHOWN).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .map(key -> {
                    if (!key.matches("[1-7]{1,2}|missing|suppressed")) {
                        throw Refusal.of(
                                Parameter.SHOWN, "error.map.shown", Parameter.SHOWN.in(request.language()), key);
                    }
                    return key;
                })
                .toList();
    }

    private Set<AreaCode> picked(PageRequest request, int boundaryYear) {
        AreaTree tree = atlas.getTree(boundaryYear);
        Set<AreaCode> codes = new LinkedHashSet<>();
        for (String part : request.findJoined(Parameter.PARTS).orElse("").split("[,;\\s]+")) {
            if (!part.isEmpty()) {
                AreaCode code =
                        AreaCode.findIn(part).orElseThrow(() -> Refusal.of(Parameter.PARTS, "error.part", part));
                if (!tree.contains(code)) {
                    throw Refusal.of(
                            Parameter.PARTS, "error.part-unknown", code.code(), Integer.toString(boundaryYear));
                }
                codes.add(code);
            }
        }
        if (codes.size() > MOST_PICKED) {
            throw Refusal.of(Parameter.PARTS, "error.map.picked", MOST_PICKED);
        }
        return codes;
    }

    private static String write(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
