package nl.wijkmaat.app.burden;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Awaited;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.app.atlas.Making;
import nl.wijkmaat.app.atlas.Sought;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.catalogue.method.MethodSpaceFile;
import nl.wijkmaat.engine.Course;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaTree;
import nl.wijkmaat.engine.statistics.Domain;
import nl.wijkmaat.engine.statistics.Figures;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Panel;

/**
 * What all methods say of every area of a level, worked out once for all pages and kept until the editions change. What is kept is the
 * answer of the command {@code burden} with {@value #METHODS} methods and seed {@value #SEED}, so every figure on a page can be asked again
 * on the command line. Safe for use by many threads.
 */
public final class KnownBurdens {

    /** Enough for a share of methods that is right to about two percent; the command line takes more when nothing is said. */
    public static final int METHODS = 1000;

    public static final long SEED = 1;

    private static final String METHOD_SPACE = "standard";
    private static final int MOST = 8;

    /** After so many methods readers see what can be said already; the last time on what it hinges is still to be found. */
    private static final List<Integer> LOOKS = List.of(METHODS / 4, METHODS);

    /** Most readers come for a wijk; that of buurten takes longest. */
    private static final List<BurdenOptions.Level> WARM_FIRST =
            List.of(BurdenOptions.Level.wijk, BurdenOptions.Level.gemeente, BurdenOptions.Level.buurt);

    private final Atlas atlas;
    private final Course onlooker;
    private final Awaited<Asked, BurdenAnswer> answers;
    private final Kept<Choice, Optional<Asked>> usual;
    private final Kept<AreaLevel, List<Integer>> years;

    /**
     * Which areas in which boundaries, by the figures up to which year.
     *
     * @param year the newest year of the figures
     * @param boundaryYear the year whose boundaries hold
     */
    public record Asked(BurdenOptions.Level level, int year, int boundaryYear) {}

    /** Between which questions the usual one is chosen. */
    private record Choice(BurdenOptions.Level level, List<Integer> boundaryYears) {
        private Choice {
            boundaryYears = List.copyOf(boundaryYears);
        }
    }

    public KnownBurdens(Atlas atlas) {
        this(atlas, Course.UNWATCHED);
    }

    /** @param onlooker is told as well how far each answer is, by the threads that work it out */
    public KnownBurdens(Atlas atlas, Course onlooker) {
        this.atlas = atlas;
        this.onlooker = onlooker;
        this.answers = new Awaited<>("burden", MOST, () -> atlas.store().importCount(), Duration.ZERO, this::answer);
        this.years = new Kept<>(AreaLevel.values().length, () -> atlas.store().importCount());
        this.usual =
                new Kept<>(2 * AreaLevel.values().length, () -> atlas.store().importCount());
    }

    /** Begins to work out what readers ask most: the usual question of each level. */
    public void begin() {
        WARM_FIRST.forEach(level -> answers.begin(() -> findUsual(level)));
    }

    /**
     * The answer, worked out first when it is not known yet; that takes seconds.
     *
     * @throws CommandFailure when it cannot be answered from these editions
     */
    public BurdenAnswer get(Asked asked) {
        return answers.get(asked);
    }

    /**
     * The answer when it is known; else it is begun, and a page can be shown without it until the reader asks again.
     *
     * @throws CommandFailure when it cannot be answered from these editions
     */
    public Optional<BurdenAnswer> find(Asked asked) {
        return answers.find(asked);
    }

    /** As {@link #find}, with how far it is when the answer is not there yet. */
    public Sought<BurdenAnswer> seek(Asked asked) {
        return answers.seek(asked);
    }

    /**
     * The question of a level that says most: in boundaries in which the focus areas have codes, with the most domains measured in half of
     * the areas, and of those the newest. Figures of other boundaries that are brought over count, since they are weighed too. Empty when
     * nothing that weighs is measured at that level.
     */
    public Optional<Asked> findUsual(BurdenOptions.Level level) {
        return findUsual(level, atlas.listBoundaryYears());
    }

