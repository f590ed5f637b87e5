package nl.wijkmaat.app.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.lists.Networks;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.Composition;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.area.NamedArea;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.area.Network;
import org.jspecify.annotations.Nullable;

/**
 * A membership list in the boundaries of a question: which areas lie inside it, which outside, and of which that is not certain.
 *
 * <p>An area is inside when it, or an area in which it lies, is a member that is sure enough. It is unsure when it holds, or lies in, a member
 * that is less sure, or is only partly covered by members: such an area belongs in neither of two groups that are compared.
 */
final class AreaSet {

    /** The list that is meant when none is named and the catalogue has several or none. */
    static final String USUAL = "nplv";

    private static final String NETWORK = "network:";

    /** Where an area lies. */
    enum Standing {
        inside,
        outside,
        unsure
    }

    private final String id;
    private final String selection;
    private final Optional<LocalText> caveat;
    private final Map<AreaCode, String> sure;
    private final Set<AreaCode> touched;

    private AreaSet(
            String id,
            String selection,
            Optional<LocalText> caveat,
            Map<AreaCode, String> sure,
            Set<AreaCode> touched) {
        this.id = id;
        this.selection = selection;
        this.caveat = caveat;
        this.sure = sure;
        this.touched = touched;
    }

    /**
     * @param id of a list of named areas in the catalogue, or {@code network:} and the id of a network
     * @param date the day on which membership is asked; null for the newest list there is
     * @throws CommandFailure when there is no such list, nobody was on it that day, or its areas have no codes in these boundaries
     */
    static AreaSet find(
            Shell shell,
            Atlas atlas,
            String id,
            @Nullable LocalDate date,
            int boundaryYear,
            AreaLevel level,
            Confidence atLeast) {
        if (id.startsWith(NETWORK)) {
            return network(shell, id, date);
        }
        NamedAreaList list = atlas.listNamedAreaLists().stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CommandFailure.of(ExitCode.NOT_FOUND, "compare.no_list", id, known(shell, atlas)));
        Optional<NamedAreaList.Selection> selection = date == null
                ? list.selections().stream()
                        .max(Comparator.comparing(s -> s.period().from()))
                : list.findSelection(date);
        if (date != null && selection.isEmpty()) {
            throw CommandFailure.of(
                    ExitCode.NOT_FOUND,
                    "compare.no_list_on_day",
                    id,
                    date,
                    periods(list.selections().stream()
                            .map(NamedAreaList.Selection::period)
                            .toList()));
        }
        Map<AreaCode, String> sure = new HashMap<>();
        Set<AreaCode> touched = new HashSet<>();
        for (NamedArea area : list.areas()) {
            if (selection.isEmpty() || selection.get().areaIds().contains(area.id())) {
                add(area, boundaryYear, level, atLeast, sure, touched);
            }
        }
        if (touched.isEmpty()) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "compare.list_without_codes", id, boundaryYear);
        }
        return new AreaSet(
                id, selection.map(NamedAreaList.Selection::id).orElse(""), Optional.of(list.caveat()), sure, touched);
    }

    private static void add(
            NamedArea area,
            int boundaryYear,
            AreaLevel level,
            Confidence atLeast,
            Map<AreaCode, String> sure,
            Set<AreaCode> touched) {
        List<Composition> all = area.compositions().stream()
                .filter(c -> c.boundaryYear() == boundaryYear)
                .toList();
        all.forEach(c -> c.members().forEach(m -> touched.add(m.code())));
        Optional<Composition> chosen = all.stream()
                .filter(c -> c.level() == level)
                .findFirst()
                .or(() -> all.stream().max(Comparator.comparing(Composition::level)));
        chosen.ifPresent(c -> c.members().stream()
                .filter(m -> m.confidence().compareTo(atLeast) >= 0)
                .forEach(m -> sure.put(m.code(), area.id())));
    }

    private static AreaSet network(Shell shell, String id, @Nullable LocalDate date) {
        List<Network> networks = Networks.read(shell.catalogue(), _ -> Optional.empty());
        Network network = networks.stream()
                .filter(n -> (NETWORK + n.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> CommandFailure.of(
                        ExitCode.NOT_FOUND,
                        "compare.no_list",
                        id,
                        String.join(
                                ", ",
                                networks.stream().map(n -> NETWORK + n.id()).toList())));
        Optional<Network.Roster> roster = network.rosters().stream()
                .filter(r -> date == null || r.period().contains(date))
                .max(Comparator.comparing(r -> r.period().from()));
        if (roster.isEmpty()) {
            throw CommandFailure.of(
                    ExitCode.NOT_FOUND,
                    "compare.no_list_on_day",
                    id,
                    String.valueOf(date),
                    periods(network.rosters().stream()
                            .map(Network.Roster::period)
                            .toList()));
        }
        Map<AreaCode, String> sure = new HashMap<>();
        roster.get().members().forEach(member -> sure.put(member, network.id()));
        return new AreaSet(id, roster.get().period().from().toString(), Optional.empty(), sure, Set.of());
    }

    private static String known(Shell shell, Atlas atlas) {
        List<String> ids = new ArrayList<>(
                atlas.listNamedAreaLists().stream().map(NamedAreaList::id).toList());
        Networks.read(shell.catalogue(), _ -> Optional.empty()).forEach(n -> ids.add(NETWORK + n.id()));
        return String.join(", ", ids);
    }

    private static String periods(List<Period> periods) {
        return String.join(
                "; ",
                periods.stream()
                        .map(p -> p.from() + " – "
                                + p.last().map(LocalDate::toString).orElse(""))
                        .toList());
    }

    String id() {
        return id;
    }

    /** Which version of the list: the id of its selection, or the first day of the member list. */
    String selection() {
        return selection;
    }

    Optional<LocalText> caveat() {
        return caveat;
    }

    Standing standing(AreaCode code) {
        if (findMember(code).isPresent()) {
            return Standing.inside;
        }
        boolean liesInTouched = false;
        for (Optional<AreaCode> up = Optional.of(code);
                up.isPresent();
                up = up.get().parent()) {
            liesInTouched |= touched.contains(up.get());
        }
        return liesInTouched || touched.stream().anyMatch(member -> liesIn(member, code))
                ? Standing.unsure
                : Standing.outside;
    }

    /** The id of the named area, or of the network, to which the area belongs. */
    Optional<String> findMember(AreaCode code) {
        for (Optional<AreaCode> up = Optional.of(code);
                up.isPresent();
                up = up.get().parent()) {
            if (sure.containsKey(up.get())) {
                return Optional.of(sure.get(up.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean liesIn(AreaCode small, AreaCode large) {
        for (Optional<AreaCode> up = small.parent();
                up.isPresent();
                up = up.get().parent()) {
            if (up.get().equals(large)) {
                return true;
            }
        }
        return false;
    }
}
