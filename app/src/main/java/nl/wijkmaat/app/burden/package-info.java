/**
 * What weighs on areas, on the command line: {@code burden}, {@code count} and {@code index}.
 *
 * <p>In: a command line, or a question of a page. Out: rows, or a document that carries its whole recipe. The table of figures is put
 * together here from the editions; every figure in the answer is computed by {@code engine.burden}.
 */
@NullMarked
package nl.wijkmaat.app.burden;

import org.jspecify.annotations.NullMarked;
