package nl.wijkmaat.editions.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlFolder;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.editions.yaml.YamlText;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Basis;
import nl.wijkmaat.engine.area.Composition;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.area.NamedArea;
import nl.wijkmaat.engine.area.NamedAreaList;

/** Reads areas that are known by name from {@code catalogue/focus-areas} and {@code catalogue/named-areas}. */
public final class NamedAreaLists {

    private static final Map<String, AreaLevel> LEVELS =
            Map.of("gemeente", AreaLevel.GEMEENTE, "wijk", AreaLevel.WIJK, "buurt", AreaLevel.BUURT);
    private static final Map<String, Confidence> CONFIDENCES =
            Map.of("low", Confidence.LOW, "medium", Confidence.MEDIUM, "high", Confidence.HIGH);

    private final IntFunction<Optional<AreaTree>> known;

    private NamedAreaLists(IntFunction<Optional<AreaTree>> known) {
        this.known = known;
    }

    /**
     * @param catalogue the catalogue folder
     * @param known the areas of a boundary year where they are known; members are checked against them
     * @return lists of focus areas first, then other named areas, each by file name
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in any of the files
     */
    public static List<NamedAreaList> read(Path catalogue, IntFunction<Optional<AreaTree>> known) {
        NamedAreaLists reader = new NamedAreaLists(known);
        Problems problems = new Problems();
        List<NamedAreaList> lists = new ArrayList<>();
        for (String folder : List.of("focus-areas", "named-areas")) {
            for (YamlMap map : YamlFolder.read(catalogue, folder, problems)) {
                reader.list(map).ifPresent(lists::add);
            }
        }
        problems.throwIfAny();
        return List.copyOf(lists);
    }

    private Optional<NamedAreaList> list(YamlMap map) {
        String id = map.getText("id");
        LocalText name = map.getLocalText("name");
        LocalText caveat = map.getLocalText("caveat");
        List<NamedAreaList.Selection> selections = new ArrayList<>();
        for (YamlMap selection : ListFolder.maps(map, "selections")) {
            selections.add(selection(selection));
        }
        List<NamedArea> areas = new ArrayList<>();
        for (YamlMap area : ListFolder.maps(map, "areas")) {
            area(area).ifPresent(areas::add);
        }
        map.refuseOtherKeys();
        try {
            return Optional.of(new NamedAreaList(id, name, caveat, areas, selections));
        } catch (IllegalArgumentException e) {
            map.problems().add(map.place(), "list.refused", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static NamedAreaList.Selection selection(YamlMap map) {
        NamedAreaList.Selection selection = new NamedAreaList.Selection(
                map.getText("id"),
                map.getLocalText("name"),
                ListFolder.period(map),
                ListFolder.basis(map),
                map.listTexts("areas").stream().map(YamlText::text).toList());
        map.refuseOtherKeys();
        return selection;
    }

    private Optional<NamedArea> area(YamlMap map) {
        String id = map.getText("id");
        String name = map.getText("name");
        String gemeente = map.getText("gemeente");
        Optional<AreaCode> gemeenteCode = AreaCode.findIn(gemeente).filter(c -> c.level() == AreaLevel.GEMEENTE);
        if (gemeenteCode.isEmpty()) {
            map.problems().add(map.place("gemeente"), "list.no_gemeente", gemeente);
        }
        List<NamedArea.Alias> aliases = new ArrayList<>();
        for (YamlMap alias : ListFolder.maps(map, "aliases")) {
            aliases.add(new NamedArea.Alias(alias.getText("name"), ListFolder.period(alias), alias.getText("source")));
            alias.refuseOtherKeys();
        }
        List<Composition> compositions = new ArrayList<>();
        for (YamlMap composition : ListFolder.maps(map, "compositions")) {
            composition(composition).ifPresent(compositions::add);
        }
        map.refuseOtherKeys();
        try {
            return gemeenteCode.map(code -> new NamedArea(id, name, aliases, code, compositions));
        } catch (IllegalArgumentException e) {
            map.problems().add(map.place(), "list.refused", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Composition> composition(YamlMap map) {
        int boundaryYear = map.getWhole("boundary_year");
        AreaLevel level = map.getChoice("level", LEVELS, AreaLevel.BUURT);
        Optional<AreaTree> tree = known.apply(boundaryYear);
        List<Composition.Member> members = new ArrayList<>();
        for (YamlMap group : ListFolder.maps(map, "members")) {
            Confidence confidence = group.getChoice("confidence", CONFIDENCES, Confidence.LOW);
            Basis basis = ListFolder.basis(group);
            YamlMap codes = group.getMap("codes");
            codes.values()
                    .forEach((key, name) -> ListFolder.code(codes, key, boundaryYear, tree)
                            .ifPresent(c ->
                                    members.add(new Composition.Member(c, ListFolder.name(name), confidence, basis))));
            group.refuseOtherKeys();
        }
        map.refuseOtherKeys();
        try {
            return Optional.of(new Composition(boundaryYear, level, members));
        } catch (IllegalArgumentException e) {
            map.problems().add(map.place(), "list.refused", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
