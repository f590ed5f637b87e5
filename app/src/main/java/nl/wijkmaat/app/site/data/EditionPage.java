package nl.wijkmaat.app.site.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.engine.statistics.Indicator;

/**
 * What the page of one edition shows.
 *
 * @param manifest what it holds and where it came from
 * @param indicators the catalogue's indicators by id
 * @param refusals the first rows and cells that were not taken over
 */
public record EditionPage(Manifest manifest, Map<String, Indicator> indicators, List<Refusal> refusals) {

    public Optional<Indicator> findIndicator(String id) {
        return Optional.ofNullable(indicators.get(id));
    }
}
