/**
 * The chain from burden to access as pure functions on immutable values.
 *
 * <p>Comes in: areas, figures and catalogue entries that the caller has read. Goes out: the same in one more step of the chain.
 * Left to neighbours: files and publishers ({@code editions}), people and their decisions ({@code app}). Nothing in here knows a
 * framework, a database, a clock or a file, so the engine is usable as a library on its own.
 */
@NullMarked
package nl.wijkmaat.engine;

import org.jspecify.annotations.NullMarked;
