/**
 * The map page: one question about all areas of a level, in colours and in a table.
 *
 * <p>Comes in: an address that says what is mapped, of which year, in which boundaries and how it is divided into classes. Goes out: a page
 * with a drawing in RD New that needs no script, its table, the same as a file, and vector tiles for those who have a script. Figures are
 * asked of {@code atlas} and {@code burden}, classes of the engine, outlines of {@code editions}; here they are only put on paper.
 */
@NullMarked
package nl.wijkmaat.app.site.map;

import org.jspecify.annotations.NullMarked;
