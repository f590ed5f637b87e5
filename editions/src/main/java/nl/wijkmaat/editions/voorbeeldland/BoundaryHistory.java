package nl.wijkmaat.editions.voorbeeldland;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;

/** The divisions of all years and what changed between each two. */
final class BoundaryHistory {

    private static final List<AreaLevel> LEVELS = List.of(AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT);

    private final Map<Integer, Division> divisions = new TreeMap<>();
    private final List<AreaChange> changes;

    BoundaryHistory(Settings settings, Landscape land, List<GemeentePlan> plans, Population population) {
        BoundaryPlan plan = BoundaryPlan.draw(settings, land, plans, population);
        int provinces = Math.clamp(Math.round(settings.gemeenten() / 29f), 4, 16);
        DivisionDraft draft = new DivisionDraft(settings.seed(), land, plans, population, plan, provinces);
        List<AreaChange> all = new ArrayList<>();
        Division before = draft.read(settings.firstYear());
        for (int year = settings.firstYear(); year <= Settings.LAST_YEAR; year++) {
            for (BoundaryEvent event : plan.events()) {
                if (event.year() == year) {
                    draft.apply(event);
                }
            }
            Division division = draft.read(year);
            divisions.put(year, division);
            all.addAll(compare(before, division, population.residents(year), land.size()));
            before = division;
        }
        changes = List.copyOf(all);
    }

    /** @throws NoSuchElementException when the year lies outside the settings */
    Division getDivision(int year) {
        Division division = divisions.get(year);
        if (division == null) {
            throw new NoSuchElementException(
                    "Voorbeeldland has no division for " + year + ", only for " + divisions.keySet());
        }
        return division;
    }

    /** All changes, by year, level, old code and new code. */
    List<AreaChange> listChanges() {
        return changes;
    }

    /** Found by laying one division over the other, so that no event can be forgotten. */
    private static List<AreaChange> compare(Division before, Division after, int[] residents, int cells) {
        List<AreaChange> changes = new ArrayList<>();
        for (AreaLevel level : LEVELS) {
            List<Division.Piece> old = before.pieces(level);
            int[] oldOf = pieceOfCell(old, cells);
            List<AreaChange> ofLevel = new ArrayList<>();
            for (Division.Piece now : after.pieces(level)) {
                Division.Piece first = old.get(oldOf[now.cells()[0]]);
                if (first.code().equals(now.code()) && Arrays.equals(first.cells(), now.cells())) {
                    continue;
                }
                Map<Integer, Integer> shared = new TreeMap<>();
                for (int cell : now.cells()) {
                    shared.merge(oldOf[cell], residents[cell], Integer::sum);
                }
                shared.forEach((piece, people) -> ofLevel.add(new AreaChange(
                        after.year(),
                        old.get(piece).code(),
                        now.code(),
                        people,
                        share(people, old.get(piece).cells(), residents),
                        share(people, now.cells(), residents))));
            }
            ofLevel.sort(Comparator.comparing(AreaChange::from).thenComparing(AreaChange::to));
            changes.addAll(ofLevel);
        }
        return changes;
    }

    /** Where nobody lives, the land counts as moved in full: a share of nothing says nothing. */
    private static double share(int people, int[] cells, int[] residents) {
        int all = Arrays.stream(cells).map(cell -> residents[cell]).sum();
        return all == 0 ? 1 : (double) people / all;
    }

    private static int[] pieceOfCell(List<Division.Piece> pieces, int cells) {
        int[] pieceOf = new int[cells];
        for (int i = 0; i < pieces.size(); i++) {
            for (int cell : pieces.get(i).cells()) {
                pieceOf[cell] = i;
            }
        }
        return pieceOf;
    }

    /** The codes of a level that were ever in force. */
    List<AreaCode> listCodes(AreaLevel level) {
        return divisions.values().stream()
                .flatMap(division -> division.pieces(level).stream())
                .map(Division.Piece::code)
                .distinct()
                .sorted()
                .toList();
    }
}
