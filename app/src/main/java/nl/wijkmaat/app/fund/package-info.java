/**
 * What a fund would give to whom, on the command line: {@code fund}.
 *
 * <p>In: a command line and a design. Out: rows for people or scripts, or a document that carries its whole recipe. Figures are put
 * together here from the editions; every amount is computed by {@code engine.fund}.
 */
@NullMarked
package nl.wijkmaat.app.fund;

import org.jspecify.annotations.NullMarked;