    /** As {@link #findUsual(BurdenOptions.Level)}, of some boundary years only: those of which there are outlines, for a map. */
    public Optional<Asked> findUsual(BurdenOptions.Level level, List<Integer> boundaryYears) {
        return usual.get(new Choice(level, boundaryYears), () -> {
            List<Asked> all = boundaryYears.stream()
                    .map(year -> new Asked(level, year, year))
                    .sorted(Comparator.comparingInt(Asked::boundaryYear).reversed())
                    .toList();
            List<Asked> besideFocusAreas =
                    all.stream().filter(this::hasReference).toList();
            return findFullest(besideFocusAreas).or(() -> findFullest(all));
        });
    }

    /** The one with the most domains, and the first of those; none that is fuller is looked for once every domain is there. */
    private Optional<Asked> findFullest(List<Asked> newestFirst) {
        long most = methodSpace().indicators().stream()
                .map(Indicator::domain)
                .distinct()
                .count();
        long found = 0;
        Optional<Asked> fullest = Optional.empty();
        for (Asked asked : newestFirst) {
            long domains = found == most ? 0 : countDomains(asked);
            if (domains > found) {
                found = domains;
                fullest = Optional.of(asked);
            }
        }
        return fullest;
    }

    /** The boundary years with figures of their own by which burden can be weighed at a level, newest first. */
    public List<Integer> listYears(BurdenOptions.Level level) {
        return years.get(
                level.areaLevel(),
                () -> atlas.listBoundaryYears().stream()
                        .filter(year -> methodSpace().indicators().stream()
                                .anyMatch(indicator -> isWide(
                                        atlas.getFigures(year).panel(), indicator, new Asked(level, year, year))))
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    /** Whether burden can be weighed there by figures of the boundaries themselves, beside focus areas that have codes in them. */
    public boolean isBesideFocusAreas(Asked asked) {
        return hasReference(asked) && listYears(asked.level()).contains(asked.boundaryYear());
    }

    private boolean hasReference(Asked asked) {
        return FocusAreas.areKnown(atlas, asked.level().areaLevel(), asked.boundaryYear());
    }

    /**
     * Of how many domains an indicator is measured in half of the areas. What was published in the boundaries themselves tells of most domains
     * at once; finding what can be brought from others takes seconds, and can only add to it.
     */
    private long countDomains(Asked asked) {
        Map<Domain, List<Indicator>> byDomain =
                methodSpace().indicators().stream().collect(Collectors.groupingBy(Indicator::domain));
        return byDomain.values().stream()
                .filter(indicators -> isAnyWide(atlas.getFigures(asked.boundaryYear()), indicators, asked)
                        || isAnyWide(atlas.getFiguresAcrossYears(asked.boundaryYear()), indicators, asked))
                .count();
    }

    private static boolean isAnyWide(Figures figures, List<Indicator> indicators, Asked asked) {
        return indicators.stream().anyMatch(indicator -> isWide(figures.panel(), indicator, asked));
    }

    /** Whether an indicator is measured in half of the areas in any year up to the one that is asked. */
    private static boolean isWide(Panel panel, Indicator indicator, Asked asked) {
        AreaTree.IndexRange range = panel.tree().range(asked.level().areaLevel());
        return range.size() > 1
                && panel.listYears(indicator.id()).stream()
                        .filter(year -> year <= asked.year())
                        .map(year -> panel.getColumn(indicator.id(), year))
                        .anyMatch(column -> 2 * column.countMeasured(range.from(), range.to()) >= range.size());
    }

    private MethodSpaceFile.Read methodSpace() {
        return MethodSpaceFile.read(
                atlas.catalogueFolder().resolve("methods").resolve(METHOD_SPACE + ".yaml"), atlas.catalogue());
    }

    private BurdenAnswer answer(Asked asked, Making<BurdenAnswer> making) {
        BurdenOptions options = BurdenOptions.of(asked.level(), asked.year(), asked.boundaryYear(), METHOD_SPACE);
        options.methods = METHODS;
        options.seed = SEED;
        options.threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        return BurdenAnswer.counting(
                BurdenQuestion.open(Shell.of(atlas, Language.DUTCH), options),
                IntStream.rangeClosed(1, 99).boxed().toList(),
                LOOKS,
                making.beside(onlooker));
    }
}
