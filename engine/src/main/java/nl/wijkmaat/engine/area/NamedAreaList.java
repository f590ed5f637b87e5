package nl.wijkmaat.engine.area;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Period;

/**
 * Named areas that belong together, and which of them were listed when.
 *
 * @param id stable short name
 * @param name what readers see
 * @param caveat what the reader must know before relying on the codes
 * @param areas all areas that were ever on the list, each id once
 * @param selections the list as it stood in one period after another; none when the areas were never formally listed
 */
public record NamedAreaList(
        String id, LocalText name, LocalText caveat, List<NamedArea> areas, List<Selection> selections) {

    /**
     * The list as it stood in one period.
     *
     * @param id stable short name
     * @param name what the list was called then
     * @param period the days on which it held
     * @param basis where it was published, and what is not certain about it
     * @param areaIds the areas on it
     */
    public record Selection(String id, LocalText name, Period period, Basis basis, List<String> areaIds) {
        public Selection {
            areaIds = List.copyOf(areaIds);
        }
    }

    /** @throws IllegalArgumentException when an id stands twice or a selection names an unknown area */
    public NamedAreaList {
        areas = List.copyOf(areas);
        selections = List.copyOf(selections);
        Set<String> ids = new HashSet<>();
        for (NamedArea area : areas) {
            if (!ids.add(area.id())) {
                throw new IllegalArgumentException("area '" + area.id() + "' stands twice on the list " + id);
            }
        }
        for (Selection selection : selections) {
            for (String areaId : selection.areaIds()) {
                if (!ids.contains(areaId)) {
                    throw new IllegalArgumentException("selection " + selection.id() + " names area '" + areaId
                            + "', which the list " + id + " lacks");
                }
            }
        }
    }

    /** The area with this id, name or alias. */
    public Optional<NamedArea> findArea(String idOrName) {
        return areas.stream().filter(a -> a.isCalled(idOrName)).findFirst();
    }

    /** @throws NoSuchElementException when no area of the list is called so */
    public NamedArea getArea(String idOrName) {
        return findArea(idOrName)
                .orElseThrow(() -> new NoSuchElementException("the list " + id + " has no area '" + idOrName + "'"));
    }

    /** The selection that held on a day. */
    public Optional<Selection> findSelection(LocalDate day) {
        return selections.stream().filter(s -> s.period().contains(day)).findFirst();
    }

    /** The areas that were listed on a day, in the order of the list; none when no selection is known to hold then. */
    public List<NamedArea> listAreas(LocalDate day) {
        return findSelection(day)
                .map(s ->
                        areas.stream().filter(a -> s.areaIds().contains(a.id())).toList())
                .orElse(List.of());
    }
}
