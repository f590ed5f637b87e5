package nl.wijkmaat.app.site.map;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.download.FigureRow;
import nl.wijkmaat.app.download.FileFormat;
import nl.wijkmaat.app.scheme.KnownSchemes;
import nl.wijkmaat.app.site.Language;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Pages;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.editions.boundary.RijksdriehoekConversion;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.web.servlet.function.ServerResponse;

/** Shows one question about all areas of a level as a map with its table, or as a file. */
public final class MapPages {

    private final Atlas atlas;
    private final Pages pages;
    private final MapOutlines outlines;
    private final MapFigures figures;
    private final MapAddress address;
    private final TilePages tiles;
    private final Kept<View, Sheet> sheets;

    private record View(String edition, AreaLevel level, String within) {}

    /** @param clock tells which rules hold when no day is asked for */
    public MapPages(Atlas atlas, KnownBurdens known, KnownSchemes schemes, Pages pages, InstantSource clock) {
        this.atlas = atlas;
        this.pages = pages;
        this.outlines = new MapOutlines(atlas);
        this.figures = new MapFigures(atlas, known, schemes);
        this.address = new MapAddress(atlas, outlines, figures, schemes, pages, clock);
        this.tiles = new TilePages(atlas, outlines);
        this.sheets = new Kept<>(64, () -> atlas.store().importCount());
    }

    /**
     * Works out the map of who asks nothing.
     *
     * @throws Refusal when there is none
     */
    public void prepareUsual() {
        new MapPageComposer(atlas, pages.texts(Language.DUTCH), work(address.usual())).compose(address, outlines);
    }

    /** Draws the country in each of the boundary years. */
    public void prepareDrawings() {
        for (Manifest edition : listUsualEditions()) {
            AreaLevel level = outlines.usualLevel(edition.boundaryYear());
            sheet(edition, level, Optional.empty(), view(edition, level, _ -> true));
        }
    }

    /** Cuts the tiles that a browser asks for first, of each of the boundary years. */
    public void prepareTiles() {
        for (Manifest edition : listUsualEditions()) {
            tiles.prepare(edition, outlines.usualLevel(edition.boundaryYear()));
            outlines.findEdition(edition.boundaryYear(), AreaLevel.GEMEENTE)
                    .ifPresent(gemeenten -> tiles.prepare(gemeenten, AreaLevel.GEMEENTE));
        }
    }

    private List<Manifest> listUsualEditions() {
        return outlines.listBoundaryYears().stream()
                .flatMap(year -> outlines.findEdition(year, outlines.usualLevel(year)).stream())
                .toList();
    }

    /** The tiles of the maps, from the same outlines. */
    public TilePages tiles() {
        return tiles;
    }

    /** The page; while what it draws is being worked out it says so. */
    public ServerResponse show(PageRequest request) {
        MapChoice choice = address.read(request);
        try {
            MapPage model = compose(request, choice);
            return show(request, "map", model, model.choice().self());
        } catch (NotYetKnown notYet) {
            return showWaiting(request, "map-waiting", choice.self(), choice.self(), notYet);
        }
    }

    /** The drawing with its legend and source, to stand in a page of another site. */
    public ServerResponse embed(PageRequest request) {
        MapChoice choice = address.read(request);
        try {
            MapPage model = compose(request, choice);
            return show(request, "map-embed", model, model.choice().embed());
        } catch (NotYetKnown notYet) {
            return showWaiting(request, "map-embed-waiting", choice.self(), choice.embed(), notYet);
        }
    }

    private ServerResponse showWaiting(PageRequest request, String template, Link map, Link shown, NotYetKnown notYet) {
        String title = pages.texts(request.language()).text("frame.map");
        return pages.show(request, template, title, shown, new WaitingMap(map, title, notYet.why()), false);
    }

    /** Only rules differ from day to day. */
    private ServerResponse show(PageRequest request, String template, MapPage model, Link self) {
        return model.choice().findAccess().isPresent()
                ? pages.show(request, template, model.title(), self, model)
                : pages.showOfAnyDay(request, template, model.title(), self, model, true);
    }

    private MapPage compose(PageRequest request, MapChoice choice) {
        return new MapPageComposer(atlas, pages.texts(request.language()), work(choice)).compose(address, outlines);
    }

    /** What the page shows, as a file in the format asked for. */
    public ServerResponse download(PageRequest request) {
        FileFormat format = request.getFormat(MapFile.FORMATS);
        Shown shown;
        try {
            shown = work(address.read(request));
        } catch (NotYetKnown notYet) {
            throw Refusal.notYet("error.not-yet");
        }
        byte[] content = new MapFile(shown.rows(atlas.isInvented()), () -> outlinesOf(shown)).write(format);
        MapChoice choice = shown.choice();
        String name = Stream.concat(Stream.of(choice.layer()), choice.crossed().stream())
                        .map(Layer::id)
                        .collect(Collectors.joining("-x-"))
                + "-" + MapChoice.id(choice.level())
                + (choice.hasYear() ? "-" + choice.year() : "")
                + choice.findAccess().map(access -> "-" + access.day()).orElse("");
        return pages.download(name, format, content);
    }

