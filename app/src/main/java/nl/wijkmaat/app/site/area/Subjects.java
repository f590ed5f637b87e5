package nl.wijkmaat.app.site.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.PageRequest;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Refusal;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Composition;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.Place;

/** Understands the address of a place: a code, the id of a named area, or the parts of an area that a reader put together. */
final class Subjects {

    /** Codes of which nobody is sure that they belong to a named area stay out of its figures. */
    private static final Confidence SURE_ENOUGH = Confidence.MEDIUM;

    private static final int LONGEST_NAME = 120;

    private final Atlas atlas;

    Subjects(Atlas atlas) {
        this.atlas = atlas;
    }

    /**
     * The published or named area in the path.
     *
     * @throws Refusal when there is none, or not in the boundaries asked for
     */
    Subject getSubject(PageRequest request) {
        String text = request.code();
        Optional<AreaCode> code = AreaCode.findIn(text);
        return code.isPresent() ? published(code.get(), request) : named(text, request);
    }

    /**
     * The area that a reader put together.
     *
     * @throws Refusal when a part is no code, does not exist in those boundaries, or lies inside another part
     */
    Subject getCustom(PageRequest request) {
        Supplier<Refusal> none =
                () -> Refusal.of(Parameter.PARTS, "error.no-parts", Parameter.PARTS.in(request.language()));
        String parts = request.findJoined(Parameter.PARTS).orElseThrow(none);
        List<Integer> years = atlas.listBoundaryYears();
        int boundaryYear = choose(request, years);
        List<AreaCode> codes = new ArrayList<>(codes(parts, atlas.getTree(boundaryYear)));
        if (codes.isEmpty()) {
            throw none.get(); // commas and nothing between them
        }
        codes.sort(Comparator.naturalOrder());
        String name = request.find(Parameter.NAME).orElse("");
        if (name.length() > LONGEST_NAME) {
            throw Refusal.of(Parameter.NAME, "error.long", Parameter.NAME.in(request.language()), LONGEST_NAME);
        }
        Link link = Link.to(Route.CUSTOM_AREA);
        if (!name.isEmpty()) {
            link = link.with(Parameter.NAME, name);
        }
        link = link.with(Parameter.PARTS, codes.stream().map(AreaCode::code).collect(Collectors.joining(",")));
        CustomArea area = CustomArea.of(name.isEmpty() ? defaultName(codes) : name, boundaryYear, codes);
        return new Subject(area, boundaryYear, years, link, Optional.empty());
    }

    private Subject published(AreaCode code, PageRequest request) {
        List<Integer> years = atlas.listBoundaryYears(code);
        if (years.isEmpty()) {
            throw Refusal.notFound("error.no-area", code.code());
        }
        int boundaryYear = choose(request, years);
        Area area = atlas.getTree(boundaryYear).getArea(code);
        return new Subject(area, boundaryYear, years, Link.to(Route.AREA, code.code()), Optional.empty());
    }

    private Subject named(String id, PageRequest request) {
        Atlas.Listed listed = atlas.findNamedArea(id).orElseThrow(() -> Refusal.notFound("error.no-code", id));
        List<Integer> years = atlas.listBoundaryYears().stream()
                .filter(year -> findComposition(listed, year).isPresent())
                .toList();
        if (years.isEmpty()) {
            throw Refusal.notFound("error.no-composition", listed.area().name());
        }
        int boundaryYear = choose(request, years);
        Composition composition = findComposition(listed, boundaryYear).orElseThrow();
        Place place = composition.findArea(listed.area().name(), SURE_ENOUGH).orElseThrow();
        int leftOut =
                composition.members().size() - ((CustomArea) place).members().size();
        return new Subject(
                place,
                boundaryYear,
                years,
                Link.to(Route.AREA, id),
                Optional.of(new Subject.Named(listed, composition, leftOut)));
    }

    /** The finest composition in those boundaries of which enough is sure and every code exists. */
    private Optional<Composition> findComposition(Atlas.Listed listed, int boundaryYear) {
        AreaTree tree = atlas.getTree(boundaryYear);
        return listed.area().compositions().stream()
                .filter(composition -> composition.boundaryYear() == boundaryYear)
                .filter(composition -> composition
                        .findArea(listed.area().name(), SURE_ENOUGH)
                        .filter(area -> area.members().stream().allMatch(tree::contains))
                        .isPresent())
                .max(Comparator.comparing(Composition::level));
    }

    private static int choose(PageRequest request, List<Integer> years) {
        OptionalInt asked = request.findYear(Parameter.BOUNDARY_YEAR);
        if (years.isEmpty()) {
            throw Refusal.notFound("error.no-editions");
        }
        if (asked.isPresent() && !years.contains(asked.getAsInt())) {
            throw Refusal.of(
                    Parameter.BOUNDARY_YEAR,
                    "error.no-boundary-year",
                    Integer.toString(asked.getAsInt()),
                    write(years));
        }
        return asked.orElse(years.getFirst());
    }

    private static Set<AreaCode> codes(String parts, AreaTree tree) {
        Set<AreaCode> codes = new LinkedHashSet<>();
        for (String part : parts.split("[,;\\s]+")) {
            AreaCode code = AreaCode.findIn(part).orElseThrow(() -> Refusal.of(Parameter.PARTS, "error.part", part));
            if (!code.level().isInside(AreaLevel.PROVINCE)) {
                throw Refusal.of(Parameter.PARTS, "error.part-level", code.code());
            }
            if (!tree.contains(code)) {
                throw Refusal.of(
                        Parameter.PARTS, "error.part-unknown", code.code(), Integer.toString(tree.boundaryYear()));
            }
            codes.add(code);
        }
        for (AreaCode code : codes) {
            for (Optional<AreaCode> up = code.parent();
                    up.isPresent();
                    up = up.get().parent()) {
                if (codes.contains(up.get())) {
                    throw Refusal.of(
                            Parameter.PARTS,
                            "error.part-twice",
                            code.code(),
                            up.get().code());
                }
            }
        }
        return codes;
    }

    private static String defaultName(List<AreaCode> codes) {
        String first = codes.getFirst().code();
        return codes.size() == 1 ? first : first + " + " + (codes.size() - 1);
    }

    static String write(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
