package nl.wijkmaat.editions.catalogue.method;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlFile;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.engine.QuestionRefused;
import nl.wijkmaat.engine.burden.combine.Combination;
import nl.wijkmaat.engine.burden.index.IndexDefinition;
import nl.wijkmaat.engine.burden.index.IndexDefinition.Group;
import nl.wijkmaat.engine.burden.index.IndexDefinition.Leaf;
import nl.wijkmaat.engine.burden.index.IndexDefinition.Node;
import nl.wijkmaat.engine.burden.scale.MissingFill;
import nl.wijkmaat.engine.burden.scale.Normalisation;
import nl.wijkmaat.engine.burden.scale.Ties;
import nl.wijkmaat.engine.burden.scale.Treatment;
import nl.wijkmaat.engine.burden.weigh.Weighting;
import org.jspecify.annotations.Nullable;

/** Reads a hierarchical index from a catalogue file; the format is told in {@code docs/method/index-format.md}. */
public final class IndexFile {

    private static final Map<String, Boolean> DIRECTIONS = Map.of("up", true, "down", false);
    private static final Map<String, Boolean> FIRST = Map.of("highest", true, "lowest", false);

    private final Problems problems;
    private final WayReader ways;
    private @Nullable YamlMap indicatorDefaults;
    private @Nullable YamlMap groupDefaults;

    private IndexFile(Problems problems) {
        this.problems = problems;
        this.ways = new WayReader(problems);
    }

    /**
     * The definition in a file.
     *
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong, each with its line and column
     */
    public static IndexDefinition read(Path file) {
        Problems problems = new Problems();
        return read(YamlFile.read(file, file.toString(), problems), problems);
    }

    /** As {@link #read}, from a text that is called {@code name} in problems. */
    public static IndexDefinition parse(String text, String name) {
        Problems problems = new Problems();
        return read(YamlFile.parse(text, name, problems), problems);
    }

    private static IndexDefinition read(Optional<YamlMap> map, Problems problems) {
        problems.throwIfAny();
        Optional<IndexDefinition> definition = map.flatMap(new IndexFile(problems)::definition);
        problems.throwIfAny();
        return definition.orElseThrow();
    }

    private Optional<IndexDefinition> definition(YamlMap file) {
        int before = problems.count();
        String id = file.getText("id");
        var name = file.getLocalText("name");
        String source = file.getText("source");
        String codeColumn = file.getText("code_column");
        file.findText("remarks");
        Optional<Way> fill = file.find("missing").flatMap(node -> Way.of(node, problems));
        MissingFill missing = fill.map(ways::missing).orElse(new MissingFill.None());
        String groupColumn = missing instanceof MissingFill.GroupMean || missing instanceof MissingFill.GroupMedian
                ? fill.map(Way::getText).orElse(null)
                : null;
        String populationColumn = file.findText("population").orElse(null);
        Ties ties = file.findChoice("ties", WayReader.TIES).orElse(Ties.MIN);
        boolean highestFirst = file.findChoice("first", FIRST).orElse(true);
        file.findMap("defaults").ifPresent(defaults -> {
            indicatorDefaults = defaults.findMap("indicator").orElse(null);
            groupDefaults = defaults.findMap("group").orElse(null);
            defaults.refuseOtherKeys();
        });
        Node root = node(file.getMap("index"));
        file.refuseOtherKeys();
        refuseOtherDefaults();
        if (!(root instanceof Group group)) {
            problems.add(file.place("index"), "method.root_has_parts");
            return Optional.empty();
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IndexDefinition(
                    id, name, source, codeColumn, missing, groupColumn, populationColumn, ties, highestFirst, group));
        } catch (IllegalArgumentException e) {
            problems.add(file.place("index"), "method.refused", QuestionRefused.textOf(e));
            return Optional.empty();
        }
    }

    private void refuseOtherDefaults() {
        if (indicatorDefaults != null) {
            List.of("treatment", "scale").forEach(indicatorDefaults::has);
            indicatorDefaults.refuseOtherKeys();
        }
        if (groupDefaults != null) {
            List.of("combine", "weights", "least_measured", "scale").forEach(groupDefaults::has);
            groupDefaults.refuseOtherKeys();
        }
    }

    private Node node(YamlMap map) {
        Node node = map.has("parts") ? group(map) : leaf(map);
        map.refuseOtherKeys();
        return node;
    }

    private Leaf leaf(YamlMap map) {
        String id = map.getText("id");
        map.findLocalText("name");
        double weight = weight(map);
        String column = map.getText("column");
        Optional<String> denominator = map.findText("divide_by");
        boolean up = map.findChoice("direction", DIRECTIONS).orElse(true);
        Treatment treatment =
                find(map, indicatorDefaults, "treatment").map(ways::treatment).orElse(new Treatment.None());
        Normalisation scale = find(map, indicatorDefaults, "scale")
                .map(node -> ways.normalisation(node, up, treatment))
                .orElse(new Normalisation.AsIs());
        return new Leaf(id, weight, column, denominator.orElse(null), up, treatment, scale);
    }

    private Node group(YamlMap map) {
        String id = map.getText("id");
        map.findLocalText("name");
        double weight = weight(map);
        List<Node> parts = new ArrayList<>();
        for (YamlMap part : map.getList("parts").maps()) {
            parts.add(node(part));
        }
        Combination combination =
                find(map, groupDefaults, "combine").map(ways::combination).orElse(new Combination.Arithmetic());
        Weighting weighting = weighting(map, parts);
        double leastMeasured = map.has("least_measured") || groupDefaults == null
                ? map.findNumber("least_measured").orElse(0)
                : groupDefaults.findNumber("least_measured").orElse(0);
        Normalisation scale = find(map, groupDefaults, "scale")
                .map(node -> ways.normalisation(node, true, new Treatment.None()))
                .orElse(new Normalisation.AsIs());
        if (!(leastMeasured >= 0 && leastMeasured <= 1)) {
            problems.add(map.place("least_measured"), "method.share", leastMeasured);
            leastMeasured = 0;
        }
        if (parts.isEmpty()) {
            problems.add(map.place("parts"), "method.root_has_parts");
            return new Leaf(id, weight, "none", null, true, new Treatment.None(), scale);
        }
        return new Group(id, weight, weighting, combination, leastMeasured, scale, parts);
    }

    /** Null when the parts carry their own weights, which is also what is written nowhere. */
    private @Nullable Weighting weighting(YamlMap map, List<Node> parts) {
        Optional<Way> way = find(map, groupDefaults, "weights").flatMap(node -> Way.of(node, problems));
        if (way.isEmpty() || way.get().word().equals("own") || parts.isEmpty()) {
            return null;
        }
        List<Double> own = parts.stream().map(Node::weight).toList();
        return way.get().make(() -> ways.weighting(way.get(), own), new Weighting.Equal());
    }

    /** 1 when nothing is written, so that parts without weights count equally. */
    private double weight(YamlMap map) {
        double weight = map.findNumber("weight").orElse(1);
        if (weight < 0) {
            problems.add(map.place("weight"), "method.weight", weight);
            return 1;
        }
        return weight;
    }

    private static Optional<YamlNode> find(YamlMap map, @Nullable YamlMap defaults, String key) {
        Optional<YamlNode> own = map.find(key);
        return own.isPresent() || defaults == null ? own : defaults.find(key);
    }
}
