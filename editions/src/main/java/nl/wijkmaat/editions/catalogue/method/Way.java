package nl.wijkmaat.editions.catalogue.method;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlList;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.QuestionRefused;

/**
 * A way of doing something, as people write it: a word ({@code rank}), a word with a number or list ({@code min_max: [0, 100]}) or a word
 * with named settings ({@code winsorise: {most: 5}}).
 */
final class Way {

    private final Place place;
    private final String word;
    private final Optional<YamlNode> argument;
    private final Problems problems;
    private boolean isArgumentRead;

    private Way(Place place, String word, Optional<YamlNode> argument, Problems problems) {
        this.place = place;
        this.word = word;
        this.argument = argument;
        this.problems = problems;
    }

    static Optional<Way> of(YamlNode node, Problems problems) {
        return switch (node) {
            case YamlText text -> Optional.of(new Way(text.place(), text.text(), Optional.empty(), problems));
            case YamlMap map
            when map.values().size() == 1 -> {
                Map.Entry<String, YamlNode> only =
                        map.values().entrySet().iterator().next();
                yield Optional.of(
                        new Way(map.place(only.getKey()), only.getKey(), Optional.of(only.getValue()), problems));
            }
            default -> {
                problems.add(node.place(), "method.one_way");
                yield Optional.empty();
            }
        };
    }

    String word() {
        return word;
    }

    Place place() {
        return place;
    }

    /** Whether anything stands behind the word. */
    boolean hasArgument() {
        return argument.isPresent();
    }

    /** Reports what stands behind a word that takes nothing: a reader would think that it counts. */
    void requireArgumentRead() {
        if (argument.isPresent() && !isArgumentRead) {
            problems.add(argument.get().place(), "method.takes_nothing", word);
        }
    }

    private Optional<YamlNode> argument() {
        isArgumentRead = true;
        return argument;
    }

    /** Reports a word that is none of those accepted. */
    void unknown(Set<String> accepted) {
        problems.add(place, "yaml.unknown_word", word, Closest.hint(word, accepted));
    }

    /** The one number behind the word, or {@code whenAbsent}. */
    double number(double whenAbsent) {
        return switch (argument().orElse(null)) {
            case null -> whenAbsent;
            case YamlText text -> parse(text);
            case YamlNode other -> {
                problems.add(other.place(), "yaml.expected_text");
                yield whenAbsent;
            }
        };
    }

    /** The one number behind the word; a problem when there is none. */
    double getNumber() {
        if (argument().isEmpty()) {
            problems.add(place, "method.needs_number", word);
        }
        return number(1);
    }

    /** The two numbers behind the word, or the given ones when there are none. */
    double[] pair(double first, double second) {
        if (argument().isEmpty()) {
            return new double[] {first, second};
        }
        if (argument.get() instanceof YamlList list && list.items().size() == 2) {
            List<YamlText> texts = list.texts();
            if (texts.size() == 2) {
                return new double[] {parse(texts.get(0)), parse(texts.get(1))};
            }
        } else {
            problems.add(place, "method.needs_pair", word);
        }
        return new double[] {first, second};
    }

    /** The text behind the word; a problem when there is none. */
    String getText() {
        if (argument().orElse(null) instanceof YamlText text && !text.text().isBlank()) {
            return text.text();
        }
        problems.add(place, "method.needs_text", word);
        return "";
    }

    /** The settings behind the word; empty when there are none. */
    Optional<YamlMap> findSettings() {
        if (argument().isEmpty()) {
            return Optional.empty();
        }
        if (argument.get() instanceof YamlMap map) {
            return Optional.of(map);
        }
        problems.add(argument.get().place(), "yaml.expected_map");
        return Optional.empty();
    }

    /** Makes the thing that the word stands for; what the engine refuses becomes a problem at this place. */
    <T> T make(Supplier<T> maker, T whenRefused) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            problems.add(place, "method.refused", QuestionRefused.textOf(e));
            return whenRefused;
        }
    }

    private double parse(YamlText text) {
        try {
            double number = Double.parseDouble(text.text());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, as is an infinite number
        }
        problems.add(text.place(), "yaml.expected_number", text.text());
        return 1;
    }
}
