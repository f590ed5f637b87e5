package nl.wijkmaat.app.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.wijkmaat.app.shell.CatalogueNames;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.app.shell.Shell;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.comparison.movement.EarlyWarning;
import nl.wijkmaat.engine.comparison.movement.Movement;
import nl.wijkmaat.engine.comparison.movement.Point;
import nl.wijkmaat.engine.comparison.movement.PositionScale;
import nl.wijkmaat.engine.comparison.movement.Trend;
import org.jspecify.annotations.Nullable;

/** An answer of {@code warn} as rows, as a document and as text. */
final class WarnAnswer {

    static final List<String> COLUMNS = List.of(
            "area",
            "name",
            "gemeente",
            "residents",
            "indicator",
            "domain",
            "years",
            "position",
            "position_low",
            "position_high",
            "change",
            "change_low",
            "change_high",
            "slope",
            "slope_low",
            "slope_high",
            "sureness",
            "p",
            "q_fdr",
            "line",
            "distance_to_line",
            "crossing_from",
            "crossing_to",
            "verdict",
            "reason");

    private static final double RATE = 0.1;

    private final WarnQuestion question;
    private final EarlyWarning answer;
    private final @Nullable String asked;
    private final Shell shell;

    WarnAnswer(WarnQuestion question, @Nullable String asked) {
        this.question = question;
        this.answer = question.answer();
        this.asked = asked;
        this.shell = question.shell();
    }

    /** The Dutch words are part of the contract in every language. */
    static String verdict(Trend trend) {
        return switch (trend) {
            case WORSENING -> "verslechtert";
            case IMPROVING -> "verbetert";
            case STABLE -> "stabiel";
            case UNCERTAIN -> "onzeker";
        };
    }

    private static String reason(Movement movement) {
        if (movement.trend() != Trend.UNCERTAIN) {
            return "";
        }
        return movement.slope().isBounded() ? "within_margin" : "too_few_points_for_sureness";
    }

    Grid csv() {
        Grid grid = new Grid(COLUMNS);
        for (int k = 0; k < answer.movements().size(); k++) {
            Movement m = answer.movements().get(k);
            grid.add(
                    question.code(m.row()),
                    shell.labelled(question.atlas(), question.place(m.row()).name()),
                    question.gemeente(m.row()),
                    Numbers.text(question.residents(m.row()), 0),
                    m.indicator(),
                    question.domain(m.indicator()),
                    m.points().stream().map(p -> Integer.toString(p.year())).collect(Collectors.joining(" ")),
                    Numbers.text(m.last().position(), 2),
                    Numbers.text(m.last().low(), 2),
                    Numbers.text(m.last().high(), 2),
                    Numbers.text(m.last().position() - m.points().getFirst().position(), 2),
                    Numbers.text(m.change().low(), 2),
                    Numbers.text(m.change().high(), 2),
                    Numbers.text(m.slope().slope(), Numbers.SCORE),
                    bounded(m.slope().low()),
                    bounded(m.slope().high()),
                    Numbers.text(100 * m.slope().sureness(), 1),
                    Numbers.text(m.slope().pValue(), 5),
                    Numbers.text(answer.falseDiscoveryRate().get(k), 5),
                    Numbers.text(m.line(), 2),
                    Numbers.text(m.distanceToLine(), 2),
                    m.crossing().map(c -> Numbers.text(c.low(), 1)).orElse(""),
                    m.crossing().map(c -> Numbers.text(c.high(), 1)).orElse(""),
                    verdict(m.trend()),
                    reason(m));
        }
        return grid;
    }

    private static String bounded(double end) {
        return Double.isInfinite(end) ? "" : Numbers.text(end, Numbers.SCORE);
    }

