package nl.wijkmaat.app.burden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.ReadableTable;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.burden.multiverse.Judgement;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.ClassCount;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code wijkmaat count}: how many areas and residents lie beyond a line or carry at least the burden of the reference group, by size of
 * the gemeente, by network, inside and outside the programme, with the band over methods.
 */
@Command(name = "count")
public final class CountCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "line",
            "classification",
            "class",
            "areas_in_class",
            "residents_in_class",
            "areas",
            "areas_low",
            "areas_high",
            "residents",
            "residents_low",
            "residents_high");

    private final Shell shell;

    @Mixin
    private final BurdenOptions options = new BurdenOptions();

    @Option(
            names = "--heaviest",
            paramLabel = "PERCENT",
            split = ",",
            defaultValue = "5,10,20",
            descriptionKey = "count.heaviest")
    private List<Integer> heaviest = List.of();

    @Option(names = "--curve", descriptionKey = "count.curve")
    private boolean curve;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    public CountCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        for (int percent : heaviest) {
            if (percent < 1 || percent > 99) {
                throw CommandFailure.of(ExitCode.USAGE, "count.line_outside", percent);
            }
        }
        BurdenAnswer answer = BurdenAnswer.counting(BurdenQuestion.open(shell, options), lines());
        BurdenCommand.sayWhatIsNotWeighed(shell, answer);
        switch (format) {
            case csv -> grid(answer, Optional.empty()).writeCsv(shell.out());
            case table -> {
                ReadableTable.of(shell).write(grid(answer, Optional.of(new Wording(shell, answer))), shell.out());
                tell(answer);
            }
            case json -> Json.write(document(answer), shell.out());
        }
        return ExitCode.DONE.number();
    }

    private List<Integer> lines() {
        return curve ? IntStream.rangeClosed(1, 99).boxed().toList() : heaviest;
    }

    /** By name of the line its counts: the reference group first, then the heaviest so many percent. */
    private Map<String, List<ClassCount>> counts(BurdenAnswer answer) {
        Map<String, List<ClassCount>> counts = new LinkedHashMap<>();
        List<ClassCount> comparable = answer.result().countComparable();
        if (!comparable.isEmpty()) {
            counts.put("reference", comparable);
        }
        for (int percent : lines()) {
            counts.put("heaviest_" + percent, answer.result().countHeaviest(percent));
        }
        return counts;
    }

    /** @param wording for readers; empty for programs, which get ids */
    private Grid grid(BurdenAnswer answer, Optional<Wording> wording) {
        Grid grid = new Grid(COLUMNS);
        counts(answer)
                .forEach((line, classes) -> classes.forEach(c -> grid.add(
                        wording.map(w -> w.line(line)).orElse(line),
                        wording.map(w -> w.division(c.classification())).orElse(c.classification()),
                        wording.map(w -> w.ofClass(c.classification(), c.name()))
                                .orElse(c.name()),
                        c.areasInAll(),
                        Grid.plain(c.residentsInAll()),
                        Grid.plain(c.areas().median()),
                        Grid.plain(c.areas().low()),
                        Grid.plain(c.areas().high()),
                        Grid.plain(c.residents().median()),
                        Grid.plain(c.residents().low()),
                        Grid.plain(c.residents().high()))));
        return grid;
    }

    /** Support and refutation of the same claim stand together. */
    private void tell(BurdenAnswer answer) {
        int unknown = answer.table().countUnknownResidents();
        if (unknown > 0) {
            shell.out().println();
            shell.out().println(shell.text("count.residents_unknown", unknown));
        }
        if (answer.result().question().reference().isEmpty()) {
            return;
        }
        Claim claim = new Claim(answer, Judgement.SURE);
        shell.out().println();
        say(claim, "question.support", Judgement.SURELY);
        say(claim, "question.undecided", Judgement.UNDECIDED);
        say(claim, "question.refutation", Judgement.SURELY_NOT);
        shell.out().flush();
    }

    private void say(Claim claim, String key, Judgement verdict) {
        List<Integer> rows = claim.list(false, verdict);
        shell.out()
                .println(shell.text(
                        key,
                        rows.size(),
                        Grid.shown(claim.residents(rows), 0, shell.language()),
                        new Wording(shell, claim.answer()).programme(),
                        Math.round(100 * Judgement.SURE)));
    }

    private Map<String, @Nullable Object> document(BurdenAnswer answer) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        List<String> lines = curve
                ? List.of("--curve")
                : List.of(
                        "--heaviest",
                        heaviest.stream()
                                .map(String::valueOf)
                                .reduce((a, b) -> a + "," + b)
                                .orElse(""));
        all.put("recipe", answer.recipe("count", lines).document());
        all.put("methods", answer.result().methods());
        all.put("reference", answer.focus().name());
        Map<String, @Nullable Object> counted = new LinkedHashMap<>();
        counts(answer)
                .forEach((line, classes) -> counted.put(
                        line, classes.stream().map(CountCommand::count).toList()));
        all.put("lines", counted);
        if (answer.result().question().reference().isPresent()) {
            Claim claim = new Claim(answer, Judgement.SURE);
            all.put("outside_at_least_reference_in_90_percent_of_methods", listed(claim, false, Judgement.SURELY));
            all.put("outside_undecided", listed(claim, false, Judgement.UNDECIDED));
            all.put("outside_below_reference_in_90_percent_of_methods", listed(claim, false, Judgement.SURELY_NOT));
            all.put("inside_below_reference_in_90_percent_of_methods", listed(claim, true, Judgement.SURELY_NOT));
            all.put("undecided_hinges_on", claim.hinges());
        }
        return all;
    }

    private static Map<String, @Nullable Object> listed(Claim claim, boolean inside, Judgement verdict) {
        List<Integer> rows = claim.list(inside, verdict);
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("areas", rows.size());
        one.put("residents", Json.number(claim.residents(rows)));
        one.put(
                "codes",
                rows.stream()
                        .map(i -> claim.answer().table().rows().get(i).code())
                        .toList());
        return one;
    }

    private static Map<String, @Nullable Object> count(ClassCount count) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("classification", count.classification());
        one.put("class", count.name());
        one.put("areas_in_class", count.areasInAll());
        one.put("residents_in_class", Json.number(count.residentsInAll()));
        one.put("areas", BurdenCommand.band(count.areas()));
        one.put("residents", BurdenCommand.band(count.residents()));
        return one;
    }
}
