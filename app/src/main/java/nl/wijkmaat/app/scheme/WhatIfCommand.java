package nl.wijkmaat.app.scheme;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.Verdict;
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
    private WhatIfAnswer.@Nullable Level level;

    @Option(names = "--boundary-year", paramLabel = "YEAR", descriptionKey = "burden.boundary-year")
    private @Nullable Integer boundaryYear;

    @Option(names = "--input", paramLabel = "NAME=VALUE", descriptionKey = "whatif.input")
    private List<String> inputs = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    /** @param clock tells which day it is when no day is asked for */
    public WhatIfCommand(Shell shell, InstantSource clock) {
        this.shell = shell;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (changes.isEmpty() && curve == null) {
            throw CommandFailure.of(ExitCode.USAGE, "whatif.nothing");
        }
        Atlas atlas = OpenAtlas.open(shell);
        SchemeCatalogue catalogue = OpenSchemes.open(shell, atlas);
        WhatIfAnswer.Asked asked = asked(atlas, catalogue);
        AreaWeights weights = AreaWeights.of(shell, atlas, asked.level().areaLevel(), asked.boundaryYear());
        WhatIfAnswer answer = WhatIfAnswer.of(atlas, catalogue, asked, weights);
        switch (format) {
            case json -> Json.write(WhatIfJson.document(answer), shell.out());
            case csv -> (curve == null ? movers(answer.result()) : curve(answer.points())).writeCsv(shell.out());
            case table -> page(answer).writeText(shell.out());
        }
        return ExitCode.DONE.number();
    }

    private WhatIfAnswer.Asked asked(Atlas atlas, SchemeCatalogue catalogue) {
        Scheme found = OpenSchemes.getScheme(catalogue, scheme);
        LocalDate day = date == null ? LocalDate.ofInstant(clock.instant(), AccessCommand.NETHERLANDS) : date;
        SchemeVersion rules = (version == null ? found.findVersion(day) : found.findVersion(version))
                .orElseThrow(() -> CommandFailure.of(
                        ExitCode.NOT_FOUND,
                        version == null ? "whatif.no_rules" : "scheme.no_version",
                        scheme,
                        version == null ? AccessText.date(day) : version,
                        String.join(
                                ", ",
                                found.versions().stream().map(SchemeVersion::id).toList())));
        WhatIfAnswer.Level chosen = level == null ? WhatIfAnswer.Level.usual(found) : level;
        return new WhatIfAnswer.Asked(
                found, rules, day, chosen, chooseBoundaryYear(atlas, day, chosen), changes, inputs, curve);
    }

    private int chooseBoundaryYear(Atlas atlas, LocalDate day, WhatIfAnswer.Level chosen) {
        Set<Integer> years = atlas.yearsByBoundaryYear().keySet();
        if (boundaryYear == null) {
            return WhatIfAnswer.usualBoundaryYear(atlas, day, chosen);
        }
        if (!years.contains(boundaryYear)) {
            throw CommandFailure.of(ExitCode.NOT_FOUND, "burden.no_boundary_year", boundaryYear, new TreeSet<>(years));
        }
        return boundaryYear;
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

    private Page page(WhatIfAnswer answer) {
        WhatIfAnswer.Asked asked = answer.asked();
        WhatIf result = answer.result();
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
                        answer.isWeighed() ? "whatif.heaviest" : "whatif.heaviest_unknown",
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
                answer.points().stream()
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
