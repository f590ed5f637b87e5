package nl.wijkmaat.engine.scheme;

import static nl.wijkmaat.engine.scheme.SmallScheme.clause;
import static nl.wijkmaat.engine.scheme.SmallScheme.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.Money;
import nl.wijkmaat.engine.Period;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.scheme.Condition.Comparison;
import nl.wijkmaat.engine.scheme.RowCheck.Contradiction;
import nl.wijkmaat.engine.scheme.RowCheck.Finding;
import nl.wijkmaat.engine.scheme.RowCheck.Gap;
import nl.wijkmaat.engine.scheme.RowCheck.Overlap;
import nl.wijkmaat.engine.scheme.RowCheck.Witness;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows that forget somebody, or give somebody two different things, are found with somebody to whom it happens. */
class RowCheckTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final List<InputDeclaration> INPUTS = List.of(
            input("x", InputType.NUMBER),
            input("y", InputType.EURO),
            input("done", InputType.TRUTH),
            input("kind", InputType.CHOICE, "a", "b", "c"),
            input("day", InputType.DATE));

    private static InputDeclaration input(String name, InputType type, String... choices) {
        Map<String, LocalText> words = new LinkedHashMap<>();
        List.of(choices).forEach(choice -> words.put(choice, text(choice)));
        return new InputDeclaration(name, type, text(name), null, null, words, text("bron"), false);
    }

    private static Entitlement row(String id, long euros, Condition condition) {
        return new Entitlement(id, "art. 1", text(id), condition, Money.ofEuros(euros), null, 0);
    }

    private static SchemeVersion version(List<Clause> clauses, Entitlement... rows) {
        return new SchemeVersion(
                "1",
                Period.of(FIRST, LocalDate.of(2024, 12, 31)),
                "wet",
                null,
                null,
                INPUTS,
                clauses,
                List.of(rows),
                List.of(),
                List.of());
    }

    private static List<Finding> check(List<Clause> clauses, Entitlement... rows) {
        return RowCheck.of(version(clauses, rows), Map.of());
    }

    @Test
    @DisplayName("rows that meet at a bound without sharing it are complete; with a hole of one value they are not")
    void bounds() {
        Entitlement upTo = row("tot", 1, bound("x", Comparison.AT_MOST, "5000000"));
        assertThat(check(List.of(), upTo, row("boven", 2, bound("x", Comparison.MORE_THAN, "5000000"))))
                .isEmpty();
        List<Finding> hole = check(
                List.of(),
                row("onder", 1, bound("x", Comparison.LESS_THAN, "5000000")),
                row("boven", 2, bound("x", Comparison.MORE_THAN, "5000000")));
        assertThat(hole).singleElement().isInstanceOf(Gap.class);
        assertThat(((Gap) hole.getFirst()).witness().inputs()).containsEntry("x", Fact.Amount.stated("5000000"));
        List<Finding> both = check(List.of(), upTo, row("vanaf", 2, bound("x", Comparison.AT_LEAST, "5000000")));
        assertThat(both).singleElement().isInstanceOf(Overlap.class);
        Overlap overlap = (Overlap) both.getFirst();
        assertThat(overlap.first().id()).isEqualTo("tot");
        assertThat(overlap.second().id()).isEqualTo("vanaf");
        assertThat(overlap.witness().inputs()).containsEntry("x", Fact.Amount.stated("5000000"));
    }

    @Test
    @DisplayName(
            "two rows that give the same are no overlap, and a row that comes on top of the others need not be met")
    void sameOutcomeAndAddition() {
        Condition all = bound("x", Comparison.AT_LEAST, "0");
        assertThat(check(
                        List.of(),
                        new Entitlement("een", "art. 1", text("geld"), all, Money.ofEuros(1), 2, 0),
                        new Entitlement("twee", "art. 2", text("geld"), all, Money.ofEuros(1), 2, 0)))
                .isEmpty();
        for (Entitlement other : List.of(
                new Entitlement("twee", "art. 1", text("geld"), all, Money.ofEuros(2), 2, 0),
                new Entitlement("twee", "art. 1", text("geld"), all, Money.ofEuros(1), 3, 0),
                new Entitlement("twee", "art. 1", text("geld"), all, Money.ofEuros(1), 2, 1),
                new Entitlement("twee", "art. 1", text("ander geld"), all, Money.ofEuros(1), 2, 0))) {
            assertThat(check(
                            List.of(),
                            new Entitlement("een", "art. 1", text("geld"), all, Money.ofEuros(1), 2, 0),
                            other))
                    .as(other.toString())
                    .singleElement()
                    .isInstanceOf(Overlap.class);
        }
        Entitlement points = new Entitlement(
                "punten", "art. 3", text("punten"), bound("x", Comparison.MORE_THAN, "9"), null, null, 5, true);
        assertThat(check(List.of(), row("geld", 1, all), points)).isEmpty();
        assertThat(check(List.of(), points)).as("nothing but additions").isEmpty();
        assertThat(RowCheck.rows(version(List.of(), row("geld", 1, all), points)))
                .extracting(Entitlement::id)
                .containsExactly("geld");
    }

    @Test
    @DisplayName("only who may get in counts: what the clauses shut out is no gap")
    void onlyWhoMayGetIn() {
        Entitlement row = row("geld", 1, bound("x", Comparison.AT_LEAST, "25"));
        assertThat(check(List.of(clause("drempel", bound("x", Comparison.AT_LEAST, "25"))), row))
                .isEmpty();
        assertThat(check(List.of(clause("drempel", bound("x", Comparison.AT_LEAST, "24"))), row))
                .singleElement()
                .isInstanceOf(Gap.class);
        assertThat(check(List.of(clause("onbekend", new Condition.NotPublished(text("niet gezien")))), row))
                .as("what was not published may be met")
                .singleElement()
                .isInstanceOf(Gap.class);
    }

    @Test
    @DisplayName("a row of which the rule was not published proves neither a gap nor an overlap")
    void notPublishedRow() {
        Entitlement unseen = row("ongezien", 1, new Condition.NotPublished(text("niet gezien")));
        assertThat(check(List.of(), unseen)).isEmpty();
        assertThat(check(List.of(), unseen, row("alle", 2, bound("x", Comparison.AT_LEAST, "0"))))
                .isEmpty();
    }

    @Test
    @DisplayName("clauses that nobody can meet together are told, and then nothing of the rows")
    void contradiction() {
        assertThat(check(
                        List.of(
                                clause("vanaf", bound("x", Comparison.AT_LEAST, "30000")),
                                clause("tot", bound("x", Comparison.AT_MOST, "5000"))),
                        row("geld", 1, bound("x", Comparison.AT_LEAST, "99999"))))
                .containsExactly(new Contradiction());
        assertThat(check(List.of(clause("negatief", bound("x", Comparison.LESS_THAN, "0")))))
                .as("numbers are not negative")
                .containsExactly(new Contradiction());
    }

    @Test
    @DisplayName("numbers held against each other are tried in every order, words, truths and days in every kind")
    void otherConditions() {
        Condition more = new Condition.BoundByInput("x", Comparison.MORE_THAN, "y");
        Condition less = new Condition.BoundByInput("x", Comparison.LESS_THAN, "y");
        List<Finding> equal = check(List.of(), row("meer", 1, more), row("minder", 2, less));
        assertThat(equal).singleElement().isInstanceOf(Gap.class);
        Witness witness = ((Gap) equal.getFirst()).witness();
        assertThat(witness.inputs().get("x")).isEqualTo(witness.inputs().get("y"));
        assertThat(check(
                        List.of(clause("grens", bound("y", Comparison.MORE_THAN, "7"))),
                        row("meer", 1, more),
                        row("niet", 2, new Condition.Not(more))))
                .isEmpty();
        assertThat(check(
                        List.of(),
                        row("a", 1, new Condition.OneOf("kind", Set.of("a"))),
                        row("b", 2, new Condition.OneOf("kind", Set.of("b")))))
                .singleElement()
                .satisfies(
                        gap -> assertThat(((Gap) gap).witness().inputs()).containsEntry("kind", new Fact.Choice("c")));
        assertThat(check(List.of(), row("klaar", 1, new Condition.Truth("done", true))))
                .singleElement()
                .satisfies(
                        gap -> assertThat(((Gap) gap).witness().inputs()).containsEntry("done", new Fact.Truth(false)));
        Condition spring = new Condition.Within("day", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 5, 31));
        Condition summer = new Condition.Within("day", LocalDate.of(2024, 5, 31), LocalDate.of(2024, 8, 31));
        assertThat(check(
                        List.of(clause("tijd", new Condition.AnyOf(List.of(spring, summer)))),
                        row("l", 1, spring),
                        row("z", 2, summer)))
                .singleElement()
                .satisfies(overlap -> assertThat(((Overlap) overlap).witness().inputs())
                        .containsEntry("day", new Fact.Day(LocalDate.of(2024, 5, 31))));
    }

    @Test
    @DisplayName("who stands on which lists together is taken from the lists, with the day")
    void lists() {
        Entitlement structural = row("structureel", 1, new Condition.OnList("een"));
        Entitlement temporary = row("tijdelijk", 2, new Condition.OnList("twee"));
        List<Clause> either = List.of(clause(
                "lijst", new Condition.AnyOf(List.of(new Condition.OnList("een"), new Condition.OnList("twee")))));
        ClosedList one = SmallScheme.list("een", true, "GM0001");
        assertThat(RowCheck.of(
                        version(either, structural, temporary),
                        Map.of("een", one, "twee", SmallScheme.list("twee", true, "GM0002"))))
                .as("nobody stands on both")
                .isEmpty();
        List<Finding> both = RowCheck.of(
                version(either, structural, temporary),
                Map.of("een", one, "twee", list("twee", LocalDate.of(2024, 7, 1), "GM0001")));
        assertThat(both).singleElement().isInstanceOf(Overlap.class);
        Witness witness = ((Overlap) both.getFirst()).witness();
        assertThat(witness.place()).contains("GM0001");
        assertThat(witness.day()).as("from then on it stands on both").isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(RowCheck.of(
                        version(either, structural, temporary),
                        Map.of("een", one, "twee", list("twee", LocalDate.of(2025, 7, 1), "GM0001"))))
                .as("after the version has ended")
                .isEmpty();
        List<Finding> elsewhere = RowCheck.of(version(List.of(), structural), Map.of("een", one));
        assertThat(((Gap) elsewhere.getFirst()).witness().place())
                .as("who stands on no list")
                .isEmpty();
        assertThat(RowCheck.of(version(List.of(), structural), Map.of("een", SmallScheme.list("een", false, "GM0001"))))
                .as("of a list that was not published nobody is known to be absent")
                .isEmpty();
    }

    @Test
    @DisplayName("a place in a listed area is tried beside its gemeente")
    void listedAreas() {
        ClosedList areas = new ClosedList(
                "gebieden",
                text("x"),
                text("x"),
                ClosedList.Absence.NOT_LISTED,
                "bron",
                List.of(
                        new ClosedList.Member("Noord", new AreaCode("GM0001"), "noord", Period.from(FIRST)),
                        new ClosedList.Member("Zuid", new AreaCode("GM0001"), "zuid", Period.from(FIRST))));
        ClosedList whole = list("heel", FIRST, "GM0001");
        // The gemeente stands on both; a place in it that lies in neither area stands on the second alone.
        List<Finding> findings = RowCheck.of(
                version(
                        List.of(clause("heel", new Condition.OnList("heel"))),
                        row("gebied", 1, new Condition.OnList("gebieden"))),
                Map.of("gebieden", areas, "heel", whole));
        assertThat(findings).isEmpty();
        List<Finding> overlap = RowCheck.of(
                version(
                        List.of(),
                        row("gebied", 1, new Condition.OnList("gebieden")),
                        row("rest", 2, new Condition.OnList("heel")),
                        row("geen", 3, new Condition.Not(new Condition.OnList("heel")))),
                Map.of("gebieden", areas, "heel", whole));
        assertThat(overlap).singleElement().isInstanceOf(Overlap.class);
        assertThat(((Overlap) overlap.getFirst()).witness().place()).contains("Noord");
    }

    @Property(tries = 250)
    void whatIsReportedHappensAndWhatIsNotReportedDoesNot(@ForAll long seed) {
        Random random = new Random(seed);
        List<Clause> clauses = new ArrayList<>();
        for (int c = random.nextInt(3); c > 0; c--) {
            clauses.add(clause("c" + c, condition(random, 2)));
        }
        Entitlement[] rows = new Entitlement[1 + random.nextInt(3)];
        for (int r = 0; r < rows.length; r++) {
            rows[r] = row("r" + r, r, condition(random, 2));
        }
        List<Finding> findings = check(clauses, rows);
        for (Finding finding : findings) {
            switch (finding) {
                case Gap gap -> {
                    assertThat(admits(clauses, gap.witness().inputs())).isTrue();
                    assertThat(rowsMet(rows, gap.witness().inputs())).isEmpty();
                }
                case Overlap overlap -> {
                    assertThat(admits(clauses, overlap.witness().inputs())).isTrue();
                    Entitlement[] two = {overlap.first(), overlap.second()};
                    assertThat(rowsMet(two, overlap.witness().inputs())).hasSize(2);
                }
                case Contradiction _ -> {
                    // the grid below finds nobody
                }
            }
        }
        boolean nobody = true;
        boolean gap = false;
        boolean overlap = false;
        for (Map<String, Fact> inputs : grid()) {
            if (admits(clauses, inputs)) {
                nobody = false;
                gap |= rowsMet(rows, inputs).isEmpty();
                overlap |= rowsMet(rows, inputs).size() > 1;
            }
        }
        assertThat(findings.contains(new Contradiction())).as("seed %d", seed).isEqualTo(nobody);
        if (!nobody) {
            assertThat(findings.stream().anyMatch(Gap.class::isInstance))
                    .as("gap, seed %d", seed)
                    .isEqualTo(gap);
            assertThat(findings.stream().anyMatch(Overlap.class::isInstance))
                    .as("overlap, seed %d", seed)
                    .isEqualTo(overlap);
        }
    }

    /** Every quarter from 0 to 6 of both numbers, with all words and truths: finer than the whole bounds that conditions have. */
    private static List<Map<String, Fact>> grid() {
        return GRID;
    }

    private static final List<Map<String, Fact>> GRID = makeGrid();

    private static List<Map<String, Fact>> makeGrid() {
        List<Map<String, Fact>> grid = new ArrayList<>();
        for (int x = 0; x <= 24; x++) {
            for (int y = 0; y <= 24; y++) {
                for (boolean done : new boolean[] {true, false}) {
                    for (String kind : List.of("a", "b", "c")) {
                        Map<String, Fact> inputs = new HashMap<>();
                        inputs.put("x", new Fact.Amount(BigDecimal.valueOf(x * 25L, 2), null));
                        inputs.put("y", new Fact.Amount(BigDecimal.valueOf(y * 25L, 2), null));
                        inputs.put("done", new Fact.Truth(done));
                        inputs.put("kind", new Fact.Choice(kind));
                        grid.add(inputs);
                    }
                }
            }
        }
        return grid;
    }

    private static boolean admits(List<Clause> clauses, Map<String, Fact> inputs) {
        return clauses.stream().allMatch(c -> holds(c.condition(), inputs));
    }

    private static List<String> rowsMet(Entitlement[] rows, Map<String, Fact> inputs) {
        return java.util.Arrays.stream(rows)
                .filter(row -> holds(row.condition(), inputs))
                .map(Entitlement::id)
                .toList();
    }

    private static boolean holds(Condition condition, Map<String, Fact> inputs) {
        Verdict verdict = new Evaluation(new Listings(Map.of()), SmallScheme.gemeente("GM0001", inputs), FIRST)
                .verdict(condition);
        assertThat(verdict.isKnown()).as("%s of %s", condition, inputs).isTrue();
        return verdict == Verdict.VOLDOET;
    }

    private static Condition condition(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 8 : 5);
        return switch (kind) {
            case 0, 1 ->
                new Condition.Bound(
                        random.nextBoolean() ? "x" : "y",
                        Comparison.values()[random.nextInt(4)],
                        BigDecimal.valueOf(1L + random.nextInt(4)));
            case 2 -> new Condition.BoundByInput("x", Comparison.values()[random.nextInt(4)], "y");
            case 3 -> new Condition.Truth("done", random.nextBoolean());
            case 4 -> new Condition.OneOf("kind", random.nextBoolean() ? Set.of("a") : Set.of("b", "c"));
            case 5 -> new Condition.Not(condition(random, depth - 1));
            case 6 -> new Condition.AllOf(List.of(condition(random, depth - 1), condition(random, depth - 1)));
            default -> new Condition.AnyOf(List.of(condition(random, depth - 1), condition(random, depth - 1)));
        };
    }

    private static ClosedList list(String id, LocalDate from, String gemeente) {
        return new ClosedList(
                id,
                text(id),
                text(id),
                ClosedList.Absence.NOT_LISTED,
                "bron",
                List.of(new ClosedList.Member(gemeente, new AreaCode(gemeente), null, Period.from(from))));
    }

    private static Condition bound(String input, Comparison comparison, String bound) {
        return new Condition.Bound(input, comparison, new BigDecimal(bound));
    }
}
