package nl.wijkmaat.app.editions;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.boundary.OutlineSources;
import nl.wijkmaat.editions.catalogue.Catalogue;
import nl.wijkmaat.editions.odata.OpenDataService;
import nl.wijkmaat.editions.odata.OpenDataTable;
import nl.wijkmaat.editions.odata.OpenDataTables;
import nl.wijkmaat.editions.odata.TableDownload;
import nl.wijkmaat.editions.problem.ProblemException;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.table.FileReport;
import nl.wijkmaat.editions.table.FileReport.EditionReport;
import nl.wijkmaat.editions.table.Import;
import nl.wijkmaat.editions.table.ImportReport;
import nl.wijkmaat.engine.LocalText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wijkmaat import}: files and folders that the catalogue describes, or a table that the user describes. */
@Command(name = "import")
public final class ImportCommand implements Callable<Integer> {

    private static final String TABLE = "table";
    private static final String CBS = "cbs";

    private static final List<String> COLUMNS = List.of(
            "file", "source", "year", "boundary_year", "areas", "indicators", "refused", "already_there", "edition");

    private final Shell shell;
    private final InstantSource clock;

    @Parameters(index = "0..*", arity = "0..*", paramLabel = "PATH", descriptionKey = "import.path")
    private List<Path> paths = List.of();

    @Option(names = "--describe", paramLabel = "YAML", descriptionKey = "import.describe")
    private @Nullable Path description;

    @Option(names = "--year", paramLabel = "YEAR", split = ",", descriptionKey = "import.year")
    private List<Integer> years = List.of();

    @Option(names = "--set", paramLabel = "SET", defaultValue = "kwb", descriptionKey = "import.set")
    private String set = "kwb";

    @Option(names = "--skip", paramLabel = "FILE", descriptionKey = "import.skip")
    private List<Path> skipped = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "import.format")
    private OutputFormat format = OutputFormat.table;

    public ImportCommand(Shell shell, InstantSource clock) {
        this.shell = shell;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Grid grid = newGrid();
        String first = paths.isEmpty() ? "" : paths.getFirst().toString();
        int editions = switch (first) {
            case TABLE -> importTable(grid);
            case CBS -> importFromService(grid);
            default -> importPaths(grid, paths);
        };
        switch (format) {
            case table -> grid.writeTable(shell.out());
            case csv -> grid.writeCsv(shell.out());
            case json -> grid.writeJson("editions", shell.out());
        }
        shell.say("import.done", editions, shell.dataDirectory());
        return ExitCode.DONE.number();
    }

    /** Files and folders. A folder that is called {@code table} or {@code cbs} is named as {@code ./table}. */
    private int importPaths(Grid grid, List<Path> files) {
        if (files.isEmpty()) {
            throw CommandFailure.of(ExitCode.USAGE, "import.no_path");
        }
        if (description != null) {
            throw CommandFailure.of(ExitCode.USAGE, "import.describe_table");
        }
        List<Path> wanted = NamedFiles.list(files, skipped);
        return report(grid, importer -> importer.files(wanted));
    }

    private int importTable(Grid grid) {
        if (paths.size() != 2 || description == null) {
            throw CommandFailure.of(ExitCode.USAGE, "import.describe_table");
        }
        Path table = paths.get(1);
        Path described = description;
        return report(grid, importer -> importer.table(table, described));
    }

    /** Does the import, puts what was stored into the grid and counts the editions. */
    private int report(Grid grid, Function<Import, ImportReport> importing) {
        ImportLine line = new ImportLine(shell);
        ImportReport report;
        try {
            report = importing.apply(new Import(
                    Catalogue.load(shell.catalogue()),
                    OutlineSources.readAll(shell.catalogue()),
                    EditionStore.open(shell.dataDirectory()),
                    line,
                    clock.instant()));
        } finally {
            line.end();
        }
        if (!report.listProblems().isEmpty()) {
            throw refused(report);
        }
        if (!report.stored()) {
            throw CommandFailure.of(ExitCode.BAD_INPUT, "import.nothing");
        }
        addEditions(grid, report);
        return report.listEditions().size();
    }

    /** Everything that is wrong in any of the files; where others are good, how to import those without the bad ones. */
    private static RuntimeException refused(ImportReport report) {
        ProblemException problems = new ProblemException(report.listProblems());
        List<String> bad = report.files().stream()
                .filter(file -> file.outcome() instanceof FileReport.Refused)
                .map(file -> String.valueOf(file.file().getFileName()))
                .toList();
        if (report.listEditions().isEmpty()) {
            return problems;
        }
        LocalText advice = Messages.text(
                "import.leave_out",
                bad.size(),
                String.join(", ", bad),
                bad.stream().map(name -> "--skip " + name).collect(joining(" ")));
        return new CommandFailure(
                ExitCode.BAD_INPUT,
                new LocalText(problems.in("nl") + "\n" + advice.nl(), problems.in("en") + "\n" + advice.en()));
    }

    /** Tables of the open data service, fetched to files first and then read as any file. */
    private int importFromService(Grid grid) {
        if (paths.size() > 1 || years.isEmpty()) {
            throw CommandFailure.of(ExitCode.USAGE, "import.cbs_needs_year");
        }
        OpenDataTables tables = OpenDataTables.load(shell.catalogue());
        List<OpenDataTable> wanted = years.stream()
                .map(year -> tables.findTable(set, year)
                        .orElseThrow(() -> CommandFailure.of(
                                ExitCode.NOT_FOUND, "import.cbs_no_table", set, year, available(tables))))
                .toList();
        TableDownload download = new TableDownload(
                OpenDataService.patient(pause -> shell.say("import.cbs_waiting", pause.toSeconds())),
                shell.dataDirectory().resolve("downloads"),
                (table, page, rows) -> shell.say("import.cbs_page", table, page, rows));
        List<Path> files = new ArrayList<>();
        for (OpenDataTable table : wanted) {
            shell.say(
                    "import.cbs_asked",
                    table.id(),
                    table.year(),
                    table.service().getHost());
            files.add(download.fetch(table));
        }
        return importPaths(grid, files);
    }

    private String available(OpenDataTables tables) {
        return tables.listTables(set).stream()
                .map(table -> Integer.toString(table.year()))
                .collect(joining(", "));
    }

    private Grid newGrid() {
        return new Grid(
                format == OutputFormat.table
                        ? COLUMNS.stream()
                                .map(column -> shell.text("column." + column))
                                .toList()
                        : COLUMNS);
    }

    private void addEditions(Grid grid, ImportReport report) {
        for (FileReport file : report.files()) {
            if (file.outcome() instanceof FileReport.Imported(List<EditionReport> editions)) {
                for (EditionReport edition : editions) {
                    grid.add(
                            file.file().getFileName(),
                            edition.source(),
                            edition.year(),
                            edition.boundaryYear(),
                            edition.areas(),
                            edition.indicators(),
                            edition.refused(),
                            shownFlag(edition.alreadyThere()),
                            shownHash(edition.edition()));
                }
                List<String> unused = editions.stream()
                        .flatMap(edition -> edition.unused().stream())
                        .distinct()
                        .toList();
                if (!unused.isEmpty()) {
                    shell.say("import.unused", file.file().getFileName(), String.join(", ", unused));
                }
            }
        }
    }

    private String shownFlag(boolean flag) {
        return format == OutputFormat.table ? shell.text(flag ? "yes" : "no") : Boolean.toString(flag);
    }

    private String shownHash(String edition) {
        return format == OutputFormat.table ? edition.substring(0, 12) : edition;
    }
}
