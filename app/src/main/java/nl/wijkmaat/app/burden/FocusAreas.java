package nl.wijkmaat.app.burden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.Composition;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.NamedArea;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.multiverse.ReferenceGroup;

/**
 * The areas of a programme in the boundaries of the question: those whose burden others are held against, and by which areas lie inside
 * or outside.
 */
public final class FocusAreas {

    private final String name;
    private final List<CustomArea> areas;
    private final List<String> members;

    private FocusAreas(String name, List<CustomArea> areas, List<String> members) {
        this.name = name;
        this.areas = areas;
        this.members = members;
    }

    /**
     * The focus areas that are meant when none are named, by codes that are sure enough; none when those have no codes in these boundaries,
     * and none beside gemeenten: a focus area is as large as a wijk, and no whole gemeente is as heavy as its heaviest part.
     */
    public static FocusAreas usual(Atlas atlas, AreaLevel level, int boundaryYear) {
        return isToBeHeldAgainst(level)
                ? atlas.findProgramme()
                        .map(list -> new FocusAreas(
                                list.id(), areas(atlas, list, level, Confidence.MEDIUM, boundaryYear), List.of()))
                        .filter(focus -> !focus.areas.isEmpty())
                        .orElseGet(FocusAreas::none)
                : none();
    }

    /** Whether areas of a level can be held against focus areas in these boundaries when none are named. */
    public static boolean areKnown(Atlas atlas, AreaLevel level, int boundaryYear) {
        return !usual(atlas, level, boundaryYear).areas.isEmpty();
    }

    private static boolean isToBeHeldAgainst(AreaLevel level) {
        return level.isInside(AreaLevel.GEMEENTE);
    }

    private static FocusAreas none() {
        return new FocusAreas("", List.of(), List.of());
    }

    /**
     * The list or member that the options name; those of {@link #usual} when they name none.
     *
     * @throws CommandFailure when a named list or member is not there, or has no codes in these boundaries
     */
    static FocusAreas find(Atlas atlas, BurdenOptions options, int boundaryYear, Shell shell) {
        if (options.reference == null) {
            if (!isToBeHeldAgainst(options.level.areaLevel())) {
                shell.say("burden.reference_is_small");
                return none();
            }
            Optional<NamedAreaList> usual = atlas.findProgramme();
            List<CustomArea> areas = usual.map(list ->
                            areas(atlas, list, options.level.areaLevel(), options.confidence.atLeast, boundaryYear))
                    .orElse(List.of());
            String name = usual.map(NamedAreaList::id).orElse("");
            if (areas.isEmpty()) {
                shell.say("burden.without_reference", name, boundaryYear);
            }
            return new FocusAreas(name, areas, List.of());
        }
        return options.reference.equals("none") ? none() : named(atlas, options, options.reference, boundaryYear);
    }

    private static FocusAreas named(Atlas atlas, BurdenOptions options, String asked, int boundaryYear) {
        Optional<NamedAreaList> list = atlas.listNamedAreaLists().stream()
                .filter(l -> l.id().equals(asked))
                .findFirst();
        List<String> members = List.of();
        if (list.isEmpty()) {
            list = atlas.findNamedArea(asked).map(Atlas.Listed::list);
            members = List.of(asked);
        }
        if (list.isEmpty()) {
            throw CommandFailure.of(
                    ExitCode.NOT_FOUND,
                    "burden.no_list",
                    asked,
                    atlas.listNamedAreaLists().stream().map(NamedAreaList::id).collect(Collectors.joining(", ")));
        }
        List<CustomArea> areas =
                areas(atlas, list.get(), options.level.areaLevel(), options.confidence.atLeast, boundaryYear);
        if (areas.isEmpty()) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "burden.list_without_codes", asked, boundaryYear);
        }
        return new FocusAreas(asked, areas, members);
    }

    private static List<CustomArea> areas(
            Atlas atlas, NamedAreaList list, AreaLevel level, Confidence atLeast, int boundaryYear) {
        List<CustomArea> areas = new ArrayList<>();
        for (NamedArea area : list.areas()) {
            composition(area, level, boundaryYear)
                    .flatMap(c -> c.findArea(area.id(), atLeast))
                    .filter(custom -> custom.members().stream().allMatch(atlas.getTree(boundaryYear)::contains))
                    .ifPresent(areas::add);
        }
        return areas;
    }

    /** The composition of the level of the question, else of the smallest level there is. */
    private static Optional<Composition> composition(NamedArea area, AreaLevel level, int boundaryYear) {
        return area.findComposition(boundaryYear, level)
                .or(() -> area.compositions().stream()
                        .filter(c -> c.boundaryYear() == boundaryYear)
                        .max(Comparator.comparing(Composition::level)));
    }

    /** The areas themselves, under their ids. */
    public List<CustomArea> customAreas() {
        return areas;
    }

    /** The id of the list or of its member; empty when there is none. */
    public String name() {
        return name;
    }

    /** The group to hold areas against; empty when there is none in these boundaries. */
    public Optional<ReferenceGroup> group(BurdenTable table, double share) {
        if (areas.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> rows = areas.stream()
                .map(CustomArea::name)
                .filter(id -> members.isEmpty() || members.contains(id))
                .map(table::getRow)
                .toList();
        return Optional.of(new ReferenceGroup(name, rows, share));
    }

    /** Whether the area, or an area in which it lies, belongs to one of the focus areas. */
    public boolean holds(AreaCode code) {
        for (Optional<AreaCode> up = Optional.of(code);
                up.isPresent();
                up = up.get().parent()) {
            AreaCode here = up.get();
            if (areas.stream().anyMatch(area -> area.members().contains(here))) {
                return true;
            }
        }
        return false;
    }
}
