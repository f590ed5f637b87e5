/**
 * How long schemes take: every scheme for every area, one what-if question, a curve over a threshold, and the scale test.
 *
 * <p>In: the schemes of the catalogue and an invented country of areas. Out: milliseconds on standard output. That the answers are right is
 * for tests to tell.
 */
@NullMarked
package nl.wijkmaat.bench.scheme;

import org.jspecify.annotations.NullMarked;
