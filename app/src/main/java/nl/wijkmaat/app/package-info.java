/**
 * Site, workspace, API, reports and command line.
 *
 * <p>Comes in: a command line or a request. Goes out: a figure, a page or a file. Thin: it parses, calls the engine and shows; a
 * figure that is computed here is in the wrong place.
 */
@NullMarked
package nl.wijkmaat.app;

import org.jspecify.annotations.NullMarked;
