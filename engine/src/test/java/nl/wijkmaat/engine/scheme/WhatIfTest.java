package nl.wijkmaat.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.scheme.RuleChange.Rules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who comes in and who leaves under a changed rule, with people, burden covered and money. */
class WhatIfTest {

    private static final Clause INCOME = SmallScheme.clause(
            "income", new Condition.Bound("share", Condition.Comparison.AT_LEAST, new BigDecimal("45")));
    private static final Clause DISCRETION = SmallScheme.clause(
            "besluit",
            new Condition.AllOf(List.of(
                    new Condition.Truth("plan", true),
                    new Condition.NotPublished(SmallScheme.text("de minister kan")))));
    private static final LocalDate DAY = SmallScheme.DAY;

    private static Rules rules(Clause... clauses) {
        SchemeVersion plain = SmallScheme.version("1", List.of(clauses));
        SchemeVersion version = new SchemeVersion(
                plain.id(),
                plain.period(),
                plain.legalBasis(),
                null,
                null,
                List.of(),
                plain.clauses(),
                List.of(new Entitlement(
                        "bedrag",
                        "art. 2",
                        SmallScheme.text("bedrag"),
                        new Condition.AllOf(List.of()),
                        Money.ofEuros(500_000),
                        3,
                        0)),
                List.of(),
                List.of());
        return new Rules(version, Map.of("list", SmallScheme.list("list", true, "GM0001")));
    }

    private static WhatIf.Subject subject(int i, @Nullable String share, double residents, double weight) {
        Map<String, Fact> facts = new HashMap<>(Map.of("plan", new Fact.Truth(true)));
        if (share != null) {
            facts.put("share", Fact.Amount.stated(share));
        }
        String code = "GM%04d".formatted(i);
        return new WhatIf.Subject(code, SmallScheme.gemeente(code, facts), residents, weight);
    }

    private static final List<WhatIf.Subject> SUBJECTS = List.of(
            subject(1, "50", 1000, 95),
            subject(2, "44", 2000, 92),
            subject(3, "30", 4000, 99),
            subject(4, null, 8000, 10),
            subject(5, "46", Double.NaN, Double.NaN));

    @Test
    void aLowerThresholdLetsInWhoLiesBetween() {
        WhatIf result = WhatIf.of(
                rules(INCOME),
                List.of(new RuleChange.SetBound("income", "share", new BigDecimal("44"))),
                SUBJECTS,
                DAY);
        assertThat(result.moved()).singleElement().satisfies(moved -> {
            assertThat(moved.subject().code()).isEqualTo("GM0002");
            assertThat(moved.before()).isEqualTo(Verdict.VOLDOET_NIET);
            assertThat(moved.after()).isEqualTo(Verdict.VOLDOET);
            assertThat(moved.isGain()).isTrue();
        });
        assertThat(result.before().count(Verdict.VOLDOET)).isEqualTo(2);
        assertThat(result.after().count(Verdict.VOLDOET)).isEqualTo(3);
        assertThat(result.after().count(Verdict.ONBEKEND)).isEqualTo(1);
        assertThat(result.before().residents(Verdict.VOLDOET))
                .as("of the fifth it is not known")
                .isEqualTo(1000);
        assertThat(result.after().residents(Verdict.VOLDOET)).isEqualTo(3000);
        assertThat(result.before().heaviestResidents()).isEqualTo(7000);
        assertThat(result.before().heaviestIn()).isEqualTo(1000);
        assertThat(result.after().heaviestIn()).isEqualTo(3000);
        assertThat(result.before().perYear()).isEqualTo(Money.ofEuros(1_000_000));
        assertThat(result.after().perYear()).isEqualTo(Money.ofEuros(1_500_000));
        assertThat(result.nobodyGetsLess()).isTrue();
    }

    @Test
    void aHigherThresholdTakesFromSomeAndSaysSo() {
        WhatIf result = WhatIf.of(
                rules(INCOME),
                List.of(new RuleChange.SetBound("income", "share", new BigDecimal("47"))),
                SUBJECTS,
                DAY);
        assertThat(result.nobodyGetsLess()).isFalse();
        assertThat(result.moved())
                .singleElement()
                .satisfies(m -> assertThat(m.isGain()).isFalse());
    }

