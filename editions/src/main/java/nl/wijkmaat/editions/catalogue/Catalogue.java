package nl.wijkmaat.editions.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.wijkmaat.editions.lists.GemeenteCodes;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Indicator;
import org.jspecify.annotations.Nullable;

/** The domains, indicators and sources that analysts described. Immutable. */
public final class Catalogue {

    private final List<Domain> domains;
    private final Map<String, Indicator> indicators;
    private final List<SourceDescription> sources;
    private final List<OtherFiles> otherFiles;
    private final Map<Integer, Map<AreaLevel, Integer>> areaCounts;
    private final @Nullable GemeenteCodes gemeenteCodes;

    /**
     * Files that are known and hold no figures for this catalogue.
     *
     * @param files their names
     * @param reason what they hold, and where that goes instead
     */
    public record OtherFiles(FileNames files, LocalText reason) {}

    /**
     * A description that a user wrote for a table of their own.
     *
     * @param catalogue the catalogue with their indicators and source in it; the source comes last, so that a national figure is never
     *     replaced by a local one of the same indicator
     * @param source their source
     */
    public record Own(Catalogue catalogue, SourceDescription source) {}

    /**
     * @param domains in the order in which readers see them
     * @param indicators by id, by domain and then in the order of the files
     * @param sources the most trusted first: where two sources give a figure for the same area, indicator and year, the first one holds
     * @param otherFiles files that are known and hold no figures
     * @param areaCounts per boundary year the number of areas of the levels of which it is known
     * @param gemeenteCodes which codes were those of a gemeente in which year, or null when the folder does not tell
     */
    Catalogue(
            List<Domain> domains,
            Map<String, Indicator> indicators,
            List<SourceDescription> sources,
            List<OtherFiles> otherFiles,
            Map<Integer, Map<AreaLevel, Integer>> areaCounts,
            @Nullable GemeenteCodes gemeenteCodes) {
        this.domains = List.copyOf(domains);
        this.indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
        this.sources = List.copyOf(sources);
        this.otherFiles = List.copyOf(otherFiles);
        this.areaCounts = Map.copyOf(areaCounts);
        this.gemeenteCodes = gemeenteCodes;
    }

    /**
     * Reads a catalogue folder.
     *
     * @param folder holds {@code domains.yaml}, {@code indicators/*.yaml}, {@code sources/*.yaml}, {@code other-files.yaml} and
     *     {@code area-counts.yaml}
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

    /** Files that are known and hold no figures, in the order in which a file is tried on them. */
    public List<OtherFiles> otherFiles() {
        return otherFiles;
    }

    /** How many areas of a level the country had, per boundary year; a level that is not there is not known. */
    public Map<Integer, Map<AreaLevel, Integer>> areaCounts() {
        return areaCounts;
    }

    /** Which codes were those of a gemeente in which year; empty when the catalogue does not tell. */
    public Optional<GemeenteCodes> findGemeenteCodes() {
        return Optional.ofNullable(gemeenteCodes);
    }

    /**
     * Reads what a user described for a table of their own: a source as in {@code catalogue/sources}, with {@code indicators} that are
     * declared in the same file where the catalogue lacks them.
     *
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in the file
     */
    public Own readOwn(Path description) {
        return CatalogueReader.readOwn(this, description);
    }

    Own with(Map<String, Indicator> allIndicators, SourceDescription own) {
        List<SourceDescription> all = new ArrayList<>(sources);
        all.add(own);
        return new Own(new Catalogue(domains, allIndicators, all, otherFiles, areaCounts, gemeenteCodes), own);
    }
}
