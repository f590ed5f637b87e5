package nl.wijkmaat.app.scheme;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.shell.ClassName;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.scheme.ClauseBite;
import nl.wijkmaat.engine.scheme.ScaleReport.Count;
import nl.wijkmaat.engine.scheme.ScaleReport.Findings;
import nl.wijkmaat.engine.scheme.ScaleTest;
import nl.wijkmaat.engine.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wijkmaat scale-test}: did a scheme that is open to all go to larger gemeenten, plainly and at equal burden? */
@Command(name = "scale-test")
public final class ScaleTestCommand implements Callable<Integer> {

    private final Shell shell;
    private final InstantSource clock;

    @Option(names = "--scheme", paramLabel = "ID", required = true, descriptionKey = "access.scheme")
    private String scheme = "";

    @Option(names = "--round", paramLabel = "ID", descriptionKey = "scale.round")
    private @Nullable String round;

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "scale.date")
    private @Nullable LocalDate date;

    @Option(names = "--permutations", paramLabel = "N", defaultValue = "9999", descriptionKey = "scale.permutations")
    private int permutations;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "burden.seed")
    private long seed;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    /** @param clock tells which day it is when no day is asked for */
    public ScaleTestCommand(Shell shell, InstantSource clock) {
        this.shell = shell;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (permutations < 999) {
            throw CommandFailure.of(ExitCode.USAGE, "scale.few_permutations", permutations);
        }
        LocalDate day = date == null ? LocalDate.ofInstant(clock.instant(), AccessCommand.NETHERLANDS) : date;
        Atlas atlas = OpenAtlas.open(shell);
        SchemeCatalogue catalogue = OpenSchemes.open(shell, atlas);
        Scheme asked = OpenSchemes.getScheme(catalogue, scheme);
        ScaleAnswer answer =
                ScaleAnswer.of(shell, atlas, catalogue, new ScaleAnswer.Asked(asked, round, day, permutations, seed));
        switch (format) {
            case json -> Json.write(ScaleJson.document(answer), shell.out());
            case csv -> rows(answer).writeCsv(shell.out());
            case table -> page(answer).writeText(shell.out());
        }
        return ExitCode.DONE.number();
    }

    private static Grid rows(ScaleAnswer answer) {
        Grid grid = new Grid(List.of("round", "classification", "class", "gemeenten", "may_win", "applied", "won"));
        for (Findings findings : answer.listFindings()) {
            findings.bySize().forEach(c -> row(grid, findings, "size_class", c));
            findings.byNetwork().forEach(c -> row(grid, findings, "network", c));
        }
        return grid;
    }

    private static void row(Grid grid, Findings findings, String classification, Count count) {
        grid.add(
                findings.id(),
                classification,
                count.name(),
                count.gemeenten(),
                count.mayWin(),
                count.applied(),
                count.won());
    }

    private Page page(ScaleAnswer answer) {
        Page page = new Page();
        page.title(shell.text("scale.title", answer.asked().scheme().name()));
        page.paragraph(shell.text("scale.intro"));
        for (Findings findings : answer.listFindings()) {
            page.heading(findings.id().equals("all") ? shell.text("scale.pooled") : findings.id());
            page.table(
                    columns("scale.column.network"),
                    findings.byNetwork().stream().map(this::cells).toList());
            page.table(
                    columns("scale.column.size"),
                    findings.bySize().stream().map(this::cells).toList());
            page.bullets(List.of(
                    told("scale.plain", findings.plain()),
                    findings.findAtEqualBurden()
                            .map(result -> told("scale.equal", result))
                            .orElseGet(() -> shell.text("scale.equal_not_weighed")),
                    shell.text(
                            "scale.against",
                            findings.winnersBelowMedian(),
                            findings.plain().winners(),
                            String.join(
                                    ", ",
                                    findings.smallestWinners().stream()
                                            .map(c -> c.name() + " (" + shown((double) c.residents(), 0) + ")")
                                            .toList()))));
        }
        clauses(page, answer);
        pairs(page, answer);
        page.paragraph(shell.text("scale.caveat"));
        return page;
    }

    private List<String> columns(String first) {
        return List.of(
                shell.text(first),
                shell.text("scale.column.gemeenten"),
                shell.text("scale.column.may_win"),
                shell.text("scale.column.applied"),
                shell.text("scale.column.won"),
                shell.text("scale.column.share"));
    }

    private List<String> cells(Count count) {
        return List.of(
                shell.in(ClassName.of(count.name())),
                Integer.toString(count.gemeenten()),
                Integer.toString(count.mayWin()),
                count.applied() == null ? shell.text("unknown") : Integer.toString(count.applied()),
                Integer.toString(count.won()),
                shown(100.0 * count.won() / count.gemeenten(), 0) + "%");
    }

    private String told(String key, ScaleTest.Result result) {
        String ratio = shown(result.sizeRatio(), 2);
        ScaleTest.NoTest none = result.noTest();
        if (none != null) {
            return shell.text(key + "_none", ratio, result.winners(), shell.in(ScaleJson.reason(none)));
        }
        return shell.text(
                key,
                ratio,
                result.winners(),
                shown(result.findP().orElseThrow(), 4),
                shown(100 * result.power(ScaleAnswer.EFFECT, ScaleAnswer.LEVEL), 0));
    }

    private void clauses(Page page, ScaleAnswer answer) {
        page.heading(shell.text("scale.clauses"));
        List<String> items = new ArrayList<>();
        for (ClauseBite bite : answer.bites()) {
            String size = bite.clause().tiedToScale() ? " [" + shell.text("schemes.tied_to_scale") + "]" : "";
            String difference = Double.isNaN(bite.difference())
                    ? shell.text("scale.bite_unknown")
                    : shell.text("scale.bite", shown(100 * bite.difference(), 1));
            items.add(shell.in(bite.clause().text()) + " (" + bite.clause().article() + ")" + size + ": " + difference);
        }
        page.bullets(items);
    }

    private void pairs(Page page, ScaleAnswer answer) {
        page.heading(shell.text("scale.pairs"));
        page.paragraph(shell.text("scale.pairs_how"));
        page.table(
                List.of(
                        shell.text("scale.column.round"),
                        shell.text("scale.column.winner"),
                        shell.text("gap.column.weight"),
                        shell.text("scale.column.other"),
                        shell.text("gap.column.weight")),
                answer.report().pooled().pairs().stream()
                        .map(p -> List.of(
                                p.round(),
                                p.winner().name() + " ("
                                        + shown((double) p.winner().residents(), 0) + ")",
                                shown(p.winner().burden(), 1),
                                p.other().name() + " ("
                                        + shown((double) p.other().residents(), 0) + ")",
                                shown(p.other().burden(), 1)))
                        .toList());
        page.paragraph(shell.text("scale.pairs_reasons"));
        page.bullets(answer.report().pooled().pairs().stream()
                .map(p -> shell.in(answer.getReason(p).told()))
                .toList());
    }

    private String shown(double number, int decimals) {
        return Grid.shown(number, decimals, shell.language());
    }
}
