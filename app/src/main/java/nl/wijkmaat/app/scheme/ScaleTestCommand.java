package nl.wijkmaat.app.scheme;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.editions.OpenAtlas;
import nl.wijkmaat.app.shell.ClassName;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.editions.scheme.SchemeCatalogue;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.scheme.ClauseBite;
import nl.wijkmaat.engine.scheme.ScaleReport;
import nl.wijkmaat.engine.scheme.ScaleReport.Case;
import nl.wijkmaat.engine.scheme.ScaleReport.Count;
import nl.wijkmaat.engine.scheme.ScaleReport.Findings;
import nl.wijkmaat.engine.scheme.ScaleReport.Pair;
import nl.wijkmaat.engine.scheme.ScaleTest;
import nl.wijkmaat.engine.scheme.Scheme;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code wijkmaat scale-test}: did a scheme that is open to all go to larger gemeenten, plainly and at equal burden? */
@Command(name = "scale-test")
public final class ScaleTestCommand implements Callable<Integer> {

    /** The effect whose chance of being found is told: twice the odds for a gemeente twice as large. */
    private static final double EFFECT = 1;

    private static final double LEVEL = 0.05;

    private final Shell shell;
    private final InstantSource clock;

    @Option(names = "--scheme", paramLabel = "ID", required = true, descriptionKey = "access.scheme")
    private String scheme = "";