    Map<String, @Nullable Object> document() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("recipe", question.recipe(asked).document());
        all.put("level", question.level().name());
        all.put("boundary_year", question.boundaryYear());
        all.put("invented", question.atlas().isInvented());
        LocalText method = method();
        Map<String, @Nullable Object> both = new LinkedHashMap<>();
        both.put("nl", method.nl());
        both.put("en", method.en());
        all.put("method", both);
        all.put("coverage", answer.coverage().stream().map(this::coverage).toList());
        all.put("series", answer.movements().size());
        Map<String, @Nullable Object> verdicts = new LinkedHashMap<>();
        for (Trend trend : Trend.values()) {
            verdicts.put(verdict(trend), answer.count(trend));
        }
        all.put("verdicts", verdicts);
        all.put("verslechtert_expected_by_chance_at_most", Numbers.json(answer.expectedByChance(), 2));
        all.put("verslechtert_at_false_discovery_rate_0.1", answer.countWorseningAt(RATE));
        List<Map<String, @Nullable Object>> movements = new ArrayList<>();
        for (int k = 0; k < answer.movements().size(); k++) {
            movements.add(movement(
                    answer.movements().get(k), answer.falseDiscoveryRate().get(k)));
        }
        all.put("movements", movements);
        return all;
    }

    private Map<String, @Nullable Object> coverage(EarlyWarning.Coverage coverage) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("indicator", coverage.indicator());
        one.put("domain", coverage.domain());
        one.put("modelled", question.indicator(coverage.indicator()).modelled());
        one.put("years", coverage.years());
        one.put("before_a_break", coverage.beforeBreak());
        one.put("tested", coverage.tested());
        one.put("too_few_points", coverage.tooFewPoints());
        one.put("verslechtert", answer.count(coverage.indicator(), Trend.WORSENING));
        one.put("expected_by_chance_at_most", Numbers.json(answer.expectedByChance(coverage.indicator()), 2));
        return one;
    }

    private Map<String, @Nullable Object> movement(Movement m, double q) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("area", question.code(m.row()));
        one.put("name", question.place(m.row()).name());
        one.put("gemeente", question.gemeente(m.row()));
        one.put("residents", Numbers.json(question.residents(m.row()), 0));
        one.put("indicator", m.indicator());
        one.put("points", m.points().stream().map(WarnAnswer::point).toList());
        one.put("slope", Numbers.json(m.slope().slope(), Numbers.SCORE));
        one.put("slope_low", Numbers.json(m.slope().low(), Numbers.SCORE));
        one.put("slope_high", Numbers.json(m.slope().high(), Numbers.SCORE));
        one.put("sureness_percent", Numbers.json(100 * m.slope().sureness(), 1));
        one.put("p", Numbers.json(m.slope().pValue(), 5));
        one.put("q_fdr", Numbers.json(q, 5));
        one.put("change_low", Numbers.json(m.change().low(), 2));
        one.put("change_high", Numbers.json(m.change().high(), 2));
        one.put("line", Numbers.json(m.line(), 2));
        one.put("distance_to_line", Numbers.json(m.distanceToLine(), 2));
        one.put("crossing_from", m.crossing().map(c -> Numbers.json(c.low(), 1)).orElse(null));
        one.put("crossing_to", m.crossing().map(c -> Numbers.json(c.high(), 1)).orElse(null));
        one.put("verdict", verdict(m.trend()));
        one.put("reason", reason(m).isEmpty() ? null : reason(m));
        return one;
    }

    private static Map<String, @Nullable Object> point(Point point) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("year", point.year());
        one.put("position", Numbers.json(point.position(), 2));
        one.put("low", Numbers.json(point.low(), 2));
        one.put("high", Numbers.json(point.high(), 2));
        return one;
    }

    private LocalText method() {
        return method(question);
    }

    /** What was done, in words. */
    static LocalText method(WarnQuestion question) {
        EarlyWarning.Question asked = question.answer().question();
        String scale = asked.scale() == PositionScale.PERCENTILE ? "warn.method.percentile" : "warn.method.nation";
        return Messages.text(
                "warn.method",
                question.level().name(),
                question.boundaryYear(),
                Messages.text(scale),
                Numbers.text(100 * asked.sureness(), 1),
                Numbers.text(asked.tolerance(), 3),
                Numbers.text(asked.line(), 1));
    }

    /** One area: every series. All areas: those that get worse, in the order of their codes, never by how bad. */
    void writeText() {
        Grid grid = new Grid(
                List.of("area", "name", "indicator", "years", "position", "slope", "line", "crossing", "verdict")
                        .stream()
                        .map(key -> shell.text("warn.column." + key))
                        .toList());
        CatalogueNames names = CatalogueNames.of(question.atlas().catalogue());
        for (Movement m : answer.movements()) {
            if (asked != null || m.trend() == Trend.WORSENING) {
                grid.add(
                        question.code(m.row()),
                        shell.labelled(question.atlas(), question.place(m.row()).name()),
                        shell.in(names.of(m.indicator())),
                        m.points().getFirst().year() + "–" + m.last().year() + " ("
                                + m.points().size() + ")",
                        shown(m.last().position()) + " [" + shown(m.last().low()) + "; "
                                + shown(m.last().high()) + "]",
                        m.slope().isBounded()
                                ? signed(m.slope().slope()) + " ["
                                        + signed(m.slope().low()) + "; "
                                        + signed(m.slope().high()) + "]"
                                : signed(m.slope().slope()) + " [?]",
                        shown(m.distanceToLine()),
                        m.crossing()
                                .map(c -> Math.round(Math.floor(c.low())) + "–" + Math.round(Math.ceil(c.high())))
                                .orElse(""),
                        shell.text("warn.verdict." + verdict(m.trend())));
            }
        }
        grid.writeWrapped(shell.out(), Grid.SCREEN_WIDTH);
        shell.out().println();
        say(
                "warn.told.counts",
                answer.movements().size(),
                answer.count(Trend.WORSENING),
                answer.count(Trend.IMPROVING),
                answer.count(Trend.STABLE),
                answer.count(Trend.UNCERTAIN));
        say(
                "warn.told.chance",
                Grid.shown(answer.expectedByChance(), 1, shell.language()),
                answer.countWorseningAt(RATE));
        for (EarlyWarning.Coverage coverage : answer.coverage()) {
            tell(coverage);
        }
        shell.out().println(shell.in(method()));
        shell.out().flush();
    }

    private void tell(EarlyWarning.Coverage coverage) {
        if (coverage.years().isEmpty()) {
            say("warn.told.too_few", coverage.indicator());
            return;
        }
        say(
                "warn.told.coverage",
                coverage.indicator(),
                coverage.years().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                coverage.tested(),
                coverage.tooFewPoints(),
                shell.text(
                        question.indicator(coverage.indicator()).modelled()
                                ? "warn.told.modelled"
                                : "warn.told.measured"),
                answer.count(coverage.indicator(), Trend.WORSENING),
                Grid.shown(answer.expectedByChance(coverage.indicator()), 1, shell.language()));
        if (!coverage.beforeBreak().isEmpty()) {
            String reasons = question.listBreaks(coverage.indicator()).stream()
                    .map(b -> shell.in(b.reason()))
                    .collect(Collectors.joining(" "));
            say("warn.told.break", coverage.indicator(), coverage.beforeBreak(), reasons);
        }
    }

    private String shown(double number) {
        return Grid.shown(number, 1, shell.language());
    }

    private String signed(double number) {
        return (number > 0 ? "+" : "") + Grid.shown(number, 2, shell.language());
    }

    private void say(String key, Object... arguments) {
        shell.out().println(shell.text(key, arguments));
    }
}
