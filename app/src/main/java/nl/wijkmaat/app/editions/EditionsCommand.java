package nl.wijkmaat.app.editions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.store.Damage;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.Manifest;
import nl.wijkmaat.editions.store.Manifest.ColumnFacts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wijkmaat editions}: what was imported, what was refused, and whether it is still as it was imported. */
@Command(name = "editions")
public final class EditionsCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "edition",
            "source",
            "publisher",
            "table",
            "year",
            "boundary_year",
            "areas",
            "rows",
            "refused",
            "retrieved");
    private static final List<String> REFUSAL_COLUMNS = List.of("file", "line", "column", "reason");
    private static final int SHOWN_HASH = 12;

    private final Shell shell;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    @Option(names = "--refused", paramLabel = "EDITION", descriptionKey = "editions.refused")
    private @Nullable String refused;

    @Option(names = "--verify", descriptionKey = "editions.verify")
    private boolean verify;

    public EditionsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Atlas atlas = OpenAtlas.open(shell);
        if (verify) {
            return verify(atlas);
        }
        if (refused != null) {
            return refusals(atlas, refused);
        }
        List<Manifest> editions = atlas.store().listEditions();
        switch (format) {
            case csv -> csv(editions).writeCsv(shell.out());
            case json -> Json.write(json(atlas, editions), shell.out());
            case table -> table(editions).writeTable(shell.out(), Grid.SCREEN_WIDTH);
        }
        return ExitCode.DONE.number();
    }

    private int verify(Atlas atlas) {
        List<Damage> damage = atlas.store().verify();
        for (Damage one : damage) {
            shell.err().println(one.edition() + ": " + shell.in(one.what()));
        }
        shell.say(
                damage.isEmpty() ? "editions.intact" : "editions.damaged",
                atlas.store().listEditions().size(),
                damage.size());
        return damage.isEmpty() ? ExitCode.DONE.number() : ExitCode.STORAGE.number();
    }

    /** @param asked the beginning of a hash, or the id of a source, which may have several editions */
    private int refusals(Atlas atlas, String asked) {
        List<Manifest> found = atlas.store().listEditions().stream()
                .filter(edition -> edition.source().equals(asked))
                .toList();
        if (found.isEmpty()) {
            found = atlas.store().listEditions().stream()
                    .filter(edition -> edition.edition().startsWith(asked.toLowerCase(Locale.ROOT)))
                    .toList();
            if (found.size() != 1) {
                shell.say(found.isEmpty() ? "editions.unknown" : "editions.ambiguous", asked);
                return ExitCode.NOT_FOUND.number();
            }
        }
        Grid grid = new Grid(format == OutputFormat.table ? shown(REFUSAL_COLUMNS) : REFUSAL_COLUMNS);
        for (Manifest edition : found) {
            for (Refusal refusal : atlas.store().listRefusals(edition.edition())) {
                grid.add(refusal.file(), refusal.line(), refusal.column(), shell.in(refusal.reason()));
            }
        }
        switch (format) {
            case table -> grid.writeTable(shell.out());
            case csv -> grid.writeCsv(shell.out());
            case json -> grid.writeJson("refused", shell.out());
        }
        return ExitCode.DONE.number();
    }

    private List<String> shown(List<String> columns) {
        return columns.stream().map(column -> shell.text("column." + column)).toList();
    }

    private static Grid csv(List<Manifest> editions) {
        Grid grid = new Grid(COLUMNS);
        for (Manifest edition : editions) {
            grid.add(
                    edition.edition(),
                    edition.source(),
                    edition.publisher(),
                    edition.table(),
                    edition.year(),
                    edition.boundaryYear(),
                    areas(edition),
                    edition.rows(),
                    edition.refused(),
                    edition.retrieved());
        }
        return grid;
    }

    private Grid table(List<Manifest> editions) {
        Grid grid = new Grid(shown(COLUMNS));
        for (Manifest edition : editions) {
            grid.add(
                    edition.edition().substring(0, SHOWN_HASH),
                    edition.source(),
                    edition.publisher(),
                    edition.table(),
                    edition.year(),
                    edition.boundaryYear(),
                    Grid.shown(areas(edition), 0, shell.language()),
                    Grid.shown(edition.rows(), 0, shell.language()),
                    Grid.shown(edition.refused(), 0, shell.language()),
                    edition.retrieved().toString().substring(0, "2026-01-01".length()));
        }
        return grid;
    }

    private static Map<String, @Nullable Object> json(Atlas atlas, List<Manifest> editions) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Manifest edition : editions) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("edition", edition.edition());
            one.put("kind", edition.kind().name().toLowerCase(Locale.ROOT));
            one.put("source", edition.source());
            one.put("publisher", edition.publisher());
            one.put("table", edition.table());
            one.put("licence", edition.licence());
            one.put("invented", edition.invented());
            one.put("year", edition.year());
            one.put("boundary_year", edition.boundaryYear());
            one.put("areas", areas(edition));
            one.put("rows", edition.rows());
            one.put("refused", edition.refused());
            one.put("retrieved", edition.retrieved().toString());
            one.put(
                    "indicators",
                    edition.columns().stream().map(ColumnFacts::indicator).toList());
            one.put(
                    "inputs",
                    edition.inputs().stream().map(EditionsCommand::file).toList());
            all.add(one);
        }
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("data_directory", atlas.store().dataDirectory().toString());
        document.put("invented", atlas.isInvented());
        document.put("editions", all);
        return document;
    }

    private static Map<String, Object> file(FileFacts file) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", file.name());
        one.put("bytes", file.bytes());
        one.put("sha256", file.sha256());
        return one;
    }

    private static int areas(Manifest edition) {
        return edition.areasByLevel().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
