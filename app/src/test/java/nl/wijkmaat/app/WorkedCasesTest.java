package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The worked cases of the delivered schemes, asked as a script asks them: {@code access --format json} and nothing else. */
class WorkedCasesTest {

    private static final String NONE = "-";

    @TempDir
    static Path data;

    @BeforeAll
    static void write() {
        SchemeEditions.write(data);
    }

    private static JsonNode access(String scheme, String area, String date, String inputs) {
        List<String> arguments = new ArrayList<>(
                List.of("access", "--scheme", scheme, "--area", area, "--date", date, "--format", "json"));
        if (inputs != null) {
            Arrays.stream(inputs.strip().split("\\s+")).forEach(input -> arguments.addAll(List.of("--input", input)));
        }
        return CommandRun.of(data, arguments.toArray(String[]::new))
                .mustEndWith(0)
                .json();
    }

    /** @param decides the clause on which it turns; {@code -} for none */
    private static JsonNode mustBe(JsonNode document, String outcome, String decides) {
        assertThat(document.path("outcome").asString()).as("%s", document).isEqualTo(outcome);
        assertThat(document.path("deciding_clause").asString(NONE))
                .as("%s", document)
                .isEqualTo(decides);
        return document;
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}, decided by {4}")
    @CsvSource(delimiter = '|', textBlock = """
            25.0 | 45.0 | 5000  | voldoet      | -              |
            24.9 | 45.0 | 5000  | voldoet_niet | niet-actieven  |
            25.0 | 45.0 | 30001 | voldoet_niet | inwoners       |
            25.0 | -    | 5000  | onbekend     | laag-inkomen   |
            24.9 | -    | 5000  | voldoet_niet | niet-actieven  |
            25.0 | 45.0 | 5000  | voldoet_niet | duur           | previously_designated=true extensions=4
            25.0 | 45.0 | 5000  | voldoet      | -              | previously_designated=true extensions=3
            """)
    @DisplayName(
            "T1, the opportunity zone: each bound itself meets, a step beyond does not, and what is missing is no zero")
    void opportunityZone(
            String nonActive, String lowIncome, String residents, String outcome, String decides, String designated) {
        String inputs = "share_non_active=" + nonActive
                + (lowIncome.equals(NONE) ? "" : " share_low_income=" + lowIncome) + " residents=" + residents
                + " map_and_check=true " + (designated == null ? "previously_designated=false" : designated);
        mustBe(access("wbmgp-kansenzone", "WK022201", "2025-06-01", inputs), outcome, decides);
    }

    @ParameterizedTest(name = "{0} shops, gap {1}, {2} investors: {3}, decided by {4}")
    @CsvSource(delimiter = '|', textBlock = """
            50 | 1000000 | 2 | voldoet_niet     | winkelgebied
            51 | 1000000 | 2 | niet_berekenbaar | rangschikking
            51 | 999999  | 2 | voldoet_niet     | onrendabele-top
            51 | 1000000 | 1 | voldoet_niet     | investeerders
            80 | 800000  | 2 | voldoet_niet     | onrendabele-top
            """)
    @DisplayName(
            "T3, shopping areas: the gates can be worked out, and behind them a ranking of which the weights are not published")
    void shoppingAreas(String shops, String gap, String investors, String outcome, String decides) {
        mustBe(
                access(
                        "impulsaanpak-winkelgebieden",
                        "Oosterhout",
                        "2022-05-20",
                        "contiguous_area=true in_central_shopping_area=false independent_valuation=true shops_in_area="
                                + shops + " unprofitable_gap=" + gap + " private_investors=" + investors),
                outcome,
                decides);
    }

