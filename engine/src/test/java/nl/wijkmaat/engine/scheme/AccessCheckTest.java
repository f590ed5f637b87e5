package nl.wijkmaat.engine.scheme;

import static nl.wijkmaat.engine.Verdict.NIET_BEREKENBAAR;
import static nl.wijkmaat.engine.Verdict.ONBEKEND;
import static nl.wijkmaat.engine.Verdict.VOLDOET;
import static nl.wijkmaat.engine.Verdict.VOLDOET_NIET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.statistics.MissingReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The decision tables of the law and the regulations, as far as they can be told without the catalogue. */
class AccessCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final AreaCode DEN_HELDER = new AreaCode("GM0400");
    private static final AreaCode DOETINCHEM = new AreaCode("GM0222");

    /** Wbmgp art. 3: non-actives, low incomes and inhabitants of a kansenzone. */
    private static final Scheme KANSENZONE = scheme(
            clause("non-active", atLeast("share_non_active", "25")),
            clause("low-income", atLeast("share_low_income", "45")),
            clause(
                    "residents",
                    new Condition.AllOf(List.of(
                            atLeast("residents", "5000"),
                            new Condition.Bound("residents", Condition.Comparison.AT_MOST, new BigDecimal("30000"))))),
            clause(
                    "term",
                    new Condition.AnyOf(List.of(
                            new Condition.Truth("previously_designated", false),
                            new Condition.Bound("extensions", Condition.Comparison.LESS_THAN, new BigDecimal("4"))))));

    @Test
    void theBoundsThemselvesSuffice() {
        AccessOutcome outcome = kansenzone("25.0", "45.0", "5000", false, null);
        assertThat(outcome.verdict()).isEqualTo(VOLDOET);
        assertThat(outcome.decidingClause()).isEmpty();
        assertThat(outcome.clauses().getFirst().trace().margin()).isEqualByComparingTo("0");
    }

    @Test
    void aTenthOfAPointBelowFailsAndSaysHowFar() {
        AccessOutcome outcome = kansenzone("24.9", "45.0", "5000", false, null);
        assertThat(outcome.verdict()).isEqualTo(VOLDOET_NIET);
        assertThat(outcome.decidingClause().orElseThrow().clause().id()).isEqualTo("non-active");
        assertThat(outcome.decidingClause().orElseThrow().trace().margin()).isEqualByComparingTo("-0.1");
        assertThat(outcome.changes())
                .containsExactly(Set.of(new Change.Reach(
                        "share_non_active",
                        new BigDecimal("24.9"),
                        Condition.Comparison.AT_LEAST,
                        new BigDecimal("25"))));
        assertThat(outcome.verdictWithout(Set.of("non-active"))).isEqualTo(VOLDOET);
    }

    @Test
    void oneInhabitantTooManyFails() {
        assertThat(kansenzone("25.0", "45.0", "30001", false, null).verdict()).isEqualTo(VOLDOET_NIET);
        assertThat(kansenzone("25.0", "45.0", "30000", false, null).verdict()).isEqualTo(VOLDOET);
    }

    @Test
    void aMissingIncomeLeavesItUnknownUnlessAnotherClauseFails() {
        AccessOutcome unknown = kansenzone("25.0", null, "5000", false, null);
        assertThat(unknown.verdict()).isEqualTo(ONBEKEND);
        assertThat(unknown.missing()).containsExactly("share_low_income");
        assertThat(kansenzone("24.9", null, "5000", false, null).verdict()).isEqualTo(VOLDOET_NIET);
    }

    @Test
    void aFourthExtensionUsedUpEndsIt() {
        assertThat(kansenzone("25.0", "45.0", "5000", true, "3").verdict()).isEqualTo(VOLDOET);
        AccessOutcome ended = kansenzone("25.0", "45.0", "5000", true, "4");
        assertThat(ended.verdict()).isEqualTo(VOLDOET_NIET);
        assertThat(ended.changes()).hasSize(2).allSatisfy(set -> assertThat(set).hasSize(1));
    }

    @Test
    void aFigureThatASourceDoesNotHaveIsAsUnknownAsOneNobodyAskedFor() {
        Map<String, Fact> facts = new HashMap<>(facts("25.0", "45.0", "5000", false, null));
        facts.put("share_low_income", new Fact.Absent(MissingReason.SUPPRESSED));
        assertThat(check(KANSENZONE, DOETINCHEM, facts).verdict()).isEqualTo(ONBEKEND);
    }

    @Test
    void aClosedListKnowsOnlyNamesAndDays() {
        ClosedList temporary = list(
                ClosedList.Absence.NOT_LISTED,
                new ClosedList.Member(
                        "Den Helder",
                        DEN_HELDER,
                        null,
                        Period.of(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31))));
        Scheme scheme = scheme(new Clause(
                "list", RuleKind.GESLOTEN_LIJST, "art. 2 lid 2", text("lijst"), new Condition.OnList("list"), false));
        AccessCheck check = new AccessCheck(Map.of("list", temporary));
        assertThat(outcome(check, scheme, DEN_HELDER, DAY).verdict()).isEqualTo(VOLDOET);
        assertThat(outcome(check, scheme, DEN_HELDER, LocalDate.of(2027, 1, 1)).verdict())
                .isEqualTo(VOLDOET_NIET);
        AccessOutcome doetinchem = outcome(check, scheme, DOETINCHEM, DAY);
        assertThat(doetinchem.verdict()).isEqualTo(VOLDOET_NIET);
        assertThat(doetinchem.changes()).containsExactly(Set.of(new Change.Listing("list", true)));
    }

    @Test
    void absenceFromAListThatWasNotPublishedProvesNothing() {
        Scheme scheme = scheme(clause("list", new Condition.OnList("list")));
        AccessCheck check = new AccessCheck(Map.of("list", list(ClosedList.Absence.NOT_PUBLISHED)));
        assertThat(outcome(check, scheme, DOETINCHEM, DAY).verdict()).isEqualTo(NIET_BEREKENBAAR);
    }

    @Test
    void aListOfAnotherCountryTellsNothingOfWhoIsNotOnIt() {
        Scheme scheme = scheme(clause("list", new Condition.OnList("list")));
        ClosedList elsewhere = list(
                        ClosedList.Absence.NOT_LISTED,
                        new ClosedList.Member("Den Helder", DEN_HELDER, null, Period.from(LocalDate.of(2020, 1, 1))))
                .ofOtherCountry();
        AccessCheck check = new AccessCheck(Map.of("list", elsewhere));
        assertThat(outcome(check, scheme, DOETINCHEM, DAY).verdict()).isEqualTo(NIET_BEREKENBAAR);
        assertThat(outcome(check, scheme, DEN_HELDER, DAY).verdict()).isEqualTo(VOLDOET);
        assertThat(elsewhere.isComplete()).as("its names were published").isTrue();
        assertThat(list(ClosedList.Absence.NOT_PUBLISHED).isComplete()).isFalse();
    }

    @Test
    void anAreaIsOnAListOfAreasOnlyWhereItLiesInside() {
        ClosedList areas = list(
                ClosedList.Absence.NOT_LISTED,
                new ClosedList.Member(
                        "Heerlen-Noord",
                        new AreaCode("GM0917"),
                        "heerlen-noord",
                        Period.from(LocalDate.of(2022, 7, 1))));
        Scheme scheme = scheme(clause("list", new Condition.OnList("list")));
        AccessCheck check = new AccessCheck(Map.of("list", areas));
        assertThat(wijk(check, scheme, Map.of("heerlen-noord", Applicant.Membership.INSIDE)))
                .isEqualTo(VOLDOET);
        assertThat(wijk(check, scheme, Map.of("heerlen-noord", Applicant.Membership.UNCERTAIN)))
                .isEqualTo(ONBEKEND);
        assertThat(wijk(check, scheme, Map.of())).isEqualTo(VOLDOET_NIET);
    }

    @Test
    void whatIsNotPublishedIsNotComputableButAFailedGateStillDecides() {
        Clause points = new Clause(
                "points",
                RuleKind.RANGSCHIKKING,
                "bijlage 2",
                text("punten"),
                new Condition.NotPublished(text("gewichten")),
                false);
        Scheme scheme = scheme(clause("gap", atLeast("gap", "1000000")), points);
        assertThat(check(scheme, DOETINCHEM, Map.of("gap", Fact.Amount.stated("1000000")))
                        .verdict())
                .isEqualTo(NIET_BEREKENBAAR);
        assertThat(check(scheme, DOETINCHEM, Map.of("gap", Fact.Amount.stated("999999")))
                        .verdict())
                .isEqualTo(VOLDOET_NIET);
    }

    @Test
    void coFinancingIsComparedWithTheAmountAsked() {
        Scheme scheme = scheme(
                clause("cofinance", new Condition.BoundByInput("cofinance", Condition.Comparison.AT_LEAST, "asked")));
        AccessOutcome short1 = check(
                scheme,
                DOETINCHEM,
                Map.of("cofinance", Fact.Amount.stated("4000000"), "asked", Fact.Amount.stated("5000000")));
        assertThat(short1.verdict()).isEqualTo(VOLDOET_NIET);
        assertThat(short1.changes())
                .containsExactly(Set.of(new Change.Reach(
                        "cofinance",
                        new BigDecimal("4000000"),
                        Condition.Comparison.AT_LEAST,
                        new BigDecimal("5000000"))));
        assertThat(check(scheme, DOETINCHEM, Map.of("cofinance", Fact.Amount.stated("1")))
                        .missing())
                .containsExactly("asked");
    }

    @Test
    void aClauseThatRefersToNoListIsAnError() {
        Scheme scheme = scheme(clause("list", new Condition.OnList("nowhere")));
        assertThatThrownBy(() -> check(scheme, DOETINCHEM, Map.of()))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void versionsThatHoldOnTheSameDayAreRefused() {
        SchemeVersion version = KANSENZONE.versions().getFirst();
        assertThatThrownBy(() -> new Scheme(
                        "s",
                        text("s"),
                        text("s"),
                        List.of(),
                        Scheme.Level.AREA,
                        false,
                        Scheme.Outside.CLOSED,
                        List.of(version, version),
                        List.of()))
                .hasMessageContaining("hold on the same day");
    }

    @Property
    void everyChangeThatIsProposedTurnsTheRefusalAround(
            @ForAll @IntRange(min = 0, max = 60) int nonActive,
            @ForAll @IntRange(min = 0, max = 90) int lowIncome,
            @ForAll @IntRange(min = 0, max = 40_000) int residents,
            @ForAll boolean designated,
            @ForAll @IntRange(min = 0, max = 6) int extensions) {
        Map<String, Fact> facts = facts("" + nonActive, "" + lowIncome, "" + residents, designated, "" + extensions);
        AccessOutcome outcome = check(KANSENZONE, DOETINCHEM, facts);
        assertThat(outcome.changes().isEmpty()).isEqualTo(outcome.verdict() == VOLDOET);
        for (Set<Change> set : outcome.changes()) {
            Map<String, Fact> changed = new HashMap<>(facts);
            set.forEach(change -> apply(change, changed));
            assertThat(check(KANSENZONE, DOETINCHEM, changed).verdict())
                    .as("%s", set)
                    .isEqualTo(VOLDOET);
        }
    }

    private static void apply(Change change, Map<String, Fact> facts) {
        switch (change) {
            case Change.Reach reach -> {
                BigDecimal nudge = switch (reach.comparison()) {
                    case AT_LEAST, AT_MOST -> BigDecimal.ZERO;
                    case MORE_THAN -> BigDecimal.ONE;
                    case LESS_THAN -> BigDecimal.ONE.negate();
                };
                facts.put(reach.input(), new Fact.Amount(reach.bound().add(nudge), null));
            }
            case Change.Become become -> facts.put(become.input(), new Fact.Truth(become.required()));
            default -> throw new AssertionError("no such change in this scheme: " + change);
        }
    }

    private static AccessOutcome kansenzone(
            String nonActive,
            @Nullable String lowIncome,
            String residents,
            boolean designated,
            @Nullable String extensions) {
        return check(KANSENZONE, DOETINCHEM, facts(nonActive, lowIncome, residents, designated, extensions));
    }

    private static Map<String, Fact> facts(
            String nonActive,
            @Nullable String lowIncome,
            String residents,
            boolean designated,
            @Nullable String extensions) {
        Map<String, Fact> facts = new HashMap<>();
        facts.put("share_non_active", Fact.Amount.stated(nonActive));
        if (lowIncome != null) {
            facts.put("share_low_income", Fact.Amount.stated(lowIncome));
        }
        facts.put("residents", Fact.Amount.stated(residents));
        facts.put("previously_designated", new Fact.Truth(designated));
        if (extensions != null) {
            facts.put("extensions", Fact.Amount.stated(extensions));
        }
        return facts;
    }

    private static Verdict wijk(AccessCheck check, Scheme scheme, Map<String, Applicant.Membership> focusAreas) {
        Applicant wijk = new Applicant("wijk", new AreaCode("GM0917"), focusAreas, false, Map.of());
        return check.findOutcome(scheme, wijk, DAY).orElseThrow().verdict();
    }

    private static AccessOutcome outcome(AccessCheck check, Scheme scheme, AreaCode gemeente, LocalDate day) {
        return check.findOutcome(scheme, Applicant.gemeente("x", gemeente, Map.of()), day)
                .orElseThrow();
    }

    private static AccessOutcome check(Scheme scheme, AreaCode gemeente, Map<String, Fact> facts) {
        return new AccessCheck(Map.of())
                .findOutcome(scheme, Applicant.gemeente("x", gemeente, facts), DAY)
                .orElseThrow();
    }

    private static ClosedList list(ClosedList.Absence absence, ClosedList.Member... members) {
        return new ClosedList("list", text("lijst"), text("selectie"), absence, "bron", List.of(members));
    }

    private static Condition atLeast(String input, String bound) {
        return new Condition.Bound(input, Condition.Comparison.AT_LEAST, new BigDecimal(bound));
    }

    private static Clause clause(String id, Condition condition) {
        return new Clause(id, RuleKind.DREMPEL, "art. 3", text(id), condition, false);
    }

    private static Scheme scheme(Clause... clauses) {
        SchemeVersion version = new SchemeVersion(
                "1",
                Period.from(LocalDate.of(2020, 1, 1)),
                "wet",
                null,
                null,
                List.of(),
                List.of(clauses),
                List.of(),
                List.of(),
                List.of());
        return new Scheme(
                "scheme",
                text("regeling"),
                text("doel"),
                List.of("BZK"),
                Scheme.Level.GEMEENTE,
                false,
                Scheme.Outside.CLOSED,
                List.of(version),
                List.of());
    }

    private static LocalText text(String text) {
        return new LocalText(text, text);
    }
}
