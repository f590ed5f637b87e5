package nl.wijkmaat.editions.lists;

import java.util.List;
import java.util.Optional;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlNode;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Basis;

/** What the files of all lists have in common: how periods, sources and codes are written in them. */
public final class ListFolder {

    private ListFolder() {}

    /** {@code from}, and {@code last} when an end is known. */
    public static Period period(YamlMap map) {
        var from = map.getDate("from");
        var last = map.findDate("last");
        if (last.isPresent() && last.get().isBefore(from)) {
            map.problems().add(map.place("last"), "list.ends_before_it_begins", last.get(), from);
            return Period.from(from);
        }
        return new Period(from, last.orElse(null));
    }

    /** {@code sources} and {@code note}. */
    static Basis basis(YamlMap map) {
        LocalText note = map.getLocalText("note");
        return new Basis(map.listTexts("sources").stream().map(YamlText::text).toList(), note);
    }

    /** A code that stands as a key; a problem when it is none, or when it did not exist in the boundary year. */
    static Optional<AreaCode> code(YamlMap map, String key, int boundaryYear, Optional<AreaTree> known) {
        Optional<AreaCode> code = AreaCode.findIn(key);
        if (code.isEmpty()) {
            map.problems().add(map.place(key), "list.no_code", key);
        } else if (known.isPresent() && !known.get().contains(code.get())) {
            map.problems().add(map.place(key), "list.unknown_code", key, boundaryYear);
            return Optional.empty();
        }
        return code;
    }

    /** The name behind a code. */
    static String name(YamlNode node) {
        return node instanceof YamlText text ? text.text() : "";
    }

    /** The maps in a list under a key; anything else in the list is a problem. */
    public static List<YamlMap> maps(YamlMap map, String key) {
        return map.findList(key).stream().flatMap(list -> list.maps().stream()).toList();
    }
}
