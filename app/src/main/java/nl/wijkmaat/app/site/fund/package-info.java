/**
 * What would a fund give to whom? A design with what it leaves open filled in by the reader: totals, who is reached by size of the gemeente,
 * whether equals are treated alike, and every step for one area.
 *
 * <p>Comes in: a design and its settings in an address. Goes out: a page and a file. The answer is that of the command {@code fund}; working
 * it out is left to {@code app.fund}.
 */
@NullMarked
package nl.wijkmaat.app.site.fund;

import org.jspecify.annotations.NullMarked;
