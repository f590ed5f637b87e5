package nl.wijkmaat.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.area.AreaCode;
import org.junit.jupiter.api.Test;

class RuleChangeTest {

    private static final LocalText TEXT = new LocalText("tekst", "text");
    private static final Clause SHOPS = new Clause(
            "shops",
            RuleKind.DREMPEL,
            "art. 2",
            TEXT,
            new Condition.AnyOf(List.of(
                    new Condition.Truth("central", true),
                    new Condition.Bound("shops", Condition.Comparison.MORE_THAN, new BigDecimal("50")))),
            true);
    private static final ClosedList LIST = new ClosedList(
            "list",
            TEXT,
            TEXT,
            ClosedList.Absence.NOT_LISTED,
            "bron",
            List.of(new ClosedList.Member(
                    "Den Helder", new AreaCode("GM0400"), null, Period.from(LocalDate.of(2024, 1, 1)))));
    private static final RuleChange.Rules RULES = new RuleChange.Rules(
            new SchemeVersion(
                    "1",
                    Period.from(LocalDate.of(2022, 1, 1)),
                    "regeling",
                    null,
                    null,
                    List.of(),
                    List.of(SHOPS),
                    List.of(),
                    List.of(),
                    List.of()),
            Map.of("list", LIST));

    @Test
    void aBoundIsChangedWhereverItStandsInTheClauseAndNowhereElse() {
        RuleChange.Rules changed =
                RuleChange.apply(RULES, List.of(new RuleChange.SetBound("shops", "shops", new BigDecimal("30"))));
        assertThat(changed.version().clauses().getFirst().condition())
                .isEqualTo(new Condition.AnyOf(List.of(
                        new Condition.Truth("central", true),
                        new Condition.Bound("shops", Condition.Comparison.MORE_THAN, new BigDecimal("30")))));
        assertThat(RULES.version().clauses()).containsExactly(SHOPS);
    }

    @Test
    void ofTwoBoundsOfOneInputOnlyTheOneThatIsMeantMoves() {
        Condition atLeast = new Condition.Bound("residents", Condition.Comparison.AT_LEAST, new BigDecimal("5000"));
        Condition atMost = new Condition.Bound("residents", Condition.Comparison.AT_MOST, new BigDecimal("30000"));
        RuleChange.Rules rules = RuleChange.apply(
                RULES,
                List.of(new RuleChange.Add(new Clause(
                        "size",
                        SHOPS.kind(),
                        SHOPS.article(),
                        SHOPS.text(),
                        new Condition.AllOf(List.of(atLeast, atMost)),
                        true))));
        BigDecimal other = new BigDecimal("6000");
        RuleChange.BoundOf lower =
                new RuleChange.BoundOf("size", "residents", Optional.of(Condition.Comparison.AT_LEAST));

        assertThat(RuleChange.apply(rules, List.of(new RuleChange.SetBound(lower, other)))
                        .version()
                        .clauses()
                        .getLast()
                        .condition())
                .isEqualTo(new Condition.AllOf(
                        List.of(new Condition.Bound("residents", Condition.Comparison.AT_LEAST, other), atMost)));
        assertThatThrownBy(() -> RuleChange.apply(rules, List.of(new RuleChange.SetBound("size", "residents", other))))
                .hasMessageContaining(">=5000, <=30000");
        assertThatThrownBy(() -> RuleChange.apply(
                        rules,
                        List.of(new RuleChange.SetBound(
                                new RuleChange.BoundOf(
                                        "size", "residents", Optional.of(Condition.Comparison.LESS_THAN)),
                                other))))
                .hasMessageContaining(">=5000, <=30000");
    }

    @Test
    void settingABoundToWhatItIsChangesNothing() {
        assertThat(RuleChange.apply(RULES, List.of(new RuleChange.SetBound("shops", "shops", new BigDecimal("50")))))
                .isEqualTo(RULES);
    }

    @Test
    void aMaskedClauseNoLongerCountsAndMayBeAddedAgain() {
        RuleChange.Rules masked = RuleChange.apply(RULES, List.of(new RuleChange.Mask("shops")));
        assertThat(masked.version().clauses()).isEmpty();
        assertThat(RuleChange.apply(masked, List.of(new RuleChange.Add(SHOPS)))).isEqualTo(RULES);
    }

    @Test
    void aListIsOnlyEverCompleted() {
        ClosedList.Member doetinchem = new ClosedList.Member(
                "Doetinchem", new AreaCode("GM0222"), null, Period.from(LocalDate.of(2027, 1, 1)));
        RuleChange.Rules changed = RuleChange.apply(RULES, List.of(new RuleChange.Extend("list", List.of(doetinchem))));
        assertThat(changed.lists().values())
                .singleElement()
                .satisfies(list -> assertThat(list.members()).hasSize(2).containsAll(LIST.members()));
    }

    @Test
    void aChangeOfSomethingThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> RuleChange.apply(RULES, List.of(new RuleChange.Mask("gap"))))
                .hasMessageContaining("gap")
                .hasMessageContaining("shops");
        assertThatThrownBy(
                        () -> RuleChange.apply(RULES, List.of(new RuleChange.SetBound("shops", "gap", BigDecimal.ONE))))
                .hasMessageContaining("compares no input 'gap'");
        assertThatThrownBy(() -> RuleChange.apply(RULES, List.of(new RuleChange.Add(SHOPS))))
                .hasMessageContaining("already");
        assertThatThrownBy(() -> RuleChange.apply(RULES, List.of(new RuleChange.Extend("nowhere", List.of()))))
                .hasMessageContaining("nowhere");
    }
}
