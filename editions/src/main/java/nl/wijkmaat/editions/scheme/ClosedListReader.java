package nl.wijkmaat.editions.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.wijkmaat.editions.lists.GemeenteCodes;
import nl.wijkmaat.editions.lists.ListFolder;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.NamedArea;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.scheme.ClosedList;

/** Reads one file of {@code catalogue/lists}, and turns the selections of a list of named areas into a closed list. */
final class ClosedListReader {

    private final Optional<GemeenteCodes> codes;
    private final Problems problems;

    /** @param codes which gemeente existed when; empty when that is not known, so that it cannot be checked */
    ClosedListReader(Optional<GemeenteCodes> codes, Problems problems) {
        this.codes = codes;
        this.problems = problems;
    }

    /** The list, or nothing when the file has problems; they have been added. */
    Optional<ClosedList> read(YamlMap file) {
        int before = problems.count();
        String id = file.getText("id");
        LocalText name = file.getLocalText("name");
        LocalText selection = file.getLocalText("selection");
        boolean isComplete = file.getFlag("complete", true);
        Period period = ListFolder.period(file);
        String source = file.getText("source");
        List<ClosedList.Member> members = new ArrayList<>();
        for (YamlMap map : file.getList("members").maps()) {
            String memberName = map.getText("name");
            String focusArea = map.findText("focus_area").orElse(null);
            Period validity = map.has("from") ? ListFolder.period(map) : period;
            findGemeente(map).ifPresent(code -> {
                codes.ifPresent(
                        known -> known.require(code, validity.from().getYear(), map.place("gemeente"), problems));
                if (members.stream()
                        .anyMatch(m -> m.gemeente().equals(code) && m.validity().overlaps(validity))) {
                    problems.add(map.place("gemeente"), "scheme.twice", code);
                }
                members.add(new ClosedList.Member(memberName, code, focusArea, validity));
            });
            map.refuseOtherKeys();
        }
        file.refuseOtherKeys();
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new ClosedList(
                        id,
                        name,
                        selection,
                        isComplete ? ClosedList.Absence.NOT_LISTED : ClosedList.Absence.NOT_PUBLISHED,
                        source,
                        members));
    }

    private Optional<AreaCode> findGemeente(YamlMap map) {
        String text = map.getText("gemeente");
        Optional<AreaCode> code = AreaCode.findIn(text).filter(c -> c.level() == AreaLevel.GEMEENTE);
        if (code.isEmpty()) {
            problems.add(map.place("gemeente"), "list.no_gemeente", text);
        }
        return code;
    }

    /** The selections of a list of named areas, one after another, as one closed list of areas under the same id. */
    static ClosedList of(NamedAreaList list) {
        List<ClosedList.Member> members = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (NamedAreaList.Selection selection : list.selections()) {
            sources.addAll(selection.basis().sources());
            for (String areaId : selection.areaIds()) {
                NamedArea area = list.areas().stream()
                        .filter(a -> a.id().equals(areaId))
                        .findFirst()
                        .orElseThrow();
                members.add(new ClosedList.Member(area.name(), area.gemeente(), areaId, selection.period()));
            }
        }
        return new ClosedList(
                list.id(),
                list.name(),
                list.caveat(),
                ClosedList.Absence.NOT_LISTED,
                String.join(" ", sources),
                members);
    }
}
