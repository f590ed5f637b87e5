package nl.wijkmaat.app.area;

import java.util.Optional;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.Place;

/**
 * The place that somebody means, with the years in which they mean it.
 *
 * @param id its code, the id of a named area, or {@code custom}
 * @param place what it is
 * @param boundaryYear the year whose boundaries hold
 * @param year the year of the figures
 * @param caveat what a reader must know before relying on its codes
 */
public record MeantPlace(String id, Place place, int boundaryYear, int year, Optional<LocalText> caveat) {}
