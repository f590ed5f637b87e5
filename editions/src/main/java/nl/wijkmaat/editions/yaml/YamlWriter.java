package nl.wijkmaat.editions.yaml;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes a map as YAML that reads back as the same values. Comments of the file that it came from are not among them. */
public final class YamlWriter {

    private static final int WIDTH = 120;

    private final DumpSettings settings = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setWidth(WIDTH)
            .setSplitLines(true)
            .build();

    private YamlWriter() {}

    public static String write(YamlMap map) {
        YamlWriter writer = new YamlWriter();
        return new Present(writer.settings)
                .emitToString(new Serialize(writer.settings)
                        .serializeOne(writer.node(map))
                        .iterator());
    }

    private Node node(YamlNode node) {
        return switch (node) {
            case YamlMap map -> mapping(map);
            case YamlList list ->
                new SequenceNode(Tag.SEQ, list.items().stream().map(this::node).toList(), flow(list));
            case YamlText text -> scalar(text.text(), text.quoted());
        };
    }

    private Node mapping(YamlMap map) {
        List<NodeTuple> tuples = new ArrayList<>();
        map.values().forEach((key, value) -> tuples.add(new NodeTuple(scalar(key, false), node(value))));
        return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
    }

    /** A list of single values stands on one line. */
    private static FlowStyle flow(YamlList list) {
        return list.items().stream().allMatch(YamlText.class::isInstance) ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }

    /** What stood without quotes keeps its kind, such as a number; what stood between quotes is a text, whatever it looks like. */
    private Node scalar(String text, boolean quoted) {
        ScalarStyle style = quoted ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN;
        Tag tag = settings.getSchema().getScalarResolver().resolve(text, !quoted);
        return new ScalarNode(tag, text, style);
    }
}
