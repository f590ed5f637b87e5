package nl.wijkmaat.app.comparison;

import java.util.List;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.QuestionRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wijkmaat warn [AREA]}: which areas move towards a critical level, how sure that is, and how many would seem to by chance. */
@Command(name = "warn")
public final class WarnCommand implements Callable<Integer> {

    private final Shell shell;

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "AREA", descriptionKey = "warn.area")
    private List<String> area = List.of();

    @Mixin
    private final WarnOptions options = new WarnOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    public WarnCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        String text = area.isEmpty() ? null : String.join(" ", area);
        try {
            WarnAnswer answer = new WarnAnswer(WarnQuestion.open(shell, options, text), text);
            switch (format) {
                case csv -> answer.csv().writeCsv(shell.out());
                case json -> Json.write(answer.document(), shell.out());
                case table -> answer.writeText();
            }
        } catch (QuestionRefused refusal) {
            throw ComparisonQuestion.refused(refusal);
        }
        return ExitCode.DONE.number();
    }
}
