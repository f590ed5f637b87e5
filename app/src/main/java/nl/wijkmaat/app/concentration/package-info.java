/**
 * Where burden concentrates, on the command line: {@code concentration}.
 *
 * <p>In: a command line. Out: rows for people or scripts, or a document that carries its whole recipe. Which figure each area has and
 * who borders on whom is looked up here; every statistic is computed by {@code engine.concentration}, weight and domains by
 * {@code engine.burden}.
 */
@NullMarked
package nl.wijkmaat.app.concentration;

import org.jspecify.annotations.NullMarked;
