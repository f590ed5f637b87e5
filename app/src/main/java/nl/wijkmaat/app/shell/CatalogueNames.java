package nl.wijkmaat.app.shell;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.engine.LocalText;

/** The names of the domains and indicators of a catalogue, for who reads; programs get their ids. */
public final class CatalogueNames {

    private final Map<String, LocalText> names = new HashMap<>();

    private CatalogueNames() {}

    public static CatalogueNames of(Catalogue catalogue) {
        CatalogueNames all = new CatalogueNames();
        catalogue.indicators().forEach((id, indicator) -> all.names.put(id, indicator.name()));
        catalogue.domains().forEach(domain -> all.names.put(domain.id(), domain.name()));
        return all;
    }

    /** Without any names: every id stands for itself. */
    public static CatalogueNames none() {
        return new CatalogueNames();
    }

    /** The name of a domain or indicator; an id that has none stands for itself. */
    public LocalText of(String id) {
        return names.getOrDefault(id, new LocalText(id, id));
    }

    /** Names with semicolons between them, for some hold a comma. */
    public LocalText list(Collection<String> ids) {
        return new LocalText(
                ids.stream().map(id -> of(id).nl()).collect(joining("; ")),
                ids.stream().map(id -> of(id).en()).collect(joining("; ")));
    }
}
