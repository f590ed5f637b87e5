package nl.wijkmaat.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.wijkmaat.app.area.AreaCommand;
import nl.wijkmaat.app.burden.BurdenCommand;
import nl.wijkmaat.app.burden.CoherenceCommand;
import nl.wijkmaat.app.burden.CountCommand;
import nl.wijkmaat.app.burden.IndexCommand;
import nl.wijkmaat.app.burden.LeaveOneOutCommand;
import nl.wijkmaat.app.burden.QuestionCommand;
import nl.wijkmaat.app.burden.RanksCommand;
import nl.wijkmaat.app.comparison.CompareCommand;
import nl.wijkmaat.app.comparison.WarnCommand;
import nl.wijkmaat.app.concentration.ConcentrationCommand;
import nl.wijkmaat.app.editions.DemoCommand;
import nl.wijkmaat.app.editions.EditionsCommand;
import nl.wijkmaat.app.editions.ExportCommand;
import nl.wijkmaat.app.editions.ImportCommand;
import nl.wijkmaat.app.fund.FundCommand;
import nl.wijkmaat.app.replay.ReplayCommand;
import nl.wijkmaat.app.replay.Replayable;
import nl.wijkmaat.app.scheme.AccessCommand;
import nl.wijkmaat.app.scheme.GapCommand;
import nl.wijkmaat.app.scheme.ScaleTestCommand;
import nl.wijkmaat.app.scheme.SchemesCommand;
import nl.wijkmaat.app.scheme.WhatIfCommand;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Failures;
import nl.wijkmaat.app.shell.GlobalOptions;
import nl.wijkmaat.app.shell.Language;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.app.shell.Terminal;
import nl.wijkmaat.app.site.ServeCommand;
import nl.wijkmaat.app.statistics.ProfileCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The one program: every command line of Wijkmaat starts here. Spring is started by the command that serves, by no other. */
@Command(name = "wijkmaat", versionProvider = Wijkmaat.Version.class)
public final class Wijkmaat implements Runnable {

    private final Shell shell;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    final GlobalOptions options;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version",
            order = 94)
    boolean version;

    private Wijkmaat(Shell shell, GlobalOptions options) {
        this.shell = shell;
        this.options = options;
    }

    /** Runs the command line and ends the process with its exit code: see {@link ExitCode}. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(List.of(arguments), System.getenv(), out, err, Terminal.showsMessages());
        out.flush();
        System.exit(code);
    }

    /**
     * Runs the command line in this process.
     *
     * @param terminal whether messages go to a terminal
     * @return the exit code
     */
    public static int run(
            List<String> arguments,
            Map<String, String> environment,
            PrintStream out,
            PrintStream err,
            boolean terminal) {
        GlobalOptions options = new GlobalOptions();
        Shell shell = new Shell(options, Language.of(arguments, environment), environment, out, err, terminal);
        int code = commandLine(shell, environment).execute(arguments.toArray(String[]::new));
        out.flush();
        return code;
    }

    /** The commands, with their help in the language of the shell. */
    static CommandLine commandLine(Shell shell, Map<String, String> environment) {
        Failures failures = new Failures(shell, environment.containsKey("WIJKMAAT_TRACE"));
        CommandLine line = new CommandLine(new Wijkmaat(shell, shell.options()));
        line.addSubcommand(new ImportCommand(shell, InstantSource.system()));
        line.addSubcommand(new AreaCommand(shell));
        line.addSubcommand(new ProfileCommand(shell));
        line.addSubcommand(new EditionsCommand(shell));
        line.addSubcommand(new ExportCommand(shell));
        line.addSubcommand(new DemoCommand(shell));
        line.addSubcommand(new BurdenCommand(shell));
        line.addSubcommand(new CountCommand(shell));
        line.addSubcommand(new QuestionCommand(shell));
        line.addSubcommand(new CoherenceCommand(shell));
        line.addSubcommand(new RanksCommand(shell));
        line.addSubcommand(new LeaveOneOutCommand(shell));
        line.addSubcommand(new IndexCommand(shell));
        line.addSubcommand(new FundCommand(shell));
        line.addSubcommand(new CompareCommand(shell));
        line.addSubcommand(new WarnCommand(shell));
        line.addSubcommand(new SchemesCommand(shell));
        line.addSubcommand(new AccessCommand(shell, InstantSource.system()));
        line.addSubcommand(new ConcentrationCommand(shell));
        line.addSubcommand(new ReplayCommand(shell, replayable(shell)));
        line.addSubcommand(new GapCommand(shell, InstantSource.system()));
        line.addSubcommand(new ScaleTestCommand(shell, InstantSource.system()));
        line.addSubcommand(new WhatIfCommand(shell, InstantSource.system()));
        line.addSubcommand(new ServeCommand(shell));
        line.setResourceBundle(Messages.bundle(shell.language()));
        line.setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8));
        line.setErr(shell.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(110);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler((failure, _, _) -> failures.handle(failure));
        line.setParameterExceptionHandler((failure, _) -> failures.handleUsage(failure));
        Map<String, String> codes = new LinkedHashMap<>();
        Shell.listExitCodes().forEach(entry -> codes.put(entry.getKey(), shell.in(entry.getValue())));
        layOutHelp(line, codes);
        return line;
    }

    /** The commands whose JSON answers carry a recipe. */
    private static Map<String, Replayable> replayable(Shell shell) {
        return Map.ofEntries(
                Map.entry("burden", new Replayable(() -> new BurdenCommand(shell))),
                Map.entry("count", new Replayable(() -> new CountCommand(shell))),
                Map.entry("question", new Replayable(() -> new QuestionCommand(shell))),
                Map.entry("coherence", new Replayable(() -> new CoherenceCommand(shell))),
                Map.entry("index", new Replayable(() -> new IndexCommand(shell))),
                Map.entry("ranks", new Replayable(() -> new RanksCommand(shell))),
                Map.entry("leave-one-out", new Replayable(() -> new LeaveOneOutCommand(shell))),
                Map.entry("fund", FundCommand.replayable(shell)),
                Map.entry("compare", new Replayable(() -> new CompareCommand(shell))),
                Map.entry("warn", new Replayable(() -> new WarnCommand(shell))),
                Map.entry("concentration", new Replayable(() -> new ConcentrationCommand(shell))),
                Map.entry("what-if", new Replayable(() -> new WhatIfCommand(shell, InstantSource.system()))));
    }

    /** The options of a command itself come first, in the order in which it declares them; those of all commands last. */
    private static void layOutHelp(CommandLine line, Map<String, String> exitCodes) {
        line.getCommandSpec().usageMessage().exitCodeList(exitCodes).sortOptions(false);
        line.getSubcommands().values().forEach(subcommand -> layOutHelp(subcommand, exitCodes));
    }

    @Override
    public void run() {
        Objects.requireNonNull(spec).commandLine().usage(shell.out());
    }

    /** Reads the version that the build wrote into the manifest, so that it is written down once. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Wijkmaat.class.getPackage().getImplementationVersion();
            return new String[] {"wijkmaat " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
