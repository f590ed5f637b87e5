package nl.wijkmaat.editions.fund;

import java.util.OptionalDouble;
import nl.wijkmaat.engine.LocalText;

/**
 * A number that a proposal leaves open.
 *
 * @param name how it is set
 * @param about what it is, and why the usual value was taken where there is one
 * @param usual value when it is not set; empty when only the user can say, as with an amount that the proposal does not name
 * @param value that holds now; NaN when it was not set and has no usual one
 */
public record FundParameter(String name, LocalText about, OptionalDouble usual, double value) {}
