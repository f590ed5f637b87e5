package nl.wijkmaat.engine.scheme;

import static nl.wijkmaat.engine.scheme.SmallScheme.clause;
import static nl.wijkmaat.engine.scheme.SmallScheme.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.scheme.ClauseOutcome.Compared;
import nl.wijkmaat.engine.scheme.Condition.Comparison;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The numbers behind the outcome of a clause: which were compared with which bound, and how near the clause is to turning. */
class ClauseOutcomeTest {

    private static final Fact.Amount THIRTY = Fact.Amount.stated("30");
    private static final Fact.Amount TWENTY = Fact.Amount.stated("20");

    private static ClauseOutcome of(Condition condition) {
        return outcome(List.of(clause("a", condition)), Map.of("x", THIRTY, "y", TWENTY))
                .clauses()
                .getFirst();
    }

    @Test
    @DisplayName("a number between two bounds is as far from turning as from the nearer of them")
    void between() {
        ClauseOutcome outcome = of(new Condition.AllOf(List.of(atLeast("x", 25), atMost("x", 45))));
        assertThat(outcome.listCompared())
                .containsExactly(
                        compared("x", THIRTY, Comparison.AT_LEAST, 25, 5),
                        compared("x", THIRTY, Comparison.AT_MOST, 45, 15));
        assertThat(outcome.findMargin()).contains(new BigDecimal(5));
    }

    @Test
    @DisplayName("what must not hold is told as what must hold, with the margin turned around")
    void not() {
        ClauseOutcome outcome = of(new Condition.Not(atLeast("x", 25)));
        assertThat(outcome.verdict()).isEqualTo(Verdict.VOLDOET_NIET);
        assertThat(outcome.listCompared()).containsExactly(compared("x", THIRTY, Comparison.LESS_THAN, 25, -5));
        assertThat(outcome.findMargin()).contains(new BigDecimal(-5));
        assertThat(of(new Condition.Not(new Condition.Not(atLeast("x", 25)))).listCompared())
                .containsExactly(compared("x", THIRTY, Comparison.AT_LEAST, 25, 5));
        assertThat(of(new Condition.Not(atMost("x", 25))).listCompared())
                .containsExactly(compared("x", THIRTY, Comparison.MORE_THAN, 25, 5));
    }

    @Test
    @DisplayName("a number held against another has that other as its bound, from either side")
    void byInput() {
        assertThat(of(new Condition.BoundByInput("x", Comparison.AT_LEAST, "y")).listCompared())
                .containsExactly(compared("x", THIRTY, Comparison.AT_LEAST, 20, 10));
        assertThat(of(new Condition.BoundByInput("x", Comparison.LESS_THAN, "y"))
                        .listCompared())
                .containsExactly(compared("x", THIRTY, Comparison.LESS_THAN, 20, -10));
    }

    @Test
    @DisplayName(
            "numbers of several inputs share no unit, so together they have no margin; nor has a clause without numbers")
    void noMargin() {
        ClauseOutcome two = of(new Condition.AllOf(List.of(atLeast("x", 25), atMost("y", 25))));
        assertThat(two.listCompared()).hasSize(2);
        assertThat(two.findMargin()).isEmpty();
        assertThat(of(new Condition.NotPublished(SmallScheme.text("niet gezien")))
                        .findMargin())
                .isEmpty();
    }

    @Test
    @DisplayName("an outcome that is certain lacks nothing, also when a part of it is unknown")
    void missing() {
        ClauseOutcome certain = of(new Condition.AnyOf(List.of(atLeast("x", 25), atLeast("z", 1))));
        assertThat(certain.verdict()).isEqualTo(Verdict.VOLDOET);
        assertThat(certain.missing()).isEmpty();
        ClauseOutcome unknown = of(new Condition.AllOf(List.of(atLeast("x", 25), atLeast("z", 1))));
        assertThat(unknown.missing()).containsExactly("z");
        ClauseOutcome withPublished = of(new Condition.AllOf(
                List.of(atLeast("z", 1), new Condition.NotPublished(SmallScheme.text("niet gezien")))));
        assertThat(withPublished.verdict()).isEqualTo(Verdict.NIET_BEREKENBAAR);
        assertThat(withPublished.missing())
                .as("no input would make it computable")
                .isEmpty();
    }

