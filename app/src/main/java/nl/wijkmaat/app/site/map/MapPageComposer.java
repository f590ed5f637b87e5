package nl.wijkmaat.app.site.map;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.site.Texts;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.statistics.ClassBreaks;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Value;

/** Puts a choice that was worked out into the words, drawings and rows of a page. */
final class MapPageComposer {

    private static final int ROWS_PER_SHEET = 50;

    private final Atlas atlas;
    private final Texts texts;
    private final MapWords words;
    private final MapPages.Shown shown;
    private final MapChoice choice;
    private final AreaTree tree;

    MapPageComposer(Atlas atlas, Texts texts, MapPages.Shown shown) {
        this.atlas = atlas;
        this.texts = texts;
        this.words = new MapWords(texts);
        this.shown = shown;
        this.choice = shown.choice();
        this.tree = atlas.getFiguresAcrossYears(choice.boundaryYear()).panel().tree();
    }

    MapPage compose(MapAddress address, MapOutlines outlines) {
        LayerFigures first = shown.drawings().getFirst();
        String name = choice.crossed()
                .map(crossed -> words.crossed(choice.layer(), crossed))
                .orElseGet(() -> words.name(choice.layer()));
        String where = choice.within()
                .map(area -> texts.text("map.where.within", words.plural(choice.level()), area.name()))
                .orElseGet(() -> words.plural(choice.level()));
        String title = texts.text("map.title.of", name, where, when(first));
        Map<String, Integer> counts = countKeys(first);
        List<AreaLevel> levels = outlines.listLevels(choice.boundaryYear());
        return new MapPage(
                choice,
                title,
                where,
                words.about(choice.layer())
                        + choice.crossed().map(c -> " " + words.about(c)).orElse(""),
                words.direction(choice.layer()),
                layers(address),
                address.listYears(choice.layer(), choice.boundaryYear(), choice.level()),
                outlines.listBoundaryYears(),
                levels.stream()
                        .map(level -> new MapPage.Option(MapChoice.id(level), words.plural(level)))
                        .toList(),
                byName(tree.listAreas(AreaLevel.GEMEENTE)),
                Arrays.stream(ClassBreaks.Manner.values())
                        .map(manner -> new MapPage.Option(MapChoice.id(manner), words.division(manner)))
                        .toList(),
                shown.drawings().stream()
                        .map(figures -> drawing(figures, name, where))
                        .toList(),
                legend(first, counts),
                CrossingComposer.compose(texts, shown, counts),
                table(),
                method(),
                access(address),
                layersShown()
                        .flatMap(figures -> figures.listProvenance().stream())
                        .distinct()
                        .toList(),
                MapFile.FORMATS,
                tiles(outlines),
                choice.picked().stream()
                        .collect(Collectors.toMap(
                                code -> code, code -> tree.getArea(code).name())),
                atlas.yearsByBoundaryYear()
                        .getOrDefault(choice.boundaryYear(), new TreeSet<>())
                        .contains(choice.year()));
    }

    private Stream<LayerFigures> layersShown() {
        return Stream.concat(shown.drawings().stream(), shown.crossed().stream());
    }

    /** Circles stay as they are drawn: tiles hold surfaces only. */
    private Optional<MapPage.Tiles> tiles(MapOutlines outlines) {
        if (choice.shape() == MapChoice.Shape.CIRCLE) {
            return Optional.empty();
        }
        String borders = choice.level() == AreaLevel.GEMEENTE
                ? ""
                : outlines.findEdition(choice.boundaryYear(), AreaLevel.GEMEENTE)
                        .map(edition -> TilePages.address(edition.edition(), AreaLevel.GEMEENTE))
                        .orElse("");
        MapPages.Degrees view = shown.view();
        return Optional.of(new MapPage.Tiles(
                TilePages.address(shown.edition().edition(), choice.level()),
                borders,
                view.west(),
                view.south(),
                view.east(),
                view.north()));
    }

