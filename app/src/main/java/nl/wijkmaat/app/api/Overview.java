package nl.wijkmaat.app.api;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaLevel;

/** What the API offers, for a page that tells people of it. */
public final class Overview {

    private final Atlas atlas;
    private final Operations operations;

    /** @param atlas what there is to ask about */
    public Overview(Atlas atlas) {
        this.atlas = atlas;
        this.operations = new Operations(atlas, null, InstantSource.system(), new KnownBurdens(atlas));
    }

    /**
     * Something that can be asked.
     *
     * @param path with names of what varies in braces
     * @param name in a word or two
     * @param meaning in a few sentences
     */
    public record Resource(String path, LocalText name, LocalText meaning) {}

    /**
     * An address that answers.
     *
     * @param meaning what it asks
     * @param address on this site
     * @param mediaType what to accept
     */
    public record Example(LocalText meaning, String address, String mediaType) {}

    /** Everything that can be asked, in the order of the description. */
    public List<Resource> listResources() {
        return operations.all().stream()
                .map(operation -> new Resource(
                        Api.PATH + operation.path(),
                        Messages.text("operation." + operation.id()),
                        Messages.text("operation." + operation.id() + ".more")))
                .toList();
    }

    /** A few questions about an area that is open here; only those that need no area when there is none. */
    public List<Example> listExamples() {
        List<Example> examples = new ArrayList<>();
        examples.add(example("description", "/openapi.json", Representation.JSON));
        examples.add(example("editions", "/editions?pageSize=10", Representation.JSON));
        for (int boundaryYear : atlas.listBoundaryYears().stream().limit(1).toList()) {
            List<Area> gemeenten = atlas.getTree(boundaryYear).listAreas(AreaLevel.GEMEENTE);
            for (Area area : gemeenten.stream().limit(1).toList()) {
                examples.add(example("search", "/areas?q=" + Paging.encode(area.name()), Representation.JSON));
                examples.add(example("profile", "/areas/" + area.code() + "/profile", Representation.JSON));
                examples.add(example(
                        "inside",
                        "/areas?boundaryYear=" + boundaryYear + "&level=wijk&within=" + area.code(),
                        Representation.GEO_JSON));
            }
        }
        return List.copyOf(examples);
    }

    private static Example example(String key, String path, String mediaType) {
        return new Example(Messages.text("example." + key), Api.PATH + path, mediaType);
    }
}
