package nl.wijkmaat.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.catalogue.SourceDescription;
import nl.wijkmaat.editions.change.AcrossYears;
import nl.wijkmaat.editions.change.CodeChangeFile;
import nl.wijkmaat.editions.lists.AreaAliases;
import nl.wijkmaat.editions.lists.AreaCounts;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.PanelLoader;
import nl.wijkmaat.engine.area.Area;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaSearch;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.statistics.CoverageRule;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Profile;

/**
 * How long a search for an area and a profile take in a process that has the editions open: the issue asks for under 5 ms each. Every
 * search is another one: the names of areas drawn at random, whole, cut short and with a letter too few; every profile is of another
 * wijk, beside its gemeente and the country, with every indicator of the catalogue, figures of other boundary years included. Both take one
 * thread; what is told is the time of the processor.
 *
 * <p>Arguments: a data directory with editions, the catalogue folder, a boundary year and the number of rounds.
 */
public final class ProfileSpeed {

    private static final int QUESTIONS = 400;
    private static final int SHORTEST = 4;
    private static final double NANOS = 1e6;
    /** Time of the processor, so that what else runs on the machine does not count. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Catalogue catalogue;
    private final PanelLoader panels;
    private final AcrossYears across;
    private final AreaSearch search;

    private ProfileSpeed(Path data, Path folder) {
        this.catalogue = Catalogue.load(folder);
        EditionStore store = EditionStore.open(data);
        this.panels = new PanelLoader(
                store,
                catalogue.indicators(),
                catalogue.sources().stream().map(SourceDescription::id).toList(),
                AreaCounts.read(folder));
        this.across = new AcrossYears(store, panels, CodeChangeFile.read(folder, false));
        List<AreaTree> trees = panels.listBoundaryYears().stream()
                .map(year -> panels.loadResidents(year).tree())
                .toList();
        this.search = new AreaSearch(trees, (_, _) -> OptionalDouble.empty(), AreaAliases.read(folder));
    }

    public static void main(String[] arguments) {
        int boundaryYear = Integer.parseInt(arguments[2]);
        ProfileSpeed speed = new ProfileSpeed(Path.of(arguments[0]), Path.of(arguments[1]));
        Figures figures = new Figures(speed.across.loadPanel(boundaryYear), CoverageRule.AT_LEAST_HALF);
        List<Area> wijken = figures.panel().tree().listAreas(AreaLevel.WIJK);
        for (int round = 1; round <= Integer.parseInt(arguments[3]); round++) {
            Random random = new Random(round);
            double[] searches = new double[QUESTIONS];
            double[] profiles = new double[QUESTIONS];
            long found = 0;
            for (int i = 0; i < QUESTIONS; i++) {
                Area wijk = wijken.get(random.nextInt(wijken.size()));
                String typed = typed(wijk.name(), i % 3);
                long start = THREADS.getCurrentThreadCpuTime();
                found += speed.search
                        .search(typed, Optional.empty(), OptionalInt.empty(), 20)
                        .size();
                searches[i] = (THREADS.getCurrentThreadCpuTime() - start) / NANOS;
                start = THREADS.getCurrentThreadCpuTime();
                Profile profile =
                        Profile.of(figures, wijk, speed.catalogue.indicators().values(), boundaryYear);
                profiles[i] = (THREADS.getCurrentThreadCpuTime() - start) / NANOS;
                found += profile.lines().size();
            }
            System.out.printf(
                    "round %d: search %s; profile %s; found %d%n", round, told(searches), told(profiles), found);
        }
    }

    /** A name as people type it: whole, its beginning, or with a letter missing. */
    private static String typed(String name, int how) {
        if (name.length() <= SHORTEST || how == 0) {
            return name;
        }
        int half = Math.max(SHORTEST, name.length() / 2);
        return how == 1 ? name.substring(0, half) : name.substring(0, half - 1) + name.substring(half);
    }

    private static String told(double[] millis) {
        List<Double> sorted = new ArrayList<>();
        Arrays.stream(millis).sorted().forEach(sorted::add);
        return "median %.2f ms, 95%% below %.2f ms, slowest %.1f ms"
                .formatted(sorted.get(sorted.size() / 2), sorted.get((int) (0.95 * sorted.size())), sorted.getLast());
    }
}
