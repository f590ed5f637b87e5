/**
 * The site: every page that readers see, in Dutch and in English.
 *
 * <p>Comes in: a request, whose URL is the whole state of the page. Goes out: a page, a file or a helpful refusal. Figures are asked
 * of the engine and shown as they come; nothing is computed here. Each page is a folder or class named after what the reader
 * asks; {@link nl.wijkmaat.app.site.Route} lists them all.
 */
@NullMarked
package nl.wijkmaat.app.site;

import org.jspecify.annotations.NullMarked;
