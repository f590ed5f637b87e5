/**
 * Whether indicators hang together as an index supposes, asked before how sure the index is.
 *
 * <p>In: a {@link nl.wijkmaat.engine.burden.BurdenTable}. Out: correlations within and across domains, Cronbach's alpha per domain,
 * collinearity, and where one thing is counted twice because a modelled figure was made of another. What follows from it is left to
 * people: nothing is thrown out here. How far the outcome depends on an indicator is told by {@code burden.multiverse}.
 */
@NullMarked
package nl.wijkmaat.engine.burden.coherence;

import org.jspecify.annotations.NullMarked;
