/**
 * How fast concentration is tested, and what the machine could do at best.
 *
 * <p>In: an invented map of the size of the Netherlands. Out: times, held against the goals in {@code docs/performance.md}.
 */
@NullMarked
package nl.wijkmaat.bench.concentration;

import org.jspecify.annotations.NullMarked;
