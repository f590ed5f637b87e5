package nl.wijkmaat.editions.voorbeeldland;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;

/**
 * The division of the country while it goes through the years: laid out for the first year, changed by one event after the
 * other, and read off once a year. Codes are never given out twice.
 */
final class DivisionDraft {

    /** Real gemeenten have codes up to about 2000, real provinces 20 to 31. Those of Voorbeeldland begin at 7001 and 70. */
    static final int FIRST_GEMEENTE_CODE = 7001;

    static final int FIRST_PROVINCE_CODE = 70;

    private static final int FIRST_LETTERED_WIJK = 100;

    private static final class Gemeente {
        final int code;
        final String name;
        final int province;
        int nextWijk;

        Gemeente(int code, String name, int province) {
            this.code = code;
            this.name = name;
            this.province = province;
        }
    }

    private static final class Wijk {
        final Gemeente gemeente;
        final int number;
        final String name;
        int nextBuurt;

        Wijk(Gemeente gemeente, String name) {
            this.gemeente = gemeente;
            this.number = gemeente.nextWijk++;
            this.name = name;
        }

        String digits() {
            String own = number < FIRST_LETTERED_WIJK
                    ? twoDigits(number)
                    : "" + (char) ('A' + (number - FIRST_LETTERED_WIJK) / 26)
                            + (char) ('A' + (number - FIRST_LETTERED_WIJK) % 26);
            return gemeente.code + own;
        }
    }

    private record Buurt(Wijk wijk, int number, String name) {
        Buurt(Wijk wijk, String name) {
            this(wijk, wijk.nextBuurt++, name);
        }
    }

    private final long seed;
    private final Landscape land;
    private final List<GemeentePlan> plans;
    private final Population population;
    private final BoundaryPlan plan;
    private final int[] provinceOfGemeente;
    private final List<String> townNames;
    private final Buurt[] buurtOf;
    private int nextGemeenteCode = FIRST_GEMEENTE_CODE;
    private int nextTownName;

    DivisionDraft(
            long seed,
            Landscape land,
            List<GemeentePlan> plans,
            Population population,
            BoundaryPlan plan,
            int provinces) {
        this.seed = seed;
        this.land = land;
        this.plans = plans;
        this.population = population;
        this.plan = plan;
        this.townNames = Names.drawTownNames(seed);
        this.buurtOf = new Buurt[land.size()];
        this.provinceOfGemeente = groupIntoProvinces(provinces);
        layOut();
    }

    private int[] groupIntoProvinces(int provinces) {
        int[] gemeenten = new int[plans.size()];
        Arrays.setAll(gemeenten, g -> g);
        int[] provinceOf = new int[plans.size()];
        List<int[]> groups =
                new Partition(g -> plans.get(g).centre().x, g -> plans.get(g).centre().y).into(provinces, gemeenten);
        for (int p = 0; p < groups.size(); p++) {
            for (int g : groups.get(p)) {
                provinceOf[g] = p;
            }
        }
        // A gemeente that was one with another lies in the same province, before and after.
        for (BoundaryEvent event : plan.events()) {
            if (event instanceof BoundaryEvent.Split(int _, int first, int second)) {
                provinceOf[second] = provinceOf[first];
            }
        }
        return provinceOf;
    }

    private void layOut() {
        Map<Integer, Gemeente> joined = new HashMap<>();
        Map<Integer, Integer> namedWith = new HashMap<>();
        for (BoundaryEvent event : plan.events()) {
            if (event instanceof BoundaryEvent.Split(int _, int first, int second)) {
                Gemeente whole = newGemeente(first);
                joined.put(first, whole);
                joined.put(second, whole);
                namedWith.put(second, first);
            }
        }
        Map<Integer, List<String>> wijkNamesLeft = new HashMap<>();
        Map<Integer, List<String>> buurtNamesLeft = new HashMap<>();
        // In a random order, so that codes do not give away sizes.
        List<Integer> order =
                new ArrayList<>(plans.stream().map(GemeentePlan::index).toList());
        order.sort(Comparator.comparingLong(
                g -> RandomStream.of(seed, "code order", g).nextLong()));
        for (int g : order) {
            int[] cells = population.cellsOfGemeente(g);
            int[] first =
                    Arrays.stream(cells).filter(cell -> plan.part()[cell] == 0).toArray();
            int[] second =
                    Arrays.stream(cells).filter(cell -> plan.part()[cell] == 1).toArray();
            Gemeente gemeente = joined.containsKey(g) ? joined.get(g) : newGemeente(g);
            // Gemeenten that were one draw from one supply of names, so that none stands twice in any year.
            int supply = namedWith.getOrDefault(g, g);
            List<String> wijkNames = wijkNamesLeft.computeIfAbsent(supply, s -> Names.drawWijkNames(seed, s));
            List<String> buurtNames = buurtNamesLeft.computeIfAbsent(supply, s -> Names.drawBuurtNames(seed, s));
            layOutWijken(gemeente, first, wijkNames, buurtNames);
            if (second.length > 0) {
                layOutWijken(newGemeente(g), second, wijkNames, buurtNames);
            }
        }
        joinWhatIsStillOne();
    }

