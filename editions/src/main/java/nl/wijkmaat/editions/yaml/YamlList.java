package nl.wijkmaat.editions.yaml;

import java.util.List;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;

/**
 * A list of values.
 *
 * @param place where it begins
 * @param items its values in order
 * @param problems where what is wrong is gathered
 */
public record YamlList(Place place, List<YamlNode> items, Problems problems) implements YamlNode {

    public YamlList {
        items = List.copyOf(items);
    }

    /** The items that are maps; each other item is a problem. */
    public List<YamlMap> maps() {
        return items.stream()
                .filter(item -> {
                    if (!(item instanceof YamlMap)) {
                        problems.add(item.place(), "yaml.expected_map");
                    }
                    return item instanceof YamlMap;
                })
                .map(YamlMap.class::cast)
                .toList();
    }

    /** The items that are single values; each other item is a problem. */
    public List<YamlText> texts() {
        return items.stream()
                .filter(item -> {
                    if (!(item instanceof YamlText)) {
                        problems.add(item.place(), "yaml.expected_text");
                    }
                    return item instanceof YamlText;
                })
                .map(YamlText.class::cast)
                .toList();
    }
}
