package nl.wijkmaat.app.site.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.wijkmaat.app.site.Link;
import nl.wijkmaat.app.site.Parameter;
import nl.wijkmaat.app.site.Route;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.statistics.ClassBreaks;

/**
 * Everything that a reader chose, or that was chosen for lack of a choice: the whole state of the page.
 *
 * @param layer what is shown
 * @param crossed what is shown in the same colours beside it
 * @param boundaryYear the boundaries
 * @param level the size of the areas
 * @param year the year of the figures
 * @param beside a second year, on a drawing of its own
 * @param within the area of which the inside is shown; the whole country when empty
 * @param division how figures are divided into classes
 * @param classes how many classes are asked for
 * @param shown the keys of the classes that are shown; all when empty
 * @param shape how areas are drawn
 * @param picked areas that the reader picked to go together
 * @param sheet the page of the table, from 1
 */
public record MapChoice(
        Layer layer,
        Optional<Layer> crossed,
        int boundaryYear,
        AreaLevel level,
        int year,
        OptionalInt beside,
        Optional<Area> within,
        ClassBreaks.Manner division,
        int classes,
        List<String> shown,
        Shape shape,
        Set<AreaCode> picked,
        int sheet) {

    /** How an area is drawn. */
    public enum Shape {
        /** Its surface in the colour of its class. */
        SURFACE,
        /** A circle as large as its number of residents, in the colour of its class. */
        CIRCLE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public MapChoice {
        shown = List.copyOf(shown);
        picked = Set.copyOf(picked);
    }

    /** The map of access to a scheme on a day, in what is usual for the rest. */
    public static Link ofAccess(String scheme, LocalDate day) {
        return Link.to(Route.MAP)
                .with(Parameter.LAYER, Layer.OfAccess.PREFIX + scheme)
                .with(Parameter.DATE, day);
    }

    /** The address with all of the choice written out, except the page of the table. */
    public Link link() {
        Link link = Link.to(Route.MAP).with(Parameter.LAYER, layer.id());
        if (crossed.isPresent()) {
            link = link.with(Parameter.CROSSED, crossed.get().id());
        }
        link = link.with(Parameter.LEVEL, id(level)).with(Parameter.BOUNDARY_YEAR, boundaryYear);
        if (hasYear()) {
            link = link.with(Parameter.YEAR, year);
        }
        if (findAccess().isPresent()) {
            link = link.with(Parameter.DATE, findAccess().get().day());
        }
        if (beside.isPresent()) {
            link = link.with(Parameter.BESIDE, beside.getAsInt());
        }
        if (within.isPresent()) {
            link = link.with(Parameter.WITHIN, within.get().code().code());
        }
        link = link.with(Parameter.DIVISION, id(division)).with(Parameter.CLASSES, classes);
        if (!shown.isEmpty()) {
            link = link.with(Parameter.SHOWN, String.join(",", shown));
        }
        if (shape != Shape.SURFACE) {
            link = link.with(Parameter.SHAPE, shape.id());
        }
        if (!picked.isEmpty()) {
            link = link.with(
                    Parameter.PARTS,
                    picked.stream().sorted().map(AreaCode::code).collect(Collectors.joining(",")));
        }
        return link;
    }

    /** The address of this page itself. */
    Link self() {
        return sheet == 1 ? link() : link().with(Parameter.SHEET, sheet);
    }

    /** The same drawing for a page of another site. */
    public Link embed() {
        return link().on(Route.MAP_EMBED);
    }

    /** The access that is shown, alone or crossed with something else. */
    public Optional<Layer.OfAccess> findAccess() {
        return Stream.concat(Stream.of(layer), crossed.stream())
                .filter(Layer.OfAccess.class::isInstance)
                .map(Layer.OfAccess.class::cast)
                .findFirst();
    }

    /** Whether there is a figure of a year: rules hold on a day. */
    public boolean hasYear() {
        return !(layer instanceof Layer.OfAccess);
    }

    /** Whether two layers are crossed. */
    public boolean isCrossed() {
        return crossed.isPresent();
    }

    /** Whether an area lies in the part that is shown. */
    boolean isWithin(AreaCode code) {
        return within.isEmpty()
                || code.gemeente().equals(Optional.of(within.get().code()));
    }

    /** Whether the class with this key is shown. */
    public boolean shows(String key) {
        return shown.isEmpty() || shown.contains(key);
    }

    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
