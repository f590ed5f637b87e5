package nl.wijkmaat.app.comparison;

import java.util.List;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.QuestionRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wijkmaat compare AREA}: the nearest comparable areas elsewhere; {@code compare --pairs}: pairs inside and outside a list. */
@Command(name = "compare")
public final class CompareCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "AREA", descriptionKey = "compare.area")
    private List<String> area = List.of();

    @Mixin
    private final CompareOptions options = new CompareOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    public CompareCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        String text = String.join(" ", area);
        if (text.isBlank() != options.pairs) {
            throw CommandFailure.of(ExitCode.USAGE, "compare.area_or_pairs");
        }
        try {
            if (options.pairs) {
                pairs(PairsAnswer.of(ComparisonQuestion.open(shell, options, null)));
            } else {
                nearest(CompareAnswer.of(ComparisonQuestion.open(shell, options, text), text));
            }
        } catch (QuestionRefused refusal) {
            throw ComparisonQuestion.refused(refusal);
        }
        return ExitCode.DONE.number();
    }

    private void nearest(CompareAnswer answer) {
        switch (format) {
            case csv -> answer.csv().writeCsv(shell.out());
            case json -> Json.write(answer.document(), shell.out());
            case table -> new CompareText(answer).write();
        }
    }

    private void pairs(PairsAnswer answer) {
        switch (format) {
            case csv -> answer.csv().writeCsv(shell.out());
            case json -> Json.write(answer.document(), shell.out());
            case table -> new PairsText(answer).write();
        }
    }
}