    private Gemeente newGemeente(int planned) {
        return new Gemeente(nextGemeenteCode++, townNames.get(nextTownName++), provinceOfGemeente[planned]);
    }

    private void layOutWijken(Gemeente gemeente, int[] cells, List<String> wijkNames, List<String> buurtNames) {
        double targetBuurten = Math.clamp(4 + cells.length / 60.0, 4, 8);
        int wijken = Math.max(1, (int) Math.round(cells.length / targetBuurten));
        double centreX = mean(cells, land::x);
        double centreY = mean(cells, land::y);
        List<int[]> groups = new ArrayList<>(new Partition(land::x, land::y).into(wijken, cells));
        groups.sort(Comparator.comparingDouble(
                group -> mean(group, cell -> Coast.distance(land.x(cell), land.y(cell), centreX, centreY))));
        boolean central = gemeente.nextWijk == 0;
        for (int[] group : groups) {
            Wijk wijk = new Wijk(gemeente, central ? "Centrum " + gemeente.name : wijkNames.removeLast());
            central = false;
            for (int cell : group) {
                String name = buurtNames.removeLast();
                buurtOf[cell] = new Buurt(wijk, population.isQuiet(cell) ? "Bedrijventerrein " + name : name);
            }
        }
    }

    private static double mean(int[] cells, IntToDoubleFunction amount) {
        double sum = 0;
        for (int cell : cells) {
            sum += amount.applyAsDouble(cell);
        }
        return sum / cells.length;
    }

    private void joinWhatIsStillOne() {
        for (BoundaryEvent event : plan.events()) {
            switch (event) {
                case BoundaryEvent.BuurtSplit(int _, int staying, int leaving) -> buurtOf[leaving] = buurtOf[staying];
                case BoundaryEvent.BuurtShift(int _, int staying, int moving, int _) ->
                    buurtOf[moving] = buurtOf[staying];
                default -> {
                    // Other events begin with areas as they were laid out.
                }
            }
        }
    }

    void apply(BoundaryEvent event) {
        switch (event) {
            case BoundaryEvent.Merger(int _, int g) -> renumber(population.cellsOfGemeente(g), newGemeente(g));
            case BoundaryEvent.Split(int _, int first, int second) -> {
                renumber(population.cellsOfGemeente(first), newGemeente(first));
                renumber(population.cellsOfGemeente(second), newGemeente(second));
            }
            case BoundaryEvent.CodeReplacement(int _, int g) -> {
                int[] cells = population.cellsOfGemeente(g);
                Gemeente gemeente = buurtOf[cells[0]].wijk().gemeente;
                gemeente.nextWijk = FIRST_LETTERED_WIJK;
                renumber(cells, gemeente);
            }
            case BoundaryEvent.WijkRedraw(int _, int g) -> redraw(population.cellsOfGemeente(g));
            case BoundaryEvent.BuurtSplit(int _, int staying, int leaving) ->
                buurtOf[leaving] = new Buurt(buurtOf[staying].wijk(), buurtOf[staying].name() + "-Zijde");
            case BoundaryEvent.BuurtMerger(int _, int first, int second) -> {
                Buurt whole = new Buurt(buurtOf[first].wijk(), buurtOf[first].name());
                buurtOf[first] = whole;
                buurtOf[second] = whole;
            }
            case BoundaryEvent.BuurtShift(int _, int _, int moving, int receiving) ->
                buurtOf[moving] = buurtOf[receiving];
        }
    }

