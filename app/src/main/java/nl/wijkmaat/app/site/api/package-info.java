/**
 * How do programs ask? The page about the API, with addresses that work here and now.
 *
 * <p>Comes in: nothing. Goes out: what can be asked, from the same list that the API answers by. The answers themselves are left to
 * {@code app.api}.
 */
@NullMarked
package nl.wijkmaat.app.site.api;

import org.jspecify.annotations.NullMarked;
