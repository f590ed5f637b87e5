/**
 * Making one figure of many parts.
 *
 * <p>In: parts (domains or indicators) by area on one scale, higher is heavier, and their weights. Out: one figure by area, or NaN
 * where too little is measured. How far a heavy part can be made good by a light one (compensability) is the difference between
 * the ways. Bringing parts to one scale is left to {@code scale}.
 */
@NullMarked
package nl.wijkmaat.engine.burden.combine;

import org.jspecify.annotations.NullMarked;
