package nl.wijkmaat.app.site;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.atlas.CatalogueFolder;
import nl.wijkmaat.app.register.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code wijkmaat serve}: the site, until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Start de site. / Starts the site.")
public final class ServeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    @Option(names = "--data-dir", paramLabel = "DIR", defaultValue = "${env:WIJKMAAT_DATA_DIR}")
    private @Nullable Path dataDirectory;

    @Option(names = "--catalogue", paramLabel = "DIR", defaultValue = "${env:WIJKMAAT_CATALOGUE}")
    private @Nullable Path catalogue;

    @Option(names = "--theme", paramLabel = "CSS", defaultValue = "${env:WIJKMAAT_THEME}")
    private @Nullable Path theme;

    @Option(names = "--contact", paramLabel = "URI", defaultValue = "${env:WIJKMAAT_CONTACT}")
    private @Nullable String contact;

    @Override
    public Integer call() throws InterruptedException {
        CommandSpec command = Objects.requireNonNull(spec);
        SiteSettings settings;
        try {
            settings = new SiteSettings(
                    dataDirectory == null
                            ? Path.of(System.getProperty("user.home"), ".local", "share", "wijkmaat")
                            : dataDirectory,
                    CatalogueFolder.getPath(catalogue),
                    port,
                    DatabaseAddress.findIn(System.getenv()).orElse(null),
                    theme,
                    contact);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage());
        }
        var messages = command.commandLine().getErr();
        try (SiteServer site = SiteServer.start(settings)) {
            messages.println("Wijkmaat staat klaar / is ready: " + site.address());
            messages.flush();
            site.register().whenOpened((_, failure) -> {
                if (failure != null) {
                    messages.println(failure.getMessage());
                    messages.flush();
                }
            });
            site.awaitEnd();
            return 0;
        }
    }
}
