package nl.wijkmaat.app.site.map;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.wijkmaat.engine.burden.BurdenAssembly.Assembled;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Interval;
import nl.wijkmaat.engine.statistics.MissingReason;
import nl.wijkmaat.engine.statistics.Value;

/**
 * What weighs on the areas of a level, with everything that it was computed from.
 *
 * @param boundaryYear the boundaries of the areas
 * @param assembled the figures that took part
 * @param stacking the position of each domain
 * @param methods what all methods say; empty when that was not asked for
 * @param reference the list that areas are held against; empty when there is none in these boundaries
 */
record AreaBurden(
        int boundaryYear,
        Assembled assembled,
        Stacking stacking,
        Optional<MultiverseResult> methods,
        Optional<String> reference) {

    /** From which position among residents a domain counts as stacked. The same as the command line has when nothing is said. */
    static final double LINE = 80;

    BurdenTable table() {
        return assembled.table();
    }

    /** The measured domains, by their place in the table. */
    List<String> domains() {
        return table().domains();
    }

    /** The position of a domain; empty when it is not measured in this area, or nowhere. */
    OptionalDouble findPosition(int area, Domain domain) {
        int at = domains().indexOf(domain.id());
        return at < 0 ? OptionalDouble.empty() : stacking.findDomain(area, at);
    }

    Stacking.Count count(int area) {
        return stacking.count(area, LINE);
    }

    /** What a layer shows of an area. */
    Value value(Layer layer, int area) {
        return switch (layer) {
            case Layer.OfDomain(Domain domain) -> exact(findPosition(area, domain));
            case Layer.OfBurden burden -> value(burden, area);
            case Layer.OfIndicator _, Layer.OfAccess _ ->
                throw new IllegalArgumentException(layer.id() + " tells of no burden");
        };
    }

    private Value value(Layer.OfBurden layer, int area) {
        return switch (layer) {
            case STACKING -> {
                Stacking.Count count = count(area);
                yield exact(count.measured() == 0 ? OptionalDouble.empty() : OptionalDouble.of(count.beyond()));
            }
            case WEIGHT ->
                methods.flatMap(m -> m.findWeight(area))
                        .<Value>map(w -> new Value.Measured(w.median(), new Interval(w.low(), w.high())))
                        .orElseGet(() -> Value.missing(MissingReason.NOT_MEASURED));
            case COMPARABLE ->
                exact(methods.map(m -> m.findComparablePercent(area)).orElse(OptionalDouble.empty()));
        };
    }

    private static Value exact(OptionalDouble amount) {
        return amount.isPresent()
                ? new Value.Measured(amount.getAsDouble(), new Interval(amount.getAsDouble(), amount.getAsDouble()))
                : Value.missing(MissingReason.NOT_MEASURED);
    }
}
