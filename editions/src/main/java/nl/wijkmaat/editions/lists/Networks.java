package nl.wijkmaat.editions.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import nl.wijkmaat.editions.problem.Problems;
import nl.wijkmaat.editions.yaml.YamlFolder;
import nl.wijkmaat.editions.yaml.YamlMap;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.area.Network;

/** Reads the networks of gemeenten from {@code catalogue/memberships}. */
public final class Networks {

    private Networks() {}

    /**
     * @param catalogue the catalogue folder
     * @param known the areas of a boundary year where they are known; members are checked against them
     * @return by file name
     * @throws nl.wijkmaat.editions.problem.ProblemException with everything that is wrong in any of the files
     */
    public static List<Network> read(Path catalogue, IntFunction<Optional<AreaTree>> known) {
        Problems problems = new Problems();
        Optional<GemeenteCodes> codes = GemeenteCodes.read(catalogue, problems);
        List<Network> networks = new ArrayList<>();
        for (YamlMap map : YamlFolder.read(catalogue, "memberships", problems)) {
            network(map, known, codes).ifPresent(networks::add);
        }
        problems.throwIfAny();
        return List.copyOf(networks);
    }

    private static Optional<Network> network(
            YamlMap map, IntFunction<Optional<AreaTree>> known, Optional<GemeenteCodes> codes) {
        String id = map.getText("id");
        LocalText name = map.getLocalText("name");
        List<Network.Roster> rosters = new ArrayList<>();
        for (YamlMap roster : ListFolder.maps(map, "rosters")) {
            rosters.add(roster(roster, known, codes));
        }
        List<Network.Headcount> headcounts = new ArrayList<>();
        for (YamlMap headcount : ListFolder.maps(map, "headcounts")) {
            headcounts.add(new Network.Headcount(
                    headcount.getWhole("year"), headcount.getWhole("members"), ListFolder.basis(headcount)));
            headcount.refuseOtherKeys();
        }
        map.refuseOtherKeys();
        try {
            return Optional.of(new Network(id, name, rosters, headcounts));
        } catch (IllegalArgumentException e) {
            map.problems().add(map.place(), "list.refused", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Network.Roster roster(
            YamlMap map, IntFunction<Optional<AreaTree>> known, Optional<GemeenteCodes> codes) {
        int boundaryYear = map.getWhole("boundary_year");
        Optional<AreaTree> tree = known.apply(boundaryYear);
        YamlMap members = map.getMap("members");
        List<AreaCode> gemeenten = members.values().keySet().stream()
                .flatMap(key -> gemeente(members, key, boundaryYear, tree).stream())
                .toList();
        if (tree.isEmpty()) {
            codes.ifPresent(existing -> gemeenten.forEach(
                    code -> existing.require(code, boundaryYear, members.place(code.code()), map.problems())));
        }
        Network.Roster roster =
                new Network.Roster(ListFolder.period(map), boundaryYear, gemeenten, ListFolder.basis(map));
        map.refuseOtherKeys();
        return roster;
    }

    private static Optional<AreaCode> gemeente(YamlMap members, String key, int boundaryYear, Optional<AreaTree> tree) {
        Optional<AreaCode> code = ListFolder.code(members, key, boundaryYear, tree);
        if (code.isPresent() && !code.equals(code.get().gemeente())) {
            members.problems().add(members.place(key), "list.no_gemeente", key);
            return Optional.empty();
        }
        return code;
    }
}
