package nl.wijkmaat.app.site;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.register.DatabaseAddress;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Shell;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wijkmaat serve}: the site, until it is stopped. */
@Command(name = "serve")
public final class ServeCommand implements Callable<Integer> {

    private final Shell shell;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", descriptionKey = "serve.port")
    private int port;

    @Option(
            names = "--theme",
            paramLabel = "CSS",
            defaultValue = "${env:WIJKMAAT_THEME}",
            descriptionKey = "serve.theme")
    private @Nullable Path theme;

    @Option(
            names = "--contact",
            paramLabel = "URI",
            defaultValue = "${env:WIJKMAAT_CONTACT}",
            descriptionKey = "serve.contact")
    private @Nullable String contact;

    @Option(
            names = "--computations-per-minute",
            paramLabel = "N",
            defaultValue = "${env:WIJKMAAT_COMPUTATIONS_PER_MINUTE:-60}",
            descriptionKey = "serve.computations")
    private int computationsPerMinute;

    @Option(
            names = "--client-header",
            paramLabel = "NAME",
            defaultValue = "${env:WIJKMAAT_CLIENT_HEADER}",
            descriptionKey = "serve.client_header")
    private @Nullable String clientHeader;

    public ServeCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws InterruptedException {
        SiteSettings settings;
        try {
            settings = new SiteSettings(
                    shell.dataDirectory(),
                    port,
                    DatabaseAddress.findIn(System.getenv()).orElse(null),
                    theme,
                    contact,
                    computationsPerMinute,
                    clientHeader);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.of(ExitCode.USAGE, "serve.bad_setting", String.valueOf(e.getMessage()));
        }
        try (SiteServer site = SiteServer.start(settings, OpenAtlas.open(shell))) {
            shell.say("serve.ready", site.address());
            site.register().whenOpened((_, failure) -> {
                if (failure != null) {
                    shell.err().println(failure.getMessage());
                }
            });
            site.awaitEnd();
            return ExitCode.DONE.number();
        } catch (UncheckedIOException e) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "serve.bad_setting", String.valueOf(e.getMessage()));
        }
    }
}
