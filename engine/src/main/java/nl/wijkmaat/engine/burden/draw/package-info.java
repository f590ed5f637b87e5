/**
 * Random numbers that depend only on a seed and a counter.
 *
 * <p>In: a seed and the numbers of the thing that is drawn (method, choice, area). Out: the same draw wherever and on whatever
 * thread it is asked for. That is why no result of Wijkmaat depends on the number of threads.
 */
@NullMarked
package nl.wijkmaat.engine.burden.draw;

import org.jspecify.annotations.NullMarked;
