/**
 * Schemes, closed lists and awards as analysts write them: {@code catalogue/schemes}, {@code catalogue/lists} and
 * {@code catalogue/awards}.
 *
 * <p>In: YAML files. Out: the rules of the engine's {@code scheme} package, checked so that every name refers to something, no
 * two versions hold on one day and no listing opens itself in a circle. What comes of the rules is left to the engine.
 */
@NullMarked
package nl.wijkmaat.editions.scheme;

import org.jspecify.annotations.NullMarked;
