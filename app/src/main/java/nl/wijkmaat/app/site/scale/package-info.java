/**
 * Did a scheme go to larger gemeenten more often? The scale test of a scheme, plainly and at equal burden, with what supports the claim beside
 * what speaks against it.
 *
 * <p>Comes in: a scheme, a round and a day in an address. Goes out: a page and a file. The answer is that of the command
 * {@code scale-test}; working it out is left to {@code app.scheme}.
 */
@NullMarked
package nl.wijkmaat.app.site.scale;

import org.jspecify.annotations.NullMarked;
