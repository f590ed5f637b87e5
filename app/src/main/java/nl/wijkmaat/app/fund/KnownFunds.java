package nl.wijkmaat.app.fund;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.atlas.Awaited;
import nl.wijkmaat.app.atlas.Kept;
import nl.wijkmaat.app.atlas.Making;
import nl.wijkmaat.app.atlas.Sought;
import nl.wijkmaat.app.burden.BurdenOptions;
import nl.wijkmaat.app.burden.KnownBurdens;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.fund.FundFile;
import nl.wijkmaat.engine.fund.Key;

/**
 * What funds give to whom, for pages. What weighs on the areas is worked out once for each level and year; when only the rules of a fund
 * change, an answer takes no longer than the division itself. Every answer is that of the command {@code fund}.
 */
public final class KnownFunds {

    private static final int MOST = 48;

    /** As the command has it when nothing is said. */
    private static final double LINE = 80;

    private static final int MOST_FIGURES = 6;

    private final Atlas atlas;
    private final Kept<Figured, FundQuestion.Known> figures;
    private final Awaited<Asked, FundAnswer> answers;

    /**
     * What is asked.
     *
     * @param design id of a design of the catalogue
     * @param year of the figures and of the boundaries
     * @param settings parameters and parts of the design that are set, by name
     * @param compare whether the keys are compared
     */
    public record Asked(
            String design, BurdenOptions.Level level, int year, Map<String, String> settings, boolean compare) {
        public Asked {
            settings = new TreeMap<>(settings);
        }
    }

    private record Figured(BurdenOptions.Level level, int year, Set<String> indicators, boolean compare) {}

    public KnownFunds(Atlas atlas) {
        this.atlas = atlas;
        this.figures = new Kept<>(MOST_FIGURES, () -> atlas.store().importCount());
        this.answers = new Awaited<>("fund", MOST, () -> atlas.store().importCount(), Awaited.SHORT_WAIT, this::answer);
    }

    /**
     * The answer when it is known or soon is; else how far it is.
     *
     * @throws CommandFailure when the fund cannot be divided as asked
     * @throws nl.wijkmaat.editions.problem.ProblemException when something that is set does not fit the design
     */
    public Sought<FundAnswer> seek(Asked asked) {
        return answers.seek(asked);
    }

    /**
     * Looks at once whether the design can be read with what is set, without dividing anything.
     *
     * @param known what a design may name here
     * @throws nl.wijkmaat.editions.problem.ProblemException when something that is set does not fit the design, or must be set first
     */
    public void check(Asked asked, FundFile.Known known) {
        FundQuestion.check(Shell.of(atlas, Language.DUTCH), known, asked.design(), asked.settings());
    }

    /** What a design may name here: lists, networks and indicators. */
    public FundFile.Known known() {
        return FundQuestion.known(Shell.of(atlas, Language.DUTCH), atlas);
    }

    private FundAnswer answer(Asked asked, Making<FundAnswer> making) {
        FundOptions options = new FundOptions();
        options.design = asked.design();
        options.level = FundOptions.Level.valueOf(asked.level().name());
        options.year = asked.year();
        options.boundaryYear = asked.year();
        options.settings.putAll(asked.settings());
        options.compare = asked.compare();
        options.methods = KnownBurdens.METHODS;
        options.seed = KnownBurdens.SEED;
        options.line = LINE;
        FundQuestion question = FundQuestion.open(Shell.of(atlas, Language.DUTCH), options);
        return FundAnswer.of(
                question,
                keys -> figures.get(
                        new Figured(asked.level(), asked.year(), indicators(keys), asked.compare()),
                        () -> question.know(keys, making)));
    }

    private static Set<String> indicators(List<Key> keys) {
        Set<String> indicators = new LinkedHashSet<>();
        keys.forEach(key -> {
            if (key instanceof Key.PerAffectedResident affected) {
                indicators.add(affected.indicator());
            }
        });
        return indicators;
    }
}