    @ParameterizedTest(name = "{0}: {1}, {3} during {4} years")
    @CsvSource(delimiter = '|', textBlock = """
            GM0400 | voldoet      | -     | tijdelijk   | 3
            GM0356 | voldoet      | -     | structureel | -
            GM0222 | voldoet_niet | lijst | -           | -
            """)
    @DisplayName("T4, Prevention with Authority: temporary for three years, structural, or on no list")
    void prevention(String area, String outcome, String decides, String track, String years) {
        JsonNode document = mustBe(
                access("preventie-met-gezag", area, "2025-01-01", "problem_analysis_plan=true"), outcome, decides);
        assertThat(document.at("/gives/0/id").asString(NONE)).isEqualTo(track);
        assertThat(document.at("/gives/0/years").asString(NONE)).isEqualTo(years);
    }

    @ParameterizedTest(name = "{0} on {1}, residents involved {2}, plan {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            GM0222 | 2026-04-08 | true  | true  | voldoet_niet | focusgebied
            GM0917 | 2026-04-08 | true  | true  | voldoet      | -
            GM0917 | 2026-04-08 | false | true  | voldoet_niet | alliantie
            GM0917 | 2026-04-08 | true  | false | voldoet_niet | gebiedsplan
            """)
    @DisplayName("T5, Promising neighbourhood: a focus area first, then every part of the application")
    void promisingNeighbourhood(
            String area, String date, String involved, String plan, String outcome, String decides) {
        mustBe(
                access(
                        "kansrijke-wijk",
                        area,
                        date,
                        "public_private_alliance=true administrators_in_steering_group=true mayor_chairs=true"
                                + " implementation_programme=true residents_involved=" + involved + " area_plan="
                                + plan),
                outcome,
                decides);
    }

    @ParameterizedTest(name = "{0} euros: {1}, decided by {2}")
    @CsvSource(delimiter = '|', textBlock = """
            11399600 | niet_berekenbaar | rangschikking
            11399601 | voldoet_niet     | maximum
            """)
    @DisplayName("T6, Public housing fund: a tenth of the ceiling and not a euro more")
    void housingFund(String requested, String outcome, String decides) {
        mustBe(
                access(
                        "volkshuisvestingsfonds",
                        "GM0222",
                        "2024-09-01",
                        "primary_activity=transformatie secondary_only_near_primary=true submitted_on=2024-09-01"
                                + " base_score_sufficient=true requested_amount=" + requested),
                outcome,
                decides);
    }

    @ParameterizedTest(name = "sufficient {0}, received {1}, applied before with a sufficient score {2}: {3} points")
    @CsvSource(delimiter = '|', textBlock = """
            true  | false | true  | 5
            true  | true  | true  | 0
            true  | true  | false | 0
            true  | false | false | 0
            false | false | true  | 0
            """)
    @DisplayName("T6, Public housing fund: five priority points in the published case only")
    void priorityPoints(String sufficient, String received, String applied, int points) {
        JsonNode document = access(
                "volkshuisvestingsfonds",
                "GM0222",
                "2024-09-01",
                "primary_activity=inponding secondary_only_near_primary=true submitted_on=2024-09-01"
                        + " requested_amount=5000000 base_score_sufficient=" + sufficient + " received_before="
                        + received
                        + " applied_before_sufficient=" + applied);
        assertThat(document.path("gives")
                        .valueStream()
                        .mapToInt(gives -> gives.path("points").asInt())
                        .sum())
                .as("%s", document)
                .isEqualTo(points);
    }

    @ParameterizedTest(name = "submitted on {0}, postponement asked on {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-07-15 | -          | voldoet      | -
            2026-07-16 | -          | voldoet_niet | op-tijd
            2026-07-16 | 2026-06-30 | voldoet      | -
            2026-07-16 | 2026-07-01 | voldoet_niet | op-tijd
            """)
    @DisplayName(
            "T10, the account of a year: 15 July is in time and 16 July is late, unless more time was asked before 1 July")
    void account(String submitted, String asked, String outcome, String decides) {
        mustBe(
                access(
                        "sisa",
                        "GM0222",
                        "2026-08-01",
                        "submitted_on=" + submitted
                                + (asked.equals(NONE)
                                        ? " postponement_granted=false"
                                        : " postponement_granted=true postponement_requested_on=" + asked)),
                outcome,
                decides);
    }
}
