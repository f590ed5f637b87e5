package nl.wijkmaat.editions.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.wijkmaat.editions.SharedData;
import nl.wijkmaat.editions.lists.NamedAreaLists;
import nl.wijkmaat.engine.Verdict;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.scheme.AccessCheck;
import nl.wijkmaat.engine.scheme.AccessOutcome;
import nl.wijkmaat.engine.scheme.Applicant;
import nl.wijkmaat.engine.scheme.ClosedList;
import nl.wijkmaat.engine.scheme.Fact;
import org.junit.jupiter.api.Test;

/** The worked cases of the published rules, against the schemes of the catalogue. */
class DeliveredSchemesTest {

    private static final SchemeCatalogue CATALOGUE = SchemeCatalogue.load(
            SharedData.catalogue(),
            Set.of("residents"),
            NamedAreaLists.read(SharedData.catalogue(), year -> Optional.empty()));
    private static final AreaCode DOETINCHEM = new AreaCode("GM0222");
    private static final AreaCode DEN_HELDER = new AreaCode("GM0400");
    private static final AreaCode NIEUWEGEIN = new AreaCode("GM0356");

    @Test
    void allSchemesOfTheMissionAreThere() {
        assertThat(CATALOGUE.schemes())
                .containsOnlyKeys(
                        "nplv",
                        "kansrijke-wijk",
                        "volkshuisvestingsfonds",
                        "preventie-met-gezag",
                        "impulsaanpak-winkelgebieden",
                        "regio-deals",
                        "city-deals",
                        "school-en-omgeving",
                        "wbmgp-kansenzone",
                        "wbmgp-selectieve-toewijzing",
                        "realisatiestimulans",
                        "brede-spuk-gala",
                        "iza",
                        "nprz",
                        "leefbaarheidsfonds",
                        "perspectiefprogramma-2021");
    }

    @Test
    void sixteenAreasIn2021AndTwentySinceJuly2022() {
        ClosedList list = listed("nplv");
        assertThat(list.listMembers(LocalDate.of(2021, 6, 1))).hasSize(16);
        assertThat(list.listMembers(LocalDate.of(2022, 7, 1))).hasSize(20);
    }

    @Test
    void preventieMetGezagHasTwentySevenAndTwenty() {
        assertThat(listed("pmg-structureel").members()).hasSize(27);
        assertThat(listed("pmg-tijdelijk").members()).hasSize(20);
        LocalDate day = LocalDate.of(2025, 1, 1);
        Map<String, Fact> plan = Map.of("problem_analysis_plan", new Fact.Truth(true));
        AccessOutcome denHelder = outcome("preventie-met-gezag", DEN_HELDER, day, plan);
        assertThat(denHelder.verdict()).isEqualTo(Verdict.VOLDOET);
        assertThat(denHelder.entitlements())
                .singleElement()
                .satisfies(granted -> assertThat(granted.entitlement().years()).isEqualTo(3));
        AccessOutcome nieuwegein = outcome("preventie-met-gezag", NIEUWEGEIN, day, Map.of());
        assertThat(nieuwegein.verdict()).isEqualTo(Verdict.VOLDOET);
        assertThat(nieuwegein.entitlements())
                .singleElement()
                .satisfies(granted -> assertThat(granted.entitlement().id()).isEqualTo("structureel"));
        AccessOutcome doetinchem = outcome("preventie-met-gezag", DOETINCHEM, day, plan);
        assertThat(doetinchem.verdict()).isEqualTo(Verdict.VOLDOET_NIET);
        assertThat(doetinchem.decidingClause().orElseThrow().clause().id()).isEqualTo("lijst");
        assertThat(outcome("preventie-met-gezag", DOETINCHEM, LocalDate.of(2026, 7, 1), Map.of())
                        .verdict())
                .as("the annex of 2026 was not seen")
                .isEqualTo(Verdict.NIET_BEREKENBAAR);
    }

