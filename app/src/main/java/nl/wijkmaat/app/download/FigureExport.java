package nl.wijkmaat.app.download;

import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.wijkmaat.editions.boundary.GeoJsonExport;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.statistics.Figure;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import org.jspecify.annotations.Nullable;

/** The figures of many areas in one year, as a file: one row per area and indicator, or one outline per area. */
public final class FigureExport {

    private final Figures figures;
    private final List<Area> areas;
    private final List<Indicator> indicators;
    private final int year;
    private final UnaryOperator<String> label;
    private final boolean invented;
    private final boolean knownOnly;

    /**
     * @param figures of the boundary year of the areas
     * @param label makes the name that is written of the name of an area
     * @param invented whether the areas are of an invented country
     * @param knownOnly whether only figures are told, and not why others are missing
     */
    public FigureExport(
            Figures figures,
            List<Area> areas,
            List<Indicator> indicators,
            int year,
            UnaryOperator<String> label,
            boolean invented,
            boolean knownOnly) {
        this.figures = figures;
        this.areas = List.copyOf(areas);
        this.indicators = List.copyOf(indicators);
        this.year = year;
        this.label = label;
        this.invented = invented;
        this.knownOnly = knownOnly;
    }

    /** How many rows there are, without a heading. */
    public long countRows() {
        return knownOnly ? rows().count() : (long) areas.size() * indicators.size();
    }

    /** A row per area. */
    public TableFile wide() {
        return WideFigures.of(rows());
    }

    /** The rows as a file. */
    public FigureRows table() {
        return new FigureRows(this::rows);
    }

    /**
     * GeoJSON with a feature per outline: each indicator under its id, its range, reason of absence, editions and the boundary years in
     * which they were published under the id with {@code _low}, {@code _high}, {@code _missing}, {@code _edition} and
     * {@code _source_boundary_year} behind it.
     *
     * @param outlines of the same boundary year and level
     */
    public void writeGeoJson(LevelOutlines outlines, Writer out) {
        Map<AreaCode, Area> areaByCode = new LinkedHashMap<>();
        areas.forEach(area -> areaByCode.put(area.code(), area));
        Map<AreaCode, Map<String, @Nullable Object>> properties = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        outlines.areas().forEach(code -> {
            Map<String, @Nullable Object> own = properties(areaByCode.get(code));
            own.forEach((name, value) -> {
                if (value != null && !value.equals("")) {
                    used.add(name);
                }
            });
            properties.put(code, own);
        });
        // What says nothing of any area would only make the file larger.
        properties.values().forEach(own -> own.keySet().retainAll(used));
        GeoJsonExport.write(outlines, code -> properties.getOrDefault(code, Map.of()), out);
    }

    private Map<String, @Nullable Object> properties(@Nullable Area area) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        if (area == null) {
            return properties;
        }
        properties.put("name", label.apply(area.name()));
        properties.put("year", year);
        for (Indicator indicator : indicators) {
            Figure figure = figures.figure(area, indicator, year);
            FigureRow row = row(area, figure);
            properties.put("invented", row.invented());
            if (knownOnly && row.value() == null) {
                continue;
            }
            properties.put(indicator.id(), row.value());
            properties.put(indicator.id() + "_low", row.low());
            properties.put(indicator.id() + "_high", row.high());
            properties.put(indicator.id() + "_missing", row.missingReason().isEmpty() ? null : row.missingReason());
            properties.put(indicator.id() + "_edition", row.edition());
            properties.put(indicator.id() + "_source_boundary_year", row.sourceBoundaryYear());
        }
        return properties;
    }

    private Stream<FigureRow> rows() {
        return areas.stream()
                .flatMap(area -> indicators.stream().map(indicator -> row(area, figures.figure(area, indicator, year))))
                .filter(row -> !knownOnly || row.value() != null);
    }

    private FigureRow row(Area area, Figure figure) {
        FigureRow row = FigureRow.row(
                figures.panel().tree().boundaryYear(), area.code().code(), label.apply(area.name()), figure);
        return invented ? row.ofInventedCountry() : row;
    }
}
