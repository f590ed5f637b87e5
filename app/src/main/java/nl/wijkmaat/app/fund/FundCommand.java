package nl.wijkmaat.app.fund;

import java.util.concurrent.Callable;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.app.replay.Replayable;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.ReadableTable;
import nl.wijkmaat.app.shell.Shell;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code wijkmaat fund [DESIGN|FILE.yaml]}: what a fund would give to whom, by which key, and what that depends on. */
@Command(name = "fund")
public final class FundCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private final FundOptions options = new FundOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    public FundCommand(Shell shell) {
        this.shell = shell;
    }

    /** How an earlier answer is given again: only while its design is the same. */
    public static Replayable replayable(Shell shell) {
        return new Replayable(() -> new FundCommand(shell), recipe -> requireSameDesign(shell, recipe));
    }

    private static void requireSameDesign(Shell shell, JsonNode recipe) {
        String design = recipe.path("arguments").path(0).asString("");
        if (!Recipe.sha256(FundQuestion.designFile(shell, design))
                .equals(recipe.path("design_sha256").asString(""))) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "replay.other_design", design);
        }
    }

    @Override
    public Integer call() {
        FundQuestion question = FundQuestion.open(shell, options);
        if (options.printDesign) {
            shell.out().print(question.read().yaml());
            shell.out().flush();
            return ExitCode.DONE.number();
        }
        FundAnswer answer = FundAnswer.of(question);
        FundGrids grids = new FundGrids(shell, answer);
        switch (format) {
            case csv -> grids.asked().writeCsv(shell.out());
            case json -> Json.write(FundJson.document(answer), shell.out());
            case table -> {
                FundText text = new FundText(shell, answer);
                if (options.explain != null) {
                    text.explain(options.explain);
                } else {
                    text.introduce();
                    ReadableTable.of(shell).write(grids.asked(), shell.out());
                    text.tell(grids);
                }
            }
        }
        return ExitCode.DONE.number();
    }
}
