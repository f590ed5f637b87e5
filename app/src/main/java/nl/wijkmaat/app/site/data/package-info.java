/**
 * Where does it come from? The editions that are open, each with its manifest.
 *
 * <p>Comes in: nothing, or the hash of an edition. Goes out: who published it, when it was retrieved, what is in it and what was
 * refused. Every figure on the site leads here in one click.
 */
@NullMarked
package nl.wijkmaat.app.site.data;

import org.jspecify.annotations.NullMarked;
