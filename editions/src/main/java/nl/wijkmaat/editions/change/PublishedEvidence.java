package nl.wijkmaat.editions.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.editions.store.OutlineTable.Outline;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
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
    /** As they were read: a third of the memory of shapes, and few are ever asked for. */
    private final Map<Integer, Map<AreaCode, Outline>> outlinesOfYear = new HashMap<>();

    /**
     * @param panels by boundary year; residents are those of the same year
     * @param residents id of the indicator that counts residents
     * @param outlines of any year; the first with an area counts
     */
    public PublishedEvidence(Map<Integer, Panel> panels, String residents, List<OutlineTable> outlines) {
        this.panels = Map.copyOf(panels);
        this.residents = residents;
        for (OutlineTable table : outlines) {
            Map<AreaCode, Outline> ofYear = outlinesOfYear.computeIfAbsent(table.boundaryYear(), k -> new HashMap<>());
            table.outlines().stream()
                    .filter(outline -> outline.code().level().isInside(AreaLevel.GEMEENTE))
                    .forEach(outline -> ofYear.putIfAbsent(outline.code(), outline));
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
        Outline here = outline(boundaryYear, code);
        Outline there = outline(otherBoundaryYear, code);
        if (here == null || there == null) {
            return OptionalDouble.empty();
        }
        Geometry one = here.geometry();
        Geometry other = there.geometry();
        double common =
                OverlayNGRobust.overlay(one, other, OverlayNG.INTERSECTION).getArea();
        double all = one.getArea() + other.getArea() - common;
        return all > 0 ? OptionalDouble.of(common / all) : OptionalDouble.empty();
    }

    private @Nullable Outline outline(int boundaryYear, AreaCode code) {
        return outlinesOfYear.getOrDefault(boundaryYear, Map.of()).get(code);
    }
}
