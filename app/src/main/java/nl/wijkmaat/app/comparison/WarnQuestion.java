package nl.wijkmaat.app.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.wijkmaat.app.area.MeantPlace;
import nl.wijkmaat.app.area.PlaceFinder;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.lists.SeriesBreaks;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.Place;
import nl.wijkmaat.engine.comparison.movement.EarlyWarning;
import nl.wijkmaat.engine.comparison.movement.TheilSenSlope;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/** A question about movement with everything that it is answered from, and its answer. */
final class WarnQuestion {

    private final Shell shell;
    private final WarnOptions options;
    private final MovementSeries series;
    private final EarlyWarning answer;

    private WarnQuestion(Shell shell, WarnOptions options, MovementSeries series, Optional<Place> place) {
        this.shell = shell;
        this.options = options;
        this.series = series;
        List<Place> places = series.assembled().places();
        List<Integer> rows = place.map(p -> List.of(places.indexOf(p)))
                .orElseGet(() -> IntStream.range(0, places.size()).boxed().toList());
        this.answer = EarlyWarning.of(
                options.question(),
                series.assembled().series(),
                series.assembled().weights(),
                rows);
        if (answer.movements().isEmpty()) {
            throw CommandFailure.of(
                    ExitCode.BAD_INPUT,
                    "warn.too_few_points",
                    TheilSenSlope.LEAST_POINTS,
                    place.map(Place::name).orElse(series.level().name()),
                    series.boundaryYear(),
                    series.measured());
        }
    }

    /**
     * @param area what people typed; null for all areas of the level
     * @throws CommandFailure when there is no such area or indicator, or too few years to compare
     */
    static WarnQuestion open(Shell shell, WarnOptions options, @Nullable String area) {
        Atlas atlas = OpenAtlas.open(shell);
        OptionalInt boundaryYear =
                options.boundaryYear == null ? OptionalInt.empty() : OptionalInt.of(options.boundaryYear);
        if (area == null) {
            int chosen = OpenAtlas.listYears(atlas, OptionalInt.empty(), boundaryYear)
                    .getFirst()
                    .boundaryYear();
            Level level = options.level == null ? Level.gemeente : options.level;
            return new WarnQuestion(
                    shell,
                    options,
                    MovementSeries.of(shell, atlas, options, level, chosen, List.of()),
                    Optional.empty());
        }
        MeantPlace meant =
                new PlaceFinder(atlas).find(area, OptionalInt.empty(), boundaryYear, options.confidence.atLeast);
        Level level = options.level == null ? ComparisonQuestion.levelOf(meant.place()) : options.level;
        Place place = placeOfLevel(meant.place(), level, atlas, meant.boundaryYear());
        List<CustomArea> beside = place instanceof CustomArea custom ? List.of(custom) : List.of();
        return about(
                shell, options, MovementSeries.of(shell, atlas, options, level, meant.boundaryYear(), beside), place);
    }

    /**
     * @param series which holds the place
     * @throws CommandFailure when there are too few years of it to compare
     */
    static WarnQuestion about(Shell shell, WarnOptions options, MovementSeries series, Place place) {
        return new WarnQuestion(shell, options, series, Optional.of(place));
    }

    private static Place placeOfLevel(Place place, Level level, Atlas atlas, int boundaryYear) {
        List<AreaCode> codes = ComparisonQuestion.codesOf(place);
        if (codes.size() == 1 && codes.getFirst().level() == level.areaLevel()) {
            return atlas.getTree(boundaryYear).getArea(codes.getFirst());
        }
        if (codes.stream().anyMatch(code -> !code.level().isInside(AreaLevel.PROVINCE))) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "compare.too_large", place.name());
        }
        return CustomArea.of(place.name(), boundaryYear, codes);
    }

    Shell shell() {
        return shell;
    }

    WarnOptions options() {
        return options;
    }

    Atlas atlas() {
        return series.atlas();
    }

    int boundaryYear() {
        return series.boundaryYear();
    }

    Level level() {
        return series.level();
    }

    EarlyWarning answer() {
        return answer;
    }

    Place place(int row) {
        return series.assembled().places().get(row);
    }

    String code(int row) {
        return place(row) instanceof Area area ? area.code().code() : place(row).name();
    }

    String gemeente(int row) {
        return place(row) instanceof Area area
                ? area.code().gemeente().map(AreaCode::code).orElse("")
                : "";
    }

    /** Residents of a row, added up over its parts; NaN where the number of one of them is not known. */
    double residents(int row) {
        return ComparisonQuestion.codesOf(place(row)).stream()
                .mapToDouble(code -> atlas().findResidents(boundaryYear(), code).orElse(Double.NaN))
                .sum();
    }

    String domain(String indicator) {
        return series.indicators().stream()
                .filter(i -> i.id().equals(indicator))
                .map(i -> i.domain().id())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(indicator));
    }

    Indicator indicator(String id) {
        return series.indicators().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    /** The known breaks of an indicator. */
    List<SeriesBreaks.Break> listBreaks(String indicator) {
        return series.breaks().stream()
                .filter(b -> b.indicators().contains(indicator))
                .toList();
    }

    /** Beside the figures: breaks in series, and the names and lists in which an area was looked up. */
    private static List<String> listCatalogueParts(@Nullable String area) {
        return area == null
                ? List.of("series-breaks.yaml")
                : List.of("area-aliases.yaml", "focus-areas", "named-areas", "series-breaks.yaml");
    }

    /** The editions that the series rest on. */
    List<String> listEditions() {
        return Provenance.listEditions(series.assembled().provenance());
    }

    Recipe recipe(@Nullable String area) {
        List<String> arguments = new ArrayList<>();
        if (area != null) {
            arguments.add(area);
        }
        arguments.addAll(options.arguments(
                level(),
                boundaryYear(),
                series.indicators().stream().map(Indicator::id).toList()));
        return new Recipe("warn", arguments, listEditions())
                .withMethodSpace(options.method, ComparisonQuestion.methodFile(shell, options.method))
                .withCatalogue(shell.catalogue(), listCatalogueParts(area));
    }
}
