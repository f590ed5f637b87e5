/**
 * What is open: the figures, areas and lists that site and command line ask about.
 *
 * <p>Comes in: a data directory with editions and a catalogue folder. Goes out: the engine's figures per boundary year, the search
 * over all areas and the named areas, each loaded on first use and kept until an import changes the editions. How editions are
 * stored is left to {@code editions}, every calculation to {@code engine}.
 */
@NullMarked
package nl.wijkmaat.app.atlas;

import org.jspecify.annotations.NullMarked;
