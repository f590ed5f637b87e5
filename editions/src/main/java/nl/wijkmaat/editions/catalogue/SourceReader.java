package nl.wijkmaat.editions.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Precision;
import nl.wijkmaat.engine.statistics.Unit;

/** Reads the description of a source. */
final class SourceReader {

    private static final int OWN_PRIORITY = 1000;

    private final Map<String, Indicator> indicators;
    private final Problems problems;

    SourceReader(Map<String, Indicator> indicators, Problems problems) {
        this.indicators = indicators;
        this.problems = problems;
    }

    /** The source, or nothing when something was wrong; what it was, is then among the problems. */
    Optional<SourceDescription> read(YamlMap map) {
        int before = problems.count();
        String id = map.getText("id");
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9_]*")) {
            problems.add(map.place("id"), "catalogue.id_form", id);
        }
        LocalText name = map.getLocalText("name");
        String publisher = map.getText("publisher");
        String table = map.getText("table");
        String licence = map.getText("licence");
        String link = map.findLink("link").map(Object::toString).orElse(null);
        var revised = map.getDate("revised");
        int priority = map.findWhole("priority").orElse(OWN_PRIORITY);
        boolean invented = map.getFlag("invented", false);
        LocalText note = map.findLocalText("note").orElse(null);
        Map<Unit, Map<AreaLevel, Precision>> precision = precisionByUnit(map);
        List<TableLayout> layouts = new ArrayList<>();
        LayoutReader reader = new LayoutReader(indicators, precision, problems);
        map.getList("layouts").maps().forEach(layout -> reader.read(layout).ifPresent(layouts::add));
        map.refuseOtherKeys();
        if (problems.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new SourceDescription(
                id, name, publisher, table, licence, link, revised, priority, invented, note, layouts));
    }

    private Map<Unit, Map<AreaLevel, Precision>> precisionByUnit(YamlMap source) {
        Map<String, Unit> units = YamlMap.words(Unit.values(), Unit::id);
        Map<Unit, Map<AreaLevel, Precision>> byUnit = new HashMap<>();
        source.findMap("precision").ifPresent(map -> {
            units.forEach((word, unit) ->
                    map.find(word).ifPresent(node -> byUnit.put(unit, new PrecisionReader(problems).read(node))));
            map.refuseOtherKeys();
        });
        return byUnit;
    }
}
