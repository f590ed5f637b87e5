package nl.wijkmaat.editions.voorbeeldland;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which boundaries change, and when. Planned from the last year backwards: the cells are those of the last year, and each
 * event says how they hung together before it.
 *
 * @param events in the order in which they happen
 * @param part by cell: 1 for the cells of the second of two gemeenten that merge, else 0
 */
@SuppressWarnings("ArrayRecordComponent")
record BoundaryPlan(List<BoundaryEvent> events, byte[] part) {

    /** Cells that there must be above the number of buurten in the last year: each of these events joins two for good. */
    static int extraCells(Settings settings) {
        return settings.years() < 2 ? 0 : buurtMergers(settings) + buurtShifts(settings);
    }

    private static int mergers(Settings settings) {
        return Math.max(1, settings.gemeenten() / 18);
    }

    private static int splits(Settings settings) {
        return Math.max(1, settings.gemeenten() / 120);
    }

    private static int redraws(Settings settings) {
        return Math.max(1, settings.gemeenten() / 12);
    }

    private static int buurtSplits(Settings settings) {
        return settings.buurten() / 100;
    }

    private static int buurtMergers(Settings settings) {
        return settings.buurten() / 150;
    }

    private static int buurtShifts(Settings settings) {
        return settings.buurten() / 200;
    }

    static BoundaryPlan draw(Settings settings, Landscape land, List<GemeentePlan> plans, Population population) {
        byte[] part = new byte[land.size()];
        List<BoundaryEvent> events = new ArrayList<>();
        if (settings.years() > 1) {
            new Drawing(settings, land, plans, population, part, events).drawAll();
        }
        // A stable sort: events of one year keep the order from large to small.
        events.sort((a, b) -> Integer.compare(a.year(), b.year()));
        return new BoundaryPlan(List.copyOf(events), part);
    }

