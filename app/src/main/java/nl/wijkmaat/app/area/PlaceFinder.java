package nl.wijkmaat.app.area;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Years;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaSearch.Hit;
import nl.wijkmaat.engine.area.AreaSearch.Match;
import nl.wijkmaat.engine.area.Composition;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.NamedArea;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.area.Place;

/**
 * Finds the place and the years that somebody means, or says what is unclear. The years are chosen as {@link Atlas#listYears} orders them: the
 * first in which the place exists.
 */
public final class PlaceFinder {

    private final Atlas atlas;

    public PlaceFinder(Atlas atlas) {
        this.atlas = atlas;
    }

    /**
     * A place by code, by the id or name of an area in the catalogue's lists, or by name.
     *
     * @param confidence how sure the membership of the codes of a named area must be
     * @throws CommandFailure when nothing or more than one thing can be meant, or there are no figures of the years asked for
     */
    public MeantPlace find(String text, OptionalInt year, OptionalInt boundaryYear, Confidence confidence) {
        Optional<AreaCode> code = AreaCode.findIn(text);
        if (code.isPresent()) {
            return byCode(code.get(), year, boundaryYear);
        }
        Optional<MeantPlace> named = findNamedArea(text, year, boundaryYear, confidence);
        return named.isPresent() ? named.get() : byName(text, year, boundaryYear);
    }

    /**
     * A set of areas that somebody put together.
     *
     * @throws CommandFailure when the codes cannot be one area, or there is no boundary year in which all of them exist
     */
    public MeantPlace custom(String name, List<AreaCode> members, OptionalInt year, OptionalInt boundaryYear) {
        CustomArea shape = customArea(name, 0, members);
        List<Years> asked = listYears(year, boundaryYear);
        for (Years years : asked) {
            if (shape.members().stream().allMatch(atlas.getTree(years.boundaryYear())::contains)) {
                CustomArea area = customArea(name, years.boundaryYear(), members);
                return new MeantPlace("custom", area, years.boundaryYear(), years.year(), Optional.empty());
            }
        }
        Years first = asked.getFirst();
        List<AreaCode> unknown = shape.members().stream()
                .filter(member -> !atlas.getTree(first.boundaryYear()).contains(member))
                .toList();
        throw CommandFailure.of(ExitCode.NOT_FOUND, "place.members_unknown", first.boundaryYear(), list(unknown));
    }

    private static CustomArea customArea(String name, int boundaryYear, List<AreaCode> members) {
        try {
            return CustomArea.of(name, boundaryYear, members);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "place.no_custom_area", String.valueOf(e.getMessage()));
        }
    }

    private MeantPlace byCode(AreaCode code, OptionalInt year, OptionalInt boundaryYear) {
        return choose(listYears(year, boundaryYear), b -> atlas.getTree(b).findArea(code))
                .map(chosen -> new MeantPlace(
                        code.code(),
                        chosen.place(),
                        chosen.years().boundaryYear(),
                        chosen.years().year(),
                        Optional.empty()))
                .orElseThrow(() -> OpenAtlas.notIn(atlas, code, boundaryYear));
    }

    private MeantPlace byName(String text, OptionalInt year, OptionalInt boundaryYear) {
        List<Hit> hits = atlas.search().search(text, Optional.empty(), boundaryYear, 20);
        List<Hit> exact =
                hits.stream().filter(hit -> hit.match() == Match.EXACT).toList();
        List<AreaCode> largest = exact.stream()
                .filter(hit -> hit.area().level() == exact.getFirst().area().level())
                .map(hit -> hit.area().code())
                .distinct()
                .toList();
        if (largest.size() == 1) {
            return byCode(largest.getFirst(), year, boundaryYear);
        }
        if (hits.isEmpty()) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "place.unknown", text);
        }
        String candidates = hits.stream()
                .limit(8)
                .map(hit -> "\n  " + hit.area().code() + "  " + hit.area().name())
                .collect(joining());
        throw CommandFailure.of(
                ExitCode.NOT_FOUND, exact.isEmpty() ? "place.did_you_mean" : "place.ambiguous", text, candidates);
    }

    private Optional<MeantPlace> findNamedArea(
            String text, OptionalInt year, OptionalInt boundaryYear, Confidence confidence) {
        for (NamedAreaList list : atlas.listNamedAreaLists()) {
            Optional<NamedArea> found = list.findArea(text);
            if (found.isPresent()) {
                return Optional.of(named(found.get(), list.caveat(), year, boundaryYear, confidence));
            }
        }
        return Optional.empty();
    }

    private MeantPlace named(
            NamedArea area, LocalText caveat, OptionalInt year, OptionalInt boundaryYear, Confidence confidence) {
        return choose(
                        listYears(year, boundaryYear),
                        b -> findComposition(area, b).flatMap(c -> c.findArea(area.name(), confidence)))
                .map(chosen -> new MeantPlace(
                        area.id(),
                        chosen.place(),
                        chosen.years().boundaryYear(),
                        chosen.years().year(),
                        Optional.of(caveat)))
                .orElseThrow(() -> CommandFailure.of(
                        ExitCode.NOT_FOUND,
                        "place.no_composition",
                        area.name(),
                        list(area.compositions().stream()
                                .map(Composition::boundaryYear)
                                .distinct()
                                .sorted()
                                .toList()),
                        list(atlas.yearsByBoundaryYear().keySet())));
    }

    /** Buurten follow the border of a named area most closely. */
    private static Optional<Composition> findComposition(NamedArea area, int boundaryYear) {
        return area.findComposition(boundaryYear, AreaLevel.BUURT)
                .or(() -> area.findComposition(boundaryYear, AreaLevel.WIJK))
                .or(() -> area.findComposition(boundaryYear, AreaLevel.GEMEENTE));
    }

    private record Chosen(Years years, Place place) {}

    private static Optional<Chosen> choose(List<Years> candidates, IntFunction<Optional<? extends Place>> placeIn) {
        for (Years years : candidates) {
            Optional<? extends Place> place = placeIn.apply(years.boundaryYear());
            if (place.isPresent()) {
                return Optional.of(new Chosen(years, place.get()));
            }
        }
        return Optional.empty();
    }

    private List<Years> listYears(OptionalInt year, OptionalInt boundaryYear) {
        return OpenAtlas.listYears(atlas, year, boundaryYear);
    }

    private static String list(Iterable<?> things) {
        List<String> texts = new ArrayList<>();
        things.forEach(thing -> texts.add(String.valueOf(thing)));
        return String.join(", ", texts);
    }
}