    private List<MapPage.LayerGroup> layers(MapAddress address) {
        Map<String, List<MapPage.Option>> groups = new LinkedHashMap<>();
        for (Layer layer : address.listLayers(choice.boundaryYear(), choice.level())) {
            String group = switch (layer) {
                case Layer.OfBurden _ -> texts.text("map.group.burden");
                case Layer.OfDomain _ -> texts.text("map.group.domains");
                case Layer.OfAccess(var scheme, var _) ->
                    scheme.isDesign() ? texts.text("map.group.designs") : texts.text("map.group.access");
                case Layer.OfIndicator(var indicator) ->
                    texts.of(indicator.domain().name());
            };
            String name = switch (layer) {
                case Layer.OfDomain(Domain domain) -> texts.of(domain.name());
                case Layer.OfAccess(var scheme, var _) -> texts.of(scheme.name());
                default -> words.name(layer);
            };
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(new MapPage.Option(layer.id(), name));
        }
        return groups.entrySet().stream()
                .map(group -> new MapPage.LayerGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private MapPage.Drawing drawing(LayerFigures figures, String name, String where) {
        List<DrawnMap.Painted> painted = new ArrayList<>();
        for (int i = 0; i < shown.areas().size(); i++) {
            Area area = shown.areas().get(i);
            if (shown.sheet().paths().containsKey(area.code())) {
                painted.add(new DrawnMap.Painted(
                        area.code(),
                        shown.isInView(figures, i) ? shown.key(figures, i) : Painting.OUTSIDE,
                        area.name() + ": " + figure(figures, i)));
            }
        }
        String caption = texts.text("map.title.of", name, where, when(figures));
        Map<String, Fill> fills = shown.painting().fills();
        String label = texts.text("map.drawing", caption);
        DrawnMap map = choice.shape() == MapChoice.Shape.CIRCLE
                ? DrawnMap.circles(shown.sheet(), painted, fills, residents(), label)
                : DrawnMap.surfaces(shown.sheet(), painted, fills, label);
        return new MapPage.Drawing(caption, map);
    }

    /** The figure of an area, and of what is crossed with it. */
    private String figure(LayerFigures figures, int area) {
        String first = words.told(figures, area);
        return shown.crossed()
                .map(crossed -> first + " · " + words.told(crossed, area))
                .orElse(first);
    }

    /** The year of the figures and the day of the rules, as far as there are any; rules say nothing of the boundaries that are drawn. */
    private String when(LayerFigures first) {
        Stream<String> told = Stream.concat(
                        Stream.of(words.when(first)),
                        shown.crossed().filter(LayerFigures.OfAccess.class::isInstance).map(words::when).stream())
                .distinct();
        return Stream.concat(
                        told,
                        choice
                                .findAccess()
                                .map(_ -> texts.text("map.boundaries", Integer.toString(choice.boundaryYear())))
                                .stream())
                .collect(Collectors.joining(", "));
    }

    /** Why there are not as many areas on the map as there are now; empty when there are. */
    private Optional<String> otherBoundaries() {
        int newest = atlas.listBoundaryYears().getFirst();
        int drawn = tree.listAreas(choice.level()).size();
        int now = atlas.getTree(newest).listAreas(choice.level()).size();
        return choice.findAccess().isEmpty() || choice.boundaryYear() == newest || now == 0
                ? Optional.empty()
                : Optional.of(texts.text(
                        "map.boundaries.other",
                        Integer.toString(choice.boundaryYear()),
                        drawn,
                        texts.of("levels", choice.level()),
                        Integer.toString(newest),
                        now));
    }

    private ToDoubleFunction<AreaCode> residents() {
        int from = tree.range(choice.level()).from();
        return code -> {
            double people = shown.residents().get(tree.getIndex(code) - from);
            return Double.isNaN(people) ? 0 : people;
        };
    }

    private Map<String, Integer> countKeys(LayerFigures first) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < shown.areas().size(); i++) {
            counts.merge(shown.key(first, i), 1, Integer::sum);
        }
        return counts;
    }

    /** The classes and what stands for no figure; of two layers that are crossed only the latter, as pairs have a legend of their own. */
    private List<MapPage.LegendEntry> legend(LayerFigures first, Map<String, Integer> counts) {
        List<MapPage.LegendEntry> entries = new ArrayList<>();
        if (shown.crossed().isEmpty()) {
            shown.painting().scale().ifPresent(scale -> {
                for (int i = 0; i < scale.count(); i++) {
                    entries.add(entry(Painting.key(i), words.classLabel(first, scale, i), counts));
                }
            });
        }
        if (counts.containsKey(Painting.SUPPRESSED)) {
            entries.add(entry(Painting.SUPPRESSED, texts.text("map.legend.suppressed"), counts));
        }
        if (counts.containsKey(Painting.MISSING) || !(first instanceof LayerFigures.OfAccess)) {
            entries.add(entry(Painting.MISSING, texts.text("map.legend.missing"), counts));
        }
        return entries;
    }

    private MapPage.LegendEntry entry(String key, String label, Map<String, Integer> counts) {
        return new MapPage.LegendEntry(
                key,
                shown.painting().fill(key),
                label,
                texts.counted("map.areas", counts.getOrDefault(key, 0)),
                choice.shows(key));
    }

