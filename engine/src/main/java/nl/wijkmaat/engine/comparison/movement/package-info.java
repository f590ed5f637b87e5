/**
 * Whether an area moves towards a critical level, and how sure that is.
 *
 * <p>In: the figures of one indicator in at least three years, in the boundaries of one, with their margins. Out: the position of every area in
 * each year, a robust slope with its interval, the distance to the line, when it would be crossed, and one of four verdicts. Nothing is called
 * worse while the margin also allows that nothing happened. How many of all series would be called so by chance alone comes out beside it.
 */
@NullMarked
package nl.wijkmaat.engine.comparison.movement;

import org.jspecify.annotations.NullMarked;
