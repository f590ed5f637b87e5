/**
 * How codes of one year relate to those of another, from files: the tables of code changes in the catalogue, and what outlines tell of
 * wijken and buurten that no table covers.
 *
 * <p>In: {@code catalogue/code-changes}, outlines and panels. Out: {@link nl.wijkmaat.engine.area.CodeChanges} and
 * {@link nl.wijkmaat.engine.area.Evidence} of the engine, which does the comparing and the bringing over itself.
 */
@NullMarked
package nl.wijkmaat.editions.change;

import org.jspecify.annotations.NullMarked;
