/**
 * Making figures of different indicators comparable: filling what is missing, shrinking what is unsure, taming outliers,
 * bringing to one scale.
 *
 * <p>In: columns of figures by area, NaN where there is none. Out: fitted {@link nl.wijkmaat.engine.burden.scale.Scale scales}, which are
 * increasing functions of a figure, and filled or shrunken columns. A scale is fitted on the published figures once and can
 * then be asked about any figure, so the published value and a draw within its margin are read on the same ruler. Giving
 * weights and combining are left to {@code weigh} and {@code combine}.
 */
@NullMarked
package nl.wijkmaat.engine.burden.scale;

import org.jspecify.annotations.NullMarked;
