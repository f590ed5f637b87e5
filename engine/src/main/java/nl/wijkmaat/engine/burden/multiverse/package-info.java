/**
 * In how many of all defensible methods a statement holds.
 *
 * <p>In: a {@link nl.wijkmaat.engine.burden.BurdenTable} and a {@link nl.wijkmaat.engine.burden.multiverse.MethodSpace}, the choices that the
 * catalogue calls defensible. Complete methods are drawn from it, and in each the figures are drawn within their own margins. Out:
 * per area the distribution of its weight and rank, how often it is among the heaviest, how often it carries at least the burden of
 * a reference group, and on which choice that hinges; all as streaming tallies, so memory does not grow with the number of methods.
 *
 * <p>How it is fast: a figure drawn within its margin is kept as the number of the nearest knot on the axis of its indicator, so every
 * treatment and scale is one look-up in a table; ranks come from a radix sort. All tallies are whole numbers, so the result is the
 * same for any number of threads.
 */
@NullMarked
package nl.wijkmaat.engine.burden.multiverse;

import org.jspecify.annotations.NullMarked;
