/**
 * The documents of the tree that readers can ask for: how each figure comes about, and what the words mean.
 *
 * <p>Comes in: files of {@code docs/} as they were packed into the program. Goes out: their text. How a page or an answer shows it is left to site and API.
 */
@NullMarked
package nl.wijkmaat.app.document;

import org.jspecify.annotations.NullMarked;
