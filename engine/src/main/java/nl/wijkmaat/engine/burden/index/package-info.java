/**
 * Any hierarchical index that can be written down: indicators, treatment, scale, weights and combination, level upon level.
 *
 * <p>In: a {@link nl.wijkmaat.engine.burden.index.IndexDefinition} (read from the catalogue by the editions module) and a plain table of
 * columns. Out: the score of every node and the rank and tenth of every area. There is no special code for any published index.
 */
@NullMarked
package nl.wijkmaat.engine.burden.index;

import org.jspecify.annotations.NullMarked;
