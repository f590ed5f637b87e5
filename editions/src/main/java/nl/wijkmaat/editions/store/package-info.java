/**
 * Editions: immutable, content-addressed sets of figures or outlines on disk, and the panels that are loaded from them.
 *
 * <p>In: a {@link nl.wijkmaat.editions.store.FigureTable} that an importer has read and checked. Out: editions with their
 * manifests, and panels of the engine. Reading any format of a publisher is left to the importers.
 */
@NullMarked
package nl.wijkmaat.editions.store;

import org.jspecify.annotations.NullMarked;
