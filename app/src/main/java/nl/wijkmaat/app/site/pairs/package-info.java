/**
 * Who carries nearly the same inside and outside a programme? Each area on a list beside one that is not on it, who could not be paired, and
 * how alike the two groups are before and after.
 *
 * <p>Comes in: a list, a level, a year and what must be alike, in an address. Goes out: a page and files. The answer is that of the command
 * {@code compare --pairs}; finding the pairs is left to {@code app.comparison}. Nothing is ranked and nothing is judged.
 */
@NullMarked
package nl.wijkmaat.app.site.pairs;

import org.jspecify.annotations.NullMarked;
