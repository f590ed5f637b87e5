package nl.wijkmaat.engine.scheme;

import static nl.wijkmaat.engine.scheme.SmallScheme.clause;
import static nl.wijkmaat.engine.scheme.SmallScheme.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The rounds of a scheme: which holds when, what changed from one to the next, what they ask and give. */
class VersionsTest {

    private static final Condition DONE = new Condition.Truth("done", true);
    private static final Condition NOT_DONE = new Condition.Truth("done", false);
    private static final InputDeclaration INPUT =
            new InputDeclaration("done", InputType.TRUTH, text("klaar"), null, null, Map.of(), text("bron"), false);

    private static SchemeVersion version(
            String id, @Nullable Money budget, @Nullable Integer years, List<Entitlement> gives, Clause... clauses) {
        return new SchemeVersion(
                id,
                Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31)),
                "wet",
                budget,
                years,
                List.of(INPUT),
                List.of(clauses),
                gives,
                List.of(),
                List.of());
    }

    @Test
    @DisplayName(
            "what came, went and changed is told, in the order of the newer version and then of the older; the rest is not")
    void difference() {
        SchemeVersion before = version(
                "1", Money.ofEuros(5), 3, List.of(), clause("gone", DONE), clause("same", DONE), clause("other", DONE));
        SchemeVersion after = version(
                "2",
                Money.ofEuros(6),
                3,
                List.of(),
                clause("new", DONE),
                clause("other", NOT_DONE),
                clause("same", DONE));
        VersionDifference difference = VersionDifference.between(before, after);
        assertThat(difference.clauses())
                .extracting(VersionDifference.ClauseChange::id)
                .containsExactly("new", "other", "gone");
        assertThat(difference.clauses().get(0).before()).isNull();
        assertThat(difference.clauses().get(0).after()).isEqualTo(clause("new", DONE));
        assertThat(difference.clauses().get(1).before()).isEqualTo(clause("other", DONE));
        assertThat(difference.clauses().get(1).after()).isEqualTo(clause("other", NOT_DONE));
        assertThat(difference.clauses().get(2).before()).isEqualTo(clause("gone", DONE));
        assertThat(difference.clauses().get(2).after()).isNull();
        assertThat(difference.isBudgetChanged()).isTrue();
        assertThat(difference.isMoneyYearsChanged()).isFalse();
        VersionDifference years = VersionDifference.between(before, version("3", Money.ofEuros(5), null, List.of()));
        assertThat(years.isBudgetChanged()).isFalse();
        assertThat(years.isMoneyYearsChanged()).isTrue();
        assertThat(VersionDifference.between(before, before).clauses()).isEmpty();
    }

    @Test
    @DisplayName("a version and an input are found by their own name, and by no other")
    void found() {
        Scheme scheme = SmallScheme.of("scheme", List.of(clause("a", DONE)), List.of());
        assertThat(scheme.findVersion("1")).contains(scheme.versions().getFirst());
        assertThat(scheme.findVersion("2")).isEmpty();
        SchemeVersion version = version("1", null, null, List.of());
        assertThat(version.findInput("done")).contains(INPUT);
        assertThat(version.findInput("gap")).isEmpty();
    }

    @Test
    @DisplayName("words to choose from belong to a choice, and only to a choice")
    void choices() {
        assertThatThrownBy(() -> new InputDeclaration(
                        "soort", InputType.CHOICE, text("soort"), null, null, Map.of(), text("bron"), false))
                .hasMessageContaining("soort");
        assertThatThrownBy(() -> new InputDeclaration(
                        "klaar",
                        InputType.TRUTH,
                        text("klaar"),
                        null,
                        null,
                        Map.of("ja", text("ja")),
                        text("bron"),
                        false))
                .hasMessageContaining("klaar");
        assertThat(new InputDeclaration(
                                "soort",
                                InputType.CHOICE,
                                text("soort"),
                                null,
                                null,
                                Map.of("a", text("a")),
                                text("bron"),
                                false)
                        .choices())
                .containsExactly(Map.entry("a", text("a")));
    }

    @Test
    @DisplayName(
            "what is given is told to who may get in and meets its condition, and is summed only when it is certain")
    void entitlements() {
        Entitlement money = new Entitlement("geld", "art. 2", text("geld"), DONE, Money.ofEuros(100), 3, 0);
        Entitlement points = new Entitlement("punten", "art. 3", text("punten"), NOT_DONE, null, null, 5);
        SchemeVersion version =
                version("1", null, null, List.of(money, points), clause("groot", new Condition.Truth("large", true)));
        Scheme scheme = new Scheme(
                "scheme",
                text("scheme"),
                text("scheme"),
                List.of(),
                Scheme.Level.GEMEENTE,
                false,
                Scheme.Outside.NOT_SEEN,
                List.of(version),
                List.of());
        AccessCheck check = new AccessCheck(Map.of());
        Applicant in =
                SmallScheme.gemeente("GM0001", Map.of("large", new Fact.Truth(true), "done", new Fact.Truth(true)));
        Applicant unknown = SmallScheme.gemeente("GM0001", Map.of("large", new Fact.Truth(true)));
        Applicant out =
                SmallScheme.gemeente("GM0001", Map.of("large", new Fact.Truth(false), "done", new Fact.Truth(true)));
        assertThat(check.outcome(scheme, version, in, SmallScheme.DAY).entitlements())
                .containsExactly(new AccessOutcome.Granted(money, Verdict.VOLDOET));
        assertThat(check.outcome(scheme, version, unknown, SmallScheme.DAY).entitlements())
                .containsExactly(
                        new AccessOutcome.Granted(money, Verdict.ONBEKEND),
                        new AccessOutcome.Granted(points, Verdict.ONBEKEND));
        assertThat(check.outcome(scheme, version, out, SmallScheme.DAY).entitlements())
                .isEmpty();
        assertThat(check.perYear(version, in, SmallScheme.DAY, Verdict.VOLDOET)).isEqualTo(Money.ofEuros(100));
        assertThat(check.perYear(version, unknown, SmallScheme.DAY, Verdict.VOLDOET))
                .isEqualTo(Money.ZERO);
        assertThat(check.perYear(version, in, SmallScheme.DAY, Verdict.ONBEKEND))
                .isEqualTo(Money.ZERO);
    }

    @Test
    @DisplayName(
            "what was tested keeps the day, the place and the verdict; the clause that decides is the first with that verdict")
    void tested() {
        Scheme scheme = SmallScheme.of(
                "scheme",
                List.of(clause("a", DONE), clause("b", new Condition.Truth("x", true)), clause("c", NOT_DONE)),
                List.of());
        Applicant applicant =
                SmallScheme.gemeente("GM0001", Map.of("done", new Fact.Truth(true), "x", new Fact.Truth(false)));
        Access access = new AccessCheck(Map.of()).access(scheme, applicant, SmallScheme.DAY);
        assertThat(access.day()).isEqualTo(SmallScheme.DAY);
        assertThat(access.verdict()).isEqualTo(Verdict.VOLDOET_NIET);
        assertThat(access.applicant()).isEqualTo(applicant);
        assertThat(access.scheme()).isEqualTo(scheme);
        AccessOutcome outcome = access.findOutcome().orElseThrow();
        assertThat(outcome.decidingClause().orElseThrow().clause().id()).isEqualTo("b");
        assertThat(applicant.inputNames()).containsExactlyInAnyOrder("done", "x");
    }

    @Test
    @DisplayName("a list has the members of the day, and kinds of rule keep the names of the contract")
    void listsAndKinds() {
        AreaCode code = new AreaCode("GM0001");
        ClosedList list = new ClosedList(
                "list",
                text("list"),
                text("list"),
                ClosedList.Absence.NOT_LISTED,
                "bron",
                List.of(
                        new ClosedList.Member(
                                "toen", code, null, Period.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31))),
                        new ClosedList.Member("nu", code, null, Period.from(LocalDate.of(2021, 1, 1)))));
        assertThat(list.listMembers(LocalDate.of(2020, 12, 31)))
                .extracting(ClosedList.Member::name)
                .containsExactly("toen");
        assertThat(list.listMembers(LocalDate.of(2021, 1, 1)))
                .extracting(ClosedList.Member::name)
                .containsExactly("nu");
        assertThat(list.listMembers(LocalDate.of(2019, 1, 1))).isEmpty();
        assertThat(List.of(RuleKind.values()))
                .extracting(RuleKind::id)
                .containsExactly("drempel", "gesloten_lijst", "rangschikking", "oordeel");
    }
}
