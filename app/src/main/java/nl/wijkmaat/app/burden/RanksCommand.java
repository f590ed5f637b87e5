package nl.wijkmaat.app.burden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.ReadableTable;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.burden.BurdenAssembly.Assembled;
import nl.wijkmaat.engine.burden.BurdenFigures;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.rank.FigureErrors;
import nl.wijkmaat.engine.burden.rank.RankConfidenceSets;
import nl.wijkmaat.engine.burden.rank.RankConfidenceSets.RankSet;
import nl.wijkmaat.engine.burden.rank.Ranks;
import nl.wijkmaat.engine.burden.scale.Ties;
import nl.wijkmaat.engine.statistics.Direction;
import nl.wijkmaat.engine.statistics.Indicator;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code wijkmaat ranks INDICATOR}: which places each area can have on one indicator, given how sure the figures are. Areas stand in the
 * order of their codes: this tells how little an order says, and is no list of the worst.
 */
@Command(name = "ranks")
public final class RanksCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "area",
            "name",
            "gemeente",
            "residents",
            "figure",
            "standard_error",
            "rank",
            "rank_low",
            "rank_high",
            "rank_low_all",
            "rank_high_all");

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "INDICATOR", descriptionKey = "ranks.indicator")
    private String indicatorId = "";

    @Option(names = "--level", paramLabel = "LEVEL", defaultValue = "wijk", descriptionKey = "burden.level")
    private BurdenOptions.Level level = BurdenOptions.Level.wijk;

    @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "burden.year")
    private @Nullable Integer year;

    @Option(names = "--boundary-year", paramLabel = "YEAR", descriptionKey = "burden.boundary-year")
    private @Nullable Integer boundaryYear;

    @Option(names = "--confidence", paramLabel = "SHARE", defaultValue = "0.95", descriptionKey = "ranks.confidence")
    private double confidence;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    public RanksCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        BurdenOptions options = new BurdenOptions();
        options.level = level;
        options.year = year;
        options.boundaryYear = boundaryYear;
        options.reference = "none";
        BurdenQuestion question = BurdenQuestion.open(shell, options);
        Indicator indicator = question.atlas()
                .catalogue()
                .findIndicator(indicatorId)
                .orElseThrow(() -> CommandFailure.of(ExitCode.NOT_FOUND, "concentration.no_indicator", indicatorId));
        Assembled assembled = question.assemble(List.of(indicator), question.focusAreas());
        List<Placed> placed;
        try {
            placed = place(assembled.table());
        } catch (IllegalArgumentException e) {
            throw CommandFailure.refused(e);
        }
        Grid grid = new Grid(COLUMNS);
        placed.forEach(each -> grid.add(row(question, indicator, each).toArray()));
        switch (format) {
            case csv -> grid.writeCsv(shell.out());
            case table -> {
                ReadableTable.of(shell).write(grid, shell.out());
                tell(assembled, indicator, placed);
            }
            case json -> Json.write(document(question, assembled, indicator, placed), shell.out());
        }
        return ExitCode.DONE.number();
    }

    /**
     * One measured area.
     *
     * @param amount higher is heavier
     * @param rank from 1 for the heaviest; equal figures share the mean of their ranks
     * @param own holds the true rank of this area with the confidence asked for
     * @param all the sets of all areas hold their true ranks at once with that confidence
     */
    private record Placed(BurdenTable.Row row, double amount, double error, double rank, RankSet own, RankSet all) {}

    private List<Placed> place(BurdenTable table) {
        BurdenFigures figures = table.items().getFirst().figures();
        double[] errors = FigureErrors.standardErrors(figures);
        int[] measured = IntStream.range(0, table.ranked())
                .filter(i -> !figures.isMissing(i))
                .toArray();
        double[] amounts =
                Arrays.stream(measured).mapToDouble(i -> figures.amounts()[i]).toArray();
        RankConfidenceSets sets = new RankConfidenceSets(
                amounts, Arrays.stream(measured).mapToDouble(i -> errors[i]).toArray());
        RankSet[] all = sets.simultaneous(confidence);
        double[] ranks = Ranks.highestFirst(amounts, Ties.AVERAGE);
        List<Placed> placed = new ArrayList<>();
        for (int k = 0; k < measured.length; k++) {
            placed.add(new Placed(
                    table.rows().get(measured[k]),
                    amounts[k],
                    errors[measured[k]],
                    ranks[k],
                    sets.marginal(k, confidence),
                    all[k]));
        }
        return placed;
    }

    private List<@Nullable Object> row(BurdenQuestion question, Indicator indicator, Placed placed) {
        double sign = indicator.direction() == Direction.HIGHER_IS_LIGHTER ? -1 : 1;
        BurdenTable.Row row = placed.row();
        return Arrays.asList(
                row.code(),
                shell.labelled(question.atlas(), row.name()),
                row.gemeente(),
                Double.isNaN(row.residents()) ? null : Json.number(row.residents()),
                Json.number(sign * placed.amount() + 0.0),
                Json.number(Math.rint(placed.error() * 10_000) / 10_000),
                Json.number(placed.rank()),
                placed.own().low(),
                placed.own().high(),
                placed.all().low(),
                placed.all().high());
    }

    private void tell(Assembled assembled, Indicator indicator, List<Placed> placed) {
        double[] widths = placed.stream()
                .mapToDouble(each -> each.own().high() - each.own().low() + 1)
                .sorted()
                .toArray();
        shell.out().println();
        shell.out()
                .println(shell.text(
                        "ranks.read",
                        shell.in(indicator.name()),
                        String.valueOf(assembled.table().items().getFirst().year()),
                        placed.size(),
                        Grid.shown(100 * confidence, confidence * 100 % 1 == 0 ? 0 : 1, shell.language()),
                        Grid.shown(widths[widths.length / 2], 0, shell.language())));
        if (placed.stream().allMatch(each -> each.error() == 0)) {
            shell.out().println(shell.text("ranks.no_margin"));
        }
        shell.out().flush();
    }

    private Map<String, @Nullable Object> document(
            BurdenQuestion question, Assembled assembled, Indicator indicator, List<Placed> placed) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put(
                "recipe",
                new Recipe(
                                "ranks",
                                List.of(
                                        indicator.id(),
                                        "--level",
                                        level.name(),
                                        "--year",
                                        Integer.toString(question.year()),
                                        "--boundary-year",
                                        Integer.toString(question.boundaryYear()),
                                        "--confidence",
                                        Double.toString(confidence)),
                                assembled.provenance().stream()
                                        .map(Provenance::edition)
                                        .toList())
                        .withCatalogue(question.catalogueFolder(), List.of())
                        .document());
        all.put("indicator", indicator.id());
        all.put("level", level.name());
        all.put("year", assembled.table().items().getFirst().year());
        all.put("boundary_year", question.boundaryYear());
        all.put("invented", question.atlas().isInvented());
        all.put("confidence", Json.number(confidence));
        all.put("measured", placed.size());
        all.put("not_measured", assembled.table().ranked() - placed.size());
        all.put(
                "areas",
                placed.stream()
                        .map(each -> {
                            List<@Nullable Object> cells = row(question, indicator, each);
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            for (int c = 0; c < COLUMNS.size(); c++) {
                                one.put(COLUMNS.get(c), cells.get(c));
                            }
                            return one;
                        })
                        .toList());
        return all;
    }
}
