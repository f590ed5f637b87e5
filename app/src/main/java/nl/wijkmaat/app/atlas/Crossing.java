package nl.wijkmaat.app.atlas;

import java.util.Optional;
import java.util.OptionalInt;
import nl.wijkmaat.engine.area.Relation;

/**
 * The way of a figure from the boundaries of one year to those it is shown in.
 *
 * @param fromBoundaryYear in which it was published
 * @param relation what the area is of those boundaries, or why nobody knows; empty when the figure is put together from parts, each of
 *     which crossed by itself
 * @param middleYear the boundary year by way of which the area was recognised, when the two years themselves do not tell
 */
public record Crossing(int fromBoundaryYear, Optional<Relation> relation, OptionalInt middleYear) {}
