package nl.wijkmaat.app.burden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import nl.wijkmaat.app.shell.CatalogueNames;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.ReadableTable;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.Stacking;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.Band;
import nl.wijkmaat.engine.burden.multiverse.VarianceShares;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code wijkmaat burden}: weight, size and stacking of every area, and how sure we are over all methods. */
@Command(name = "burden")
public final class BurdenCommand implements Callable<Integer> {

    static final List<String> COLUMNS = List.of(
            "area",
            "name",
            "gemeente",
            "residents",
            "weight",
            "weight_low",
            "weight_high",
            "rank_low",
            "rank_high",
            "domains_beyond_line",
            "domains_measured",
            "p_heaviest_10",
            "comparable_share",
            "hinges_on");

    private final Shell shell;

    @Mixin
    private final BurdenOptions options = new BurdenOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    public BurdenCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        BurdenAnswer answer = BurdenAnswer.of(BurdenQuestion.open(shell, options));
        sayWhatIsNotWeighed(shell, answer);
        switch (format) {
            case csv -> grid(answer, hinge -> hinge).writeCsv(shell.out());
            case table -> ReadableTable.of(shell).write(grid(answer, new Wording(shell, answer)::hinge), shell.out());
            case json -> Json.write(document(answer), shell.out());
        }
        return ExitCode.DONE.number();
    }

    /** What was asked for and takes no part, because it is not measured or in too few areas. */
    static void sayWhatIsNotWeighed(Shell shell, BurdenAnswer answer) {
        CatalogueNames names = CatalogueNames.of(answer.question().atlas().catalogue());
        if (!answer.assembled().absent().isEmpty()) {
            shell.say("burden.absent", names.list(answer.assembled().absent()));
        }
        if (!answer.assembled().thin().isEmpty()) {
            shell.say("burden.thin", names.list(answer.assembled().thin()));
        }
    }

    private Grid grid(BurdenAnswer answer, UnaryOperator<String> hinge) {
        Grid grid = new Grid(COLUMNS);
        for (int i = 0; i < answer.table().ranked(); i++) {
            grid.addTexts(row(answer, i, hinge));
        }
        return grid;
    }

    private List<String> row(BurdenAnswer answer, int i, UnaryOperator<String> hinge) {
        BurdenTable.Row row = answer.table().rows().get(i);
        MultiverseResult result = answer.result();
        Optional<Band> weight = result.findWeight(i);
        Optional<Band> rank = result.findRank(i);
        Stacking.Count stacking = answer.stacking(i);
        List<String> cells = new ArrayList<>();
        cells.add(row.code());
        cells.add(shell.labelled(answer.question().atlas(), row.name()));
        cells.add(row.gemeente());
        cells.add(Double.isNaN(row.residents()) ? "" : Grid.plain(row.residents()));
        cells.add(weight.map(w -> rounded(w.median(), 2)).orElse(""));
        cells.add(weight.map(w -> rounded(w.low(), 2)).orElse(""));
        cells.add(weight.map(w -> rounded(w.high(), 2)).orElse(""));
        cells.add(rank.map(r -> Grid.plain(r.low())).orElse(""));
        cells.add(rank.map(r -> Grid.plain(r.high())).orElse(""));
        cells.add(stacking.measured() == 0 ? "" : Integer.toString(stacking.beyond()));
        cells.add(Integer.toString(stacking.measured()));
        cells.add(text(result.findProbabilityAmongHeaviest(i, 0.10)));
        cells.add(text(result.findComparableShare(i)));
        cells.add(result.findHinge(i).map(hinge).orElse(""));
        return cells;
    }

    private static String text(OptionalDouble share) {
        return share.isPresent() ? rounded(share.getAsDouble(), 4) : "";
    }

    private static String rounded(double number, int decimals) {
        double scale = Math.pow(10, decimals);
        return Grid.plain(Math.rint(number * scale) / scale);
    }

    static Map<String, @Nullable Object> document(BurdenAnswer answer) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("recipe", answer.recipe("burden", List.of()).document());
        all.put("level", answer.question().options().level.name());
        all.put("year", answer.question().year());
        all.put("boundary_year", answer.question().boundaryYear());
        all.put("invented", answer.question().atlas().isInvented());
        all.put("methods", answer.result().methods());
        all.put("reference", answer.focus().name());
        all.put(
                "indicators",
                answer.table().items().stream().map(BurdenCommand::indicator).toList());
        all.put("indicators_absent", answer.assembled().absent());
        all.put("indicators_thin", answer.assembled().thin());
        all.put("areas", areas(answer));
        return all;
    }

    static Map<String, @Nullable Object> indicator(BurdenTable.Item item) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("indicator", item.indicator());
        one.put("domain", item.domain());
        one.put("year", item.year());
        one.put("modelled", item.modelled());
        return one;
    }

    private static List<Map<String, @Nullable Object>> areas(BurdenAnswer answer) {
        List<Map<String, @Nullable Object>> areas = new ArrayList<>();
        for (int i = 0; i < answer.table().rows().size(); i++) {
            areas.add(area(answer, i));
        }
        return areas;
    }

    private static Map<String, @Nullable Object> area(BurdenAnswer answer, int i) {
        BurdenTable.Row row = answer.table().rows().get(i);
        MultiverseResult result = answer.result();
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("area", row.code());
        one.put("name", row.name());
        one.put("gemeente", row.gemeente());
        one.put("residents", Double.isNaN(row.residents()) ? null : Json.number(row.residents()));
        boolean ranked = i < answer.table().ranked();
        one.put("ranked", ranked);
        one.put("inside_programme", answer.isInside(i));
        if (ranked) {
            one.put("methods_weighing", result.methodsOf(i));
            one.put("weight", result.findWeight(i).map(BurdenCommand::band).orElse(null));
            one.put("rank", result.findRank(i).map(BurdenCommand::band).orElse(null));
            one.put("reference_method_weight", number(result.findReferenceWeight(i)));
            Map<String, @Nullable Object> heaviest = new LinkedHashMap<>();
            for (double share : MultiverseResult.heaviestShares()) {
                heaviest.put(Grid.plain(100 * share), number(result.findProbabilityAmongHeaviest(i, share)));
            }
            one.put("p_heaviest_percent", heaviest);
            Map<String, @Nullable Object> lists = new LinkedHashMap<>();
            for (double share : MultiverseResult.heaviestShares()) {
                lists.put(
                        Grid.plain(100 * share),
                        result.findPlace(i, share)
                                .map(p -> p.name().toLowerCase(Locale.ROOT))
                                .orElse(null));
            }
            one.put("on_list_of_heaviest_percent", lists);
        }
        Stacking.Count stacking = answer.stacking(i);
        one.put("domains_beyond_line", stacking.measured() == 0 ? null : stacking.beyond());
        one.put("domains_measured", stacking.measured());
        Map<String, @Nullable Object> domains = new LinkedHashMap<>();
        for (int d = 0; d < answer.table().domains().size(); d++) {
            domains.put(
                    answer.table().domains().get(d), number(answer.stacking().findDomain(i, d)));
        }
        one.put("domain_percentiles", domains);
        Map<String, @Nullable Object> indicators = new LinkedHashMap<>();
        for (BurdenTable.Item item : answer.table().items()) {
            indicators.put(item.indicator(), number(answer.stacking().findIndicator(i, item.indicator())));
        }
        one.put("indicator_percentiles", indicators);
        one.put("comparable_share", number(result.findComparableShare(i)));
        if (ranked) {
            one.put("hinges_on", result.findHinge(i).orElse(null));
            one.put("may_hinge_on", result.listRivalHinges(i));
            one.put("variance_shares", variance(result, i));
        }
        return one;
    }

    private static Map<String, @Nullable Object> variance(MultiverseResult result, int i) {
        Map<String, @Nullable Object> shares = new LinkedHashMap<>();
        for (int f = 0; f < result.hingeIds().size(); f++) {
            boolean statement = result.question().reference().isPresent();
            VarianceShares share = statement ? result.statementShares(i, f) : result.rankShares(i, f);
            if (share.total() > 0.005) {
                shares.put(result.hingeIds().get(f), shares(share));
            }
        }
        return shares;
    }

    private static Map<String, @Nullable Object> shares(VarianceShares share) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("first", share(share.first()));
        one.put("first_error", share(share.firstError()));
        one.put("total", share(share.total()));
        one.put("total_error", share(share.totalError()));
        return one;
    }

    private static @Nullable Object share(double share) {
        return Double.isNaN(share) ? null : Json.number(Math.rint(share * 1000) / 1000);
    }

    static Map<String, @Nullable Object> band(Band band) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("low", Json.number(band.low()));
        one.put("median", Json.number(band.median()));
        one.put("high", Json.number(band.high()));
        return one;
    }

    private static @Nullable Object number(OptionalDouble amount) {
        return amount.isPresent() ? Json.number(amount.getAsDouble()) : null;
    }
}
