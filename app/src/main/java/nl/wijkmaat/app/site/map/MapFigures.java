package nl.wijkmaat.app.site.map;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.wijkmaat.app.atlas.Asker;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.app.atlas.ResidentCounts;
import nl.wijkmaat.app.atlas.Sought;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.burden.BurdenAnswer;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.FocusAreas;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.scheme.CountryAccess;
import nl.wijkmaat.app.scheme.KnownSchemes;
import nl.wijkmaat.editions.catalogue.method.MethodSpaceFile;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.burden.BurdenAssembly;
import nl.wijkmaat.engine.burden.BurdenAssembly.Assembled;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Panel;
import nl.wijkmaat.engine.statistics.Unit;
import nl.wijkmaat.engine.statistics.Value;

/** Figures of all areas of a level, for every layer; what takes time is kept by its recipe until the editions change. */
final class MapFigures {

    static final String METHOD_SPACE = "standard";

    private final Atlas atlas;
    private final KnownBurdens known;
    private final KnownSchemes schemes;
    private final Kept<Where, List<Measured>> measured;
    private final Kept<Wanted, Boolean> wide;
    private final Kept<Asked, LayerFigures> layers;
    private final Kept<Burden, AreaBurden> burdens;
    private final ResidentCounts residents;

    private record Where(int boundaryYear, AreaLevel level) {}

    private record Wanted(Where where, String indicator, int year) {}

    /** @param when the year of figures, or the day of rules */
    private record Asked(Where where, String layer, String when) {}

    private record Burden(Where where, int year, boolean overMethods) {}

    /**
     * An indicator of which there are figures at a level.
     *
     * @param years of which there is any, newest first
     */
    record Measured(Indicator indicator, List<Integer> years) {}

    MapFigures(Atlas atlas, KnownBurdens known, KnownSchemes schemes) {
        this.atlas = atlas;
        this.known = known;
        this.schemes = schemes;
        this.measured = new Kept<>(12, () -> atlas.store().importCount());
        this.wide = new Kept<>(5000, () -> atlas.store().importCount());
        this.layers = new Kept<>(48, () -> atlas.store().importCount());
        this.residents = new ResidentCounts(atlas);
        this.burdens = new Kept<>(16, () -> atlas.store().importCount());
    }

    /** The figures in the boundaries of a year, with those of other years where the areas are the same. */
    Figures figures(int boundaryYear) {
        return atlas.getFiguresAcrossYears(boundaryYear);
    }

    /** The indicators that can be mapped at a level, in the order of the catalogue. */
    List<Measured> listMeasured(int boundaryYear, AreaLevel level) {
        return measured.get(new Where(boundaryYear, level), () -> {
            Figures figures = figures(boundaryYear);
            List<Area> areas = figures.panel().tree().listAreas(level);
            if (areas.isEmpty()) {
                return List.of();
            }
            return atlas.catalogue().indicators().values().stream()
                    .map(indicator -> new Measured(indicator, years(figures, areas, indicator)))
                    .filter(m -> !m.years().isEmpty())
                    .toList();
        });
    }

