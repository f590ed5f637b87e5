/**
 * What a fund would give to whom.
 *
 * <p>In: a {@link nl.wijkmaat.engine.fund.FundDesign} and {@link nl.wijkmaat.engine.fund.FundArea areas} with their burden, size and
 * memberships. Out: who may be considered and on which requirement others are left out, the cents of every area in every year with the
 * steps that lead there, a comparison of keys by coverage, stability, treatment of equals and split by size of the gemeente, and the
 * choice of areas that reaches most people within a budget, with the proven distance to the optimum. What burden is, is left to
 * {@code burden}; what existing schemes give is left to {@code scheme}; money that was granted is left to {@code money}.
 *
 * <p>Weight and size stay two axes. A key may let both count in an amount of euros, by a formula that the design states; no area gets a
 * score out of it.
 */
@NullMarked
package nl.wijkmaat.engine.fund;

import org.jspecify.annotations.NullMarked;
