package nl.wijkmaat.app.site.pairs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.editions.lists.Networks;
import nl.wijkmaat.engine.LocalText;
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
        return id.startsWith(NETWORK)
                || atlas.listNamedAreaLists().stream()
                        .filter(list -> list.id().equals(id))
                        .flatMap(list -> list.areas().stream())
                        .flatMap(area -> area.compositions().stream())
                        .anyMatch(composition -> composition.boundaryYear() == boundaryYear);
    }
}
