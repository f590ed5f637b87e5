/**
 * What would another rule do? A scheme with a bound moved, a rule left out, areas put on a list or "may" turned into "must": before and after
 * side by side.
 *
 * <p>Comes in: a scheme and the changes in an address. Goes out: a page and a file. The answer is that of the command {@code what-if};
 * working it out is left to {@code app.scheme}.
 */
@NullMarked
package nl.wijkmaat.app.site.whatif;

import org.jspecify.annotations.NullMarked;
