package nl.wijkmaat.editions.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Indicator;

/** The domains, indicators and sources that analysts described. Immutable. */
public final class Catalogue {

    private final List<Domain> domains;
    private final Map<String, Indicator> indicators;
    private final List<SourceDescription> sources;

    /**
     * @param domains in the order in which readers see them
     * @param indicators by id, by domain and then in the order of the files
     * @param sources the most trusted first: where two sources give a figure for the same area, indicator and year, the first one holds
     */
    Catalogue(List<Domain> domains, Map<String, Indicator> indicators, List<SourceDescription> sources) {
        this.domains = List.copyOf(domains);
        this.indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
        this.sources = List.copyOf(sources);
    }

    /**
     * Reads a catalogue folder.
     *
     * @param folder holds {@code domains.yaml}, {@code indicators/*.yaml} and {@code sources/*.yaml}
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in any of the files
     */
    public static Catalogue load(Path folder) {
        return CatalogueReader.read(folder);
    }

    /** In the order in which readers see them. */
    public List<Domain> domains() {
        return domains;
    }

    /** By id; iterates by domain and then in the order of the files. */
    public Map<String, Indicator> indicators() {
        return indicators;
    }

    /** The most trusted first. */
    public List<SourceDescription> sources() {
        return sources;
    }

    public Optional<Indicator> findIndicator(String id) {
        return Optional.ofNullable(indicators.get(id));
    }

    /** @throws NoSuchElementException when the catalogue has no such indicator */
    public Indicator getIndicator(String id) {
        return findIndicator(id)
                .orElseThrow(() -> new NoSuchElementException("no indicator '" + id + "' in the catalogue"));
    }

    /** The indicators of one domain, in the order of the files. */
    public List<Indicator> listIndicators(Domain domain) {
        return indicators.values().stream()
                .filter(i -> i.domain().equals(domain))
                .toList();
    }

    public Optional<SourceDescription> findSource(String id) {
        return sources.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /** @throws NoSuchElementException when the catalogue has no such source */
    public SourceDescription getSource(String id) {
        return findSource(id).orElseThrow(() -> new NoSuchElementException("no source '" + id + "' in the catalogue"));
    }

    /**
     * This catalogue with what a user described for a table of their own. Their source comes last, so a national figure is never
     * replaced by a local one of the same indicator.
     */
    Catalogue with(Map<String, Indicator> ownIndicators, SourceDescription ownSource) {
        Map<String, Indicator> all = new LinkedHashMap<>(indicators);
        all.putAll(ownIndicators);
        List<SourceDescription> allSources = new ArrayList<>(sources);
        allSources.removeIf(source -> source.id().equals(ownSource.id()));
        allSources.add(ownSource);
        return new Catalogue(domains, all, allSources);
    }
}
