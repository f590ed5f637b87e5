package nl.wijkmaat.app.burden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.wijkmaat.app.replay.Recipe;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.ReadableTable;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.burden.BurdenAssembly.Assembled;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.coherence.Coherence;
import nl.wijkmaat.engine.burden.coherence.Coherence.DoubleCount;
import nl.wijkmaat.engine.burden.coherence.Coherence.Leaning;
import nl.wijkmaat.engine.burden.coherence.Coherence.OfDomain;
import nl.wijkmaat.engine.burden.coherence.Coherence.Reason;
import nl.wijkmaat.engine.burden.coherence.Collinearity;
import nl.wijkmaat.engine.statistics.Provenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code wijkmaat coherence}: whether the indicators of a question about burden hang together as an index supposes, and what they count
 * twice, to be looked at before how sure the answer is.
 */
@Command(name = "coherence")
public final class CoherenceCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("kind", "subject", "other", "value", "areas", "flag");

    private final Shell shell;

    @Mixin
    private final BurdenOptions options = new BurdenOptions();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    public CoherenceCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        options.reference = "none";
        BurdenQuestion question = BurdenQuestion.open(shell, options);
        Assembled assembled = question.assemble(question.methodSpace().indicators(), question.focusAreas());
        Coherence coherence = Coherence.of(assembled.table());
        switch (format) {
            case csv -> grid(coherence).writeCsv(shell.out());
            case table -> {
                ReadableTable.of(shell, question.atlas().catalogue()).write(grid(coherence), shell.out());
                tell(coherence);
            }
            case json -> Json.write(document(question, assembled, coherence), shell.out());
        }
        return ExitCode.DONE.number();
    }

    /** One row per finding: what kind, of what, with what, how much, over how many areas, and whether it deserves a look. */
    private static Grid grid(Coherence coherence) {
        Grid grid = new Grid(COLUMNS);
        for (OfDomain domain : coherence.listDomains()) {
            grid.add("alpha", domain.domain(), null, number(domain.alpha()), domain.areas(), null);
            grid.add("mean_correlation", domain.domain(), null, number(domain.meanCorrelation()), null, null);
        }
        List<String> domains = coherence.table().domains();
        for (int a = 0; a < domains.size(); a++) {
            for (int b = 0; b < a; b++) {
                grid.add(
                        "domain_correlation",
                        domains.get(a),
                        domains.get(b),
                        number(coherence.domainCorrelation(a, b)),
                        null,
                        null);
            }
        }
        for (Leaning leaning : coherence.listLeanings()) {
            grid.add("own_domain", leaning.indicator(), null, number(leaning.own()), null, null);
            grid.add(
                    "other_domain",
                    leaning.indicator(),
                    leaning.otherDomain(),
                    number(leaning.other()),
                    null,
                    leaning.isElsewhere() ? "leans_elsewhere" : null);
        }
        coherence.findCollinearity().ifPresent(found -> {
            grid.add(
                    "condition_number",
                    "all",
                    null,
                    number(found.conditionNumber()),
                    found.areas(),
                    found.conditionNumber() > Collinearity.HIGH_CONDITION ? "high" : null);
            for (int j = 0; j < found.indicators().size(); j++) {
                double inflation = found.varianceInflation().get(j);
                grid.add(
                        "variance_inflation",
                        found.indicators().get(j),
                        null,
                        number(inflation),
                        found.areas(),
                        inflation > Collinearity.HIGH_INFLATION ? "high" : null);
            }
            found.leftOut().forEach(id -> grid.add("not_in_collinearity", id, null, null, null, null));
        });
        for (DoubleCount twice : coherence.listDoubleCounts()) {
            grid.add(
                    text(twice.reason()),
                    twice.indicator(),
                    twice.repeats(),
                    number(twice.correlation()),
                    null,
                    twice.sameDomain() ? "within_domain" : "across_domains");
        }
        coherence
                .listModelledFromUnknown()
                .forEach(id -> grid.add("modelled_from_unknown", id, null, null, null, null));
        return grid;
    }

    private static String text(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object number(double number) {
        return Double.isNaN(number)
                ? null
                : Double.isInfinite(number) ? "infinite" : Json.number(Math.rint(number * 10_000) / 10_000);
    }

    private void tell(Coherence coherence) {
        List<DoubleCount> twice = coherence.listDoubleCounts();
        long across = twice.stream()
                .filter(d -> d.reason() == Reason.MODELLED_FROM && !d.sameDomain())
                .count();
        shell.out().println();
        shell.out()
                .println(shell.text(
                        "coherence.twice",
                        across,
                        twice.stream()
                                .filter(d -> d.reason() == Reason.SAME_MODEL_INPUTS)
                                .count(),
                        twice.stream()
                                .filter(d -> d.reason() == Reason.NEARLY_THE_SAME)
                                .count()));
        coherence
                .findCollinearity()
                .ifPresentOrElse(
                        found -> shell.out()
                                .println(shell.text(
                                        "coherence.collinear",
                                        String.valueOf(number(found.conditionNumber())),
                                        found.areas(),
                                        found.varianceInflation().stream()
                                                .filter(v -> v > Collinearity.HIGH_INFLATION)
                                                .count(),
                                        found.indicators().size())),
                        () -> shell.out().println(shell.text("coherence.no_collinearity")));
        shell.out().flush();
    }

    private Map<String, @Nullable Object> document(BurdenQuestion question, Assembled assembled, Coherence coherence) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put(
                "recipe",
                new Recipe(
                                "coherence",
                                options.arguments(question.year(), question.boundaryYear()),
                                assembled.provenance().stream()
                                        .map(Provenance::edition)
                                        .toList())
                        .withMethodSpace(options.method, question.methodFile())
                        .withCatalogue(question.catalogueFolder(), List.of())
                        .document());
        all.put("level", options.level.name());
        all.put("year", question.year());
        all.put("boundary_year", question.boundaryYear());
        all.put("invented", question.atlas().isInvented());
        List<Map<String, @Nullable Object>> domains = new ArrayList<>();
        for (OfDomain domain : coherence.listDomains()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("domain", domain.domain());
            one.put("indicators", domain.indicators());
            one.put("cronbach_alpha", number(domain.alpha()));
            one.put("areas_with_all", domain.areas());
            one.put("mean_correlation", number(domain.meanCorrelation()));
            domains.add(one);
        }
        all.put("domains", domains);
        List<BurdenTable.Item> items = coherence.table().items();
        all.put("indicators", items.stream().map(BurdenTable.Item::indicator).toList());
        all.put("correlations", matrix(items.size(), coherence::correlation));
        all.put("domain_correlations", matrix(coherence.table().domains().size(), coherence::domainCorrelation));
        all.put(
                "leanings",
                coherence.listLeanings().stream().map(CoherenceCommand::leaning).toList());
        all.put(
                "collinearity",
                coherence.findCollinearity().map(CoherenceCommand::collinearity).orElse(null));
        all.put(
                "counted_twice",
                coherence.listDoubleCounts().stream()
                        .map(CoherenceCommand::twice)
                        .toList());
        all.put("modelled_from_unknown", coherence.listModelledFromUnknown());
        return all;
    }

    private interface Cell {
        double at(int row, int column);
    }

    private static List<List<@Nullable Object>> matrix(int size, Cell cell) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int a = 0; a < size; a++) {
            @Nullable Object[] row = new @Nullable Object[size];
            for (int b = 0; b < size; b++) {
                row[b] = number(cell.at(a, b));
            }
            rows.add(Arrays.asList(row));
        }
        return rows;
    }

    private static Map<String, @Nullable Object> leaning(Leaning leaning) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("indicator", leaning.indicator());
        one.put("own_domain", number(leaning.own()));
        one.put("nearest_other_domain", leaning.otherDomain());
        one.put("other_domain", number(leaning.other()));
        one.put("leans_elsewhere", leaning.isElsewhere());
        return one;
    }

    private static Map<String, @Nullable Object> collinearity(Collinearity found) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("areas", found.areas());
        one.put("condition_number", number(found.conditionNumber()));
        Map<String, @Nullable Object> inflation = new LinkedHashMap<>();
        for (int j = 0; j < found.indicators().size(); j++) {
            inflation.put(
                    found.indicators().get(j), number(found.varianceInflation().get(j)));
        }
        one.put("variance_inflation", inflation);
        one.put("left_out", found.leftOut());
        return one;
    }

    private static Map<String, @Nullable Object> twice(DoubleCount twice) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("indicator", twice.indicator());
        one.put("repeats", twice.repeats());
        one.put("reason", text(twice.reason()));
        one.put("correlation", number(twice.correlation()));
        one.put("same_domain", twice.sameDomain());
        return one;
    }
}
