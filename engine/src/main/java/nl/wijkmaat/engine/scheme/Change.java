package nl.wijkmaat.engine.scheme;

import java.math.BigDecimal;
import java.util.Set;

/** One change in what is known of an applicant that would turn a failing test around. */
public sealed interface Change {

    /**
     * A number that would have to reach a bound.
     *
     * @param input name of the input
     * @param from the present value
     * @param comparison how the value must stand to the bound
     * @param bound the bound
     */
    record Reach(String input, BigDecimal from, Condition.Comparison comparison, BigDecimal bound) implements Change {}

    /** A yes that would have to be a no, or the other way round. */
    record Become(String input, boolean required) implements Change {}

    /** Another word would have to be chosen. */
    record Choose(String input, Set<String> accepted) implements Change {}

    /** A day that would have to lie within a period. */
    record Move(Condition.Within within) implements Change {}

    /** The applicant would have to be put on a list, or be taken off it. */
    record Listing(String list, boolean required) implements Change {}
}
