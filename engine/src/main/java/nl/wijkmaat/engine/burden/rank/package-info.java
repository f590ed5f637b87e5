/**
 * The order of areas by burden and how sure it is.
 *
 * <p>In: one figure by area, higher is heavier. Out: ranks from 1 for the heaviest, and sets of ranks that an area can have given how
 * unsure the figures are. An order serves to count and compare areas; no league table of gemeenten is made from it.
 */
@NullMarked
package nl.wijkmaat.engine.burden.rank;

import org.jspecify.annotations.NullMarked;
