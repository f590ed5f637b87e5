package nl.wijkmaat.app.site.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.wijkmaat.app.atlas.Atlas;
import nl.wijkmaat.app.download.Origin;
import nl.wijkmaat.app.download.TableFile;
import nl.wijkmaat.app.scheme.ScaleAnswer;
import nl.wijkmaat.app.shell.Grid;
import nl.wijkmaat.app.site.AnswerPart;
import nl.wijkmaat.editions.export.ParquetTable.CellType;
import nl.wijkmaat.editions.export.ParquetTable.Column;
import nl.wijkmaat.engine.scheme.ClauseBite;
import nl.wijkmaat.engine.scheme.ScaleReport.Case;
import nl.wijkmaat.engine.scheme.ScaleReport.Count;
import nl.wijkmaat.engine.scheme.ScaleReport.Findings;
import nl.wijkmaat.engine.scheme.ScaleReport.Pair;
import nl.wijkmaat.engine.scheme.ScaleTest;
import org.jspecify.annotations.Nullable;

/** The tables of the page as files. */
final class ScaleFiles {

    static final String COUNTS = "counts";
    static final String TESTS = "tests";
    static final String CLAUSES = "clauses";
    static final String PAIRS = "pairs";
    static final List<String> PARTS = List.of(COUNTS, TESTS, CLAUSES, PAIRS, AnswerPart.ALL);

    private final ScaleAnswer answer;
    private final Origin origin;

    ScaleFiles(Atlas atlas, ScaleChoice choice, ScaleAnswer answer) {
        this.answer = answer;
        this.origin = Origin.of(choice.command(), answer.editions(), atlas);
    }

    /** @param part one of {@link #PARTS}, without {@link AnswerPart#ALL} */
    TableFile table(String part) {
        return switch (part) {
            case COUNTS -> counts();
            case TESTS -> tests();
            case CLAUSES -> clauses();
            default -> pairs();
        };
    }

    private static Column words(String name) {
        return new Column(name, CellType.TEXT);
    }

    private static Column whole(String name) {
        return new Column(name, CellType.WHOLE);
    }

    private static Column number(String name) {
        return new Column(name, CellType.NUMBER);
    }

    private TableFile counts() {
        List<List<String>> rows = new ArrayList<>();
        for (Findings findings : answer.listFindings()) {
            findings.bySize().forEach(count -> rows.add(count(findings, "size_class", count)));
            findings.byNetwork().forEach(count -> rows.add(count(findings, "network", count)));
        }
        return new TableFile(
                Origin.columns(
                        words("round"),
                        words("classification"),
                        words("class"),
                        whole("gemeenten"),
                        whole("may_win"),
                        whole("applied"),
                        whole("won"),
                        number("by_chance"),
                        whole("by_chance_low"),
                        whole("by_chance_high"),
                        whole("won_with_weight"),
                        number("by_chance_at_equal_burden"),
                        whole("by_chance_at_equal_burden_low"),
                        whole("by_chance_at_equal_burden_high")),
                rows);
    }

    private List<String> count(Findings findings, String classification, Count count) {
        return origin.row(
                findings.id(),
                classification,
                count.name(),
                Integer.toString(count.gemeenten()),
                Integer.toString(count.mayWin()),
                count.applied() == null ? "" : Integer.toString(count.applied()),
                Integer.toString(count.won()),
                Grid.plain(count.byChance().expected()),
                Integer.toString(count.byChance().low()),
                Integer.toString(count.byChance().high()),
                Integer.toString(count.wonWeighed()),
                Grid.plain(count.atEqualBurden().expected()),
                Integer.toString(count.atEqualBurden().low()),
                Integer.toString(count.atEqualBurden().high()));
    }

    private TableFile tests() {
        List<List<String>> rows = new ArrayList<>();
        for (Findings findings : answer.listFindings()) {
            rows.add(test(findings, "plain", findings.plain()));
            rows.add(test(
                    findings, "at_equal_burden", findings.findAtEqualBurden().orElse(null)));
        }
        return new TableFile(
                Origin.columns(
                        words("round"),
                        words("test"),
                        whole("contenders"),
                        whole("winners"),
                        number("size_ratio"),
                        number("p_value"),
                        words("reason_no_p_value"),
                        number("power_at_log_odds_1_level_5_percent")),
                rows);
    }

    private List<String> test(Findings findings, String test, ScaleTest.@Nullable Result result) {
        if (result == null) {
            return origin.row(findings.id(), test, "", "", "", "", "not_weighed", "");
        }
        ScaleTest.NoTest none = result.noTest();
        return origin.row(
                findings.id(),
                test,
                Integer.toString(result.contenders()),
                Integer.toString(result.winners()),
                Grid.plain(result.sizeRatio()),
                result.findP().map(Grid::plain).orElse(""),
                none == null ? "" : none.name().toLowerCase(Locale.ROOT),
                none == null ? Grid.plain(result.power(ScaleAnswer.EFFECT, ScaleAnswer.LEVEL)) : "");
    }

    private TableFile clauses() {
        return new TableFile(
                Origin.columns(
                        words("clause"),
                        words("article"),
                        words("text"),
                        new Column("tied_to_scale", CellType.TRUTH),
                        number("difference_in_share_turned_away")),
                answer.bites().stream().map(this::clause).toList());
    }

    private List<String> clause(ClauseBite bite) {
        return origin.row(
                bite.clause().id(),
                bite.clause().article(),
                bite.clause().text().nl(),
                Boolean.toString(bite.clause().tiedToScale()),
                Double.isNaN(bite.difference()) ? "" : Grid.plain(bite.difference()));
    }

    private TableFile pairs() {
        return new TableFile(
                Origin.columns(
                        words("round"),
                        words("winner"),
                        words("winner_name"),
                        whole("winner_residents"),
                        number("winner_weight"),
                        words("other"),
                        words("other_name"),
                        whole("other_residents"),
                        number("other_weight"),
                        words("reason")),
                answer.listFindings().getLast().pairs().stream().map(this::pair).toList());
    }

    private List<String> pair(Pair pair) {
        Case winner = pair.winner();
        Case other = pair.other();
        return origin.row(
                pair.round(),
                winner.gemeente().code(),
                winner.name(),
                Long.toString(winner.residents()),
                Grid.plain(winner.burden()),
                other.gemeente().code(),
                other.name(),
                Long.toString(other.residents()),
                Grid.plain(other.burden()),
                answer.getReason(pair).told().nl());
    }
}
