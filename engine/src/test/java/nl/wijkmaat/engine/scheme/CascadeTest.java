package nl.wijkmaat.engine.scheme;

import static nl.wijkmaat.engine.scheme.SmallScheme.DAY;
import static nl.wijkmaat.engine.scheme.SmallScheme.clause;
import static nl.wijkmaat.engine.scheme.SmallScheme.gemeente;
import static nl.wijkmaat.engine.scheme.SmallScheme.list;
import static nl.wijkmaat.engine.scheme.SmallScheme.listed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.Condition.Comparison;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which lists a place is found to miss, wherever in a clause they stand; and the smallest changes behind nested rules. */
class CascadeTest {

    private static final AccessCheck CHECK =
            new AccessCheck(Map.of("one", list("one", true, "GM0002"), "two", list("two", true, "GM0002")));

    private static GapReport report(Map<String, Fact> facts, Scheme... schemes) {
        return GapReport.of(
                List.of(schemes).stream()
                        .map(s -> CHECK.access(s, gemeente("GM0001", facts), DAY))
                        .toList(),
                CHECK,
                DAY);
    }

    private static Scheme scheme(String id, Condition... conditions) {
        List<Clause> clauses = new java.util.ArrayList<>();
        for (int c = 0; c < conditions.length; c++) {
            clauses.add(clause("c" + c, conditions[c]));
        }
        return SmallScheme.of(id, clauses, List.of());
    }

    @Test
    @DisplayName("lists inside alternatives and behind two nots are found; one that must be absent is not missed")
    void nested() {
        Condition either = new Condition.AnyOf(List.of(new Condition.OnList("one"), new Condition.OnList("two")));
        Condition twice = new Condition.Not(new Condition.Not(new Condition.OnList("one")));
        Condition absent = new Condition.Not(new Condition.OnList("two"));
        GapReport report = report(Map.of(), scheme("a", either), scheme("b", twice), scheme("c", absent));
        assertThat(report.cascades())
                .extracting(c -> c.list().id())
                .as("the list that counts in more schemes first")
                .containsExactly("one", "two");
        assertThat(report.cascades().getFirst().effects())
                .extracting(e -> e.scheme().id())
                .containsExactly("a", "b");
        assertThat(report(Map.of(), scheme("b", twice), scheme("c", absent)).cascades())
                .as("the second list is only ever asked to be absent")
                .isEmpty();
    }

    @Test
    @DisplayName("the list that would open most stands first")
    void order() {
        GapReport report = report(
                Map.of(),
                scheme("a", new Condition.OnList("two"), new Condition.OnList("one")),
                scheme("b", new Condition.OnList("two")),
                scheme("c", new Condition.OnList("one")),
                scheme("d", new Condition.OnList("one")));
        assertThat(report.cascades()).extracting(c -> c.list().id()).containsExactly("one", "two");
        assertThat(report.cascades()).extracting(c -> c.effects().size()).containsExactly(3, 2);
    }

    @Test
    @DisplayName("what is missing for the rest leaves out what only the deciding clause lacks")
    void missingForRest() {
        GapReport.Line line = report(
                        Map.of(),
                        scheme(
                                "a",
                                new Condition.Truth("first", true),
                                new Condition.Truth("second", true),
                                new Condition.Bound("third", Comparison.AT_LEAST, BigDecimal.ONE)))
                .lines()
                .getFirst();
        assertThat(line.findDeciding().orElseThrow().clause().id()).isEqualTo("c0");
        assertThat(line.missingForRest()).containsExactly("second", "third");
        assertThat(line.findRest()).contains(Verdict.ONBEKEND);
    }

    @Test
    @DisplayName("changes reach through alternatives, nots, words and days, in either direction")
    void changes() {
        Map<String, Fact> facts = Map.of(
                "x", Fact.Amount.stated("10"),
                "done", new Fact.Truth(false),
                "kind", new Fact.Choice("b"));
        assertThat(SmallScheme.outcome(
                                List.of(clause(
                                        "a",
                                        new Condition.Not(
                                                new Condition.Bound("x", Comparison.AT_LEAST, BigDecimal.valueOf(5))))),
                                facts)
                        .changes())
                .containsExactly(Set.of(
                        new Change.Reach("x", new BigDecimal("10"), Comparison.LESS_THAN, BigDecimal.valueOf(5))));
        assertThat(SmallScheme.outcome(
                                List.of(clause(
                                        "a",
                                        new Condition.AnyOf(List.of(
                                                new Condition.Truth("done", true),
                                                new Condition.AllOf(List.of(
                                                        new Condition.OneOf("kind", Set.of("a")),
                                                        new Condition.Bound(
                                                                "x",
                                                                Comparison.MORE_THAN,
                                                                BigDecimal.valueOf(20)))))))),
                                facts)
                        .changes())
                .containsExactly(
                        Set.of(new Change.Become("done", true)),
                        Set.of(
                                new Change.Choose("kind", Set.of("a")),
                                new Change.Reach(
                                        "x", new BigDecimal("10"), Comparison.MORE_THAN, BigDecimal.valueOf(20))));
        assertThat(SmallScheme.outcome(
                                List.of(clause(
                                        "a",
                                        new Condition.Not(new Condition.AnyOf(List.of(
                                                new Condition.Truth("done", false),
                                                new Condition.OneOf("kind", Set.of("b"))))))),
                                facts)
                        .changes())
                .as("a word that must not be chosen names no other")
                .isEmpty();
    }

    @Test
    @DisplayName(
            "a bound is moved and found wherever it stands, and a clause that is not there is refused by every change")
    void bounds() {
        Condition nested = new Condition.AllOf(List.of(
                new Condition.Not(new Condition.Bound("x", Comparison.AT_LEAST, BigDecimal.TEN)),
                new Condition.Truth("done", true)));
        RuleChange.Rules rules = new RuleChange.Rules(
                SmallScheme.version("1", List.of(clause("a", nested), listed("b", "one"))), Map.of());
        assertThat(RuleChange.apply(rules, List.of(new RuleChange.SetBound("a", "x", BigDecimal.ONE)))
                        .version()
                        .clauses()
                        .getFirst()
                        .condition())
                .isEqualTo(new Condition.AllOf(List.of(
                        new Condition.Not(new Condition.Bound("x", Comparison.AT_LEAST, BigDecimal.ONE)),
                        new Condition.Truth("done", true))));
        assertThat(RuleChange.apply(rules, List.of(new RuleChange.SetBound("a", "x", BigDecimal.TEN))))
                .as("the same bound is a bound that is there")
                .isEqualTo(rules);
        assertThatThrownBy(() -> RuleChange.apply(rules, List.of(new RuleChange.SetBound("gap", "x", BigDecimal.ONE))))
                .hasMessageContaining("'gap'");
        assertThatThrownBy(() -> RuleChange.apply(rules, List.of(new RuleChange.SetBound("a", "done", BigDecimal.ONE))))
                .hasMessageContaining("'done'");
        RuleChange.Rules added = RuleChange.apply(rules, List.of(new RuleChange.Add(clause("c", nested))));
        assertThat(added.version().clauses()).extracting(Clause::id).containsExactly("a", "b", "c");
    }
}
