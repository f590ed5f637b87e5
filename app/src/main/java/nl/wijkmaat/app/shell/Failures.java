package nl.wijkmaat.app.shell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import nl.wijkmaat.editions.odata.OpenDataException;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.store.StoreException;
import nl.wijkmaat.engine.QuestionRefused;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one message in the reader's language and an exit code. */
public final class Failures {

    private final Shell shell;
    private final boolean withTrace;

    /** @param withTrace whether to show where in the program something unexpected happened */
    public Failures(Shell shell, boolean withTrace) {
        this.shell = shell;
        this.withTrace = withTrace;
    }

    /** What went wrong while a command ran. */
    public int handle(Exception failure) {
        return switch (failure) {
            case CommandFailure known -> told(shell.in(known.text()), known.code());
            case ProblemException problems -> {
                shell.err().println(problems.in(shell.language().tag()));
                yield told(shell.text("failure.nothing_changed"), ExitCode.BAD_INPUT);
            }
            case StoreException store ->
                told(shell.in(store.text()), store.isBusy() ? ExitCode.BUSY : ExitCode.STORAGE);
            case QuestionRefused refused ->
                told(shell.in(CommandFailure.refused(refused).text()), ExitCode.BAD_INPUT);
            case OpenDataException service -> told(shell.in(service.text()), ExitCode.NETWORK);
            default -> unexpected(failure);
        };
    }

    private int told(String message, ExitCode code) {
        shell.err().println(message);
        return code.number();
    }

    private int unexpected(Exception failure) {
        shell.say("failure.unexpected", failure.toString());
        if (withTrace) {
            failure.printStackTrace(shell.err());
        } else {
            shell.say("failure.trace_hint");
        }
        return ExitCode.UNEXPECTED.number();
    }

    /** What was wrong with the command line itself. */
    public int handleUsage(ParameterException failure) {
        String text = switch (failure) {
            case UnmatchedArgumentException unknown ->
                shell.text("usage.unknown", String.join(" ", unknown.getUnmatched()));
            case MissingParameterException missing ->
                shell.text(
                        "usage.missing",
                        missing.getMissing().stream()
                                .map(Failures::nameOf)
                                .distinct()
                                .reduce((a, b) -> a + ", " + b)
                                .orElse(""));
            case OverwrittenOptionException twice ->
                shell.text("usage.twice", nameOf(Objects.requireNonNull(twice.getOverwritten())));
            default -> badValue(failure);
        };
        shell.err().println(text);
        CommandLine command = failure.getCommandLine();
        if (failure instanceof UnmatchedArgumentException unknown
                && !unknown.getSuggestions().isEmpty()) {
            shell.say("usage.perhaps", String.join(", ", unknown.getSuggestions()));
        }
        shell.say("usage.see_help", command.getCommandSpec().qualifiedName());
        return ExitCode.USAGE.number();
    }

    private String badValue(ParameterException failure) {
        if (failure.getArgSpec() == null) {
            return shell.text("usage.wrong");
        }
        String name = nameOf(failure.getArgSpec());
        if (failure.getValue() == null) {
            return shell.text("usage.needs_value", name);
        }
        Class<?> type = failure.getArgSpec().auxiliaryTypes()[0];
        String accepted = type.isEnum()
                ? String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toList())
                : shell.text(accepted(type));
        return shell.text("usage.bad_value", failure.getValue(), name, accepted);
    }

    private static String accepted(Class<?> type) {
        if (type == double.class || type == Double.class) {
            return "usage.number";
        }
        if (type == LocalDate.class) {
            return "usage.date";
        }
        return Number.class.isAssignableFrom(type) || type == int.class || type == long.class
                ? "usage.whole_number"
                : "usage.text";
    }

    private static String nameOf(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
