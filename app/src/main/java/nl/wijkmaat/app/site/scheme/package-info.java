/**
 * Which schemes are there, what do they ask, and are they open to this area? The list of schemes, one scheme as rules to read, and the
 * access of an area beside its burden.
 *
 * <p>Comes in: a scheme, or an area and a day, in an address. Goes out: a page. Rules are read by {@code editions.scheme}; verdicts are
 * those of the commands {@code schemes}, {@code access} and {@code gap}.
 */
@NullMarked
package nl.wijkmaat.app.site.scheme;

import org.jspecify.annotations.NullMarked;
