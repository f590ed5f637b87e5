package nl.wijkmaat.app.api;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.download.FigureRow;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Panel;
import org.jspecify.annotations.Nullable;

/** The figures of one indicator for all areas of a level: what a map of published figures shows. */
final class IndicatorFigures {

    static final List<Parameter<?>> PARAMETERS = List.of(
            Parameters.INDICATOR,
            BurdenParameters.LEVEL,
            Parameters.YEAR,
            Parameters.BOUNDARY_YEAR,
            Parameters.PAGE,
            Parameters.PAGE_SIZE);

    private final Atlas atlas;

    IndicatorFigures(Atlas atlas) {
        this.atlas = atlas;
    }

    /** @throws Problem when there is no such indicator, or no figure of it in that year or those boundaries */
    Answer list(ApiRequest request) {
        String id = request.get(Parameters.INDICATOR);
        Indicator indicator =
                atlas.catalogue().findIndicator(id).orElseThrow(() -> Problem.notFound("problem.indicator", id));
        AreaLevel level = AreaLevel.valueOf(
                request.find(BurdenParameters.LEVEL).orElse("wijk").toUpperCase(Locale.ROOT));
        int boundaryYear = BoundaryYears.get(atlas, request);
        Figures figures = atlas.getFiguresAcrossYears(boundaryYear);
        int year = year(request, figures.panel(), indicator, level, boundaryYear);
        List<Area> areas = figures.panel().tree().listAreas(level);
        Paging paging = new Paging(request, areas.size());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("indicator", id);
        document.put("unit", indicator.unit().id());
        document.put("level", Parameter.lowerCase(level));
        document.put("year", year);
        document.put("boundaryYear", boundaryYear);
        document.put("invented", atlas.isInvented());
        paging.describe(document);
        document.put(
                "items",
                paging.of(areas).stream()
                        .map(area -> item(FigureRow.row(
                                boundaryYear, area.code().code(), area.name(), figures.figure(area, indicator, year))))
                        .toList());
        return Answer.of(document).with("Link", paging.linkHeader());
    }

    /** The year that is asked; else the newest of which anything is published at the level, or at any. */
    private static int year(ApiRequest request, Panel panel, Indicator indicator, AreaLevel level, int boundaryYear) {
        List<Integer> years = panel.listYears(indicator.id()).stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        Optional<Integer> asked = request.find(Parameters.YEAR);
        if (years.isEmpty() || asked.isPresent() && !years.contains(asked.get())) {
            throw Problem.notFound("problem.figure-year", indicator.id(), boundaryYear, years.isEmpty() ? "-" : years);
        }
        AreaTree.IndexRange range = panel.tree().range(level);
        return asked.orElseGet(() -> years.stream()
                .filter(year -> panel.getColumn(indicator.id(), year).isMeasuredAnywhere(range.from(), range.to()))
                .findFirst()
                .orElseGet(years::getFirst));
    }

    private static Map<String, @Nullable Object> item(FigureRow row) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("area", row.area());
        one.put("name", row.name());
        one.put("value", row.value());
        one.put("low", row.low());
        one.put("high", row.high());
        one.put("missingReason", row.missingReason().isEmpty() ? null : row.missingReason());
        one.put("derived", row.derived());
        one.put("editions", words(row.edition()));
        one.put("sources", words(row.source()));
        return one;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
