package nl.wijkmaat.editions.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.scheme.Condition;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.InputType;

/**
 * Reads what a clause requires: a map in which each key is an input with what is asked of it, or one of {@code all_of},
 * {@code any_of}, {@code not}, {@code on_list}, {@code not_published}. Several keys in one map must all hold.
 */
final class ConditionReader {

    private static final Map<String, Condition.Comparison> COMPARISONS = comparisons();

    private final Map<String, InputDeclaration> inputs;
    private final Set<String> lists;
    private final Problems problems;

    ConditionReader(Map<String, InputDeclaration> inputs, Set<String> lists, Problems problems) {
        this.inputs = inputs;
        this.lists = lists;
        this.problems = problems;
    }

    /** The condition under a key; a condition that is never used stands in when it cannot be read. */
    Condition read(YamlMap parent, String key) {
        return read(parent.getMap(key));
    }

    private Condition read(YamlMap map) {
        int before = problems.count();
        List<Condition> parts = new ArrayList<>();
        for (String key : map.values().keySet()) {
            switch (key) {
                case "all_of" -> parts.add(new Condition.AllOf(readAll(map, key)));
                case "any_of" -> parts.add(new Condition.AnyOf(readAll(map, key)));
                case "not" -> parts.add(new Condition.Not(read(map, key)));
                case "on_list" -> parts.add(readListing(map));
                case "not_published" -> parts.add(new Condition.NotPublished(map.getLocalText(key)));
                default -> readInput(map, key, parts);
            }
        }
        if (parts.isEmpty() && problems.count() == before) {
            problems.add(map.place(), "scheme.empty_condition");
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.AllOf(parts);
    }

    private List<Condition> readAll(YamlMap map, String key) {
        return map.getList(key).maps().stream().map(this::read).toList();
    }

    private Condition readListing(YamlMap map) {
        String list = map.getText("on_list");
        if (!lists.contains(list)) {
            problems.add(map.place("on_list"), "scheme.unknown_list", list, Closest.hint(list, lists));
        }
        return new Condition.OnList(list);
    }

    private void readInput(YamlMap map, String name, List<Condition> into) {
        InputDeclaration input = inputs.get(name);
        if (input == null) {
            Set<String> accepted = new HashSet<>(inputs.keySet());
            accepted.addAll(List.of("all_of", "any_of", "not", "on_list", "not_published"));
            problems.add(map.place(name), "scheme.unknown_input", name, Closest.hint(name, accepted));
            return;
        }
        switch (input.type()) {
            case TRUTH ->
                map.findChoice(name, Map.of("true", true, "false", false))
                        .ifPresent(required -> into.add(new Condition.Truth(name, required)));
            case CHOICE -> readChoice(map, input, into);
            case DATE -> {
                YamlMap asked = map.getMap(name);
                into.add(new Condition.Within(name, asked.getDate("first"), asked.getDate("last")));
                asked.refuseOtherKeys();
            }
            case NUMBER, EURO -> readBounds(map.getMap(name), name, into);
        }
    }

    private void readChoice(YamlMap map, InputDeclaration input, List<Condition> into) {
        Set<String> accepted = new HashSet<>();
        for (YamlText word : map.listTexts(input.name())) {
            if (!input.choices().containsKey(word.text())) {
                problems.add(
                        word.place(),
                        "yaml.unknown_word",
                        word.text(),
                        Closest.hint(word.text(), input.choices().keySet()));
            }
            accepted.add(word.text());
        }
        into.add(new Condition.OneOf(input.name(), accepted));
    }

    private void readBounds(YamlMap asked, String name, List<Condition> into) {
        int before = into.size();
        COMPARISONS.forEach((word, comparison) -> asked.find(word).ifPresent(node -> {
            if (node instanceof YamlMap other) {
                String otherName = other.getText("input");
                InputDeclaration declared = inputs.get(otherName);
                if (declared == null || declared.type() != InputType.NUMBER && declared.type() != InputType.EURO) {
                    problems.add(
                            other.place(), "scheme.unknown_input", otherName, Closest.hint(otherName, inputs.keySet()));
                }
                other.refuseOtherKeys();
                into.add(new Condition.BoundByInput(name, comparison, otherName));
            } else {
                findDecimal(node).ifPresent(bound -> into.add(new Condition.Bound(name, comparison, bound)));
            }
        }));
        if (into.size() == before) {
            problems.add(asked.place(), "scheme.no_bound", name, String.join(", ", COMPARISONS.keySet()));
        }
        asked.refuseOtherKeys();
    }

    private Optional<BigDecimal> findDecimal(YamlNode node) {
        String text = node instanceof YamlText scalar ? scalar.text() : "";
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            problems.add(node.place(), "yaml.expected_number", text);
            return Optional.empty();
        }
    }

    private static Map<String, Condition.Comparison> comparisons() {
        Map<String, Condition.Comparison> words = new LinkedHashMap<>();
        words.put("at_least", Condition.Comparison.AT_LEAST);
        words.put("more_than", Condition.Comparison.MORE_THAN);
        words.put("at_most", Condition.Comparison.AT_MOST);
        words.put("less_than", Condition.Comparison.LESS_THAN);
        return words;
    }
}
