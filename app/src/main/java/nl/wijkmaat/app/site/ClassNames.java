package nl.wijkmaat.app.site;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.editions.lists.Networks;
import nl.wijkmaat.engine.area.MunicipalitySize;

/** What the classes by which gemeenten are counted are called on a page: sizes, and networks as the catalogue names them. */
public final class ClassNames {

    private final Texts texts;
    private final Map<String, String> networks = new LinkedHashMap<>();

    public ClassNames(Atlas atlas, Texts texts) {
        this.texts = texts;
        Networks.read(atlas.catalogueFolder(), _ -> Optional.empty())
                .forEach(network -> networks.put(network.id(), texts.of(network.name())));
    }

    /** @param id as it stands in documents, such as {@code from_20_000} or {@code m50}; what is neither lies in no network */
    public String of(String id) {
        return Arrays.stream(MunicipalitySize.values())
                .filter(size -> size.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst()
                .map(size -> texts.of("size", size))
                .orElseGet(() -> networks.getOrDefault(id, texts.text("question.network.other")));
    }
}
