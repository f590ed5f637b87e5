/**
 * Where burden concentrates: whether like lies beside like more than chance would have it, in which areas, and how unevenly
 * people are spread within a city.
 *
 * <p>In: one figure per area, NaN where missing, and who borders on whom. Out: global and local statistics with two-sided
 * conditional permutation inference and control of the false discovery rate, rates smoothed by empirical Bayes, and measures of
 * spread. An area without a figure and an area without neighbours come out as such, never as low beside low. Which areas there
 * are and their outlines are left to {@code area} and the editions module; what the figure means to {@code burden}.
 */
@NullMarked
package nl.wijkmaat.engine.concentration;

import org.jspecify.annotations.NullMarked;
