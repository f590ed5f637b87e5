package nl.wijkmaat.editions.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.wijkmaat.editions.boundary.LevelOutlines;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.Evidence;
import nl.wijkmaat.engine.statistics.Panel;
import nl.wijkmaat.engine.statistics.Value;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What published residents and outlines tell of the territory behind a code. Overlaps are worked out when they are asked for. */
public final class PublishedEvidence implements Evidence {

    private final Map<Integer, Panel> panels;
    private final String residents;
    private final Map<Integer, Map<AreaCode, Geometry>> shapes = new HashMap<>();

    /**
     * @param panels by boundary year; residents are those of the same year
     * @param residents id of the indicator that counts residents
     * @param outlines of any level and year; the first with an area counts
     */
    public PublishedEvidence(Map<Integer, Panel> panels, String residents, List<LevelOutlines> outlines) {
        this.panels = Map.copyOf(panels);
        this.residents = residents;
        for (LevelOutlines level : outlines) {
            Map<AreaCode, Geometry> ofYear = shapes.computeIfAbsent(level.boundaryYear(), k -> new HashMap<>());
            for (int i = 0; i < level.areas().size(); i++) {
                ofYear.putIfAbsent(level.areas().get(i), level.shapes().get(i));
            }
        }
    }

    @Override
    public OptionalDouble findResidents(int boundaryYear, AreaCode code) {
        Panel panel = panels.get(boundaryYear);
        if (panel == null) {
            return OptionalDouble.empty();
        }
        Value value = panel.value(code, residents, boundaryYear);
        return value.findAmount();
    }

    @Override
    public OptionalDouble findOverlap(int boundaryYear, int otherBoundaryYear, AreaCode code) {
        Geometry one = shape(boundaryYear, code);
        Geometry other = shape(otherBoundaryYear, code);
        if (one == null || other == null) {
            return OptionalDouble.empty();
        }
        double common =
                OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
        double all = one.getArea() + other.getArea() - common;
        return all > 0 ? OptionalDouble.of(common / all) : OptionalDouble.empty();
    }

    private @Nullable Geometry shape(int boundaryYear, AreaCode code) {
        return shapes.getOrDefault(boundaryYear, Map.of()).get(code);
    }
}
