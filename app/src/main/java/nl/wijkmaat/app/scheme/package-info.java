/**
 * Which schemes are open to a place, on the command line: {@code schemes}, {@code access}, {@code gap}, {@code scale-test} and
 * {@code what-if}.
 *
 * <p>In: a command line. Out: text for people, rows for scripts, or a document that carries everything. Rules are read by
 * {@code editions.scheme}; every verdict, margin, count and test is computed by {@code engine.scheme}, so the site and the command line say
 * the same. What weighs on areas is left to {@code app.burden}.
 */
@NullMarked
package nl.wijkmaat.app.scheme;

import org.jspecify.annotations.NullMarked;
