package nl.wijkmaat.app.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import nl.wijkmaat.engine.comparison.movement.MovementAssembly;
import nl.wijkmaat.engine.comparison.movement.TheilSenSlope;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;

/** A question about movement with everything that it is answered from, and its answer. */
final class WarnQuestion {

    private final Shell shell;
    private final WarnOptions options;
    private final Atlas atlas;
    private final int boundaryYear;
    private final Level level;
    private final List<Indicator> indicators;
    private final List<SeriesBreaks.Break> breaks;
    private final MovementAssembly.Assembled assembled;
    private final EarlyWarning answer;

    private WarnQuestion(
            Shell shell, WarnOptions options, Atlas atlas, Optional<Place> asked, int boundaryYear, Level level) {
        this.shell = shell;
        this.options = options;
        this.atlas = atlas;
        this.boundaryYear = boundaryYear;
        this.level = level;
        this.indicators = listIndicators();
        this.breaks = SeriesBreaks.read(shell.catalogue());
        EarlyWarning.Question question = options.question();
        Optional<Place> place = asked.map(this::placeOfLevel);
        List<CustomArea> beside = place.stream()
                .filter(CustomArea.class::isInstance)
                .map(CustomArea.class::cast)
                .toList();
        this.assembled = MovementAssembly.assemble(
                atlas.getFiguresAcrossYears(boundaryYear),
                level.areaLevel(),
                beside,
                indicators,
                options.years(),
                breaksByIndicator());
        List<Integer> rows = place.map(p -> List.of(assembled.places().indexOf(p)))
                .orElseGet(() ->
                        IntStream.range(0, assembled.places().size()).boxed().toList());
        this.answer = EarlyWarning.of(question, assembled.series(), assembled.weights(), rows);
        if (answer.movements().isEmpty()) {
            throw CommandFailure.of(
                    ExitCode.BAD_INPUT,
                    "warn.too_few_points",
                    TheilSenSlope.LEAST_POINTS,
                    place.map(Place::name).orElse(level.name()),
                    boundaryYear,
                    measured());
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
            return new WarnQuestion(shell, options, atlas, Optional.empty(), chosen, level);
        }
        MeantPlace meant =
                new PlaceFinder(atlas).find(area, OptionalInt.empty(), boundaryYear, options.confidence.atLeast);
        Level level = options.level == null ? ComparisonQuestion.levelOf(meant.place()) : options.level;
        return new WarnQuestion(shell, options, atlas, Optional.of(meant.place()), meant.boundaryYear(), level);
    }

    private Place placeOfLevel(Place place) {
        List<AreaCode> codes = ComparisonQuestion.codesOf(place);
        if (codes.size() == 1 && codes.getFirst().level() == level.areaLevel()) {
            return atlas.getTree(boundaryYear).getArea(codes.getFirst());
        }
        if (codes.stream().anyMatch(code -> !code.level().isInside(AreaLevel.PROVINCE))) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "compare.too_large", place.name());
        }
        return CustomArea.of(place.name(), boundaryYear, codes);
    }

    /** Those asked for by id; else those of the domains asked for; else all of the method. */
    private List<Indicator> listIndicators() {
        if (!options.indicators.isEmpty()) {
            return options.indicators.stream().map(this::getIndicator).toList();
        }
        return ComparisonQuestion.listIndicators(shell, atlas, options.method, options.domains);
    }

    private Indicator getIndicator(String id) {
        Indicator found = atlas.catalogue().indicators().get(id);
        if (found == null) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "warn.no_indicator", id);
        }
        return found;
    }

    private Map<String, List<Integer>> breaksByIndicator() {
        Map<String, List<Integer>> byIndicator = new HashMap<>();
        for (SeriesBreaks.Break each : breaks) {
            each.indicators()
                    .forEach(id -> byIndicator
                            .computeIfAbsent(id, _ -> new ArrayList<>())
                            .add(each.from()));
        }
        return byIndicator;
    }

    /** Per indicator the years that there are, for who asks too much of them. */
    private String measured() {
        return String.join(
                "; ",
                assembled.series().stream()
                        .map(series -> series.indicator() + " "
                                + series.years().stream()
                                        .map(year -> year.year())
                                        .toList())
                        .toList());
    }

    Shell shell() {
        return shell;
    }

    WarnOptions options() {
        return options;
    }

    Atlas atlas() {
        return atlas;
    }

    int boundaryYear() {
        return boundaryYear;
    }

    Level level() {
        return level;
    }

    EarlyWarning answer() {
        return answer;
    }

    Place place(int row) {
        return assembled.places().get(row);
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
                .mapToDouble(code -> atlas.findResidents(boundaryYear, code).orElse(Double.NaN))
                .sum();
    }

    String domain(String indicator) {
        return indicators.stream()
                .filter(i -> i.id().equals(indicator))
                .map(i -> i.domain().id())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(indicator));
    }

    Indicator indicator(String id) {
        return indicators.stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(id));
    }

    /** The known breaks of an indicator. */
    List<SeriesBreaks.Break> listBreaks(String indicator) {
        return breaks.stream().filter(b -> b.indicators().contains(indicator)).toList();
    }

    Recipe recipe(@Nullable String area) {
        List<String> arguments = new ArrayList<>();
        if (area != null) {
            arguments.add(area);
        }
        arguments.addAll(options.arguments(
                level, boundaryYear, indicators.stream().map(Indicator::id).toList()));
        List<String> editions =
                assembled.provenance().stream().map(Provenance::edition).toList();
        return new Recipe("warn", arguments, editions)
                .withMethodSpace(options.method, ComparisonQuestion.methodFile(shell, options.method))
                .withCatalogue(shell.catalogue(), List.of("indicators", "series-breaks.yaml"));
    }
}
