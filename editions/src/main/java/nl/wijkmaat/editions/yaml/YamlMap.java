package nl.wijkmaat.editions.yaml;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.engine.LocalText;

/**
 * Keys and their values. {@code getX} adds a problem and returns a harmless value of the kind when the key is absent or holds something
 * else, so that reading goes on and finds the other problems of the file; nothing that was read may be used before
 * {@link Problems#throwIfAny}. {@code findX} is empty when the key is absent, and adds a problem when it holds something else.
 */
public final class YamlMap implements YamlNode {

    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    private final Place place;
    private final Map<String, YamlNode> values;
    private final Map<String, Place> keyPlaces;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(Place place, Map<String, YamlNode> values, Map<String, Place> keyPlaces, Problems problems) {
        this.place = place;
        this.values = new LinkedHashMap<>(values);
        this.keyPlaces = Map.copyOf(keyPlaces);
        this.problems = problems;
    }

    /** A map without keys, to put values in. */
    public static YamlMap empty(Place place, Problems problems) {
        return new YamlMap(place, Map.of(), Map.of(), problems);
    }

    /** The same map with another value for a key, which then stands where that value came from; behind the others when it is new. */
    public YamlMap with(String key, YamlNode value) {
        Map<String, YamlNode> changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        Map<String, Place> places = new HashMap<>(keyPlaces);
        places.put(key, value.place());
        return new YamlMap(place, changed, places, problems);
    }

    /** The same map without a key. */
    public YamlMap without(String key) {
        Map<String, YamlNode> changed = new LinkedHashMap<>(values);
        changed.remove(key);
        return new YamlMap(place, changed, keyPlaces, problems);
    }

    @Override
    public Place place() {
        return place;
    }

    public Problems problems() {
        return problems;
    }

