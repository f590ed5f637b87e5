package nl.wijkmaat.app.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.Level;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.area.AreaSearch.Hit;
import nl.wijkmaat.engine.area.AreaSearch.Match;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wijkmaat area QUERY}: areas by name or code. */
@Command(name = "area")
public final class AreaCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("code", "name", "level", "boundary_year", "parent", "residents");

    private final Shell shell;

    @Parameters(index = "0..*", arity = "1..*", paramLabel = "QUERY", descriptionKey = "area.query")
    private List<String> query = List.of();

    @Option(names = "--level", paramLabel = "LEVEL", descriptionKey = "area.level")
    private @Nullable Level level;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "area.year")
    private @Nullable Integer year;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", descriptionKey = "area.limit")
    private int limit;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    public AreaCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw CommandFailure.of(ExitCode.USAGE, "area.limit_too_low", limit);
        }
        Atlas atlas = OpenAtlas.open(shell);
        String text = String.join(" ", query);
        List<Hit> hits = atlas.search().search(text, Optional.ofNullable(level).map(Level::areaLevel), asked(), limit);
        if (!hits.isEmpty() && hits.getFirst().match() == Match.FUZZY) {
            shell.say("area.did_you_mean", text);
        }
        switch (format) {
            case csv -> csv(atlas, hits).writeCsv(shell.out());
            case json -> Json.write(json(atlas, text, hits), shell.out());
            case table -> {
                if (!hits.isEmpty()) {
                    table(atlas, hits).writeTable(shell.out());
                }
            }
        }
        if (hits.isEmpty()) {
            AreaCode.findIn(text)
                    .ifPresentOrElse(
                            code -> shell.err()
                                    .println(shell.in(OpenAtlas.notIn(atlas, code, asked())
                                            .text())),
                            () -> tellNone(atlas, text));
            return ExitCode.NOT_FOUND.number();
        }
        return ExitCode.DONE.number();
    }

    /** A name that is well spelt and only not there in the year that was asked gets the years in which it is. */
    private void tellNone(Atlas atlas, String text) {
        if (year != null && !atlas.listBoundaryYears().contains(year)) {
            shell.say(
                    "area.no_boundary_year",
                    year,
                    years(atlas.listBoundaryYears().reversed()));
            return;
        }
        Optional<Hit> elsewhere = year == null
                ? Optional.empty()
                : atlas
                        .search()
                        .search(text, Optional.ofNullable(level).map(Level::areaLevel), OptionalInt.empty(), 1)
                        .stream()
                        .filter(hit -> hit.match() != Match.FUZZY)
                        .findFirst();
        elsewhere.ifPresentOrElse(
                hit -> shell.say(
                        "area.other_years", hit.area().name(), String.valueOf(year), years(hit.boundaryYears())),
                () -> shell.say("area.none", text));
    }

    private OptionalInt asked() {
        return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }

    private Grid csv(Atlas atlas, List<Hit> hits) {
        Grid grid = new Grid(COLUMNS);
        for (Hit hit : hits) {
            grid.add(
                    hit.area().code(),
                    shell.labelled(atlas, hit.area().name()),
                    levelId(hit),
                    hit.boundaryYear(),
                    hit.area().parentOrNull(),
                    hit.residents().isPresent() ? Grid.plain(hit.residents().getAsDouble()) : null);
        }
        return grid;
    }

    private Grid table(Atlas atlas, List<Hit> hits) {
        Grid grid = new Grid(List.of(
                shell.text("column.code"),
                shell.text("column.name"),
                shell.text("column.level"),
                shell.text("column.in"),
                shell.text("column.boundary_year"),
                shell.text("column.residents")));
        for (Hit hit : hits) {
            grid.add(
                    hit.area().code(),
                    hit.area().name(),
                    Messages.of(shell.language(), "level", hit.area().level()),
                    parentName(atlas, hit),
                    years(hit.boundaryYears()),
                    hit.residents().isPresent()
                            ? Grid.shown(hit.residents().getAsDouble(), 0, shell.language())
                            : shell.text("unknown"));
        }
        return grid;
    }

    private static Map<String, @Nullable Object> json(Atlas atlas, String text, List<Hit> hits) {
        List<Map<String, @Nullable Object>> areas = new ArrayList<>();
        for (Hit hit : hits) {
            Map<String, @Nullable Object> area = new LinkedHashMap<>();
            area.put("code", hit.area().code().code());
            area.put("name", hit.area().name());
            area.put("level", levelId(hit));
            area.put("boundary_year", hit.boundaryYear());
            area.put("boundary_years", hit.boundaryYears());
            area.put("parent", hit.area().parent().map(AreaCode::code).orElse(null));
            area.put(
                    "residents",
                    hit.residents().isPresent() ? Json.number(hit.residents().getAsDouble()) : null);
            area.put("match", hit.match().name().toLowerCase(Locale.ROOT));
            areas.add(area);
        }
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("query", text);
        all.put("invented", atlas.isInvented());
        all.put("areas", areas);
        return all;
    }

    private static String parentName(Atlas atlas, Hit hit) {
        AreaLevel level = hit.area().level();
        if (level == AreaLevel.BUURT || level == AreaLevel.WIJK) {
            return hit.area()
                    .code()
                    .gemeente()
                    .flatMap(code -> atlas.getTree(hit.boundaryYear()).findArea(code))
                    .map(gemeente -> gemeente.name())
                    .orElse("");
        }
        return hit.area()
                .parent()
                .map(code -> atlas.getTree(hit.boundaryYear()).getArea(code).name())
                .orElse("");
    }

    private static String levelId(Hit hit) {
        return hit.area().level().name().toLowerCase(Locale.ROOT);
    }

    /** Runs of years as 2020–2022, others apart. */
    static String years(List<Integer> years) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < years.size(); i++) {
            int from = years.get(i);
            int to = from;
            while (i + 1 < years.size() && years.get(i + 1) == to + 1) {
                to = years.get(++i);
            }
            text.append(text.isEmpty() ? "" : ", ").append(from).append(to > from ? "–" + to : "");
        }
        return text.toString();
    }
}
