package nl.wijkmaat.editions.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlList;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.LocalText;

/**
 * What of a design can be set, and the design with something set. A setting is written into the design before it is read, so that one
 * reader judges what the file says and what the user says, and what is wrong with a setting is told with its name as place.
 */
final class DesignFields {

    static final String LEVEL = "level";
    private static final String OWN = "eigen-";

    private final YamlMap file;

    DesignFields(YamlMap file) {
        this.file = file;
    }

    /** Where a setting stands, for whoever tells what is wrong with it. */
    static Place place(String name) {
        return Place.file("--set " + name);
    }

    static boolean isSet(Place place) {
        return place.file().startsWith("--set ");
    }

    List<DesignField> list() {
        List<DesignField> fields = new ArrayList<>();
        for (YamlMap parameter : maps(file, "parameters")) {
            text(parameter, "name")
                    .ifPresent(name -> fields.add(new DesignField(
                            name,
                            Optional.empty(),
                            "",
                            Optional.empty(),
                            parameter.findLocalText("about"),
                            text(parameter, "usual").orElse(""),
                            Optional.empty())));
        }
        for (YamlMap envelope : maps(file, "envelopes")) {
            String id = text(envelope, "id").orElse("?");
            for (DesignPart part : DesignPart.listOf(DesignPart.Of.ENVELOPE)) {
                fields.add(field(id + "." + part.id(), part, id, envelope.findLocalText("name"), envelope));
            }
        }
        for (YamlMap key : maps(file, "keys")) {
            String kind = text(key, "kind").orElse("?");
            for (DesignPart part : DesignPart.listOf(DesignPart.Of.KEY)) {
                if (key.find(part.id()).isPresent()) {
                    fields.add(field("keys." + kind + "." + part.id(), part, kind, Optional.empty(), key));
                }
            }
        }
        YamlMap term = map(file, "term");
        for (DesignPart part : DesignPart.listOf(DesignPart.Of.TERM)) {
            fields.add(field("term." + part.id(), part, "", Optional.empty(), term));
        }
        for (DesignPart part : DesignPart.listOf(DesignPart.Of.FUND)) {
            fields.add(field(part.id(), part, "", Optional.empty(), file));
        }
        for (DesignPart part : DesignPart.listOf(DesignPart.Of.ENVELOPES)) {
            fields.add(new DesignField(
                    part.id(), Optional.of(part), "", Optional.empty(), Optional.empty(), "", Optional.empty()));
        }
        return fields;
    }

    /**
     * The design with everything set, first which envelopes it has, so that the other settings can be about those.
     *
     * @param settings by name what the user sets
     */
    static YamlMap with(YamlMap design, Map<String, String> settings) {
        YamlMap all = design;
        Map<String, String> others = new TreeMap<>(settings);
        for (DesignPart part : DesignPart.listOf(DesignPart.Of.ENVELOPES)) {
            String set = others.remove(part.id());
            all = set == null ? all : new DesignFields(all).with(part.id(), set);
        }
        for (Map.Entry<String, String> set : others.entrySet()) {
            all = new DesignFields(all).with(set.getKey(), set.getValue());
        }
        return all;
    }

    /** The design with something set; what cannot be set is a problem. */
    private YamlMap with(String name, String value) {
        Problems problems = file.problems();
        List<DesignField> fields = list();
        Optional<DesignField> field =
                fields.stream().filter(f -> f.name().equals(name)).findFirst();
        if (field.isEmpty()) {
            List<String> names = fields.stream().map(DesignField::name).toList();
            problems.add(place(name), "fund.unknown_parameter", name, Closest.hint(name, names));
            return file;
        }
        Optional<YamlNode> node = isNone(value) ? Optional.empty() : node(field.get(), value.strip());
        if (node.isEmpty() && !(isNone(value) && field.get().mayBeAbsent())) {
            if (isNone(value)) {
                problems.add(place(name), "fund.set_needed");
            }
            return file;
        }
        return written(field.get(), node);
    }

    /** The design under a name of its own, so that nobody takes it for the proposal that it was made from. */
    YamlMap asOwn() {
        Optional<String> id = text(file, "id").filter(own -> !own.startsWith(OWN));
        Optional<LocalText> name = file.findLocalText("name");
        if (id.isEmpty() || name.isEmpty()) {
            return file;
        }
        YamlMap both = YamlMap.empty(file.place("name"), file.problems())
                .with(
                        "nl",
                        new YamlText(
                                file.place("name"),
                                "Eigen ontwerp naar: " + name.get().nl(),
                                true))
                .with(
                        "en",
                        new YamlText(
                                file.place("name"),
                                "Own design after: " + name.get().en(),
                                true));
        return file.with("id", new YamlText(file.place("id"), OWN + id.get(), false))
                .with("name", both);
    }

    private static boolean isNone(String value) {
        return value.isBlank() || value.strip().equals(DesignField.NONE);
    }

