/**
 * Where is it? The search over areas of all boundary years and over named areas.
 *
 * <p>Comes in: what a reader typed. Goes out: the areas that may be meant, best first. How names are compared is left to the engine.
 */
@NullMarked
package nl.wijkmaat.app.site.search;

import org.jspecify.annotations.NullMarked;
