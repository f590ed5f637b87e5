package nl.wijkmaat.engine.area;

import java.time.LocalDate;

/**
 * A dated fact: on this day territory of one code went to another. An area that kept its code while it
 * lost a part or took in another, has a fact to itself too, so that the facts tell which codes there were.
 *
 * @param date first day of the new situation
 * @param from code that held the territory before
 * @param to code that holds it since
 * @param whole whether all of {@code from} went to {@code to}; otherwise a part did, and nobody published which residents that were
 */
public record CodeChange(LocalDate date, AreaCode from, AreaCode to, boolean whole) {

    /** @throws IllegalArgumentException when a code changes into another level */
    public CodeChange {
        if (from.level() != to.level()) {
            throw new IllegalArgumentException(from + " cannot become " + to + ", which is of another level");
        }
    }
}
