/**
 * The profile of an area as people and programs read it.
 *
 * <p>Comes in: a {@link nl.wijkmaat.engine.statistics.Profile} of the engine. Goes out: the same as a table, CSV or JSON, and the command
 * {@code profile}. No figure is computed here.
 */
@NullMarked
package nl.wijkmaat.app.statistics;

import org.jspecify.annotations.NullMarked;
