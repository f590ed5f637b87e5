package nl.wijkmaat.editions.boundary;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.editions.catalogue.FileNames;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.store.SourceFacts;
import nl.wijkmaat.editions.yaml.YamlFile;
import nl.wijkmaat.editions.yaml.YamlFolder;
import nl.wijkmaat.editions.yaml.YamlList;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;

/** Reads descriptions of outlines from {@code catalogue/outlines}, or from a file of the user's own. */
public final class OutlineSources {

    private static final double DEFAULT_TOLERANCE_METRES = 0.5;
    private static final Map<String, AreaLevel> LEVELS =
            Map.of("gemeente", AreaLevel.GEMEENTE, "wijk", AreaLevel.WIJK, "buurt", AreaLevel.BUURT);

    private OutlineSources() {}

    /**
     * All sources of outlines in the catalogue, by file name.
     *
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in any of the files
     */
    public static List<OutlineSource> readAll(Path catalogue) {
        Problems problems = new Problems();
        List<OutlineSource> sources = YamlFolder.read(catalogue, "outlines", problems).stream()
                .map(OutlineSources::source)
                .toList();
        problems.throwIfAny();
        return sources;
    }

    /**
     * One description.
     *
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in it
     */
    public static OutlineSource read(Path file) {
        Problems problems = new Problems();
        Optional<OutlineSource> source = YamlFile.read(file, String.valueOf(file.getFileName()), problems)
                .map(OutlineSources::source);
        problems.throwIfAny();
        return source.orElseThrow();
    }

    private static OutlineSource source(YamlMap map) {
        String id = map.getText("id");
        if (!id.matches("[a-z][a-z0-9_]*")) {
            map.problems().add(map.place("id"), "catalogue.id_form", id);
        }
        LocalText name = map.getLocalText("name");
        SourceFacts facts = new SourceFacts(
                map.getText("publisher"), map.getText("table"), map.getText("licence"), map.getFlag("invented", false));
        String link = map.findLink("link").map(Object::toString).orElse(null);
        var revised = map.getDate("revised");
        LocalText note = map.findLocalText("note").orElse(null);
        double tolerance = map.findNumber("tolerance_metres").orElse(DEFAULT_TOLERANCE_METRES);
        if (!(tolerance > 0)) {
            map.problems().add(map.place("tolerance_metres"), "outline.tolerance", tolerance);
        }
        List<OutlineSource.Layer> layers =
                map.getList("layers").maps().stream().map(OutlineSources::layer).toList();
        map.refuseOtherKeys();
        return new OutlineSource(id, name, facts, link, revised, note, tolerance, layers);
    }

    private static OutlineSource.Layer layer(YamlMap map) {
        List<String> files = texts(map, "files");
        var year = map.findWhole("boundary_year");
        if (year.isEmpty() && files.stream().anyMatch(f -> !f.contains("{year}"))) {
            map.problems().add(map.place("files"), "catalogue.no_year_in_name");
        }
        String system = map.findText("coordinates").orElse("");
        Optional<CoordinateSystem> named = CoordinateSystem.findByName(system);
        if (!system.isEmpty() && named.isEmpty()) {
            map.problems().add(map.place("coordinates"), "outline.unknown_system", system);
        }
        List<String> codes = texts(map, "code");
        if (codes.isEmpty()) {
            map.problems().add(map.place("code"), "yaml.missing_key", "code");
        }
        OutlineSource.Layer layer = new OutlineSource.Layer(
                new FileNames(files),
                year.isPresent() ? year.getAsInt() : null,
                map.getChoice("level", LEVELS, AreaLevel.BUURT),
                texts(map, "layer"),
                codes,
                texts(map, "name"),
                named.orElse(null),
                leftOut(map),
                dropped(map));
        map.refuseOtherKeys();
        return layer;
    }

    private static Map<String, List<String>> leftOut(YamlMap layer) {
        Map<String, List<String>> leftOut = new LinkedHashMap<>();
        layer.findMap("left_out")
                .ifPresent(map -> map.values().forEach((property, node) -> {
                    switch (node) {
                        case YamlText text -> leftOut.put(property, List.of(text.text()));
                        case YamlList list ->
                            leftOut.put(
                                    property,
                                    list.texts().stream().map(YamlText::text).toList());
                        case YamlMap other -> other.problems().add(other.place(), "yaml.expected_text_or_list");
                    }
                }));
        return leftOut;
    }

    private static Map<AreaCode, LocalText> dropped(YamlMap layer) {
        Map<AreaCode, LocalText> dropped = new LinkedHashMap<>();
        layer.findMap("dropped")
                .ifPresent(map -> map.values()
                        .keySet()
                        .forEach(key -> AreaCode.findIn(key)
                                .ifPresentOrElse(
                                        code -> dropped.put(code, map.getLocalText(key)),
                                        () -> map.problems().add(map.place(key), "list.no_code", key))));
        return dropped;
    }

    private static List<String> texts(YamlMap map, String key) {
        return map.listTexts(key).stream().map(YamlText::text).toList();
    }
}
