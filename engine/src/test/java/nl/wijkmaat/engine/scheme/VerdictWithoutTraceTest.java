package nl.wijkmaat.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.statistics.MissingReason;
import org.junit.jupiter.api.Test;

/** The fast verdict is that of the slow test with its trace, on random rules and facts. */
class VerdictWithoutTraceTest {

    private static final LocalDate DAY = SmallScheme.DAY;
    private static final Map<String, ClosedList> LISTS = Map.of(
            "open", SmallScheme.list("open", true, "GM0001", "GM0002"),
            "unseen", SmallScheme.list("unseen", false, "GM0003"),
            "areas",
                    new ClosedList(
                            "areas",
                            SmallScheme.text("x"),
                            SmallScheme.text("x"),
                            ClosedList.Absence.NOT_LISTED,
                            "bron",
                            List.of(new ClosedList.Member(
                                    "gebied",
                                    new AreaCode("GM0001"),
                                    "gebied",
                                    nl.wijkmaat.engine.Period.from(LocalDate.of(2020, 1, 1))))));

    @Test
    void theyAgree() {
        int[] seen = new int[Verdict.values().length];
        for (int seed = 0; seed < 3000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Clause> clauses = new ArrayList<>();
            for (int c = 0; c <= random.nextInt(3); c++) {
                clauses.add(SmallScheme.clause("c" + c, condition(random, 3)));
            }
            SchemeVersion version = SmallScheme.version("1", clauses);
            AccessCheck check = new AccessCheck(LISTS);
            Applicant applicant = applicant(random);
            Scheme scheme = SmallScheme.of("s", clauses, List.of());
            Verdict slow = check.outcome(scheme, version, applicant, DAY).verdict();
            assertThat(check.verdict(version, applicant, DAY))
                    .as("seed %d", seed)
                    .isEqualTo(slow);
            seen[slow.ordinal()]++;
        }
        assertThat(seen).as("every verdict comes up").doesNotContain(0);
    }

    private static Applicant applicant(SplittableRandom random) {
        Map<String, Fact> facts = new HashMap<>();
        for (String input : List.of("a", "b")) {
            switch (random.nextInt(3)) {
                case 0 -> facts.put(input, Fact.Amount.stated("" + random.nextInt(5)));
                case 1 -> facts.put(input, new Fact.Absent(MissingReason.SUPPRESSED));
                default -> {
                    // nobody asked
                }
            }
        }
        if (random.nextBoolean()) {
            facts.put("t", new Fact.Truth(random.nextBoolean()));
            facts.put("w", new Fact.Choice(random.nextBoolean() ? "x" : "y"));
            facts.put("d", new Fact.Day(DAY.plusDays(random.nextInt(4))));
        }
        Map<String, Applicant.Membership> focus = random.nextBoolean()
                ? Map.of()
                : Map.of("gebied", random.nextBoolean() ? Applicant.Membership.INSIDE : Applicant.Membership.UNCERTAIN);
        AreaCode gemeente = new AreaCode("GM000" + (1 + random.nextInt(4)));
        return new Applicant("x", gemeente, focus, random.nextInt(3) == 0, facts);
    }

    private static Condition condition(SplittableRandom random, int depth) {
        Condition.Comparison comparison = Condition.Comparison.values()[random.nextInt(4)];
        return switch (random.nextInt(depth == 0 ? 7 : 10)) {
            case 0 -> new Condition.Bound("a", comparison, new BigDecimal(random.nextInt(5)));
            case 1 -> new Condition.BoundByInput("a", comparison, "b");
            case 2 -> new Condition.Truth("t", random.nextBoolean());
            case 3 -> new Condition.OneOf("w", Set.of("x"));
            case 4 -> new Condition.Within("d", DAY, DAY.plusDays(2));
            case 5 -> new Condition.OnList(List.of("open", "unseen", "areas").get(random.nextInt(3)));
            case 6 -> new Condition.NotPublished(SmallScheme.text("x"));
            case 7 -> new Condition.Not(condition(random, depth - 1));
            case 8 -> new Condition.AllOf(List.of(condition(random, depth - 1), condition(random, depth - 1)));
            default -> new Condition.AnyOf(List.of(condition(random, depth - 1), condition(random, depth - 1)));
        };
    }
}