    private LevelOutlines outlinesOf(Shown shown) {
        List<Boolean> inView = shown.listInView();
        Set<AreaCode> codes = new HashSet<>();
        for (int i = 0; i < inView.size(); i++) {
            if (inView.get(i)) {
                codes.add(shown.areas().get(i).code());
            }
        }
        return outlines.getOutlines(shown.edition(), shown.choice().level()).unpack(codes::contains);
    }

    /** The part of the world that is on paper, by its corners. */
    record Degrees(double west, double south, double east, double north) {}

    /**
     * A choice worked out.
     *
     * @param edition the outlines
     * @param drawings the figures of each drawing
     * @param crossed what is crossed with the first
     * @param painting the classes
     * @param sheet the outlines on paper
     * @param view what is on paper
     * @param residents of each area; NaN when unknown
     */
    record Shown(
            MapChoice choice,
            Manifest edition,
            List<LayerFigures> drawings,
            Optional<LayerFigures> crossed,
            Painting painting,
            Sheet sheet,
            Degrees view,
            List<Double> residents) {

        List<Area> areas() {
            return drawings.getFirst().areas();
        }

        /** The key of an area's class on a drawing, whether or not it is shown. */
        String key(LayerFigures drawing, int area) {
            return painting.key(drawing, crossed, area);
        }

        /** Whether an area is shown on a drawing. */
        boolean isInView(LayerFigures drawing, int area) {
            return choice.isWithin(areas().get(area).code()) && choice.shows(key(drawing, area));
        }

        /** By area, whether it is shown on any drawing. */
        List<Boolean> listInView() {
            List<Boolean> inView = new ArrayList<>();
            for (int i = 0; i < areas().size(); i++) {
                int area = i;
                inView.add(drawings.stream().anyMatch(drawing -> isInView(drawing, area)));
            }
            return inView;
        }

        /** Every figure that is shown, as lines of a file. */
        List<FigureRow> rows(boolean invented) {
            List<FigureRow> rows = new ArrayList<>();
            List<Boolean> inView = listInView();
            for (int i = 0; i < inView.size(); i++) {
                if (inView.get(i)) {
                    for (LayerFigures drawing : drawings) {
                        rows.add(drawing.row(i));
                    }
                    if (crossed.isPresent()) {
                        rows.add(crossed.get().row(i));
                    }
                }
            }
            if (invented) {
                rows.replaceAll(FigureRow::ofInventedCountry);
            }
            return rows;
        }
    }

    private Shown work(MapChoice choice) {
        Manifest edition = outlines.findEdition(choice.boundaryYear(), choice.level())
                .orElseThrow(() -> Refusal.notFound("error.map.no-outlines"));
        List<LayerFigures> drawings = new ArrayList<>();
        drawings.add(figures.getLayer(choice.layer(), choice.boundaryYear(), choice.level(), choice.year()));
        choice.beside()
                .ifPresent(year ->
                        drawings.add(figures.getLayer(choice.layer(), choice.boundaryYear(), choice.level(), year)));
        Optional<LayerFigures> crossed = choice.crossed().map(layer -> {
            List<Integer> years = address.listYears(layer, choice.boundaryYear(), choice.level());
            int year = years.contains(choice.year())
                    ? choice.year()
                    : years.stream().filter(y -> y <= choice.year()).findFirst().orElse(years.getFirst());
            return figures.getLayer(layer, choice.boundaryYear(), choice.level(), year);
        });
        Envelope view = view(edition, choice.level(), choice::isWithin);
        return new Shown(
                choice,
                edition,
                drawings,
                crossed,
                Painting.of(drawings, crossed, choice),
                sheet(edition, choice.level(), choice.within(), view),
                degrees(view),
                figures.residents(choice.boundaryYear(), choice.level(), choice.year()));
    }

    private Sheet sheet(Manifest edition, AreaLevel level, Optional<Area> within, Envelope view) {
        return sheets.get(
                new View(
                        edition.edition(),
                        level,
                        within.map(a -> a.code().code()).orElse("")),
                () -> draw(edition, level, view));
    }

    private Sheet draw(Manifest edition, AreaLevel level, Envelope view) {
        double step = Sheet.metresPerStep(view);
        List<Geometry> gemeenten = level == AreaLevel.GEMEENTE
                ? List.of()
                : outlines.findEdition(edition.boundaryYear(), AreaLevel.GEMEENTE)
                        .map(e -> outlines.getOutlines(e, AreaLevel.GEMEENTE, step)
                                .unpack(view)
                                .shapes())
                        .orElse(List.of());
        return Sheet.of(outlines.getOutlines(edition, level, step).unpack(view), gemeenten, view);
    }

    private Envelope view(Manifest edition, AreaLevel level, Predicate<AreaCode> isWithin) {
        PackedOutlines all = outlines.getOutlines(edition, level);
        Envelope inside = all.extent(isWithin);
        return Sheet.around(inside.isNull() ? all.extent(_ -> true) : inside);
    }

    private static Degrees degrees(Envelope view) {
        RijksdriehoekConversion conversion = new RijksdriehoekConversion();
        Coordinate southWest = conversion.toDegrees(new Coordinate(view.getMinX(), view.getMinY()));
        Coordinate northEast = conversion.toDegrees(new Coordinate(view.getMaxX(), view.getMaxY()));
        return new Degrees(southWest.x, southWest.y, northEast.x, northEast.y);
    }
}
