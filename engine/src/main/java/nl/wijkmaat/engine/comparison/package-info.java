/**
 * Who carries the same, inside and outside the programmes, and who is moving towards a critical level.
 *
 * <p>In: a table of burden with its areas, indicators and domains; for movement the figures of several years in one set of
 * boundaries. Out: the nearest comparable areas, matched pairs with their balance, and in {@code movement} slopes with their intervals and
 * what they do and do not allow one to say. What supports a likeness and what speaks against it come out together. Nothing
 * here judges: which schemes are open to whom is left to {@code scheme}, what is fair to {@code fund}.
 */
@NullMarked
package nl.wijkmaat.engine.comparison;

import org.jspecify.annotations.NullMarked;
