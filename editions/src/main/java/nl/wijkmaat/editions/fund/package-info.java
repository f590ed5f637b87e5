/**
 * Designs of funds that people wrote down.
 *
 * <p>In: a YAML file of {@code catalogue/funds} or of a user, and what the user sets its parameters to. Out: a
 * {@link nl.wijkmaat.engine.fund.FundDesign}, or everything that is wrong with its place. What a design gives to whom is left to the
 * engine.
 */
@NullMarked
package nl.wijkmaat.editions.fund;

import org.jspecify.annotations.NullMarked;