    @Option(names = "--round", paramLabel = "ID", descriptionKey = "scale.round")
    private @Nullable String round;

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "scale.date")
    private @Nullable LocalDate date;

    @Option(names = "--permutations", paramLabel = "N", defaultValue = "9999", descriptionKey = "scale.permutations")
    private int permutations;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "burden.seed")
    private long seed;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    /** @param clock tells which day it is when no day is asked for */
    public ScaleTestCommand(Shell shell, InstantSource clock) {
        this.shell = shell;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (permutations < 999) {
            throw CommandFailure.of(ExitCode.USAGE, "scale.few_permutations", permutations);
        }
        LocalDate day = date == null ? LocalDate.ofInstant(clock.instant(), AccessCommand.NETHERLANDS) : date;
        Atlas atlas = OpenAtlas.open(shell);
        SchemeCatalogue catalogue = OpenSchemes.open(shell, atlas);
        Scheme asked = OpenSchemes.getScheme(catalogue, scheme);
        ScaleQuestion question = new ScaleQuestion(shell, atlas, catalogue, asked);
        ScaleReport report = ScaleReport.of(question.rounds(round, day), permutations, seed);
        switch (format) {
            case json -> Json.write(document(asked, question, report), shell.out());
            case csv -> rows(report).writeCsv(shell.out());
            case table -> page(asked, question, report).writeText(shell.out());
        }
        return ExitCode.DONE.number();
    }

    private static List<Findings> all(ScaleReport report) {
        List<Findings> all = new ArrayList<>(report.rounds());
        if (report.rounds().size() > 1) {
            all.add(report.pooled());
        }
        return all;
    }

    private static Grid rows(ScaleReport report) {
        Grid grid = new Grid(List.of("round", "classification", "class", "gemeenten", "may_win", "applied", "won"));
        for (Findings findings : all(report)) {
            findings.bySize().forEach(c -> row(grid, findings, "size_class", c));
            findings.byNetwork().forEach(c -> row(grid, findings, "network", c));
        }
        return grid;
    }

    private static void row(Grid grid, Findings findings, String classification, Count count) {
        grid.add(
                findings.id(),
                classification,
                count.name(),
                count.gemeenten(),
                count.mayWin(),
                count.applied(),
                count.won());
    }

    private Map<String, @Nullable Object> document(Scheme asked, ScaleQuestion question, ScaleReport report) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("scheme", asked.id());
        all.put("permutations", permutations);
        all.put("seed", seed);
        all.putAll(findings(report.pooled(), question));
        all.put(
                "rounds",
                report.rounds().stream().map(f -> findings(f, question)).toList());
        all.put("clauses", question.bites().stream().map(ScaleTestCommand::bite).toList());
        all.put("dividing_line_residents", ScaleQuestion.LARGE);
        all.put("editions", question.listEditions());
        return all;
    }

    private static Map<String, @Nullable Object> findings(Findings findings, ScaleQuestion question) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("round", findings.id());
        one.put("winners", findings.plain().winners());
        one.put("contenders", findings.plain().contenders());
        one.put(
                "by_size_class",
                findings.bySize().stream().map(ScaleTestCommand::count).toList());
        one.put(
                "by_network",
                findings.byNetwork().stream().map(ScaleTestCommand::count).toList());
        one.put("test", "conditional permutation test on the logarithm of residents, two-sided");
        one.put("plain", result(findings.plain()));
        one.put(
                "at_equal_burden",
                findings.findAtEqualBurden().map(ScaleTestCommand::result).orElse(null));
        one.put("contenders_without_burden", findings.withoutBurden());
        Map<String, @Nullable Object> against = new LinkedHashMap<>();
        against.put("winners_smaller_than_half_of_contenders", findings.winnersBelowMedian());
        against.put(
                "smallest_winners",
                findings.smallestWinners().stream()
                        .map(ScaleTestCommand::gemeente)
                        .toList());
        one.put("counter_evidence", against);
        one.put(
                "equal_case_pairs",
                findings.pairs().stream().map(p -> pair(p, question)).toList());
        return one;
    }

    private static Map<String, @Nullable Object> count(Count count) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("class", count.name());
        one.put("name", both(ClassName.of(count.name())));
        one.put("gemeenten", count.gemeenten());
        one.put("eligible_or_unknown", count.mayWin());
        one.put("applied", count.applied());
        one.put("won", count.won());
        return one;
    }

    private static Map<String, @Nullable Object> result(ScaleTest.Result result) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("contenders", result.contenders());
        one.put("winners", result.winners());
        one.put("size_ratio", Json.number(result.sizeRatio()));
        one.put("p_value", result.findP().map(Json::number).orElse(null));
        ScaleTest.NoTest none = result.noTest();
        one.put("reason_no_p_value", none == null ? null : none.name().toLowerCase(Locale.ROOT));
        one.put("reason", none == null ? null : both(reason(none)));
        one.put("fewest_winners", ScaleTest.FEWEST_WINNERS);
        one.put("power_at_log_odds_1_level_5_percent", none == null ? Json.number(result.power(EFFECT, LEVEL)) : null);
        return one;
    }

    private static Map<String, @Nullable Object> gemeente(Case each) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("gemeente", each.gemeente().code());
        one.put("name", each.name());
        one.put("residents", each.residents());
        one.put("network", each.network());
        one.put("weight", Double.isNaN(each.burden()) ? null : Json.number(each.burden()));
        return one;
    }

    private static Map<String, @Nullable Object> pair(Pair pair, ScaleQuestion question) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("round", pair.round());
        one.put("winner", gemeente(pair.winner()));
        one.put("other", gemeente(pair.other()));
        PairReason reason = question.reason(pair);
        one.put("reason", both(reason.told()));
        one.put(
                "clauses",
                reason.differences().stream().map(ScaleTestCommand::difference).toList());
        return one;
    }

    private static Map<String, @Nullable Object> difference(PairReason.Difference difference) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", difference.clause().id());
        one.put("article", difference.clause().article());
        one.put("winner", difference.winner().id());
        one.put("other", difference.other().id());
        return one;
    }

    private static Map<String, Object> both(LocalText text) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("nl", text.nl());
        both.put("en", text.en());
        return both;
    }

    private static LocalText reason(ScaleTest.NoTest none) {
        return Messages.text("scale." + none.name().toLowerCase(Locale.ROOT), ScaleTest.FEWEST_WINNERS);
    }

    private static Map<String, @Nullable Object> bite(ClauseBite bite) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("id", bite.clause().id());
        one.put("article", bite.clause().article());
        one.put("tied_to_scale", bite.clause().tiedToScale());
        Map<String, @Nullable Object> small = new LinkedHashMap<>();
        bite.small().forEach((verdict, count) -> small.put(verdict.id(), count));
        Map<String, @Nullable Object> large = new LinkedHashMap<>();
        bite.large().forEach((verdict, count) -> large.put(verdict.id(), count));
        one.put("small", small);
        one.put("large", large);
        one.put(
                "difference_in_share_turned_away",
                Double.isNaN(bite.difference()) ? null : Json.number(bite.difference()));
        return one;
    }

    private Page page(Scheme asked, ScaleQuestion question, ScaleReport report) {
        Page page = new Page();
        page.title(shell.text("scale.title", asked.name()));
        page.paragraph(shell.text("scale.intro"));
        for (Findings findings : all(report)) {
            page.heading(findings.id().equals("all") ? shell.text("scale.pooled") : findings.id());
            page.table(
                    columns("scale.column.network"),
                    findings.byNetwork().stream().map(this::cells).toList());
            page.table(
                    columns("scale.column.size"),
                    findings.bySize().stream().map(this::cells).toList());
            page.bullets(List.of(
                    told("scale.plain", findings.plain()),
                    findings.findAtEqualBurden()
                            .map(result -> told("scale.equal", result))
                            .orElseGet(() -> shell.text("scale.equal_not_weighed")),
                    shell.text(
                            "scale.against",
                            findings.winnersBelowMedian(),
                            findings.plain().winners(),
                            String.join(
                                    ", ",
                                    findings.smallestWinners().stream()
                                            .map(c -> c.name() + " (" + shown((double) c.residents(), 0) + ")")
                                            .toList()))));
        }
        clauses(page, question);
        pairs(page, question, report);
        page.paragraph(shell.text("scale.caveat"));
        return page;
    }

    private List<String> columns(String first) {
        return List.of(
                shell.text(first),
                shell.text("scale.column.gemeenten"),
                shell.text("scale.column.may_win"),
                shell.text("scale.column.applied"),
                shell.text("scale.column.won"),
                shell.text("scale.column.share"));
    }

    private List<String> cells(Count count) {
        return List.of(
                shell.in(ClassName.of(count.name())),
                Integer.toString(count.gemeenten()),
                Integer.toString(count.mayWin()),
                count.applied() == null ? shell.text("unknown") : Integer.toString(count.applied()),
                Integer.toString(count.won()),
                shown(100.0 * count.won() / count.gemeenten(), 0) + "%");
    }

    private String told(String key, ScaleTest.Result result) {
        String ratio = shown(result.sizeRatio(), 2);
        ScaleTest.NoTest none = result.noTest();
        if (none != null) {
            return shell.text(key + "_none", ratio, result.winners(), shell.in(reason(none)));
        }
        return shell.text(
                key,
                ratio,
                result.winners(),
                shown(result.findP().orElseThrow(), 4),
                shown(100 * result.power(EFFECT, LEVEL), 0));
    }

    private void clauses(Page page, ScaleQuestion question) {
        page.heading(shell.text("scale.clauses"));
        List<String> items = new ArrayList<>();
        for (ClauseBite bite : question.bites()) {
            String size = bite.clause().tiedToScale() ? " [" + shell.text("schemes.tied_to_scale") + "]" : "";
            String difference = Double.isNaN(bite.difference())
                    ? shell.text("scale.bite_unknown")
                    : shell.text("scale.bite", shown(100 * bite.difference(), 1));
            items.add(shell.in(bite.clause().text()) + " (" + bite.clause().article() + ")" + size + ": " + difference);
        }
        page.bullets(items);
    }

    private void pairs(Page page, ScaleQuestion question, ScaleReport report) {
        page.heading(shell.text("scale.pairs"));
        page.paragraph(shell.text("scale.pairs_how"));
        page.table(
                List.of(
                        shell.text("scale.column.round"),
                        shell.text("scale.column.winner"),
                        shell.text("gap.column.weight"),
                        shell.text("scale.column.other"),
                        shell.text("gap.column.weight")),
                report.pooled().pairs().stream()
                        .map(p -> List.of(
                                p.round(),
                                p.winner().name() + " ("
                                        + shown((double) p.winner().residents(), 0) + ")",
                                shown(p.winner().burden(), 1),
                                p.other().name() + " ("
                                        + shown((double) p.other().residents(), 0) + ")",
                                shown(p.other().burden(), 1)))
                        .toList());
        page.paragraph(shell.text("scale.pairs_reasons"));
        page.bullets(report.pooled().pairs().stream()
                .map(p -> shell.in(question.reason(p).told()))
                .toList());
    }

    private String shown(double number, int decimals) {
        return Grid.shown(number, decimals, shell.language());
    }
}
