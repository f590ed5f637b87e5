package nl.wijkmaat.editions.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.editions.lists.AreaCounts;
import nl.wijkmaat.editions.lists.GemeenteCodes;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlFile;
import nl.wijkmaat.editions.yaml.YamlFolder;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Indicator;

/** Reads the files of a catalogue folder and checks that they fit together. */
final class CatalogueReader {

    private static final String INDICATORS = "indicators";

    private final Path folder;
    private final Problems problems = new Problems();
    private final Map<String, Domain> domains = new LinkedHashMap<>();
    private final IndicatorReader indicators = new IndicatorReader(domains, problems);
    private final List<SourceDescription> sources = new ArrayList<>();
    private final List<Catalogue.OtherFiles> otherFiles = new ArrayList<>();

    private CatalogueReader(Path folder) {
        this.folder = folder;
    }

    static Catalogue read(Path folder) {
        return new CatalogueReader(folder).read();
    }

    private Catalogue read() {
        readFile(folder.resolve("domains.yaml")).ifPresent(this::readDomains);
        if (Files.isDirectory(folder.resolve(INDICATORS))) {
            YamlFolder.read(folder, INDICATORS, problems).forEach(indicators::readFile);
        } else {
            problems.add(Place.file(INDICATORS), "catalogue.no_folder", folder, INDICATORS);
        }
        indicators.checkDenominators();
        Map<String, Indicator> byId = inOrderOfDomains(indicators.byId());
        Map<String, Place> placeById = new LinkedHashMap<>();
        YamlFolder.read(folder, "sources", problems).forEach(map -> readSource(map, byId, placeById));
        Path others = folder.resolve("other-files.yaml");
        if (Files.exists(others)) {
            readFile(others).ifPresent(this::readOtherFiles);
        }
        Map<Integer, Map<AreaLevel, Integer>> areaCounts = AreaCounts.read(folder, problems);
        Optional<GemeenteCodes> gemeenteCodes = GemeenteCodes.read(folder, problems);
        problems.throwIfAny();
        sources.sort(Comparator.comparingInt(SourceDescription::priority).thenComparing(SourceDescription::id));
        return new Catalogue(
                List.copyOf(domains.values()), byId, sources, otherFiles, areaCounts, gemeenteCodes.orElse(null));
    }

    private void readSource(YamlMap map, Map<String, Indicator> byId, Map<String, Place> placeById) {
        new SourceReader(byId, problems).read(map).ifPresent(source -> {
            Place first = placeById.putIfAbsent(source.id(), map.place("id"));
            if (first != null) {
                problems.add(map.place("id"), "catalogue.id_twice", source.id(), first);
            }
            sources.add(source);
        });
    }

    private void readDomains(YamlMap file) {
        file.getDate("revised");
        for (YamlMap map : file.getList("domains").maps()) {
            int before = problems.count();
            String id = map.getText("id");
            Domain domain = new Domain(id, map.getLocalText("name"), map.getFlag("burden", true));
            map.refuseOtherKeys();
            if (problems.count() == before && domains.putIfAbsent(id, domain) != null) {
                problems.add(
                        map.place("id"), "catalogue.id_twice", id, file.place().file());
            }
        }
        file.refuseOtherKeys();
    }

    private void readOtherFiles(YamlMap file) {
        file.getDate("revised");
        for (YamlMap map : file.getList("files").maps()) {
            otherFiles.add(new Catalogue.OtherFiles(
                    new FileNames(LayoutReader.texts(map, "names")), map.getLocalText("reason")));
            map.refuseOtherKeys();
        }
        file.refuseOtherKeys();
    }

    static Catalogue.Own readOwn(Catalogue catalogue, Path file) {
        Problems problems = new Problems();
        Map<String, Domain> domains = new LinkedHashMap<>();
        catalogue.domains().forEach(domain -> domains.put(domain.id(), domain));
        IndicatorReader own = new IndicatorReader(domains, catalogue.indicators(), problems);
        Optional<YamlMap> map = YamlFile.read(file, String.valueOf(file.getFileName()), problems);
        int before = problems.count();
        map.flatMap(m -> m.findList("indicators")).ifPresent(list -> list.maps().forEach(own::readOwn));
        own.checkDenominators();
        if (problems.count() > before) {
            // An indicator that could not be read would pass below for one that does not exist.
            problems.throwIfAny();
        }
        Optional<SourceDescription> source = map.flatMap(m -> new SourceReader(own.byId(), problems).read(m));
        if (source.isPresent() && catalogue.findSource(source.get().id()).isPresent()) {
            problems.add(
                    map.orElseThrow().place("id"),
                    "catalogue.id_twice",
                    source.get().id(),
                    "catalogue/sources");
        }
        problems.throwIfAny();
        return catalogue.with(own.byId(), source.orElseThrow());
    }

    private Map<String, Indicator> inOrderOfDomains(Map<String, Indicator> byId) {
        Map<String, Indicator> ordered = new LinkedHashMap<>();
        for (Domain domain : domains.values()) {
            byId.values().stream()
                    .filter(indicator -> indicator.domain().equals(domain))
                    .forEach(indicator -> ordered.put(indicator.id(), indicator));
        }
        return ordered;
    }

    private Optional<YamlMap> readFile(Path file) {
        return YamlFile.read(file, folder.relativize(file).toString().replace('\\', '/'), problems);
    }
}