    private YamlMap written(DesignField field, Optional<YamlNode> value) {
        if (field.part().isEmpty()) {
            return withItem("parameters", "name", field.name(), List.of("usual"), value);
        }
        DesignPart part = field.part().get();
        return switch (part.of()) {
            case ENVELOPES ->
                value.map(YamlText.class::cast)
                        .map(set -> withEnvelopes(part, set))
                        .orElse(file);
            case FUND -> withValue(file, part.path(), value);
            case TERM -> file.with("term", withValue(map(file, "term"), part.path(), value));
            case KEY -> withItem("keys", "kind", field.of(), part.path(), value);
            case ENVELOPE ->
                part == DesignPart.AREAS && value.isPresent()
                        ? withAreas(field.of(), (YamlText) value.get())
                        : withItem("envelopes", "id", field.of(), part.path(), value);
        };
    }

    private YamlMap withEnvelopes(DesignPart part, YamlText set) {
        DesignEnvelopes envelopes = new DesignEnvelopes(file);
        return part == DesignPart.ADDED ? envelopes.with(set.text()) : envelopes.without(set.text());
    }

    /** Areas of a level stand under another key than those of a list. */
    private YamlMap withAreas(String envelope, YamlText value) {
        boolean isLevel = value.text().equals(LEVEL);
        DesignFields without = new DesignFields(withItem(
                "envelopes", "id", envelope, List.of("consider", isLevel ? "one_of" : "areas"), Optional.empty()));
        return without.withItem(
                "envelopes", "id", envelope, List.of("consider", isLevel ? "areas" : "one_of"), Optional.of(value));
    }

    private YamlMap withItem(String list, String key, String id, List<String> path, Optional<YamlNode> value) {
        List<YamlNode> items = new ArrayList<>();
        for (YamlMap item : maps(file, list)) {
            items.add(text(item, key).orElse("").equals(id) ? withValue(item, path, value) : item);
        }
        Place place = file.find(list).map(YamlNode::place).orElseGet(file::place);
        return file.with(list, new YamlList(place, items, file.problems()));
    }

    private static YamlMap withValue(YamlMap map, List<String> path, Optional<YamlNode> value) {
        String key = path.getFirst();
        if (path.size() == 1) {
            return value.isPresent() ? map.with(key, value.get()) : map.without(key);
        }
        YamlMap below = map.find(key).isPresent() ? map(map, key) : YamlMap.empty(map.place(), map.problems());
        return map.with(key, withValue(below, path.subList(1, path.size()), value));
    }

    private Optional<YamlNode> node(DesignField field, String value) {
        Place place = place(field.name());
        return switch (field.kind()) {
            case NUMBER, WHOLE ->
                WrittenNumber.plain(value, place, file.problems()).map(number -> new YamlText(place, number, false));
            case WHOLES -> {
                List<YamlNode> numbers = new ArrayList<>();
                for (String one : value.split("[,;\\s]+", -1)) {
                    WrittenNumber.plain(one.replace("%", ""), place, file.problems())
                            .ifPresent(number -> numbers.add(new YamlText(place, number, false)));
                }
                yield Optional.of(new YamlList(place, numbers, file.problems()));
            }
            default -> Optional.of(new YamlText(place, value, false));
        };
    }

    private DesignField field(String name, DesignPart part, String of, Optional<LocalText> ofName, YamlMap in) {
        Optional<YamlNode> node = at(in, part.path());
        if (part == DesignPart.AREAS && node.isEmpty()) {
            node = at(in, List.of("consider", "one_of"));
        }
        String value = switch (node.orElse(null)) {
            case YamlText text -> text.text();
            case YamlList list -> list.texts().stream().map(YamlText::text).collect(Collectors.joining(","));
            case null, default -> "";
        };
        Optional<String> parameter =
                node.filter(YamlMap.class::isInstance).flatMap(map -> text((YamlMap) map, "parameter"));
        return new DesignField(name, Optional.of(part), of, ofName, Optional.empty(), value, parameter);
    }

    private static Optional<YamlNode> at(YamlMap map, List<String> path) {
        Optional<YamlNode> node = map.find(path.getFirst());
        return path.size() == 1
                ? node
                : node.filter(YamlMap.class::isInstance)
                        .flatMap(below -> at((YamlMap) below, path.subList(1, path.size())));
    }

    static List<YamlMap> maps(YamlMap in, String key) {
        return in.find(key).filter(YamlList.class::isInstance).stream()
                .flatMap(list -> ((YamlList) list).items().stream())
                .filter(YamlMap.class::isInstance)
                .map(YamlMap.class::cast)
                .toList();
    }

    private static YamlMap map(YamlMap in, String key) {
        return in.find(key).orElse(null) instanceof YamlMap map ? map : YamlMap.empty(in.place(), in.problems());
    }

    static Optional<String> text(YamlMap map, String key) {
        return map.find(key)
                .filter(YamlText.class::isInstance)
                .map(text -> ((YamlText) text).text())
                .filter(text -> !text.isBlank());
    }
}
