/**
 * Finding the area that somebody means: by code, by name, as a set of codes or as a focus area of the catalogue.
 *
 * <p>Comes in: what a person typed. Goes out: a {@link nl.wijkmaat.engine.area.Place} with the boundary year in which it is meant, and the
 * command {@code area}. What is known of the place is left to {@code statistics}.
 */
@NullMarked
package nl.wijkmaat.app.area;

import org.jspecify.annotations.NullMarked;
