/**
 * Charts, for pages and reports alike.
 *
 * <p>Comes in: what a chart shows, in the unit of the figures. Goes out: SVG. In three steps that do not know each other: the data
 * shape ({@code RangeStrip}), its layout in the units of the drawing ({@code RangeStripLayout}) and the drawing ({@code SvgImage}).
 * Every chart stands beside the table of its figures, so it is hidden from screen readers; labels in a drawing stand at what they
 * name, and colours come from the style sheet by class name.
 */
@NullMarked
package nl.wijkmaat.app.chart;

import org.jspecify.annotations.NullMarked;