    private MapPage.Table table() {
        List<String> headings = new ArrayList<>();
        shown.drawings()
                .forEach(figures ->
                        headings.add(heading(figures, shown.drawings().size() > 1)));
        shown.crossed().ifPresent(figures -> headings.add(heading(figures, false)));
        List<Domain> parts = parts();
        parts.forEach(domain -> headings.add(texts.of(domain.name())));
        headings.add(texts.text("map.residents"));
        List<Boolean> inView = shown.listInView();
        Collator order = Collator.getInstance(texts.language().locale());
        List<Integer> areas = IntStream.range(0, inView.size())
                .filter(inView::get)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shown.areas().get(i).name(), order)
                        .thenComparing(i -> shown.areas().get(i).code()))
                .toList();
        int sheets = Math.max(1, (areas.size() + ROWS_PER_SHEET - 1) / ROWS_PER_SHEET);
        int sheet = Math.min(choice.sheet(), sheets);
        List<MapPage.Row> rows = areas.stream()
                .skip((long) (sheet - 1) * ROWS_PER_SHEET)
                .limit(ROWS_PER_SHEET)
                .map(i -> row(i, parts))
                .toList();
        return new MapPage.Table(headings, rows, areas.size(), sheets);
    }

    private String heading(LayerFigures figures, boolean withYear) {
        String name = words.name(figures.layer());
        String named = withYear || figures.year() != choice.year() || figures instanceof LayerFigures.OfAccess
                ? texts.text("map.heading.year", name, words.when(figures))
                : name;
        return figures instanceof LayerFigures.Amounts amounts
                ? words.per(amounts.unit()).map(per -> named + " " + per).orElse(named)
                : named;
    }

    /** The domains behind a layer that is put together of them: nothing is shown without its parts. */
    private List<Domain> parts() {
        if (choice.layer() instanceof Layer.OfBurden
                && shown.drawings().getFirst() instanceof LayerFigures.OfBurden figures) {
            List<String> measured = figures.burden().domains();
            return atlas.catalogue().domains().stream()
                    .filter(domain -> measured.contains(domain.id()))
                    .toList();
        }
        return List.of();
    }

    private MapPage.Row row(int i, List<Domain> parts) {
        Area area = shown.areas().get(i);
        LayerFigures first = shown.drawings().getFirst();
        List<MapPage.Cell> cells = new ArrayList<>();
        shown.drawings().forEach(figures -> cells.add(cell(figures, i)));
        shown.crossed().ifPresent(figures -> cells.add(cell(figures, i)));
        if (first instanceof LayerFigures.OfBurden figures) {
            parts.forEach(domain -> cells.add(position(figures.burden().findPosition(i, domain))));
        }
        double people = shown.residents().get(i);
        cells.add(new MapPage.Cell(
                Double.isNaN(people) ? texts.text("map.unknown") : texts.number(people, 0),
                Optional.empty(),
                Double.isNaN(people)));
        String key = shown.key(first, i);
        String gemeente = area.code()
                .gemeente()
                .filter(code -> !code.equals(area.code()))
                .flatMap(tree::findArea)
                .map(Area::name)
                .orElse("");
        return new MapPage.Row(
                area,
                gemeente,
                shown.painting().fill(key),
                cells,
                choice.picked().contains(area.code()));
    }

    private MapPage.Cell cell(LayerFigures figures, int area) {
        String text = words.told(figures, area);
        if (!(figures instanceof LayerFigures.Amounts amounts)) {
            return new MapPage.Cell(text, Optional.empty(), false);
        }
        Value value = amounts.value(area);
        if (figures instanceof LayerFigures.OfBurden burden && figures.layer() == Layer.OfBurden.STACKING) {
            int measured = burden.burden().count(area).measured();
            text = measured == 0 ? text : texts.text("map.of-measured", text, measured);
        }
        return new MapPage.Cell(text, words.range(amounts, value), value instanceof Value.Missing);
    }

    private MapPage.Cell position(OptionalDouble position) {
        return position.isPresent()
                ? new MapPage.Cell(texts.number(position.getAsDouble(), 1), Optional.empty(), false)
                : new MapPage.Cell(texts.text("map.unknown"), Optional.empty(), true);
    }

    private Optional<MapPage.Method> method() {
        return layersShown()
                .filter(LayerFigures.OfBurden.class::isInstance)
                .map(LayerFigures.OfBurden.class::cast)
                .max(Comparator.comparing(f -> f.burden().methods().isPresent()))
                .map(figures -> {
                    AreaBurden burden = figures.burden();
                    return new MapPage.Method(
                            burden.methods().map(m -> m.methods()).orElse(0),
                            KnownBurdens.SEED,
                            burden.reference().map(id -> texts.of(atlas.nameOfList(id))),
                            burden.table().items().stream()
                                    .map(item -> texts.text(
                                            "map.heading.year",
                                            nameOfIndicator(item.indicator()),
                                            Integer.toString(item.year())))
                                    .toList(),
                            burden.assembled().absent().stream()
                                    .map(this::nameOfIndicator)
                                    .toList());
                });
    }

    private Optional<MapPage.Access> access(MapAddress address) {
        return layersShown()
                .filter(LayerFigures.OfAccess.class::isInstance)
                .map(LayerFigures.OfAccess.class::cast)
                .findFirst()
                .map(figures -> new AccessComposer(
                                texts,
                                choice,
                                figures.access(),
                                address.findBurden(choice.boundaryYear(), choice.level()))
                        .compose(otherBoundaries()));
    }

    private String nameOfIndicator(String id) {
        return atlas.catalogue()
                .findIndicator(id)
                .map(indicator -> texts.of(indicator.name()))
                .orElse(id);
    }

    private List<Area> byName(List<Area> areas) {
        Collator order = Collator.getInstance(texts.language().locale());
        return areas.stream().sorted(Comparator.comparing(Area::name, order)).toList();
    }
}
