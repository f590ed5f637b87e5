package nl.wijkmaat.app.concentration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.concentration.ConcentrationOptions.Smoothing;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.ReadableTable;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.concentration.EmpiricalBayesRates;
import nl.wijkmaat.engine.concentration.GlobalConcentration;
import nl.wijkmaat.engine.concentration.GlobalStatistic;
import nl.wijkmaat.engine.concentration.JoinCount;
import nl.wijkmaat.engine.concentration.LocalConcentration;
import nl.wijkmaat.engine.concentration.LocalStatistic;
import nl.wijkmaat.engine.statistics.Indicator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wijkmaat concentration}: whether and where burden concentrates, more than chance would have it. */
@Command(name = "concentration")
public final class ConcentrationCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private final ConcentrationOptions options = new ConcentrationOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    public ConcentrationCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        options.requireSense();
        options.permutations();
        Subject subject = Subject.of(shell, options);
        if (subject.findIndicator().isPresent() && options.year != null && subject.year() != options.year) {
            shell.say("concentration.other_year", subject.id(), options.year, subject.year());
        }
        Recipe recipe;
        Answer answer;
        if (options.statistic == Statistic.SPREAD) {
            answer = SpreadAnswer.of(subject);
            recipe = recipe(subject, List.of());
        } else {
            Neighbours neighbours = Neighbours.of(
                    options.weights,
                    subject.atlas(),
                    shell.catalogue(),
                    options.level.areaLevel(),
                    subject.boundaryYear(),
                    subject.listCodes());
            answer = answer(subject, neighbours);
            recipe = recipe(subject, neighbours.listEditions());
            neighbours.findFile().ifPresent(file -> recipe.withFiles(List.of(Path.of(file))));
        }
        switch (format) {
            case csv -> answer.grid().writeCsv(shell.out());
            case table -> {
                ReadableTable.of(shell).write(answer.grid(), shell.out());
                answer.tell(shell);
            }
            case json -> Json.write(document(subject, answer, recipe), shell.out());
        }
        return ExitCode.DONE.number();
    }

    private Answer answer(Subject subject, Neighbours neighbours) {
        double[] figures = neighbours.located(tested(subject));
        return switch (options.statistic) {
            case LOCAL_MORAN -> local(LocalStatistic.MORAN, figures, subject, neighbours);
            case GETIS_ORD -> local(LocalStatistic.GETIS_ORD, figures, subject, neighbours);
            case GLOBAL_MORAN -> global(GlobalStatistic.MORAN, figures, neighbours);
            case GEARY -> global(GlobalStatistic.GEARY, figures, neighbours);
            case JOIN_COUNT ->
                new JoinAnswer(
                        JoinCount.of(
                                neighbours.located(subject.marks(options.line)),
                                neighbours.weights(),
                                options.permutations()),
                        options.line);
            case SPREAD -> SpreadAnswer.of(subject);
        };
    }

    private Answer local(LocalStatistic statistic, double[] figures, Subject subject, Neighbours neighbours) {
        return new LocalAnswer(
                subject,
                neighbours,
                LocalConcentration.of(statistic, figures, neighbours.weights(), options.permutations()),
                options.falseDiscoveryRate);
    }

    private Answer global(GlobalStatistic statistic, double[] figures, Neighbours neighbours) {
        return new GlobalAnswer(
                GlobalConcentration.of(statistic, figures, neighbours.weights(), options.permutations()));
    }

    /** The figures, or their deviations from the mean rate in the standard deviations that so few people give. */
    private double[] tested(Subject subject) {
        if (options.smooth == Smoothing.none) {
            return subject.figures();
        }
        double[] units = subject.findUnits()
                .orElseThrow(() -> CommandFailure.of(ExitCode.USAGE, "concentration.no_rate", subject.id()));
        if (Arrays.stream(units).noneMatch(u -> u > 0)) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "concentration.no_units", subject.id(), subject.boundaryYear());
        }
        double[] events = new double[units.length];
        for (int i = 0; i < events.length; i++) {
            events[i] = subject.figures()[i] * units[i] / subject.per();
        }
        return EmpiricalBayesRates.standardise(events, units);
    }

    private Recipe recipe(Subject subject, List<String> outlines) {
        List<String> editions = new ArrayList<>(subject.listEditions());
        editions.addAll(outlines);
        int asked = options.year == null ? subject.year() : options.year;
        Recipe recipe = new Recipe("concentration", options.arguments(asked, subject.boundaryYear()), editions);
        subject.findMethodFile().ifPresent(file -> recipe.withMethodSpace(options.method, file));
        // How exactly outlines can be relied on decides who borders on whom.
        return recipe.withCatalogue(shell.catalogue(), outlines.isEmpty() ? List.of() : List.of("outlines"));
    }

    private Map<String, @Nullable Object> document(Subject subject, Answer answer, Recipe recipe) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("recipe", recipe.document());
        all.put("subject", subject.id());
        all.put("unit", subject.findIndicator().map(i -> i.unit().id()).orElse("position_0_to_100_heavier_is_higher"));
        all.put("modelled", subject.findIndicator().map(Indicator::modelled).orElse(null));
        all.put("year", subject.year());
        all.put("boundary_year", subject.boundaryYear());
        all.put("invented", subject.atlas().isInvented());
        all.putAll(answer.document());
        return all;
    }
}
