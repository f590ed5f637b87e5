package nl.wijkmaat.bench.burden;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.catalogue.SourceDescription;
import nl.wijkmaat.editions.catalogue.method.MethodSpaceFile;
import nl.wijkmaat.editions.change.AcrossYears;
import nl.wijkmaat.editions.change.CodeChangeFile;
import nl.wijkmaat.editions.lists.AreaCounts;
import nl.wijkmaat.editions.lists.NamedAreaLists;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.PanelLoader;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.Confidence;
import nl.wijkmaat.engine.area.CustomArea;
import nl.wijkmaat.engine.area.NamedArea;
import nl.wijkmaat.engine.area.NamedAreaList;
import nl.wijkmaat.engine.burden.BurdenAssembly;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.multiverse.Judgement;
import nl.wijkmaat.engine.burden.multiverse.Multiverse;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.burden.multiverse.Question;
import nl.wijkmaat.engine.burden.multiverse.ReferenceGroup;
import nl.wijkmaat.engine.statistics.CoverageRule;
import nl.wijkmaat.engine.statistics.Figures;

/**
 * How often a statement about an area stands when not everything is measured there. Of wijken of which every domain is measured, those
 * domains are hidden that others lack: each gets, at random, what one of the incompletely measured wijken lacks. Then all methods judge it,
 * and that is held against what they say with everything in sight. Bears on docs/method/multiverse.md, "Who is judged".
 *
 * <p>Arguments: a data directory with editions, the catalogue folder, a boundary year, the number of methods and the number of rounds.
 */
public final class HiddenDomains {

    private static final int FOLDS = 10;
    private static final long SEED = 70;

    private final BurdenTable table;
    private final MethodSpaceFile.Read space;
    private final ReferenceGroup group;
    private final List<CustomArea> focus;
    private final int methods;

    /** Of how many areas a judgement in part was right, and of how many it was given. */
    private static final class Score {
        private int given;
        private int stands;

        void add(boolean isRight) {
            given++;
            stands += isRight ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d of %d stand (%.1f%%)", stands, given, 100.0 * stands / given);
        }
    }

    private HiddenDomains(Path data, Path folder, int year, int methods) {
        Catalogue catalogue = Catalogue.load(folder);
        EditionStore store = EditionStore.open(data);
        PanelLoader panels = new PanelLoader(
                store,
                catalogue.indicators(),
                catalogue.sources().stream().map(SourceDescription::id).toList(),
                AreaCounts.read(folder));
        AcrossYears across = new AcrossYears(store, panels, CodeChangeFile.read(folder, false));
        this.space = MethodSpaceFile.read(folder.resolve("methods").resolve("standard.yaml"), catalogue);
        this.focus = focusAreas(folder, year);
        this.table = BurdenAssembly.assemble(
                        new Figures(across.loadPanel(year), CoverageRule.AT_LEAST_HALF),
                        AreaLevel.WIJK,
                        year,
                        space.indicators(),
                        focus)
                .table();
        this.group = new ReferenceGroup(
                "nplv", focus.stream().map(CustomArea::name).map(table::getRow).toList(), 0.5);
        this.methods = methods;
    }

    private static List<CustomArea> focusAreas(Path folder, int year) {
        NamedAreaList list = NamedAreaLists.read(folder, _ -> Optional.empty()).stream()
                .filter(l -> l.id().equals("nplv"))
                .findFirst()
                .orElseThrow();
        List<CustomArea> areas = new ArrayList<>();
        for (NamedArea area : list.areas()) {
            area.findComposition(year, AreaLevel.WIJK)
                    .flatMap(c -> c.findArea(area.id(), Confidence.MEDIUM))
                    .ifPresent(areas::add);
        }
        return areas;
    }

    public static void main(String[] arguments) {
        HiddenDomains study = new HiddenDomains(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        study.run(Integer.parseInt(arguments[4]));
    }

    private void run(int rounds) {
        double[] whole = shares(table);
        List<Integer> complete = IntStream.range(0, table.ranked())
                .filter(i -> isOutside(i)
                        && !Double.isNaN(whole[i])
                        && table.listUnmeasured(i).isEmpty())
                .boxed()
                .toList();
        List<List<String>> lacking = IntStream.range(0, table.ranked())
                .filter(i -> isOutside(i) && !Double.isNaN(whole[i]))
                .mapToObj(table::listUnmeasured)
                .filter(domains -> !domains.isEmpty()
                        && 2 * domains.size() <= table.domains().size())
                .toList();
        Score support = new Score();
        Score refutation = new Score();
        for (int round = 0; round < rounds; round++) {
            SplittableRandom random = new SplittableRandom(SEED + round);
            List<List<List<String>>> folds = new ArrayList<>();
            for (int fold = 0; fold < FOLDS; fold++) {
                folds.add(new ArrayList<>());
                IntStream.range(0, table.rows().size())
                        .forEach(_ -> folds.getLast().add(List.of()));
            }
            complete.forEach(i -> folds.get(random.nextInt(FOLDS)).set(i, lacking.get(random.nextInt(lacking.size()))));
            for (List<List<String>> hidden : folds) {
                double[] part = shares(without(hidden));
                for (int i = 0; i < table.ranked(); i++) {
                    if (!hidden.get(i).isEmpty() && part[i] >= Judgement.SURE) {
                        support.add(whole[i] >= Judgement.SURE);
                    }
                    if (!hidden.get(i).isEmpty() && 1 - part[i] >= Judgement.SURE) {
                        refutation.add(1 - whole[i] >= Judgement.SURE);
                    }
                }
            }
        }
        System.out.printf(
                "%d wijken outside with everything measured, %d that lack a domain; %d rounds of %d methods%n",
                complete.size(), lacking.size(), rounds, methods);
        System.out.println("support by part of the domains: " + support);
        System.out.println("refutation by part of the domains: " + refutation);
    }

    private boolean isOutside(int row) {
        String code = table.rows().get(row).code();
        return focus.stream()
                .noneMatch(
                        area -> area.members().stream().anyMatch(m -> m.code().equals(code)));
    }

    /** By ranked row, the share of methods in which it carries at least the burden of the middle focus area. */
    private double[] shares(BurdenTable of) {
        MultiverseResult result = new Multiverse(
                        of,
                        space.space(),
                        Question.of(methods, 1, Runtime.getRuntime().availableProcessors())
                                .against(group)
                                .withHingeDraws(0))
                .run();
        return IntStream.range(0, of.ranked())
                .mapToDouble(i -> result.findComparableShare(i).orElse(Double.NaN))
                .toArray();
    }

    private BurdenTable without(List<List<String>> hidden) {
        List<BurdenTable.Item> items = new ArrayList<>();
        for (BurdenTable.Item item : table.items()) {
            double[] amounts = item.figures().amounts().clone();
            for (int i = 0; i < amounts.length; i++) {
                amounts[i] = hidden.get(i).contains(item.domain()) ? Double.NaN : amounts[i];
            }
            items.add(item.withFigures(item.figures().withAmounts(amounts)));
        }
        return table.withItems(items);
    }
}
