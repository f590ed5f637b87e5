package nl.wijkmaat.engine.statistics;

import java.util.List;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaLevel;

/**
 * Something that is measured of areas, apart from any source or year.
 *
 * @param id stable name, lower case with underscores; the name of the column in editions and downloads
 * @param name what readers see
 * @param definition one or two sentences: of whom or what, measured how
 * @param domain the field of life it tells of
 * @param direction what a higher figure means
 * @param unit unit of its amounts
 * @param aggregation how the figure of a whole follows from its parts
 * @param lowestLevel the smallest areas for which any source publishes it
 * @param modelled whether the figures are estimates of a model rather than counts, so that areas alike in the inputs of the
 *     model come out alike by construction
 * @param modelledFrom ids of the indicators that the model is fed with, as far as they are indicators here; empty when it is no
 *     model or its inputs are not declared. Weighed beside one of those it counts the same thing twice
 */
public record Indicator(
        String id,
        LocalText name,
        LocalText definition,
        Domain domain,
        Direction direction,
        Unit unit,
        Aggregation aggregation,
        AreaLevel lowestLevel,
        boolean modelled,
        List<String> modelledFrom) {

    /** Id of the indicator that counts the people who live in an area; shares of a population are told by it. */
    public static final String RESIDENTS = "residents";

    /** @throws IllegalArgumentException when the id is not lower case with underscores */
    public Indicator {
        modelledFrom = List.copyOf(modelledFrom);
        if (!id.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "indicator id '" + id + "' must be lower case letters, digits and underscores");
        }
    }

    /** As the other constructor, with nothing declared of the inputs of a model. */
    public Indicator(
            String id,
            LocalText name,
            LocalText definition,
            Domain domain,
            Direction direction,
            Unit unit,
            Aggregation aggregation,
            AreaLevel lowestLevel,
            boolean modelled) {
        this(id, name, definition, domain, direction, unit, aggregation, lowestLevel, modelled, List.of());
    }
}
