package nl.wijkmaat.app.site.area;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.app.scheme.AccessOverview;
import nl.wijkmaat.app.scheme.KnownSchemes;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.Place;

/** Finds to which schemes a place has access on a day. */
public final class PlaceAccess {

    private final Atlas atlas;
    private final KnownSchemes schemes;
    private final Kept<Asked, Optional<AccessOverview>> known;

    private record Asked(String place, LocalDate day) {}

    public PlaceAccess(Atlas atlas, KnownSchemes schemes) {
        this.atlas = atlas;
        this.schemes = schemes;
        this.known = new Kept<>(1024, () -> atlas.store().importCount());
    }

    /**
     * Access to every scheme; empty for a place that does not lie in one gemeente, as schemes are asked for by one.
     *
     * @param id under which the place stands on a list of named areas; empty when it does not
     */
    public Optional<AccessOverview> find(Place place, String id, LocalDate day) {
        return known.get(new Asked(text(place, id), day), () -> {
            try {
                return Optional.of(AccessOverview.of(atlas, schemes.get(), text(place, id), day));
            } catch (CommandFailure notOneGemeente) {
                return Optional.empty();
            }
        });
    }

    private static String text(Place place, String id) {
        if (!id.isEmpty()) {
            return id;
        }
        return switch (place) {
            case Area area -> area.code().code();
            case CustomArea custom ->
                custom.members().stream().map(AreaCode::code).collect(Collectors.joining(","));
        };
    }
}
