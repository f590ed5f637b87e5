/**
 * Which areas there are: codes, names, the tree of one boundary year, sets of areas that somebody named, and how codes
 * of one year relate to those of another.
 *
 * <p>In: codes, names and parents as published for one boundary year. Out: an {@link nl.wijkmaat.engine.area.AreaTree}
 * that answers who lies in what, and {@link nl.wijkmaat.engine.area.CustomArea} for any named set of areas. What is known
 * of an area (its figures) is left to {@code statistics}; outlines and map projections are left to the editions module.
 */
@NullMarked
package nl.wijkmaat.engine.area;

import org.jspecify.annotations.NullMarked;
