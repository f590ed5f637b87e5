package nl.wijkmaat.engine.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The figure of one place for one indicator in one year, with how it came about.
 *
 * @param indicator what is measured
 * @param year the year that it tells of
 * @param value the amount with its range, or the reason why there is none
 * @param basis whether a source published it or it was put together from parts
 * @param provenance every source that it rests on, also the one that says it is missing; empty when no source speaks of it
 */
public record Figure(Indicator indicator, int year, Value value, Basis basis, List<Provenance> provenance) {

    public Figure {
        provenance = List.copyOf(provenance);
    }

    /** How a figure came about. */
    public sealed interface Basis {}

    /** As published, or as not published, for exactly this place. */
    public record Published() implements Basis {}

    /**
     * Put together from the figures of parts; no source publishes it for this place.
     *
     * @param coverage which parts are measured
     * @param ofMeasuredPart the figure of the measured parts alone, present when at least one part is measured, also when it
     *     covers too little to be the figure of the whole
     */
    public record FromParts(Coverage coverage, Optional<Value.Measured> ofMeasuredPart) implements Basis {}

    /** Put together from figures that are all there, in the boundaries they were published in, and then brought to these. */
    public record PutTogetherBefore() implements Basis {}

    /** Whether no source publishes the figure and it was put together from parts. */
    public boolean isDerived() {
        return !(basis instanceof Published);
    }

    /** Whether there is an amount, but of only a part of the place. */
    public boolean isOfMeasuredPartOnly() {
        return value instanceof Value.Measured
                && basis instanceof FromParts parts
                && !parts.coverage().isComplete();
    }

    /**
     * Id of the count that weighed the parts in place of the indicator's own denominator, which nobody publishes for them; empty when none did.
     */
    public Optional<String> findStandIn() {
        return basis instanceof FromParts parts
                        && indicator.aggregation() instanceof Aggregation.WeightedMean mean
                        && parts.coverage().shareOf().equals(mean.standIn())
                ? Optional.of(parts.coverage().shareOf())
                : Optional.empty();
    }

    /** Whether any source that it rests on is an invented one. */
    public boolean isInvented() {
        return provenance.stream().anyMatch(Provenance::invented);
    }
}
