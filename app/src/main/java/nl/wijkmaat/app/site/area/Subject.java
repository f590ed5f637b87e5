package nl.wijkmaat.app.site.area;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.Composition;
import nl.wijkmaat.engine.area.Place;

/**
 * What a page about an area is about, once its address is understood.
 *
 * @param place the area itself
 * @param boundaryYear the boundaries in which it is taken
 * @param boundaryYears the boundaries in which it can be taken, newest first
 * @param link its address without years
 * @param named for an area from a list: the list, and the codes that were taken for it
 */
public record Subject(Place place, int boundaryYear, List<Integer> boundaryYears, Link link, Optional<Named> named) {

    /**
     * @param listed the area and its list
     * @param composition the codes that stand for it
     * @param leftOut how many codes of the composition are too uncertain to take along
     */
    public record Named(Atlas.Listed listed, Composition composition, int leftOut) {}

    /** The published area, when it is one. */
    public Optional<Area> area() {
        return place instanceof Area area ? Optional.of(area) : Optional.empty();
    }
}
