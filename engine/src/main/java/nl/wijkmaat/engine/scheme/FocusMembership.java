package nl.wijkmaat.engine.scheme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Composition;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.NamedArea;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.area.Place;
import nl.wijkmaat.engine.scheme.Applicant.Membership;

/**
 * How a place stands to the listed areas of its gemeente. Their outlines are only indicative, so a place counts as inside when all of
 * it surely belongs, and as uncertain when a part of it belongs, a code is uncertain, or the listed area was not translated into codes
 * of these boundaries.
 */
public final class FocusMembership {

    private static final Confidence SURE = Confidence.MEDIUM;

    private final AreaTree tree;
    private final Map<AreaCode, List<NamedArea>> byGemeente = new HashMap<>();

    /**
     * @param lists lists of named areas; those that were never formally listed are left out
     * @param tree the areas of the boundary year of the places that will be asked about
     */
    public FocusMembership(List<NamedAreaList> lists, AreaTree tree) {
        this.tree = tree;
        for (NamedAreaList list : lists) {
            if (!list.selections().isEmpty()) {
                list.areas()
                        .forEach(area -> byGemeente.merge(
                                area.gemeente(),
                                List.of(area),
                                (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                                        .toList()));
            }
        }
    }

    /** By id of the listed area how the place stands to it; listed areas to which it does not belong are left out. */
    public Map<String, Membership> of(Place place) {
        List<AreaCode> codes = switch (place) {
            case Area area -> List.of(area.code());
            case CustomArea custom -> custom.members();
        };
        Map<String, Membership> found = new HashMap<>();
        codes.stream()
                .flatMap(code -> code.gemeente().stream())
                .distinct()
                .flatMap(gemeente -> byGemeente.getOrDefault(gemeente, List.of()).stream())
                .forEach(area -> membership(area, codes).ifPresent(m -> found.put(area.id(), m)));
        return Map.copyOf(found);
    }

    private Optional<Membership> membership(NamedArea area, List<AreaCode> codes) {
        Optional<Composition> composition = area.findComposition(tree.boundaryYear(), AreaLevel.BUURT)
                .filter(_ -> tree.range(AreaLevel.BUURT).size() > 0)
                .or(() -> area.findComposition(tree.boundaryYear(), AreaLevel.WIJK));
        if (composition.isEmpty()) {
            return Optional.of(Membership.UNCERTAIN);
        }
        Map<AreaCode, Confidence> members = new HashMap<>();
        composition.get().members().forEach(m -> members.put(m.code(), m.confidence()));
        boolean anyIn = false;
        boolean allSure = true;
        for (AreaCode code : codes) {
            for (AreaCode part : parts(code, composition.get().level())) {
                Confidence confidence = members.get(part);
                anyIn |= confidence != null;
                allSure &= confidence != null && confidence.compareTo(SURE) >= 0;
            }
        }
        return anyIn ? Optional.of(allSure ? Membership.INSIDE : Membership.UNCERTAIN) : Optional.empty();
    }

    /** The codes of the level of the composition that make up the area, or the one in which it lies when it is smaller. */
    private List<AreaCode> parts(AreaCode code, AreaLevel level) {
        if (code.level() == level) {
            return List.of(code);
        }
        if (code.level().isInside(level)) {
            return code.wijk().map(List::of).orElse(List.of());
        }
        return tree.listInside(code, level).stream().map(Area::code).toList();
    }
}
