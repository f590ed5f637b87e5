package nl.wijkmaat.editions.fund;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.wijkmaat.editions.problem.Closest;
import nl.wijkmaat.editions.problem.Place;
import nl.wijkmaat.editions.yaml.YamlList;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.editions.yaml.YamlText;

/**
 * Which envelopes a design has. One that a user adds looks at all areas of the level and is divided by the first key of the design until its
 * own settings say otherwise; an amount it has only when the user gives one.
 */
public final class DesignEnvelopes {

    private static final String ENVELOPES = "envelopes";

    /** More would be no design that anybody can oversee. */
    private static final int MOST = 20;

    private static final int LONGEST_NAME = 80;

    /** What settings of other things than envelopes begin with. */
    private static final Set<String> TAKEN = Set.of("term", "keys", ENVELOPES);

    private final YamlMap file;

    DesignEnvelopes(YamlMap file) {
        this.file = file;
    }

    /** The id of an envelope that somebody gave a name: its letters and figures, with a hyphen between words. */
    public static String idOf(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Names or ids as people write them behind each other. */
    public static List<String> listOf(String text) {
        return Arrays.stream(text.split("[,;]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
    }

    /** @param names of envelopes that are not there yet, with commas between them */
    YamlMap with(String names) {
        Place place = DesignFields.place(DesignPart.ADDED.id());
        List<YamlNode> items = new ArrayList<>(items());
        List<String> ids = new ArrayList<>(ids());
        for (String name : listOf(names)) {
            String id = idOf(name);
            if (id.isEmpty() || name.length() > LONGEST_NAME || TAKEN.contains(id)) {
                file.problems().add(place, "fund.envelope_name", name, LONGEST_NAME);
            } else if (ids.contains(id)) {
                file.problems().add(place, "fund.envelope_twice", name, id);
            } else if (ids.size() >= MOST) {
                file.problems().add(place, "fund.envelope_many", name, MOST);
            } else {
                ids.add(id);
                items.add(envelope(place, id, name));
            }
        }
        return holding(items);
    }

    private YamlMap envelope(Place place, String id, String name) {
        YamlMap none = YamlMap.empty(place, file.problems());
        YamlText written = new YamlText(place, name, true);
        YamlMap envelope = none.with("id", new YamlText(place, id, false))
                .with("name", none.with("nl", written).with("en", written))
                .with("consider", none.with("areas", new YamlText(place, DesignFields.LEVEL, false)));
        Optional<YamlNode> key = DesignFields.maps(file, "keys").stream()
                .findFirst()
                .flatMap(first -> first.find("kind"))
                .filter(YamlText.class::isInstance)
                .map(kind -> new YamlText(place, ((YamlText) kind).text(), false));
        return key.map(kind -> envelope.with("key", kind)).orElse(envelope);
    }

    /** @param ids of envelopes that are there, with commas between them */
    YamlMap without(String ids) {
        Place place = DesignFields.place(DesignPart.REMOVED.id());
        List<String> present = ids();
        List<String> left = listOf(ids);
        left.stream()
                .filter(id -> !present.contains(id))
                .forEach(id -> file.problems().add(place, "fund.no_envelope", id, Closest.hint(id, present)));
        List<YamlNode> items = items().stream()
                .filter(item -> idOf(item).filter(left::contains).isEmpty())
                .collect(Collectors.toList());
        if (items.isEmpty()) {
            file.problems().add(place, "fund.envelope_last");
            return file;
        }
        return holding(items);
    }

    private YamlMap holding(List<YamlNode> items) {
        Place place = file.find(ENVELOPES).map(YamlNode::place).orElseGet(file::place);
        return file.with(ENVELOPES, new YamlList(place, items, file.problems()));
    }

    /** All there are, also what is no envelope: that is left for who reads the design to tell. */
    private List<YamlNode> items() {
        return file.find(ENVELOPES).filter(YamlList.class::isInstance).stream()
                .flatMap(list -> ((YamlList) list).items().stream())
                .toList();
    }

    private List<String> ids() {
        return items().stream().flatMap(item -> idOf(item).stream()).toList();
    }

    private static Optional<String> idOf(YamlNode item) {
        return item instanceof YamlMap map ? DesignFields.text(map, "id") : Optional.empty();
    }
}
