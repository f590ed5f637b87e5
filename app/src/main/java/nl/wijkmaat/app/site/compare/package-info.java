/**
 * How do areas stand beside each other? Two to six areas, burden beside burden and access beside access.
 *
 * <p>Comes in: the codes of the areas in the address, and what a reader wants to add. Goes out: for each area what its own page says of
 * burden and access, side by side and in the order in which they were chosen. Nothing is ranked and nothing is judged.
 */
@NullMarked
package nl.wijkmaat.app.site.compare;

import org.jspecify.annotations.NullMarked;
