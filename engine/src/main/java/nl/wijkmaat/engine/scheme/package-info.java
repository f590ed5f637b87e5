/**
 * Which schemes are open to an area, which are not, and on which clause.
 *
 * <p>In: schemes as dated rules, what is known of an applicant, and closed lists with their validity. Out: per clause and
 * overall a four-valued verdict with its trace: the value, what is required, the margin, what is missing and the smallest
 * changes that would alter the outcome. Reading rules from files is left to the editions module; what weighs on an area to
 * {@code burden}; who should get what under a new rule to {@code fund}.
 */
@NullMarked
package nl.wijkmaat.engine.scheme;

import org.jspecify.annotations.NullMarked;
