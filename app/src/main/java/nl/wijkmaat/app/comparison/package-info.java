/**
 * Who carries the same and who is moving, on the command line: {@code compare} and {@code warn}.
 *
 * <p>In: a command line. Out: rows for people or scripts, or a document that carries its whole recipe. Which areas, figures and lists
 * take part is put together here from the editions and the catalogue; every likeness, pair, slope and verdict is computed by {@code
 * engine.comparison}.
 */
@NullMarked
package nl.wijkmaat.app.comparison;

import org.jspecify.annotations.NullMarked;
