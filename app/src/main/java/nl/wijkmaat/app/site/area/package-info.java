/**
 * What do we know of this area? The page of a published area, of a named area and of an area that a reader put together, and the
 * same as a file.
 *
 * <p>Comes in: the code, name or parts of a place, a boundary year and a year. Goes out: the profile that the engine made of it, with
 * for each figure how to follow it home.
 */
@NullMarked
package nl.wijkmaat.app.site.area;

import org.jspecify.annotations.NullMarked;