    /** New codes for all wijken and buurten of these cells, in the order of the old ones. */
    private void renumber(int[] cells, Gemeente gemeente) {
        Map<String, List<Integer>> cellsByBuurt = new TreeMap<>();
        for (int cell : cells) {
            cellsByBuurt
                    .computeIfAbsent(code(buurtOf[cell]), _ -> new ArrayList<>())
                    .add(cell);
        }
        Map<Wijk, Wijk> wijken = new HashMap<>();
        for (List<Integer> group : cellsByBuurt.values()) {
            Buurt old = buurtOf[group.getFirst()];
            Wijk wijk = wijken.computeIfAbsent(old.wijk(), before -> new Wijk(gemeente, before.name));
            Buurt renumbered = new Buurt(wijk, old.name());
            group.forEach(cell -> buurtOf[cell] = renumbered);
        }
    }

    private void redraw(int[] cells) {
        Set<Wijk> given = new HashSet<>();
        for (int cell : cells) {
            Buurt buurt = buurtOf[cell];
            boolean whole = Arrays.stream(cells)
                            .filter(other -> buurtOf[other].equals(buurt))
                            .count()
                    == 1;
            long size = Arrays.stream(cells)
                    .filter(other -> buurtOf[other].wijk() == buurt.wijk())
                    .count();
            if (!whole || size < 3 || given.contains(buurt.wijk())) {
                continue;
            }
            for (int beside : land.neighbours(cell)) {
                Wijk other = buurtOf[beside].wijk();
                if (other != buurt.wijk() && other.gemeente == buurt.wijk().gemeente) {
                    given.add(buurt.wijk());
                    buurtOf[cell] = new Buurt(other, buurt.name());
                    break;
                }
            }
        }
    }

    Division read(int year) {
        Map<AreaCode, Found> found = new TreeMap<>();
        for (int cell = 0; cell < buurtOf.length; cell++) {
            Buurt buurt = buurtOf[cell];
            for (AreaCode code : codes(buurt)) {
                found.computeIfAbsent(code, _ -> new Found(buurt, new ArrayList<>()))
                        .cells()
                        .add(cell);
            }
        }
        Map<AreaLevel, List<Division.Piece>> pieces = new EnumMap<>(AreaLevel.class);
        found.forEach((code, area) ->
                pieces.computeIfAbsent(code.level(), _ -> new ArrayList<>()).add(piece(code, area)));
        return new Division(
                year,
                pieces.getOrDefault(AreaLevel.PROVINCE, List.of()),
                pieces.getOrDefault(AreaLevel.GEMEENTE, List.of()),
                pieces.getOrDefault(AreaLevel.WIJK, List.of()),
                pieces.getOrDefault(AreaLevel.BUURT, List.of()));
    }

    /** The cells of an area, and one of the buurten in it. */
    private record Found(Buurt example, List<Integer> cells) {}

    private static Division.Piece piece(AreaCode code, Found area) {
        Wijk wijk = area.example().wijk();
        String name = switch (code.level()) {
            case COUNTRY -> Division.COUNTRY_NAME;
            case PROVINCE -> Names.province(wijk.gemeente.province);
            case GEMEENTE -> wijk.gemeente.name;
            case WIJK -> wijk.name;
            case BUURT -> area.example().name();
        };
        AreaCode parent = code.level() == AreaLevel.GEMEENTE
                ? provinceCode(wijk.gemeente)
                : code.parent().orElse(AreaCode.NETHERLANDS);
        int[] cells = area.cells().stream().mapToInt(Integer::intValue).toArray();
        return new Division.Piece(code, name, parent, cells);
    }

    private static List<AreaCode> codes(Buurt buurt) {
        return List.of(
                provinceCode(buurt.wijk().gemeente),
                new AreaCode("GM" + buurt.wijk().gemeente.code),
                new AreaCode("WK" + buurt.wijk().digits()),
                new AreaCode(code(buurt)));
    }

    private static AreaCode provinceCode(Gemeente gemeente) {
        return new AreaCode("PV" + (FIRST_PROVINCE_CODE + gemeente.province));
    }

    private static String code(Buurt buurt) {
        return "BU" + buurt.wijk().digits() + twoDigits(buurt.number());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