    @Test
    @DisplayName("every comparison holds on its own side of the bound, at the bound, and turns into its opposite")
    void comparisons() {
        BigDecimal bound = new BigDecimal("10");
        for (Comparison comparison : Comparison.values()) {
            boolean atBound = comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST;
            boolean above = comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN;
            assertThat(comparison.holds(bound, bound)).as("%s at", comparison).isEqualTo(atBound);
            assertThat(comparison.holds(new BigDecimal("10.1"), bound))
                    .as("%s above", comparison)
                    .isEqualTo(above);
            assertThat(comparison.holds(new BigDecimal("9.9"), bound))
                    .as("%s below", comparison)
                    .isEqualTo(!above);
            assertThat(comparison.isLowerBound()).isEqualTo(above);
            for (String value : List.of("9.9", "10.0", "10.1")) {
                assertThat(comparison.opposite().holds(new BigDecimal(value), bound))
                        .as("%s of %s", comparison.opposite(), value)
                        .isEqualTo(!comparison.holds(new BigDecimal(value), bound));
            }
        }
    }

    @Test
    @DisplayName("words, days and truths are told with what was found, and a day on either end is in time")
    void othersThanNumbers() {
        LocalDate first = LocalDate.of(2024, 4, 2);
        LocalDate last = LocalDate.of(2024, 7, 15);
        for (Map.Entry<LocalDate, Verdict> each : Map.of(
                        first,
                        Verdict.VOLDOET,
                        last,
                        Verdict.VOLDOET,
                        first.minusDays(1),
                        Verdict.VOLDOET_NIET,
                        last.plusDays(1),
                        Verdict.VOLDOET_NIET)
                .entrySet()) {
            ClauseOutcome outcome = outcome(
                            List.of(clause("dag", new Condition.Within("day", first, last))),
                            Map.of("day", new Fact.Day(each.getKey())))
                    .clauses()
                    .getFirst();
            assertThat(outcome.verdict()).as(each.getKey().toString()).isEqualTo(each.getValue());
            assertThat(outcome.trace().value()).isEqualTo(new Fact.Day(each.getKey()));
        }
        assertThat(outcome(List.of(clause("dag", new Condition.Within("day", first, last))), Map.of())
                        .missing())
                .containsExactly("day");
        ClauseOutcome word = outcome(
                        List.of(clause("soort", new Condition.OneOf("kind", Set.of("a", "b")))),
                        Map.of("kind", new Fact.Choice("b")))
                .clauses()
                .getFirst();
        assertThat(word.verdict()).isEqualTo(Verdict.VOLDOET);
        assertThat(word.trace().value()).isEqualTo(new Fact.Choice("b"));
        assertThat(outcome(List.of(clause("soort", new Condition.OneOf("kind", Set.of("a")))), Map.of())
                        .missing())
                .containsExactly("kind");
        ClauseOutcome truth = outcome(
                        List.of(clause("besluit", new Condition.Truth("done", true))),
                        Map.of("done", new Fact.Truth(false)))
                .clauses()
                .getFirst();
        assertThat(truth.verdict()).isEqualTo(Verdict.VOLDOET_NIET);
        assertThat(truth.trace().value()).isEqualTo(new Fact.Truth(false));
    }

    private static Compared compared(String input, Fact.Amount value, Comparison comparison, long bound, long margin) {
        return new Compared(input, value, comparison, BigDecimal.valueOf(bound), BigDecimal.valueOf(margin));
    }

    private static Condition atLeast(String input, long bound) {
        return new Condition.Bound(input, Comparison.AT_LEAST, BigDecimal.valueOf(bound));
    }

    private static Condition atMost(String input, long bound) {
        return new Condition.Bound(input, Comparison.AT_MOST, BigDecimal.valueOf(bound));
    }
}