    @Test
    void fiftyShopsFailAndFiftyOnePassTheGates() {
        assertThat(shops(51, "1000000", 2)).isEqualTo(Verdict.NIET_BEREKENBAAR);
        assertThat(shops(50, "1000000", 2)).isEqualTo(Verdict.VOLDOET_NIET);
        assertThat(shops(51, "999999", 2)).isEqualTo(Verdict.VOLDOET_NIET);
        assertThat(shops(51, "1000000", 1)).isEqualTo(Verdict.VOLDOET_NIET);
    }

    @Test
    void aHighVacancyWithAGapOfEightHundredThousandFailsOnTheGap() {
        AccessOutcome outcome = shopOutcome(80, "800000", 2);
        assertThat(outcome.decidingClause().orElseThrow().clause().id()).isEqualTo("onrendabele-top");
    }

    @Test
    void tenPercentOfTheCeilingOfTheHousingFundIsTheMost() {
        assertThat(housingFund("11399600", false, true).verdict()).isEqualTo(Verdict.NIET_BEREKENBAAR);
        assertThat(housingFund("11399601", false, true).verdict()).isEqualTo(Verdict.VOLDOET_NIET);
    }

    @Test
    void fivePriorityPointsOnlyForWhoAppliedWellBeforeAndGotNothing() {
        assertThat(points(housingFund("5000000", false, true))).isEqualTo(5);
        assertThat(points(housingFund("5000000", true, true))).isZero();
        assertThat(points(housingFund("5000000", false, false))).isZero();
    }

    @Test
    void theFirstRoundOfTheShoppingAreaSchemeHadElevenWinners() {
        List<Award> rounds = CATALOGUE.awards().stream()
                .filter(a -> a.scheme().equals("impulsaanpak-winkelgebieden"))
                .toList();
        assertThat(rounds).extracting(a -> a.winners().size()).containsExactly(11, 9, 9, 13);
    }

    private static Verdict shops(int shops, String gap, int investors) {
        return shopOutcome(shops, gap, investors).verdict();
    }

    private static AccessOutcome shopOutcome(int shops, String gap, int investors) {
        return outcome(
                "impulsaanpak-winkelgebieden",
                DOETINCHEM,
                LocalDate.of(2022, 5, 20),
                Map.of(
                        "contiguous_area",
                        new Fact.Truth(true),
                        "in_central_shopping_area",
                        new Fact.Truth(false),
                        "shops_in_area",
                        Fact.Amount.stated("" + shops),
                        "unprofitable_gap",
                        Fact.Amount.stated(gap),
                        "private_investors",
                        Fact.Amount.stated("" + investors),
                        "independent_valuation",
                        new Fact.Truth(true)));
    }

    private static AccessOutcome housingFund(String amount, boolean received, boolean appliedBefore) {
        Map<String, Fact> facts = new HashMap<>();
        facts.put("primary_activity", new Fact.Choice("transformatie"));
        facts.put("secondary_only_near_primary", new Fact.Truth(true));
        facts.put("requested_amount", Fact.Amount.stated(amount));
        facts.put("submitted_on", new Fact.Day(LocalDate.of(2024, 9, 1)));
        facts.put("base_score_sufficient", new Fact.Truth(true));
        facts.put("received_before", new Fact.Truth(received));
        facts.put("applied_before_sufficient", new Fact.Truth(appliedBefore));
        return outcome("volkshuisvestingsfonds", DOETINCHEM, LocalDate.of(2024, 9, 1), facts);
    }

    private static int points(AccessOutcome outcome) {
        return outcome.entitlements().stream()
                .filter(granted -> granted.verdict() == Verdict.VOLDOET)
                .mapToInt(granted -> granted.entitlement().points())
                .sum();
    }

    private static AccessOutcome outcome(String scheme, AreaCode gemeente, LocalDate day, Map<String, Fact> facts) {
        return new AccessCheck(CATALOGUE.lists())
                .findOutcome(CATALOGUE.getScheme(scheme), Applicant.gemeente("x", gemeente, facts), day)
                .orElseThrow();
    }

    private static ClosedList listed(String id) {
        return CATALOGUE.lists().values().stream()
                .filter(list -> list.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