    private record Drawing(
            Settings settings,
            Landscape land,
            List<GemeentePlan> plans,
            Population population,
            byte[] part,
            List<BoundaryEvent> events,
            Set<Integer> usedGemeenten,
            Set<Integer> usedCells) {

        Drawing(
                Settings settings,
                Landscape land,
                List<GemeentePlan> plans,
                Population population,
                byte[] part,
                List<BoundaryEvent> events) {
            this(settings, land, plans, population, part, events, new HashSet<>(), new HashSet<>());
        }

        void drawAll() {
            drawMergers();
            drawSplits();
            // The largest gemeente, as Amsterdam did in 2022.
            if (usedGemeenten.add(0)) {
                events.add(new BoundaryEvent.CodeReplacement(year(8), 0));
            }
            drawRedraws();
            drawBuurtEvents();
        }

        /** Spreads events over the years in which something can change: all but the first. */
        private int year(int count) {
            return settings.firstYear() + 1 + Math.floorMod(count, settings.years() - 1);
        }

        private void drawMergers() {
            int[] before = population.residents(settings.firstYear());
            int[] after = population.residents(Settings.LAST_YEAR);
            Partition partition = new Partition(land::x, land::y);
            int found = 0;
            for (int g : shuffledGemeenten("mergers")) {
                GemeentePlan plan = plans.get(g);
                if (found == mergers(settings) || plan.residents() > 100_000 || plan.residents() < 19_000) {
                    continue;
                }
                double share = RandomStream.of(settings.seed(), "merger", g).uniform(0.4, 0.6);
                List<int[]> halves = partition.cut(population.cellsOfGemeente(g), share);
                if (isLargeEnough(halves, before) && isLargeEnough(halves, after)) {
                    for (int cell : halves.get(1)) {
                        part[cell] = 1;
                    }
                    usedGemeenten.add(g);
                    events.add(new BoundaryEvent.Merger(year(2 + 5 * found), g));
                    found++;
                }
            }
        }

        private static boolean isLargeEnough(List<int[]> halves, int[] residents) {
            return halves.stream()
                    .allMatch(half ->
                            Arrays.stream(half).map(cell -> residents[cell]).sum() > GemeentePlan.SMALLEST + 200);
        }

        private void drawSplits() {
            int found = 0;
            for (int g : shuffledGemeenten("splits")) {
                int other = found == splits(settings) ? -1 : neighbourToSplitFrom(g);
                if (other >= 0) {
                    usedGemeenten.add(g);
                    usedGemeenten.add(other);
                    events.add(new BoundaryEvent.Split(year(4 + 3 * found), Math.min(g, other), Math.max(g, other)));
                    found++;
                }
            }
        }

        private int neighbourToSplitFrom(int g) {
            if (usedGemeenten.contains(g) || g == 0) {
                return -1;
            }
            for (int cell : population.cellsOfGemeente(g)) {
                for (int beside : land.neighbours(cell)) {
                    int other = land.gemeente(beside);
                    boolean free = other != g && other != 0 && !usedGemeenten.contains(other);
                    if (free && plans.get(g).residents() + plans.get(other).residents() < 300_000) {
                        return other;
                    }
                }
            }
            return -1;
        }

        private void drawRedraws() {
            int found = 0;
            for (int g : shuffledGemeenten("redraws")) {
                if (found < redraws(settings) && plans.get(g).cells() >= 16 && usedGemeenten.add(g)) {
                    events.add(new BoundaryEvent.WijkRedraw(year(3 + 2 * found), g));
                    found++;
                }
            }
        }

        private void drawBuurtEvents() {
            int[] cells = new int[land.size()];
            Arrays.setAll(cells, i -> i);
            shuffle(cells, RandomStream.of(settings.seed(), "buurt events"));
            int mergers = buurtMergers(settings);
            int shifts = buurtShifts(settings);
            int splits = buurtSplits(settings);
            for (int cell : cells) {
                if (mergers + shifts + splits == 0) {
                    return;
                }
                int second = freeNeighbour(cell, -1);
                if (second < 0) {
                    continue;
                }
                int third = shifts > 0 ? freeNeighbour(second, cell) : -1;
                if (third >= 0) {
                    use(cell, second, third);
                    events.add(new BoundaryEvent.BuurtShift(year(5 * shifts), cell, second, third));
                    shifts--;
                } else if (mergers > 0) {
                    use(cell, second);
                    events.add(new BoundaryEvent.BuurtMerger(year(3 * mergers), cell, second));
                    mergers--;
                } else if (splits > 0) {
                    use(cell, second);
                    events.add(new BoundaryEvent.BuurtSplit(year(7 * splits), cell, second));
                    splits--;
                }
            }
            throw new IllegalStateException("no room for all changes of buurten among " + land.size() + " cells");
        }

        private void use(int... cells) {
            for (int cell : cells) {
                usedCells.add(cell);
            }
        }

        /** A neighbour in the same gemeente in all years that no event has used; -1 when the cell itself is not free. */
        private int freeNeighbour(int cell, int except) {
            if (usedCells.contains(cell) || population.isQuiet(cell)) {
                return -1;
            }
            for (int beside : land.neighbours(cell)) {
                if (beside != except
                        && land.gemeente(beside) == land.gemeente(cell)
                        && part[beside] == part[cell]
                        && !population.isQuiet(beside)
                        && !usedCells.contains(beside)) {
                    return beside;
                }
            }
            return -1;
        }

        /** All gemeenten on the mainland but the largest, in random order. */
        private int[] shuffledGemeenten(String purpose) {
            int[] order = new int[plans.size() - 2];
            Arrays.setAll(order, i -> i + 1);
            shuffle(order, RandomStream.of(settings.seed(), purpose));
            return order;
        }

        private static void shuffle(int[] numbers, RandomStream random) {
            for (int i = numbers.length - 1; i > 0; i--) {
                int other = random.below(i + 1);
                int swap = numbers[i];
                numbers[i] = numbers[other];
                numbers[other] = swap;
            }
        }
    }
}
