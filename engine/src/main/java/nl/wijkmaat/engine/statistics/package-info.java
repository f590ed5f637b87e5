/**
 * What we know of an area, from which source, and how sure it is.
 *
 * <p>In: columns of figures per indicator and year on the {@link nl.wijkmaat.engine.area.AreaTree} of one boundary year. Out:
 * {@link nl.wijkmaat.engine.statistics.Value values} that know their precision or the reason why they are missing, each
 * with its {@link nl.wijkmaat.engine.statistics.Provenance}; figures of custom areas by their true denominators; profiles.
 * How figures got in is left to the editions module; whether a figure is a burden is left to {@code burden}.
 */
@NullMarked
package nl.wijkmaat.engine.statistics;

import org.jspecify.annotations.NullMarked;
