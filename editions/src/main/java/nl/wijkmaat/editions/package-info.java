/**
 * Open data in, editions out.
 *
 * <p>Comes in: files and open-data services as their publishers made them, and the catalogue's description of each. Goes out:
 * immutable editions, and the engine's values read back from them. Left to neighbours: every calculation ({@code engine}) and every
 * screen or command ({@code app}). This is the only module that knows a file format or a publisher.
 */
@NullMarked
package nl.wijkmaat.editions;

import org.jspecify.annotations.NullMarked;
