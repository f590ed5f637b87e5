package nl.wijkmaat.app.scheme;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.scheme.Access;
import nl.wijkmaat.engine.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wijkmaat access}: is a scheme open to a place on a day, and on which clause does it turn? */
@Command(name = "access")
public final class AccessCommand implements Callable<Integer> {

    static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final Shell shell;
    private final InstantSource clock;

    @Option(names = "--scheme", paramLabel = "ID", required = true, descriptionKey = "access.scheme")
    private String scheme = "";

    @Option(names = "--area", paramLabel = "PLACE", required = true, descriptionKey = "access.area")
    private String area = "";

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "access.date")
    private @Nullable LocalDate date;

    @Option(names = "--version-id", paramLabel = "ID", descriptionKey = "access.version")
    private @Nullable String version;

    @Option(names = "--input", paramLabel = "NAME=VALUE", descriptionKey = "access.input")
    private List<String> inputs = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    /** @param clock tells which day it is when no day is asked for */
    public AccessCommand(Shell shell, InstantSource clock) {
        this.shell = shell;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        LocalDate day = date == null ? LocalDate.ofInstant(clock.instant(), NETHERLANDS) : date;
        List<StatedInput> stated = inputs.stream().map(StatedInput::parse).toList();
        Atlas atlas = OpenAtlas.open(shell);
        SchemeCatalogue catalogue = OpenSchemes.open(shell, atlas);
        Scheme asked = OpenSchemes.getScheme(catalogue, scheme);
        AskedPlace place = AskedPlace.find(shell, atlas, area, day);
        Access access = new AccessQuestion(atlas, catalogue, place, day, stated).ask(asked, version);
        switch (format) {
            case json -> Json.write(AccessJson.document(access, place, catalogue.lists()), shell.out());
            case csv -> {
                Grid grid = new Grid(AccessText.COLUMNS);
                AccessText.rows(access, place, catalogue.lists(), shell, grid);
                grid.writeCsv(shell.out());
            }
            case table ->
                new AccessText(shell, access, place, catalogue.lists()).lines().forEach(shell.out()::println);
        }
        shell.out().flush();
        return ExitCode.DONE.number();
    }
}
