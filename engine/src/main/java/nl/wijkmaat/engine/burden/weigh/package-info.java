/**
 * How much each part counts in a whole.
 *
 * <p>In: the parts (domains or indicators) by area, already on one scale. Out: weights that are not negative and add up to one, or a
 * clear refusal when the data do not support the way that was chosen. What is done with the weights is left to {@code combine}.
 */
@NullMarked
package nl.wijkmaat.engine.burden.weigh;

import org.jspecify.annotations.NullMarked;
