/**
 * How fast burden is computed: the multiverse over a country of buurten, and its parts.
 *
 * <p>In: invented tables of the size of the Netherlands. Out: times, held against the goals in {@code docs/performance.md}.
 */
@NullMarked
package nl.wijkmaat.bench.burden;

import org.jspecify.annotations.NullMarked;
