package nl.wijkmaat.app.site.area;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Wait;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.comparison.Comparables;
import nl.wijkmaat.app.comparison.KnownComparisons;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Place;
import nl.wijkmaat.engine.statistics.Domain;

/** Finds the areas most like a place, in the same boundaries in which its burden is weighed. */
public final class PlaceComparisons {

    private final Atlas atlas;
    private final PlaceBurdens burdens;
    private final KnownComparisons known;

    public PlaceComparisons(Atlas atlas, PlaceBurdens burdens, KnownComparisons known) {
        this.atlas = atlas;
        this.burdens = burdens;
        this.known = known;
    }

    /** Empty for a place that is not a gemeente, wijk or buurt: only those have others of their kind beside them. */
    public Optional<Likeness> find(Place place, int boundaryYear) {
        if (!(place instanceof Area area)) {
            return Optional.empty();
        }
        return burdens.findAsked(area, boundaryYear).map(asked -> switch (known.find(question(asked), area.code())) {
            case KnownComparisons.Found.Pending(Wait why) -> new Likeness.Pending(why);
            case KnownComparisons.Found.Nothing _ -> new Likeness.Absent();
            case KnownComparisons.Found.Answer(Comparables comparables) -> known(comparables);
        });
    }

    private static KnownComparisons.Asked question(KnownBurdens.Asked asked) {
        return new KnownComparisons.Asked(asked.level().areaLevel(), asked.year(), asked.boundaryYear());
    }

    private Likeness known(Comparables comparables) {
        List<Domain> domains = comparables.domains().stream()
                .map(id -> atlas.catalogue().domains().stream()
                        .filter(domain -> domain.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new Likeness.Known(comparables, domains, gemeenten(comparables));
    }

    /** By code the names of the gemeenten in which the areas lie. */
    private Map<String, String> gemeenten(Comparables comparables) {
        AreaTree tree = atlas.getTree(comparables.boundaryYear());
        Map<String, String> names = new HashMap<>();
        Stream.concat(Stream.of(comparables.elsewhere()), comparables.inside().stream())
                .flatMap(group -> group.nearest().stream())
                .map(Comparables.Neighbour::gemeente)
                .forEach(code -> AreaCode.findIn(code)
                        .flatMap(tree::findArea)
                        .ifPresent(gemeente -> names.put(code, gemeente.name())));
        return names;
    }
}
