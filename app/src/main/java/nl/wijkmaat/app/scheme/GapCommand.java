package nl.wijkmaat.app.scheme;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.GapReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wijkmaat gap PLACE}: burden beside access to every scheme, as a page to take into a debate. */
@Command(name = "gap")
public final class GapCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "scheme",
            "name",
            "version",
            "outcome",
            "deciding_clause",
            "article",
            "kind",
            "rest_without_deciding_clause",
            "missing_for_rest",
            "reason");

    /** How the page is written. */
    enum Form {
        table,
        markdown,
        csv,
        json
    }

    private final Shell shell;
    private final InstantSource clock;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "PLACE", descriptionKey = "access.area")
    private List<String> place = List.of();

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "access.date")
    private @Nullable LocalDate date;

    @Option(names = "--methods", paramLabel = "N", defaultValue = "1000", descriptionKey = "gap.methods")
    private int methods;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "burden.seed")
    private long seed;

    @Option(names = "--line", paramLabel = "P", defaultValue = "80", descriptionKey = "burden.line")
    private double line;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "gap.format")
    private Form format = Form.table;

    /** @param clock tells which day it is when no day is asked for */
    public GapCommand(Shell shell, InstantSource clock) {
        this.shell = shell;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (methods < 2 || line < 0 || line > 100) {
            throw CommandFailure.of(ExitCode.USAGE, "gap.bad_number");
        }
        LocalDate day = date == null ? LocalDate.ofInstant(clock.instant(), AccessCommand.NETHERLANDS) : date;
        Atlas atlas = OpenAtlas.open(shell);
        SchemeCatalogue catalogue = OpenSchemes.open(shell, atlas);
        AskedPlace asked = AskedPlace.find(shell, atlas, String.join(" ", place), day);
        AccessQuestion question = new AccessQuestion(atlas, catalogue, asked, day, List.of());
        GapAnswer answer = GapAnswer.of(shell, atlas, catalogue, question, methods, seed, line);
        switch (format) {
            case table -> page(atlas, catalogue, answer).writeText(shell.out());
            case markdown -> page(atlas, catalogue, answer).writeMarkdown(shell.out());
            case json -> Json.write(GapJson.document(answer), shell.out());
            case csv -> rows(answer).writeCsv(shell.out());
        }
        return ExitCode.DONE.number();
    }

    /** A page of the site shows the command beside it by itself. */
    private Page page(Atlas atlas, SchemeCatalogue catalogue, GapAnswer answer) {
        Page page = GapPage.of(shell, atlas, catalogue, answer);
        page.paragraph(GapPage.again(shell, answer));
        return page;
    }

    private Grid rows(GapAnswer answer) {
        Grid grid = new Grid(COLUMNS);
        for (GapReport.Line row : answer.report().lines()) {
            grid.add(
                    row.access().scheme().id(),
                    shell.in(row.access().scheme().name()),
                    row.access().findOutcome().map(o -> o.version().id()).orElse(""),
                    row.access().verdict().id(),
                    row.findDeciding().map(c -> c.clause().id()).orElse(""),
                    row.findDeciding().map(c -> c.clause().article()).orElse(""),
                    row.findDeciding().map(c -> c.clause().kind().id()).orElse(""),
                    row.findRest().map(Verdict::id).orElse(""),
                    String.join(" ", row.missingForRest()),
                    shell.in(AccessText.reason(row.access(), answer.lists())));
        }
        return grid;
    }
}
