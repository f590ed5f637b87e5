package nl.wijkmaat.app.scheme;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import nl.wijkmaat.engine.scheme.RuleChange;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import nl.wijkmaat.engine.scheme.WhatIf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wijkmaat what-if}: what another rule would do to everybody, beside the rule as it is. */
@Command(name = "what-if")
public final class WhatIfCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 25;

    private final Shell shell;
    private final InstantSource clock;

    @Option(names = "--scheme", paramLabel = "ID", required = true, descriptionKey = "access.scheme")
    private String scheme = "";

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "access.date")
    private @Nullable LocalDate date;

    @Option(names = "--version-id", paramLabel = "ID", descriptionKey = "access.version")
    private @Nullable String version;

    @Option(names = "--change", paramLabel = "CHANGE", descriptionKey = "whatif.change")
    private List<String> changes = List.of();

    @Option(names = "--curve", paramLabel = "CURVE", descriptionKey = "whatif.curve")
    private @Nullable String curve;

    @Option(names = "--level", paramLabel = "LEVEL", descriptionKey = "whatif.level")
    private @Nullable Level level;

    @Option(names = "--boundary-year", paramLabel = "YEAR", descriptionKey = "burden.boundary-year")
    private @Nullable Integer boundaryYear;

    @Option(names = "--input", paramLabel = "NAME=VALUE", descriptionKey = "whatif.input")
    private List<String> inputs = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    /** Who the rules are applied to. */
    enum Level {
        gemeente,
        wijk,
        buurt
    }

    /** @param clock tells which day it is when no day is asked for */
    public WhatIfCommand(Shell shell, InstantSource clock) {
        this.shell = shell;
        this.clock = clock;
    }

    /** Everything that an answer is made from, with its defaults filled in. */
    private record Asked(
            Scheme scheme,
            SchemeVersion version,
            LocalDate day,
            Level level,
            int boundaryYear,
            List<StatedChange> changes) {}

    @Override
    public Integer call() {
        if (changes.isEmpty() && curve == null) {
            throw CommandFailure.of(ExitCode.USAGE, "whatif.nothing");
        }
        Atlas atlas = OpenAtlas.open(shell);
        SchemeCatalogue catalogue = OpenSchemes.open(shell, atlas);
        Asked asked = asked(atlas, catalogue);
        StatedCurve moving = curve == null ? null : StatedCurve.parse(curve);
        List<AreaCode> listed =
                asked.changes().stream().flatMap(c -> c.listed().stream()).toList();
        Applicants applicants = new Applicants(
                atlas,
                asked.boundaryYear(),
                asked.day(),
                inputs.stream().map(StatedInput::parse).toList());
        Subjects subjects = Subjects.of(
                shell,
                atlas,
                applicants,
                applicants.answers(asked.version().inputs()),
                AreaLevel.valueOf(asked.level().name().toUpperCase(Locale.ROOT)),
                asked.boundaryYear(),
                listed);
        RuleChange.Rules rules = new RuleChange.Rules(asked.version(), catalogue.lists());
        try {
            WhatIf result = WhatIf.of(
                    rules, asked.changes().stream().map(StatedChange::change).toList(), subjects.all(), asked.day());
            List<WhatIf.Point> points = moving == null
                    ? List.of()
                    : WhatIf.curve(
                            rules, moving.clause(), moving.input(), moving.bounds(), subjects.all(), asked.day());
            switch (format) {
                case json -> Json.write(document(asked, subjects, result, points), shell.out());
                case csv -> (moving == null ? movers(result) : curve(points)).writeCsv(shell.out());
                case table -> page(asked, subjects, result, points).writeText(shell.out());
            }
        } catch (IllegalArgumentException refused) {
            throw CommandFailure.refused(refused);
        }
        return ExitCode.DONE.number();
    }

    private Asked asked(Atlas atlas, SchemeCatalogue catalogue) {
        Scheme found = OpenSchemes.getScheme(catalogue, scheme);
        LocalDate day = date == null ? LocalDate.ofInstant(clock.instant(), AccessCommand.NETHERLANDS) : date;
        SchemeVersion rules = (version == null ? found.findVersion(day) : found.findVersion(version))
                .orElseThrow(() -> CommandFailure.of(
                        ExitCode.NOT_FOUND,
                        version == null ? "whatif.no_rules" : "scheme.no_version",
                        scheme,
                        version == null ? day : version,
                        String.join(
                                ", ",
                                found.versions().stream().map(SchemeVersion::id).toList())));
        Level usual = found.level() == Scheme.Level.AREA ? Level.wijk : Level.gemeente;
        List<StatedChange> stated = new ArrayList<>();
        changes.forEach(text -> stated.add(StatedChange.parse(text, rules, day)));
        Level chosen = level == null ? usual : level;
        return new Asked(found, rules, day, chosen, chooseBoundaryYear(atlas, day, chosen), stated);
    }

    /** The one asked for, else the newest up to the day in which areas of the level have residents. */
    private int chooseBoundaryYear(Atlas atlas, LocalDate day, Level chosen) {
        Map<Integer, NavigableSet<Integer>> years = new TreeMap<>(atlas.yearsByBoundaryYear());
        if (boundaryYear != null) {
            if (!years.containsKey(boundaryYear)) {
                throw CommandFailure.of(ExitCode.NOT_FOUND, "burden.no_boundary_year", boundaryYear, years.keySet());
            }
            return boundaryYear;
        }
        AreaLevel wanted = AreaLevel.valueOf(chosen.name().toUpperCase(Locale.ROOT));
        return AskedPlace.boundaryYears(atlas, day).stream()
                .filter(year -> atlas.getTree(year).listAreas(wanted).stream()
                        .limit(50)
                        .anyMatch(area -> atlas.findResidents(year, area.code()).isPresent()))
                .findFirst()
                .orElseThrow(() -> CommandFailure.of(ExitCode.NOT_FOUND, "whatif.no_areas", chosen));
    }

    /** Every setting that the answer depends on, also those that were left to a default. */
    private List<String> arguments(Asked asked) {
        List<String> arguments = new ArrayList<>(List.of(
                "--scheme", asked.scheme().id(),
                "--version-id", asked.version().id(),
                "--date", asked.day().toString(),
                "--level", asked.level().name(),
                "--boundary-year", Integer.toString(asked.boundaryYear())));
        changes.forEach(change -> arguments.addAll(List.of("--change", change)));
        inputs.forEach(input -> arguments.addAll(List.of("--input", input)));
        if (curve != null) {
            arguments.addAll(List.of("--curve", curve));
        }
        return arguments;
    }

    private Map<String, @Nullable Object> document(
            Asked asked, Subjects subjects, WhatIf result, List<WhatIf.Point> points) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put(
                "recipe",
                new Recipe("what-if", arguments(asked), subjects.editions())
                        .withMethodSpace(
                                "standard", shell.catalogue().resolve("methods").resolve("standard.yaml"))
                        .document());
        all.put("scheme", asked.scheme().id());
        all.put("version", asked.version().id());
        all.put("date", asked.day().toString());
        all.put("level", asked.level().name());
        all.put("boundary_year", asked.boundaryYear());
        all.put("changes", List.copyOf(changes));
        all.put("stated_for_all", List.copyOf(inputs));
        all.put("burden_known", subjects.weighed());
        all.put("before", state(result.before()));
        all.put("after", state(result.after()));
        all.put("nobody_gets_less", result.nobodyGetsLess());
        all.put("moved", result.moved().stream().map(WhatIfCommand::moved).toList());
        all.put("curve", points.stream().map(WhatIfCommand::point).toList());
        return all;
    }

    private static Map<String, @Nullable Object> state(WhatIf.State state) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        Map<String, @Nullable Object> residents = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.id(), state.count(verdict));
            residents.put(verdict.id(), state.residents(verdict));
        }
        one.put("areas", counts);
        one.put("residents", residents);
        one.put("heaviest_tenth_residents", state.heaviestResidents());
        one.put("heaviest_tenth_residents_in", state.heaviestIn());
        one.put("heaviest_tenth_residents_not_shut_out", state.heaviestPossible());
        one.put("published_euros_per_year", state.perYear().euros());
        return one;
    }

    private static Map<String, @Nullable Object> moved(WhatIf.Moved moved) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        WhatIf.Subject subject = moved.subject();
        one.put("area", subject.code());
        one.put("name", subject.applicant().name());
        one.put("residents", Double.isNaN(subject.residents()) ? null : Json.number(subject.residents()));
        one.put("weight", Double.isNaN(subject.weight()) ? null : Json.number(subject.weight()));
        one.put("before", moved.before().id());
        one.put("after", moved.after().id());
        return one;
    }

    private static Map<String, @Nullable Object> point(WhatIf.Point point) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("bound", point.bound());
        one.putAll(state(point.state()));
        return one;
    }

    private static Grid movers(WhatIf result) {
        Grid grid = new Grid(List.of("area", "name", "residents", "weight", "before", "after"));
        for (WhatIf.Moved moved : result.moved()) {
            WhatIf.Subject subject = moved.subject();
            grid.add(
                    subject.code(),
                    subject.applicant().name(),
                    Double.isNaN(subject.residents()) ? "" : Grid.plain(subject.residents()),
                    Double.isNaN(subject.weight()) ? "" : Grid.plain(subject.weight()),
                    moved.before().id(),
                    moved.after().id());
        }
        return grid;
    }

    private static Grid curve(List<WhatIf.Point> points) {
        Grid grid =
                new Grid(List.of("bound", "voldoet", "onbekend", "niet_berekenbaar", "voldoet_niet", "residents_in"));
        for (WhatIf.Point point : points) {
            grid.add(
                    point.bound().toPlainString(),
                    point.state().count(Verdict.VOLDOET),
                    point.state().count(Verdict.ONBEKEND),
                    point.state().count(Verdict.NIET_BEREKENBAAR),
                    point.state().count(Verdict.VOLDOET_NIET),
                    point.state().residents(Verdict.VOLDOET));
        }
        return grid;
    }

    private Page page(Asked asked, Subjects subjects, WhatIf result, List<WhatIf.Point> points) {
        Page page = new Page();
        page.title(shell.text(
                "whatif.title", asked.scheme().name(), asked.version().id()));
        page.paragraph(shell.text(
                "whatif.how",
                String.join("; ", changes),
                AccessText.date(asked.day()),
                asked.level(),
                asked.boundaryYear()));
        if (!inputs.isEmpty()) {
            page.paragraph(shell.text("whatif.stated", String.join("; ", inputs)));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            rows.add(List.of(
                    shell.in(AccessText.verdict(verdict)),
                    shown(result.before().count(verdict)),
                    shown(result.after().count(verdict)),
                    shown(result.before().residents(verdict)),
                    shown(result.after().residents(verdict))));
        }
        page.table(
                List.of(
                        shell.text("gap.column.outcome"),
                        shell.text("whatif.column.areas_before"),
                        shell.text("whatif.column.areas_after"),
                        shell.text("whatif.column.residents_before"),
                        shell.text("whatif.column.residents_after")),
                rows);
        page.bullets(List.of(
                shell.text(
                        subjects.weighed() ? "whatif.heaviest" : "whatif.heaviest_unknown",
                        shown(result.before().heaviestResidents()),
                        shown(result.before().heaviestIn()),
                        shown(result.after().heaviestIn()),
                        shown(result.before().heaviestPossible()),
                        shown(result.after().heaviestPossible())),
                shell.text(
                        "whatif.money",
                        ClauseReason.number(result.before().perYear().euros()),
                        ClauseReason.number(result.after().perYear().euros())),
                shell.text(result.nobodyGetsLess() ? "whatif.completion" : "whatif.takes")));
        page.heading(shell.text("whatif.moved", shown(result.moved().size())));
        page.table(
                List.of(
                        shell.text("column.code"),
                        shell.text("column.name"),
                        shell.text("gap.column.residents"),
                        shell.text("whatif.column.before"),
                        shell.text("whatif.column.after")),
                result.moved().stream()
                        .limit(MOST_SHOWN)
                        .map(m -> List.of(
                                m.subject().code(),
                                m.subject().applicant().name(),
                                Double.isNaN(m.subject().residents())
                                        ? shell.text("unknown")
                                        : Grid.shown(m.subject().residents(), 0, shell.language()),
                                shell.in(AccessText.verdict(m.before())),
                                shell.in(AccessText.verdict(m.after()))))
                        .toList());
        if (result.moved().size() > MOST_SHOWN) {
            page.paragraph(shell.text("whatif.more", shown(result.moved().size() - MOST_SHOWN)));
        }
        page.table(
                List.of(
                        shell.text("whatif.column.bound"),
                        shell.in(AccessText.verdict(Verdict.VOLDOET)),
                        shell.in(AccessText.verdict(Verdict.ONBEKEND)),
                        shell.text("gap.column.residents")),
                points.stream()
                        .map(p -> List.of(
                                p.bound().toPlainString(),
                                shown(p.state().count(Verdict.VOLDOET)),
                                shown(p.state().count(Verdict.ONBEKEND)),
                                shown(p.state().residents(Verdict.VOLDOET))))
                        .toList());
        return page;
    }

    private String shown(long number) {
        return Grid.shown((double) number, 0, shell.language());
    }
}
