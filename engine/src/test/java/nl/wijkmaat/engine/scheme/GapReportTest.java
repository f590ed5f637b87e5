package nl.wijkmaat.engine.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import org.junit.jupiter.api.Test;

/** Who meets everything else, and what a place on a list would open. */
class GapReportTest {

    private static final Clause PLAN = SmallScheme.clause("plan", new Condition.Truth("plan", true));
    private static final Scheme PROGRAMME = SmallScheme.of(
            "programme",
            List.of(SmallScheme.listed("lijst", "areas")),
            List.of(
                    new Scheme.Opening("grant", Scheme.Effect.CONDITION, "art. 1"),
                    new Scheme.Opening("fund", Scheme.Effect.PRIORITY, "art. 2")));
    private static final Scheme GRANT =
            SmallScheme.of("grant", List.of(SmallScheme.listed("lijst", "areas"), PLAN), List.of());
    private static final Scheme FUND = SmallScheme.of("fund", List.of(PLAN), List.of());
    private static final Scheme OUTSIDE = SmallScheme.of(
            "outside",
            List.of(SmallScheme.clause("buiten", new Condition.Not(new Condition.OnList("areas")))),
            List.of());
    private static final Scheme LONELY =
            SmallScheme.of("lonely", List.of(SmallScheme.listed("lijst", "one")), List.of());
    private static final AccessCheck CHECK = new AccessCheck(
            Map.of("areas", SmallScheme.list("areas", true, "GM0002"), "one", SmallScheme.list("one", true, "GM0002")));

    private static GapReport report(String gemeente, Map<String, Fact> facts) {
        List<Access> accesses = List.of(PROGRAMME, GRANT, FUND, OUTSIDE, LONELY).stream()
                .map(scheme -> CHECK.access(scheme, SmallScheme.gemeente(gemeente, facts), SmallScheme.DAY))
                .toList();
        return GapReport.of(accesses, CHECK, SmallScheme.DAY);
    }

    private static GapReport.Line line(GapReport report, String scheme) {
        return report.lines().stream()
                .filter(l -> l.access().scheme().id().equals(scheme))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDecidingClauseLeftOutShowsWhetherTheRestIsMet() {
        GapReport report = report("GM0001", Map.of());
        assertThat(line(report, "programme")
                        .findDeciding()
                        .orElseThrow()
                        .clause()
                        .id())
                .isEqualTo("lijst");
        assertThat(line(report, "programme").findRest()).contains(Verdict.VOLDOET);
        assertThat(line(report, "grant").findRest()).contains(Verdict.ONBEKEND);
        assertThat(line(report, "grant").missingForRest()).containsExactly("plan");
        assertThat(line(report("GM0001", Map.of("plan", new Fact.Truth(true))), "grant")
                        .findRest())
                .contains(Verdict.VOLDOET);
        assertThat(line(report, "outside").findRest())
                .as("nothing decides when all is met")
                .isEmpty();
    }

    @Test
    void oneListingOpensGrantsAndClosesWhatIsForOthers() {
        GapReport report = report("GM0001", Map.of("plan", new Fact.Truth(true)));
        assertThat(report.cascades())
                .as("a list that counts in one scheme is no cascade")
                .hasSize(1);
        GapReport.Cascade cascade = report.cascades().getFirst();
        assertThat(cascade.list().id()).isEqualTo("areas");
        assertThat(cascade.effects())
                .extracting(e -> e.scheme().id())
                .containsExactly("programme", "grant", "fund", "outside");
        GapReport.Effect grant = cascade.effects().get(1);
        assertThat(grant.before()).isEqualTo(Verdict.VOLDOET_NIET);
        assertThat(grant.after()).isEqualTo(Verdict.VOLDOET);
        assertThat(grant.turned()).extracting(c -> c.clause().id()).containsExactly("lijst");
        assertThat(grant.findDeclared().orElseThrow().effect()).isEqualTo(Scheme.Effect.CONDITION);
        GapReport.Effect fund = cascade.effects().get(2);
        assertThat(fund.turned()).as("only declared: no clause asks for it").isEmpty();
        assertThat(fund.findDeclared().orElseThrow().article()).isEqualTo("art. 2");
        GapReport.Effect outside = cascade.effects().get(3);
        assertThat(outside.before()).isEqualTo(Verdict.VOLDOET);
        assertThat(outside.after()).isEqualTo(Verdict.VOLDOET_NIET);
    }

    @Test
    void whoIsOnTheListHasNoCascade() {
        assertThat(report("GM0002", Map.of()).cascades()).isEmpty();
    }

    @Test
    void aDayWithoutRulesIsToldAsSuch() {
        LocalDate before = LocalDate.of(2019, 1, 1);
        Access access = CHECK.access(PROGRAMME, SmallScheme.gemeente("GM0002", Map.of()), before);
        assertThat(access.verdict()).isEqualTo(Verdict.NIET_BEREKENBAAR);
        assertThat(access.findOutcome()).isEmpty();
        assertThat(access.day()).isEqualTo(before);
        assertThat(access.applicant().gemeente()).isEqualTo(new AreaCode("GM0002"));
        assertThat(((Access.NoRules) access).findLastBefore()).isEmpty();
        Access.NoRules after = (Access.NoRules)
                CHECK.access(PROGRAMME, SmallScheme.gemeente("GM0002", Map.of()), LocalDate.of(2030, 1, 1));
        assertThat(after.findLastBefore().orElseThrow().id()).isEqualTo("1");
        Scheme closed = new Scheme(
                "closed",
                SmallScheme.text("x"),
                SmallScheme.text("x"),
                List.of(),
                Scheme.Level.AREA,
                false,
                Scheme.Outside.CLOSED,
                PROGRAMME.versions(),
                List.of());
        assertThat(CHECK.access(closed, SmallScheme.gemeente("GM0002", Map.of()), before)
                        .verdict())
                .isEqualTo(Verdict.VOLDOET_NIET);
        assertThat(GapReport.of(List.of(access), CHECK, before)
                        .lines()
                        .getFirst()
                        .findRest())
                .isEmpty();
    }

    @Test
    void sizesOfThoseOnAListCountEachGemeenteOnce() {
        AreaCode own = new AreaCode("GM0001");
        AreaCode small = new AreaCode("GM0002");
        AreaCode large = new AreaCode("GM0003");
        AreaCode unknown = new AreaCode("GM0004");
        Map<AreaCode, Long> residents = Map.of(own, 50_000L, small, 49_999L, large, 100_000L);
        assertThat(SizeContrast.of(List.of(small, small, large, unknown), residents, own))
                .isEqualTo(new SizeContrast(3, 2, 1, 1));
        assertThat(SizeContrast.of(List.of(small), Map.of(small, 5L), own).smaller())
                .isZero();
    }
}
