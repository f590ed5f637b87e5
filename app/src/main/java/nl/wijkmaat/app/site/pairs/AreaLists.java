package nl.wijkmaat.app.site.pairs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.editions.lists.Networks;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.Composition;
import nl.wijkmaat.engine.area.NamedAreaList;

/** The lists whose areas can get partners: those of named areas, and the networks of gemeenten. */
final class AreaLists {

    private static final String NETWORK = "network:";

    private final Atlas atlas;
    private final Map<String, LocalText> names = new LinkedHashMap<>();

    AreaLists(Atlas atlas) {
        this.atlas = atlas;
        atlas.listNamedAreaLists().forEach(list -> names.put(list.id(), list.name()));
        Networks.read(atlas.catalogueFolder(), _ -> Optional.empty())
                .forEach(network -> names.put(NETWORK + network.id(), network.name()));
    }

    List<String> ids() {
        return List.copyOf(names.keySet());
    }

    LocalText name(String id) {
        return names.getOrDefault(id, new LocalText(id, id));
    }

    /**
     * The list that is meant when none is named.
     *
     * @throws Refusal when there is none at all
     */
    String usual() {
        return atlas.findProgramme()
                .map(NamedAreaList::id)
                .or(() -> names.keySet().stream().findFirst())
                .orElseThrow(() -> Refusal.notFound("error.pairs.no-list"));
    }

    /** Whether areas of the list have codes in the boundaries of a year; a network has them in every year. */
    boolean hasCodes(String id, int boundaryYear) {
        return id.startsWith(NETWORK) || compositions(id).anyMatch(own -> own.boundaryYear() == boundaryYear);
    }

    /** Of these years those in which the list has codes; all when it has them in none, so that the reader can be told. */
    List<Integer> listYears(String id, List<Integer> measured) {
        List<Integer> known =
                measured.stream().filter(year -> hasCodes(id, year)).toList();
        return known.isEmpty() ? measured : known;
    }

    /** Whether areas of the list are told in codes of this level, in any year; those of a network have areas of every level in them. */
    boolean isOf(String id, AreaLevel level) {
        return id.startsWith(NETWORK) || compositions(id).anyMatch(own -> own.level() == level);
    }

    private Stream<Composition> compositions(String id) {
        return atlas.listNamedAreaLists().stream()
                .filter(list -> list.id().equals(id))
                .flatMap(list -> list.areas().stream())
                .flatMap(area -> area.compositions().stream());
    }
}