    /** All values by key, in the order of the file. For maps whose keys are names; the keys then count as asked for. */
    public Map<String, YamlNode> values() {
        asked.addAll(values.keySet());
        return Collections.unmodifiableMap(values);
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** Where the key stands, or where the map begins when it has no such key. */
    public Place place(String key) {
        return keyPlaces.getOrDefault(key, place);
    }

    /** The value of a key, whatever its kind. */
    public Optional<YamlNode> find(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key));
    }

    public Optional<String> findText(String key) {
        return find(key).flatMap(node -> asText(node).map(YamlText::text));
    }

    public String getText(String key) {
        return required(key, findText(key).filter(text -> !text.isBlank()), "");
    }

    /** A single value or a list of them, as a list; empty when the key is absent. */
    public List<YamlText> listTexts(String key) {
        return switch (find(key).orElse(null)) {
            case null -> List.of();
            case YamlText text -> List.of(text);
            case YamlList list -> list.texts();
            case YamlMap map -> {
                problems.add(map.place(), "yaml.expected_text_or_list");
                yield List.of();
            }
        };
    }

    public OptionalDouble findNumber(String key) {
        Optional<YamlText> text = find(key).flatMap(this::asText);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(text.get().text());
            if (Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException e) {
            // reported below, as is an infinite number
        }
        problems.add(text.get().place(), "yaml.expected_number", text.get().text());
        return OptionalDouble.empty();
    }

    public double getNumber(String key) {
        int before = problems.count();
        OptionalDouble number = findNumber(key);
        if (number.isEmpty() && problems.count() == before) {
            missing(key);
        }
        return number.orElse(0);
    }

    public OptionalInt findWhole(String key) {
        Optional<YamlText> text = find(key).flatMap(this::asText);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text.get().text()));
        } catch (NumberFormatException e) {
            problems.add(text.get().place(), "yaml.expected_whole", text.get().text());
            return OptionalInt.empty();
        }
    }

    public int getWhole(String key) {
        int before = problems.count();
        OptionalInt number = findWhole(key);
        if (number.isEmpty() && problems.count() == before) {
            missing(key);
        }
        return number.orElse(0);
    }

    public boolean getFlag(String key, boolean whenAbsent) {
        return findChoice(key, Map.of("true", true, "false", false)).orElse(whenAbsent);
    }

    public Optional<LocalDate> findDate(String key) {
        return find(key).flatMap(this::asText).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text.text()));
            } catch (DateTimeParseException e) {
                problems.add(text.place(), "yaml.expected_date", text.text());
                return Optional.empty();
            }
        });
    }

    public LocalDate getDate(String key) {
        int before = problems.count();
        Optional<LocalDate> date = findDate(key);
        if (date.isEmpty() && problems.count() == before) {
            missing(key);
        }
        return date.orElse(NO_DATE);
    }

    /** An http or https address. */
    public Optional<URI> findLink(String key) {
        return find(key).flatMap(this::asText).flatMap(text -> {
            try {
                URI link = new URI(text.text());
                if (link.getHost() != null && Set.of("http", "https").contains(link.getScheme())) {
                    return Optional.of(link);
                }
            } catch (URISyntaxException e) {
                // reported below, as is an address of another kind
            }
            problems.add(text.place(), "yaml.expected_link", text.text());
            return Optional.empty();
        });
    }

    /** One of a fixed set of words, each with its meaning. */
    public <T> Optional<T> findChoice(String key, Map<String, T> choices) {
        return find(key).flatMap(this::asText).flatMap(text -> {
            T choice = choices.get(text.text());
            if (choice == null) {
                problems.add(
                        text.place(), "yaml.unknown_word", text.text(), Closest.hint(text.text(), choices.keySet()));
            }
            return Optional.ofNullable(choice);
        });
    }

    /** One of a fixed set of words; {@code whenWrong} stands in when the file holds none of them. */
    public <T> T getChoice(String key, Map<String, T> choices, T whenWrong) {
        int before = problems.count();
        Optional<T> choice = findChoice(key, choices);
        if (choice.isEmpty() && problems.count() == before) {
            missing(key);
        }
        return choice.orElse(whenWrong);
    }

    /** A text in both languages: a map with {@code nl} and {@code en}. */
    public Optional<LocalText> findLocalText(String key) {
        return findMap(key).flatMap(map -> {
            String nl = map.getText("nl");
            String en = map.getText("en");
            map.refuseOtherKeys();
            return nl.isBlank() || en.isBlank() ? Optional.empty() : Optional.of(new LocalText(nl, en));
        });
    }

    public LocalText getLocalText(String key) {
        int before = problems.count();
        Optional<LocalText> text = findLocalText(key);
        if (text.isEmpty() && problems.count() == before) {
            missing(key);
        }
        return text.orElse(new LocalText("?", "?"));
    }

    public Optional<YamlMap> findMap(String key) {
        return find(key).flatMap(node -> {
            if (node instanceof YamlMap map) {
                return Optional.of(map);
            }
            problems.add(node.place(), "yaml.expected_map");
            return Optional.empty();
        });
    }

    /** The map under a key; an empty map, and a problem, when there is none. */
    public YamlMap getMap(String key) {
        return required(key, findMap(key), new YamlMap(place(key), Map.of(), Map.of(), new Problems()));
    }

    public Optional<YamlList> findList(String key) {
        return find(key).flatMap(node -> {
            if (node instanceof YamlList list) {
                return Optional.of(list);
            }
            problems.add(node.place(), "yaml.expected_list");
            return Optional.empty();
        });
    }

    /** The list under a key; an empty list, and a problem, when there is none. */
    public YamlList getList(String key) {
        return required(key, findList(key), new YamlList(place(key), List.of(), problems));
    }

    /** Reports every key that nobody asked for. Call it when all keys that may stand here, have been asked for. */
    public void refuseOtherKeys() {
        for (String key : values.keySet()) {
            if (!asked.contains(key)) {
                problems.add(place(key), "yaml.unknown_key", key, Closest.hint(key, asked));
            }
        }
    }

    /** The words of an enum that names its constants by an id, for {@link #findChoice}. */
    public static <E extends Enum<E>> Map<String, E> words(E[] constants, Function<E, String> id) {
        return Stream.of(constants).collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private <T> T required(String key, Optional<T> value, T otherwise) {
        if (!values.containsKey(key)) {
            missing(key);
        } else if (value.isEmpty()
                && values.get(key) instanceof YamlText text
                && text.text().isBlank()) {
            missing(key);
        }
        return value.orElse(otherwise);
    }

    private void missing(String key) {
        problems.add(place(key), "yaml.missing_key", key);
    }

    private Optional<YamlText> asText(YamlNode node) {
        if (node instanceof YamlText text) {
            return Optional.of(text);
        }
        problems.add(node.place(), "yaml.expected_text");
        return Optional.empty();
    }
}
