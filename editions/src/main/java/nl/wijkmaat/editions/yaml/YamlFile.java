package nl.wijkmaat.editions.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a YAML file, or a text that holds one, into nodes that know where they stand. */
public final class YamlFile {

    private final String name;
    private final Problems problems;

    private YamlFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /**
     * Reads a file whose outermost value is a map, as in every catalogue file.
     *
     * @param file the file
     * @param name what to call it in problems, such as its path from the catalogue folder
     * @param problems where what is wrong is gathered; an unreadable file or broken YAML is a problem too
     * @return the map, or nothing when the file could not be read as one
     */
    public static Optional<YamlMap> read(Path file, String name, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return parse(text, name, problems);
        } catch (CharacterCodingException e) {
            problems.add(Place.file(name), "yaml.not_utf8");
        } catch (IOException e) {
            problems.add(Place.file(name), "file.unreadable", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    /** As {@link #read}, from a text. */
    public static Optional<YamlMap> parse(String text, String name, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(name)
                .setUseMarks(true)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(50)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && root.get() instanceof MappingNode mapping) {
                return Optional.of(new YamlFile(name, problems).map(mapping, ""));
            }
            problems.add(Place.file(name), "yaml.not_a_map");
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark()
                    .map(mark -> new Place(name, mark.getLine() + 1, mark.getColumn() + 1, ""))
                    .orElse(Place.file(name));
            problems.add(place, "yaml.broken", String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(Place.file(name), "yaml.broken", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private YamlNode node(Node node, String path) {
        return switch (node) {
            case MappingNode mapping -> map(mapping, path);
            case SequenceNode sequence -> list(sequence, path);
            case ScalarNode scalar ->
                new YamlText(place(scalar, path), scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
            default -> throw new IllegalStateException("YAML node of an unknown kind: " + node.getClass());
        };
    }

    private YamlList list(SequenceNode sequence, String path) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(node(item, path + "[" + (items.size() + 1) + "]"));
        }
        return new YamlList(place(sequence, path), items, problems);
    }

    private YamlMap map(MappingNode mapping, String path) {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        Map<String, Place> keyPlaces = new HashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(place(tuple.getKeyNode(), path), "yaml.expected_text");
                continue;
            }
            String below = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            Place keyPlace = place(key, below);
            Place first = keyPlaces.putIfAbsent(key.getValue(), keyPlace);
            if (first != null) {
                problems.add(keyPlace, "yaml.key_twice", key.getValue(), first.line());
                continue;
            }
            values.put(key.getValue(), node(tuple.getValueNode(), below));
        }
        return new YamlMap(place(mapping, path), values, keyPlaces, problems);
    }

    private Place place(Node node, String path) {
        Optional<Mark> mark = node.getStartMark();
        return mark.map(m -> new Place(name, m.getLine() + 1, m.getColumn() + 1, path))
                .orElseGet(() -> new Place(name, 0, 0, path));
    }
}