    private static List<Integer> years(Figures figures, List<Area> areas, Indicator indicator) {
        AreaLevel level = areas.getFirst().level();
        return figures.panel().listYears(indicator.id()).stream()
                .filter(year -> isPublished(figures.panel(), indicator, year, level)
                        || Arrays.stream(AreaLevel.values())
                                        .filter(smaller -> smaller.isInside(level))
                                        .anyMatch(smaller -> isPublished(figures.panel(), indicator, year, smaller))
                                && areas.stream()
                                        .anyMatch(a -> figures.figure(a, indicator, year)
                                                        .value()
                                                instanceof Value.Measured))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Whether half of the areas of a level or more have a published figure: a map of less says little. */
    boolean isWide(Indicator indicator, int year, int boundaryYear, AreaLevel level) {
        return wide.get(new Wanted(new Where(boundaryYear, level), indicator.id(), year), () -> {
            Panel panel = figures(boundaryYear).panel();
            AreaTree.IndexRange range = panel.tree().range(level);
            return panel.findColumn(indicator.id(), year)
                    .filter(column -> 2 * column.countMeasured(range.from(), range.to()) >= range.size())
                    .isPresent();
        });
    }

    /** Of these boundaries those in which the burden of wijken says most. */
    Optional<Integer> findUsualBoundaryYear(List<Integer> years) {
        return known.findUsual(BurdenOptions.Level.wijk, years).map(KnownBurdens.Asked::boundaryYear);
    }

    /** Whether the focus areas have codes in the boundaries of a year, so that areas can be held against them. */
    boolean hasReference(int boundaryYear, AreaLevel level) {
        return FocusAreas.areKnown(atlas, level, boundaryYear);
    }

    /** Asked first, because putting figures together from parts takes longer: that needs a figure of any part. */
    private static boolean isPublished(Panel panel, Indicator indicator, int year, AreaLevel level) {
        AreaTree.IndexRange range = panel.tree().range(level);
        return panel.getColumn(indicator.id(), year).isMeasuredAnywhere(range.from(), range.to());
    }

    /** The years of which the burden of areas can be computed: those of which there is any figure that weighs, newest first. */
    List<Integer> listBurdenYears(int boundaryYear, AreaLevel level) {
        List<Indicator> weighing = methodSpace().indicators();
        return listMeasured(boundaryYear, level).stream()
                .filter(m -> weighing.contains(m.indicator()))
                .flatMap(m -> m.years().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** @throws NotYetKnown when it is still being worked out */
    LayerFigures getLayer(Layer layer, int boundaryYear, AreaLevel level, int year) {
        Where where = new Where(boundaryYear, level);
        String when = layer instanceof Layer.OfAccess(var _, var day) ? day.toString() : Integer.toString(year);
        Asked asked = new Asked(where, layer.id(), when);
        if (layer instanceof Layer.OfAccess && !layers.isBegun(asked)) {
            Asker.countNow(); // every day is another question, and tests all areas
        }
        return layers.get(asked, () -> switch (layer) {
            case Layer.OfIndicator indicator -> published(indicator, where, year);
            case Layer.OfAccess access ->
                new LayerFigures.OfAccess(
                        access,
                        CountryAccess.of(
                                atlas, schemes.get(), access.scheme(), access.day(), where.level, where.boundaryYear));
            case Layer.OfDomain _ -> ofBurden(layer, Unit.NUMBER, where, year);
            case Layer.OfBurden.STACKING -> ofBurden(layer, Unit.NUMBER, where, year);
            case Layer.OfBurden.WEIGHT -> ofBurden(layer, Unit.NUMBER, where, year);
            case Layer.OfBurden.COMPARABLE -> ofBurden(layer, Unit.PERCENT, where, year);
        });
    }

    private LayerFigures published(Layer.OfIndicator layer, Where where, int year) {
        Figures figures = figures(where.boundaryYear);
        List<Area> areas = figures.panel().tree().listAreas(where.level);
        List<Figure> all = areas.stream()
                .map(area -> figures.figure(area, layer.indicator(), year))
                .toList();
        return new LayerFigures.Published(layer, year, where.boundaryYear, areas, all);
    }

    private LayerFigures ofBurden(Layer layer, Unit unit, Where where, int year) {
        AreaBurden burden = burdens.get(
                new Burden(where, year, layer.isOverMethods()), () -> compute(where, year, layer.isOverMethods()));
        List<Area> areas = figures(where.boundaryYear).panel().tree().listAreas(where.level);
        List<Value> values = IntStream.range(0, areas.size())
                .mapToObj(i -> burden.value(layer, i))
                .toList();
        return new LayerFigures.OfBurden(layer, year, unit, areas, values, burden);
    }

    /** Positions follow from the published figures at once; what all methods say is the same answer as that of the other pages. */
    private AreaBurden compute(Where where, int year, boolean overMethods) {
        if (overMethods) {
            BurdenAnswer answer =
                    switch (known.seek(new KnownBurdens.Asked(level(where.level), year, where.boundaryYear))) {
                        case Sought.There<BurdenAnswer>(BurdenAnswer found) -> found;
                        case Sought.NotYet<BurdenAnswer>(Wait why, var _) -> throw new NotYetKnown(why);
                    };
            Optional<String> reference = Optional.of(answer.focus())
                    .filter(f -> !f.customAreas().isEmpty())
                    .map(FocusAreas::name);
            return new AreaBurden(
                    where.boundaryYear, answer.assembled(), answer.stacking(), Optional.of(answer.result()), reference);
        }
        FocusAreas focus = FocusAreas.usual(atlas, where.level, where.boundaryYear);
        Assembled assembled = BurdenAssembly.assemble(
                figures(where.boundaryYear), where.level, year, methodSpace().indicators(), focus.customAreas());
        Optional<String> reference = Optional.of(focus.name()).filter(name -> !name.isEmpty());
        return new AreaBurden(
                where.boundaryYear, assembled, Stacking.of(assembled.table()), Optional.empty(), reference);
    }

    private static BurdenOptions.Level level(AreaLevel level) {
        return BurdenOptions.Level.valueOf(level.name().toLowerCase(Locale.ROOT));
    }

    private MethodSpaceFile.Read methodSpace() {
        Path file = atlas.catalogueFolder().resolve("methods").resolve(METHOD_SPACE + ".yaml");
        return MethodSpaceFile.read(file, atlas.catalogue());
    }

    /** The number of residents of each area of a level: see {@link ResidentCounts#list}. */
    List<Double> residents(int boundaryYear, AreaLevel level, int year) {
        return residents.list(boundaryYear, level, year);
    }
}
