package nl.wijkmaat.app.burden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.ReadableTable;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.multiverse.LeaveOneOut;
import nl.wijkmaat.engine.burden.multiverse.LeaveOneOut.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wijkmaat leave-one-out}: what each indicator and each domain does to ranks, the heaviest tenth and the claim about a programme. */
@Command(name = "leave-one-out")
public final class LeaveOneOutCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "left_out",
            "kind",
            "rank_correlation",
            "heaviest_10_kept",
            "outside_surely",
            "residents_surely",
            "gained",
            "lost");

    private final Shell shell;

    @Mixin
    private final BurdenOptions options = new BurdenOptions();

    @Option(names = "--sure", paramLabel = "SHARE", defaultValue = "0.9", descriptionKey = "question.sure")
    private double sure;

    @Option(names = "--compared", paramLabel = "N", defaultValue = "100", descriptionKey = "leave-one-out.compared")
    private int compared;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    public LeaveOneOutCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        options.methods = compared;
        BurdenAnswer answer = BurdenAnswer.of(BurdenQuestion.open(shell, options));
        List<Outcome> outcomes = LeaveOneOut.of(answer.layMultiverse(), compared);
        Grid grid = new Grid(COLUMNS);
        outcomes.forEach(
                outcome -> grid.add(row(answer, outcomes.getFirst(), outcome).toArray()));
        switch (format) {
            case csv -> grid.writeCsv(shell.out());
            case table -> {
                ReadableTable.of(shell, answer.question().atlas().catalogue()).write(grid, shell.out());
                shell.out().println(shell.text("leave-one-out.read", compared));
                shell.out().flush();
            }
            case json -> Json.write(document(answer, outcomes), shell.out());
        }
        return ExitCode.DONE.number();
    }

    /** The areas outside the programme that surely carry as much: every domain that is not left out is measured there. */
    private List<Integer> surely(BurdenAnswer answer, Outcome outcome) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < outcome.reached().size(); i++) {
            if (!answer.isInside(i) && outcome.reached().get(i) >= sure && isMeasured(answer.table(), i, outcome)) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean isMeasured(BurdenTable table, int row, Outcome outcome) {
        return table.listUnmeasured(row).stream()
                .allMatch(domain -> domain.equals(outcome.id())
                        || table.listItems(domain).stream()
                                .allMatch(item ->
                                        table.items().get(item).indicator().equals(outcome.id())));
    }

    private List<@Nullable Object> row(BurdenAnswer answer, Outcome whole, Outcome outcome) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(outcome.id().isEmpty() ? "-" : outcome.id());
        cells.add(outcome.id().isEmpty() ? "all" : outcome.isDomain() ? "domain" : "indicator");
        cells.add(share(outcome.rankCorrelation()));
        cells.add(share(outcome.heaviestKept()));
        boolean against = answer.result().question().reference().isPresent();
        List<Integer> before = surely(answer, whole);
        List<Integer> after = surely(answer, outcome);
        double residents = after.stream()
                .mapToDouble(i -> answer.table().rows().get(i).residents())
                .filter(r -> !Double.isNaN(r))
                .sum();
        cells.add(against ? after.size() : null);
        cells.add(against ? Json.number(residents) : null);
        cells.add(against ? after.stream().filter(i -> !before.contains(i)).count() : null);
        cells.add(against ? before.stream().filter(i -> !after.contains(i)).count() : null);
        return cells;
    }

    private static @Nullable Object share(double mean) {
        return Double.isNaN(mean) ? null : Json.number(Math.rint(mean * 10_000) / 10_000);
    }

    private Map<String, @Nullable Object> document(BurdenAnswer answer, List<Outcome> outcomes) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put(
                "recipe",
                answer.recipe(
                                "leave-one-out",
                                List.of("--compared", Integer.toString(compared), "--sure", Double.toString(sure)))
                        .document());
        all.put("methods", compared);
        all.put("reference", answer.focus().name());
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            List<@Nullable Object> cells = row(answer, outcomes.getFirst(), outcome);
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            for (int c = 0; c < COLUMNS.size(); c++) {
                one.put(COLUMNS.get(c), cells.get(c));
            }
            rows.add(one);
        }
        all.put("left_out", rows);
        return all;
    }
}
