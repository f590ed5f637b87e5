package nl.wijkmaat.app.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.CatalogueFiles;
import nl.wijkmaat.app.shell.Sha256;
import nl.wijkmaat.editions.store.Manifest;

/** What answers follow from beside the question: the version, the editions that are open and the catalogue. */
final class State {

    private final Atlas atlas;
    private final String lists;

    State(Atlas atlas) {
        this.atlas = atlas;
        this.lists = digest(List.of(
                atlas.catalogue().indicators().toString(),
                atlas.listNamedAreaLists().toString()));
    }

    /** A text that is the same as long as answers are. */
    String now() {
        List<String> parts = new ArrayList<>(List.of(
                Api.VERSION,
                Optional.ofNullable(State.class.getPackage().getImplementationVersion())
                        .orElse(""),
                lists));
        atlas.listEditions().stream()
                .sorted(Comparator.comparing(Manifest::edition))
                .forEach(edition -> parts.add(edition.edition() + " " + edition.retrieved()));
        // Rules and methods are read when they are asked for, so an analyst's change counts at once.
        parts.addAll(CatalogueFiles.in(atlas.catalogueFolder()).lines());
        return digest(parts);
    }

    static String digest(List<String> parts) {
        String all = String.join("\n", parts) + "\n";
        return Sha256.hex(all.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }
}
