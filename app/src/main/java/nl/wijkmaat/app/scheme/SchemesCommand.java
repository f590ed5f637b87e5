package nl.wijkmaat.app.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.ReadableTable;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.scheme.Clause;
import nl.wijkmaat.engine.scheme.Entitlement;
import nl.wijkmaat.engine.scheme.InputDeclaration;
import nl.wijkmaat.engine.scheme.Scheme;
import nl.wijkmaat.engine.scheme.SchemeVersion;
import nl.wijkmaat.engine.scheme.VersionDifference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code wijkmaat schemes}: the schemes of the catalogue, the rules of one, or what changed between two days. */
@Command(name = "schemes")
public final class SchemesCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("scheme", "name", "ministries", "applicant", "kinds", "versions", "from", "last", "design");

    private final Shell shell;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ID", descriptionKey = "schemes.id")
    private @Nullable String id;

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "schemes.date")
    private @Nullable LocalDate date;

    @Option(names = "--between", paramLabel = "DATE", arity = "2", descriptionKey = "schemes.between")
    private List<LocalDate> between = List.of();

    @Option(names = "--check", descriptionKey = "schemes.check")
    private boolean isCheck;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    public SchemesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        // Reading refuses rows with a gap or an overlap, so what is shown has none.
        SchemeCatalogue catalogue = OpenSchemes.open(shell);
        if (isCheck) {
            CheckedRows checked = CheckedRows.of(
                    id == null
                            ? List.copyOf(catalogue.schemes().values())
                            : List.of(OpenSchemes.getScheme(catalogue, id)),
                    catalogue.lists());
            checked.write(shell, format);
        } else if (id == null) {
            list(catalogue);
        } else if (!between.isEmpty()) {
            difference(OpenSchemes.getScheme(catalogue, id), between.get(0), between.get(1));
        } else {
            rules(catalogue, OpenSchemes.getScheme(catalogue, id));
        }
        shell.out().flush();
        return ExitCode.DONE.number();
    }

    private void list(SchemeCatalogue catalogue) {
        List<Scheme> schemes = catalogue.schemes().values().stream()
                .filter(s -> date == null || s.findVersion(date).isPresent())
                .toList();
        if (format == OutputFormat.json) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>();
            all.put(
                    "schemes",
                    schemes.stream()
                            .map(s -> SchemeJson.document(s, s.versions()))
                            .toList());
            Json.write(all, shell.out());
            return;
        }
        Grid grid = new Grid(COLUMNS);
        for (Scheme scheme : schemes) {
            grid.add(
                    scheme.id(),
                    shell.in(scheme.name()),
                    String.join(" ", scheme.ministries()),
                    scheme.level().name().toLowerCase(Locale.ROOT),
                    String.join(" ", kinds(scheme)),
                    scheme.versions().size(),
                    scheme.versions().getFirst().period().from(),
                    scheme.versions()
                            .getLast()
                            .period()
                            .last()
                            .map(Object::toString)
                            .orElse(""),
                    scheme.isDesign());
        }
        if (format == OutputFormat.csv) {
            grid.writeCsv(shell.out());
        } else {
            ReadableTable.of(shell).write(grid, shell.out());
        }
    }

    private static List<String> kinds(Scheme scheme) {
        return scheme.versions().stream()
                .flatMap(v -> v.clauses().stream())
                .map(c -> c.kind().id())
                .distinct()
                .toList();
    }

    private List<SchemeVersion> versions(Scheme scheme) {
        return date == null ? scheme.versions() : List.of(versionOn(scheme, date));
    }

    private static SchemeVersion versionOn(Scheme scheme, LocalDate day) {
        return scheme.findVersion(day)
                .orElseThrow(() -> CommandFailure.of(
                        ExitCode.NOT_FOUND, "schemes.no_version_on", scheme.id(), day, periods(scheme)));
    }

    private static String periods(Scheme scheme) {
        List<String> periods = new ArrayList<>();
        scheme.versions()
                .forEach(v -> periods.add(v.id() + " (" + v.period().from() + " – "
                        + v.period().last().map(Object::toString).orElse("…") + ")"));
        return String.join(", ", periods);
    }

    private void rules(SchemeCatalogue catalogue, Scheme scheme) {
        List<SchemeVersion> versions = versions(scheme);
        switch (format) {
            case json -> Json.write(SchemeJson.document(scheme, versions), shell.out());
            case csv -> {
                Grid grid = new Grid(List.of("scheme", "version", "clause", "kind", "article", "required", "text"));
                for (SchemeVersion version : versions) {
                    for (Clause clause : version.clauses()) {
                        grid.add(
                                scheme.id(),
                                version.id(),
                                clause.id(),
                                clause.kind().id(),
                                clause.article(),
                                ConditionText.of(clause.condition()),
                                shell.in(clause.text()));
                    }
                }
                grid.writeCsv(shell.out());
            }
            case table -> {
                say(shell.in(scheme.name()) + " (" + scheme.id() + ")");
                say(shell.in(scheme.about()));
                say(shell.text(
                        "schemes.who",
                        String.join(", ", scheme.ministries()),
                        shell.text("scheme.level." + scheme.level().name().toLowerCase(Locale.ROOT))));
                if (scheme.isDesign()) {
                    say(shell.text("scheme.is_design"));
                }
                versions.forEach(this::rules);
                openings(catalogue, scheme);
            }
        }
    }

    private void rules(SchemeVersion version) {
        say("");
        say(shell.text(
                "schemes.version",
                version.id(),
                AccessText.date(version.period().from()),
                version.period().last().map(AccessText::date).orElse(new nl.wijkmaat.engine.LocalText("…", "…")),
                version.legalBasis()));
        if (version.budget() != null) {
            say(shell.text(
                    "schemes.budget", ClauseReason.number(version.budget().euros())));
        }
        if (version.moneyYears() != null) {
            say(shell.text("schemes.years", version.moneyYears()));
        }
        say(shell.text("schemes.rules"));
        for (Clause clause : version.clauses()) {
            say("  - " + clause.id() + ": " + shell.in(clause.text()) + " ("
                    + clause.kind().id() + "; " + clause.article() + ")");
            say("      " + ConditionText.of(clause.condition())
                    + (clause.tiedToScale() ? "   [" + shell.text("schemes.tied_to_scale") + "]" : ""));
        }
        if (!version.entitlements().isEmpty()) {
            say(shell.text("schemes.gives"));
            for (Entitlement given : version.entitlements()) {
                say("  - " + shell.in(given.text()) + " (" + given.article() + "): "
                        + ConditionText.of(given.condition()));
            }
        }
        if (!version.inputs().isEmpty()) {
            say(shell.text("schemes.inputs"));
            for (InputDeclaration input : version.inputs()) {
                String origin = input.indicator() == null ? shell.in(input.origin()) : input.indicator();
                say("  - " + input.name() + ": " + shell.in(input.label()) + " ("
                        + input.type().name().toLowerCase(Locale.ROOT) + "; " + origin + ")");
            }
        }
        if (!version.untranslatables().isEmpty()) {
            say(shell.text("access.not_published"));
            version.untranslatables().forEach(text -> say("  - " + shell.in(text)));
        }
        say(shell.text("schemes.sources"));
        version.sources().forEach(source -> say("  - " + source));
    }

    private void openings(SchemeCatalogue catalogue, Scheme scheme) {
        if (!scheme.opens().isEmpty()) {
            say("");
            say(shell.text("schemes.opens"));
            scheme.opens()
                    .forEach(o -> say("  - "
                            + shell.in(catalogue.getScheme(o.scheme()).name()) + ": "
                            + shell.text("scheme.effect." + o.effect().name().toLowerCase(Locale.ROOT)) + " ("
                            + o.article() + ")"));
        }
    }

    private void difference(Scheme scheme, LocalDate first, LocalDate second) {
        SchemeVersion before = versionOn(scheme, first);
        SchemeVersion after = versionOn(scheme, second);
        VersionDifference difference = VersionDifference.between(before, after);
        if (format == OutputFormat.json) {
            Json.write(SchemeJson.difference(scheme, difference), shell.out());
            return;
        }
        Grid grid = new Grid(List.of("clause", "change", "before", "after"));
        if (difference.isBudgetChanged()) {
            grid.add("budget", "changed", money(before), money(after));
        }
        if (difference.isMoneyYearsChanged()) {
            grid.add("money_years", "changed", before.moneyYears(), after.moneyYears());
        }
        difference.clauses().forEach(c -> grid.add(c.id(), SchemeJson.kind(c), told(c.before()), told(c.after())));
        if (format == OutputFormat.csv) {
            grid.writeCsv(shell.out());
        } else {
            say(shell.text("schemes.difference", scheme.name(), before.id(), after.id()));
            ReadableTable.of(shell).write(grid, shell.out());
        }
    }

    private static String money(SchemeVersion version) {
        return version.budget() == null ? "" : version.budget().euros().toPlainString();
    }

    private String told(@Nullable Clause clause) {
        return clause == null
                ? ""
                : shell.in(clause.text()) + " [" + ConditionText.of(clause.condition()) + "; " + clause.article() + "]";
    }

    private void say(String line) {
        shell.out().println(line);
    }
}
