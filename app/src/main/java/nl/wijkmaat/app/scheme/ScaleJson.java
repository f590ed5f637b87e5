package nl.wijkmaat.app.scheme;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.wijkmaat.app.shell.ClassName;
import nl.wijkmaat.app.shell.Json;
import nl.wijkmaat.app.shell.Messages;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.scheme.ClauseBite;
import nl.wijkmaat.engine.scheme.ScaleReport.Case;
import nl.wijkmaat.engine.scheme.ScaleReport.Count;
import nl.wijkmaat.engine.scheme.ScaleReport.Findings;
import nl.wijkmaat.engine.scheme.ScaleReport.Pair;
import nl.wijkmaat.engine.scheme.ScaleTest;
import nl.wijkmaat.engine.scheme.WinsByChance;
import org.jspecify.annotations.Nullable;

/** What a scale test found as a document, for the command line, the API and a file. */
public final class ScaleJson {

    private ScaleJson() {}

    /** The answer as a document. */
    public static Map<String, @Nullable Object> document(ScaleAnswer answer) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("scheme", answer.asked().scheme().id());
        all.put("permutations", answer.asked().permutations());
        all.put("seed", answer.asked().seed());
        all.putAll(findings(answer.report().pooled(), answer));
        all.put(
                "rounds",
                answer.report().rounds().stream().map(f -> findings(f, answer)).toList());
        all.put("clauses", answer.bites().stream().map(ScaleJson::bite).toList());
        all.put("dividing_line_residents", ScaleQuestion.LARGE);
        all.put("editions", answer.editions());
        return all;
    }

    private static Map<String, @Nullable Object> findings(Findings findings, ScaleAnswer answer) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("round", findings.id());
        one.put("winners", findings.plain().winners());
        one.put("contenders", findings.plain().contenders());
        one.put(
                "by_size_class",
                findings.bySize().stream().map(ScaleJson::count).toList());
        one.put(
                "by_network",
                findings.byNetwork().stream().map(ScaleJson::count).toList());
        one.put("test", "conditional permutation test on the logarithm of residents, two-sided");
        one.put("plain", result(findings.plain()));
        one.put(
                "at_equal_burden",
                findings.findAtEqualBurden().map(ScaleJson::result).orElse(null));
        one.put("contenders_without_burden", findings.withoutBurden());
        Map<String, @Nullable Object> against = new LinkedHashMap<>();
        against.put("winners_smaller_than_half_of_contenders", findings.winnersBelowMedian());
        against.put(
                "smallest_winners",
                findings.smallestWinners().stream().map(ScaleJson::gemeente).toList());
        one.put("counter_evidence", against);
        one.put(
                "equal_case_pairs",
                findings.pairs().stream().map(p -> pair(p, answer)).toList());
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
        one.put("won_by_chance", byChance(count.byChance()));
        Map<String, @Nullable Object> equal = byChance(count.atEqualBurden());
        equal.put("won", count.wonWeighed());
        one.put("won_by_chance_at_equal_burden", equal);
        return one;
    }

    private static Map<String, @Nullable Object> byChance(WinsByChance wins) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("expected", Json.number(wins.expected()));
        one.put("low", wins.low());
        one.put("high", wins.high());
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
        one.put(
                "power_at_log_odds_1_level_5_percent",
                none == null ? Json.number(result.power(ScaleAnswer.EFFECT, ScaleAnswer.LEVEL)) : null);
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

    private static Map<String, @Nullable Object> pair(Pair pair, ScaleAnswer answer) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put("round", pair.round());
        one.put("winner", gemeente(pair.winner()));
        one.put("other", gemeente(pair.other()));
        PairReason reason = answer.getReason(pair);
        one.put("reason", both(reason.told()));
        one.put(
                "clauses",
                reason.differences().stream().map(ScaleJson::difference).toList());
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

    /** Why there is no p value. */
    static LocalText reason(ScaleTest.NoTest none) {
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
}
