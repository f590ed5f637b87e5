package nl.wijkmaat.app;

import nl.wijkmaat.app.site.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one program: every command line of Wijkmaat starts here. Spring is started by the command that serves, by no other. */
@Command(
        name = "wijkmaat",
        mixinStandardHelpOptions = true,
        versionProvider = Wijkmaat.Version.class,
        description = "Meet de opgave, niet de gemeente.",
        subcommands = ServeCommand.class)
public final class Wijkmaat implements Runnable {

    /** Runs the command line and ends the process with its exit code: 0 done, 1 failed, 2 wrong use. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Wijkmaat()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
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