    @Test
    void aMaskedClauseShowsWhoMeetsEverythingElse() {
        WhatIf result = WhatIf.of(
                rules(INCOME, SmallScheme.listed("lijst", "list")),
                List.of(new RuleChange.Mask("lijst")),
                SUBJECTS,
                DAY);
        assertThat(result.before().count(Verdict.VOLDOET)).isEqualTo(1);
        assertThat(result.moved()).extracting(m -> m.subject().code()).containsExactly("GM0004", "GM0005");
        assertThat(result.moved()).extracting(WhatIf.Moved::after).containsExactly(Verdict.ONBEKEND, Verdict.VOLDOET);
    }

    @Test
    void namesAddedToAListComeInAndNobodyLosesAnything() {
        Rules rules = rules(SmallScheme.listed("lijst", "list"));
        List<RuleChange> extension = List.of(new RuleChange.Extend(
                "list",
                List.of(new ClosedList.Member(
                        "GM0003", new AreaCode("GM0003"), null, Period.from(LocalDate.of(2025, 1, 1))))));
        WhatIf result = WhatIf.of(rules, extension, SUBJECTS, DAY);
        assertThat(result.moved()).extracting(m -> m.subject().code()).containsExactly("GM0003");
        assertThat(result.nobodyGetsLess()).isTrue();
        assertThat(result.after().perYear().minus(result.before().perYear())).isEqualTo(Money.ofEuros(500_000));
        assertThat(rules.lists().values().iterator().next().members())
                .as("the list itself stays")
                .hasSize(1);
    }

    @Test
    void mayBecomesMustForWhoMeetsTheRest() {
        Rules rules = rules(INCOME, DISCRETION);
        WhatIf result = WhatIf.of(rules, List.of(new RuleChange.Oblige("besluit")), SUBJECTS, DAY);
        assertThat(result.before().count(Verdict.VOLDOET)).isZero();
        assertThat(result.before().count(Verdict.NIET_BEREKENBAAR)).isEqualTo(3);
        assertThat(result.after().count(Verdict.VOLDOET)).isEqualTo(2);
        assertThat(result.after().count(Verdict.ONBEKEND)).isEqualTo(1);
        assertThatThrownBy(() -> WhatIf.of(rules, List.of(new RuleChange.Oblige("income")), SUBJECTS, DAY))
                .hasMessageContaining("leaves nothing to a judgement");
    }

    @Test
    void aCurveCountsAtEveryBound() {
        List<WhatIf.Point> curve = WhatIf.curve(
                rules(INCOME),
                new RuleChange.BoundOf("income", "share", Optional.empty()),
                List.of(new BigDecimal("30"), new BigDecimal("45"), new BigDecimal("51")),
                SUBJECTS,
                DAY);
        assertThat(curve).extracting(p -> p.state().count(Verdict.VOLDOET)).containsExactly(4, 2, 0);
        for (WhatIf.Point point : curve) {
            Rules moved =
                    RuleChange.apply(rules(INCOME), List.of(new RuleChange.SetBound("income", "share", point.bound())));
            assertThat(point.state())
                    .as("as if each bound were asked on its own")
                    .isEqualTo(WhatIf.state(moved, SUBJECTS, DAY));
        }
    }

    @Property
    void completionNeverTakesFromAnybody(
            @ForAll @IntRange(min = 0, max = 100) int bound, @ForAll @IntRange(min = 0, max = 100) int lower) {
        List<WhatIf.Subject> subjects = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            subjects.add(subject(i, i % 7 == 0 ? null : "" + (i * 37) % 100, 100 * i, (i * 53) % 100));
        }
        Rules rules = RuleChange.apply(
                rules(INCOME, SmallScheme.listed("lijst", "list")),
                List.of(new RuleChange.SetBound("income", "share", new BigDecimal(bound))));
        WhatIf result = WhatIf.of(
                rules,
                List.of(
                        new RuleChange.SetBound("income", "share", new BigDecimal(Math.min(bound, lower))),
                        new RuleChange.Mask("lijst")),
                subjects,
                DAY);
        assertThat(result.nobodyGetsLess()).isTrue();
        assertThat(result.after().heaviestIn())
                .isGreaterThanOrEqualTo(result.before().heaviestIn());
        assertThat(result.after().heaviestPossible())
                .isGreaterThanOrEqualTo(result.after().heaviestIn());
        assertThat(result.after().heaviestResidents()).isEqualTo(result.before().heaviestResidents());
    }
}
