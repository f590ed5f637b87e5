package nl.wijkmaat.app.burden;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.wijkmaat.app.shell.CatalogueNames;
import nl.wijkmaat.app.shell.CommandFailure;
import nl.wijkmaat.app.shell.ExitCode;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.OutputFormat;
import nl.wijkmaat.app.shell.ReadableTable;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.burden.BurdenTable;
import nl.wijkmaat.engine.burden.multiverse.Judgement;
import nl.wijkmaat.engine.burden.multiverse.MultiverseResult.ClassCount;
import nl.wijkmaat.engine.scheme.BurdenBeside;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code wijkmaat question}: which areas outside a programme carry at least the burden of its median area, in what share of methods, how
 * many residents that is by size of the gemeente and by network, and on which choice it hinges; with what refutes the claim beside it.
 */
@Command(name = "question")
public final class QuestionCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of(
            "area",
            "name",
            "gemeente",
            "residents",
            "inside_programme",
            "size_class",
            "network",
            "comparable_share",
            "verdict",
            "hinges_on",
            "weight",
            "domains_measured");

    /** Of those that carry as much for sure; the rest is the same for all of them. */
    private static final List<String> TOLD_COLUMNS = List.of(
            "area",
            "name",
            "residents",
            "size_class",
            "network",
            "comparable_share",
            "weight",
            "domains_measured",
            "hinges_on");

    private final Shell shell;

    @Mixin
    private final BurdenOptions options = new BurdenOptions();

    @Option(names = "--sure", paramLabel = "SHARE", defaultValue = "0.9", descriptionKey = "question.sure")
    private double sure;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", descriptionKey = "option.format")
    private OutputFormat format = OutputFormat.table;

    public QuestionCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (!(sure > 0.5 && sure <= 1)) {
            throw CommandFailure.of(
                    ExitCode.USAGE,
                    "question.sure_outside",
                    Grid.shown(
                            sure,
                            Math.max(
                                    0,
                                    BigDecimal.valueOf(sure)
                                            .stripTrailingZeros()
                                            .scale()),
                            shell.language()));
        }
        BurdenAnswer answer = BurdenAnswer.counting(BurdenQuestion.open(shell, options), List.of());
        if (answer.result().question().reference().isEmpty()) {
            throw withoutGroup(answer.question().boundaryYear());
        }
        Claim claim = new Claim(answer, sure);
        switch (format) {
            case csv -> areas(claim).writeCsv(shell.out());
            case table -> tell(claim);
            case json -> Json.write(document(claim), shell.out());
        }
        return ExitCode.DONE.number();
    }

    private CommandFailure withoutGroup(int boundaryYear) {
        if ("none".equals(options.reference)) {
            return CommandFailure.of(ExitCode.BAD_INPUT, "question.no_group.none");
        }
        return options.level == BurdenOptions.Level.gemeente
                ? CommandFailure.of(ExitCode.BAD_INPUT, "question.no_group.gemeente")
                : CommandFailure.of(ExitCode.BAD_INPUT, "question.no_group", Integer.toString(boundaryYear));
    }

    /** Every judged area, inside and outside, the surest first; of equally sure ones in the order of their codes. */
    private Grid areas(Claim claim) {
        Grid grid = new Grid(COLUMNS);
        claim.listJudged().forEach(i -> grid.add(row(claim, i).toArray()));
        return grid;
    }

    private List<@Nullable Object> row(Claim claim, int i) {
        BurdenAnswer answer = claim.answer();
        BurdenTable.Row row = answer.table().rows().get(i);
        return Arrays.asList(
                row.code(),
                shell.labelled(answer.question().atlas(), row.name()),
                row.gemeente(),
                Double.isNaN(row.residents()) ? null : Json.number(row.residents()),
                answer.isInside(i),
                answer.findClass("size_class", i).orElse(null),
                answer.findClass("network", i).orElse(null),
                Json.number(claim.share(i)),
                claim.verdict(i).id(),
                claim.findHinge(i).orElse(null),
                answer.result().findWeight(i).map(w -> Json.number(w.median())).orElse(null),
                answer.stacking(i).measured());
    }

    /** An area as the reader sees it, below a heading that says that it lies outside and surely carries as much. */
    private List<@Nullable Object> words(Claim claim, Wording wording, int i) {
        BurdenAnswer answer = claim.answer();
        BurdenTable.Row row = answer.table().rows().get(i);
        return Arrays.asList(
                row.code(),
                row.name(),
                Double.isNaN(row.residents()) ? null : Grid.plain(row.residents()),
                answer.findClass("size_class", i)
                        .map(id -> wording.ofClass("size_class", id))
                        .orElse(null),
                answer.findClass("network", i)
                        .map(id -> wording.ofClass("network", id))
                        .orElse(null),
                Grid.shown(100 * claim.share(i), 1, shell.language()) + "%",
                answer.result()
                        .findWeight(i)
                        .map(w -> Grid.plain(Math.round(10 * w.median()) / 10.0))
                        .orElse(null),
                answer.stacking(i).measured(),
                claim.findHinge(i).map(wording::hinge).orElse(null));
    }

    private void tell(Claim claim) {
        BurdenAnswer answer = claim.answer();
        Wording wording = new Wording(shell, answer);
        shell.out()
                .println(shell.text(
                        "question.asked",
                        wording.programme(),
                        options.level.name(),
                        answer.question().year(),
                        answer.question().boundaryYear(),
                        whole(answer.result().methods())));
        if (answer.result().methods() != KnownBurdens.METHODS) {
            shell.out()
                    .println(shell.text(
                            "question.site_methods",
                            whole(KnownBurdens.METHODS),
                            Integer.toString(KnownBurdens.METHODS)));
        }
        tellMeasured(answer, wording);
        shell.out().println();
        tellSide(claim, Judgement.SURELY, "question.support");
        tellSide(claim, Judgement.UNDECIDED, "question.undecided");
        tellSide(claim, Judgement.SURELY_NOT, "question.refutation");
        shell.out()
                .println(
                        answer.hasAreasInside()
                                ? shell.text(
                                        "question.inside",
                                        whole(claim.list(true, Judgement.SURELY_NOT)
                                                .size()),
                                        people(claim, true, Judgement.SURELY_NOT),
                                        whole(claim.list(true, Judgement.SURELY).size()),
                                        people(claim, true, Judgement.SURELY))
                                : shell.text("question.inside.none", options.level.name()));
        shell.out().println(shell.text("question.unknown", whole(claim.countUnknown())));
        int unknown = answer.table().countUnknownResidents();
        if (unknown > 0) {
            shell.out().println(shell.text("count.residents_unknown", whole(unknown)));
        }
        List<String> unshared = answer.result().listUnmeasuredInReference();
        if (!unshared.isEmpty()) {
            shell.out()
                    .println(shell.text(
                            "question.unshared",
                            unshared.stream().map(wording::domain).collect(Collectors.joining(", "))));
        }
        shell.out()
                .println(shell.text(
                        "question.hinges",
                        hinges(claim, wording),
                        whole(answer.result().question().hingeDraws()),
                        whole(answer.result().methods())));
        shell.out().println();
        shell.out().println(shell.text("question.by_class"));
        for (String division : List.of("outside_size_class", "outside_network")) {
            shell.out().println();
            shell.out().println(wording.division(division) + ":");
            ReadableTable.of(shell).write(classes(claim, wording, division), shell.out());
        }
        shell.out().println();
        shell.out().println(shell.text("question.areas"));
        Grid grid = new Grid(TOLD_COLUMNS);
        claim.listJudged().stream()
                .filter(i -> !answer.isInside(i) && claim.verdict(i) == Judgement.SURELY)
                .forEach(i -> grid.add(words(claim, wording, i).toArray()));
        ReadableTable.of(shell).write(grid, shell.out());
    }

    private void tellMeasured(BurdenAnswer answer, Wording wording) {
        Map<String, Long> domains = new LinkedHashMap<>();
        answer.table().items().forEach(item -> domains.merge(item.domain(), 1L, Long::sum));
        shell.out()
                .println(shell.text(
                        "question.measured",
                        answer.table().items().size(),
                        domains.entrySet().stream()
                                .map(e -> wording.domain(e.getKey()) + " (" + e.getValue() + ")")
                                .reduce((a, b) -> a + ", " + b)
                                .orElse("-")));
        if (!answer.assembled().absent().isEmpty()) {
            shell.out()
                    .println(shell.text(
                            "burden.absent",
                            CatalogueNames.of(answer.question().atlas().catalogue())
                                    .list(answer.assembled().absent())));
        }
        if (!answer.assembled().thin().isEmpty()) {
            shell.out()
                    .println(shell.text(
                            "burden.thin",
                            CatalogueNames.of(answer.question().atlas().catalogue())
                                    .list(answer.assembled().thin())));
        }
    }

    private void tellSide(Claim claim, Judgement verdict, String key) {
        shell.out()
                .println(shell.text(
                        key,
                        whole(claim.list(false, verdict).size()),
                        people(claim, false, verdict),
                        new Wording(shell, claim.answer()).programme(),
                        Math.round(100 * sure)));
        List<Integer> few = claim.listFew(claim.list(false, verdict));
        if (!few.isEmpty()) {
            shell.out()
                    .println(shell.text(
                            "question.few",
                            whole(few.size()),
                            BurdenBeside.FEW_RESIDENTS,
                            whole(claim.residents(few))));
        }
    }

    private String people(Claim claim, boolean inside, Judgement verdict) {
        return whole(claim.residents(claim.list(inside, verdict)));
    }

    private String whole(double number) {
        return Grid.shown(number, 0, shell.language());
    }

    private String hinges(Claim claim, Wording wording) {
        Map<String, Integer> clear = claim.clearHinges();
        return claim.hinges().entrySet().stream()
                .limit(3)
                .map(e -> shell.text(
                        "question.hinge",
                        wording.hinge(e.getKey()),
                        whole(e.getValue()),
                        whole(clear.getOrDefault(e.getKey(), 0))))
                .reduce((a, b) -> a + ", " + b)
                .orElse("-");
    }

    /** One division, so that the names of its classes have room on a line. The band of residents is in the JSON. */
    private static Grid classes(Claim claim, Wording wording, String division) {
        Grid grid = new Grid(List.of(
                "class",
                "areas_outside",
                "surely",
                "undecided",
                "surely_not",
                "residents_surely",
                "residents_undecided",
                "residents_surely_not",
                "areas_band"));
        for (Claim.OfClass c : claim.byClass()) {
            ClassCount count = c.overMethods();
            if (count.classification().equals(division)) {
                grid.add(
                        wording.ofClass(division, count.name()),
                        count.areasInAll(),
                        c.areas(Judgement.SURELY),
                        c.areas(Judgement.UNDECIDED),
                        c.areas(Judgement.SURELY_NOT),
                        Grid.plain(c.residents(Judgement.SURELY)),
                        Grid.plain(c.residents(Judgement.UNDECIDED)),
                        Grid.plain(c.residents(Judgement.SURELY_NOT)),
                        Grid.plain(count.areas().low()) + "–"
                                + Grid.plain(count.areas().high()));
            }
        }
        return grid;
    }

    private Map<String, @Nullable Object> document(Claim claim) {
        BurdenAnswer answer = claim.answer();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put(
                "recipe",
                answer.recipe("question", List.of("--sure", Double.toString(sure)))
                        .document());
        all.put("level", options.level.name());
        all.put("year", answer.question().year());
        all.put("boundary_year", answer.question().boundaryYear());
        all.put("invented", answer.question().atlas().isInvented());
        all.put("reference", answer.focus().name());
        all.put("reference_burden", options.referenceBurden.name());
        all.put("domains_not_in_reference", answer.result().listUnmeasuredInReference());
        all.put("methods", answer.result().methods());
        all.put("sure_from_share", Json.number(sure));
        all.put(
                "indicators",
                answer.table().items().stream().map(BurdenCommand::indicator).toList());
        all.put("indicators_absent", answer.assembled().absent());
        all.put("indicators_thin", answer.assembled().thin());
        all.put("support", side(claim, false, Judgement.SURELY));
        all.put("undecided", side(claim, false, Judgement.UNDECIDED));
        all.put("refutation", side(claim, false, Judgement.SURELY_NOT));
        Map<String, @Nullable Object> inside = new LinkedHashMap<>();
        for (Judgement verdict : Judgement.values()) {
            inside.put(verdict.id(), side(claim, true, verdict));
        }
        all.put("inside", inside);
        all.put("not_judged", claim.countUnknown());
        all.put("undecided_hinges_on", claim.hinges());
        all.put("undecided_hinges_clearly_on", claim.clearHinges());
        all.put("hinge_pairs", answer.result().question().hingeDraws());
        all.put(
                "outside_by_class",
                claim.byClass().stream().map(QuestionCommand::ofClass).toList());
        all.put(
                "areas",
                claim.listJudged().stream()
                        .map(i -> {
                            List<@Nullable Object> cells = row(claim, i);
                            Map<String, @Nullable Object> one = new LinkedHashMap<>();
                            for (int c = 0; c < COLUMNS.size(); c++) {
                                one.put(COLUMNS.get(c), cells.get(c));
                            }
                            one.put("may_hinge_on", claim.listRivalHinges(i));
                            return one;
                        })
                        .toList());
        return all;
    }

    private static Map<String, @Nullable Object> side(Claim claim, boolean inside, Judgement verdict) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        List<Integer> rows = claim.list(inside, verdict);
        one.put("areas", rows.size());
        one.put("residents", Json.number(claim.residents(rows)));
        List<Integer> few = claim.listFew(rows);
        one.put("few_residents_below", BurdenBeside.FEW_RESIDENTS);
        one.put("few_residents_areas", few.size());
        one.put("few_residents_residents", Json.number(claim.residents(few)));
        return one;
    }

    private static Map<String, @Nullable Object> ofClass(Claim.OfClass c) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("classification", c.overMethods().classification());
        one.put("class", c.overMethods().name());
        one.put("areas_outside", c.overMethods().areasInAll());
        one.put("residents_outside", Json.number(c.overMethods().residentsInAll()));
        for (Judgement verdict : Judgement.values()) {
            one.put(verdict.id() + "_areas", c.areas(verdict));
            one.put(verdict.id() + "_residents", Json.number(c.residents(verdict)));
        }
        one.put("areas_over_methods", BurdenCommand.band(c.overMethods().areas()));
        one.put("residents_over_methods", BurdenCommand.band(c.overMethods().residents()));
        return one;
    }
}
