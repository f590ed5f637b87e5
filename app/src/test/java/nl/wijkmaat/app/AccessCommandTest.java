package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The contract of {@code access} and {@code schemes}. */
class AccessCommandTest {

    private static final String[] KANSENZONE = {"--scheme", "wbmgp-kansenzone", "--date", "2025-06-01"};

    @TempDir
    static Path data;

    @BeforeAll
    static void write() {
        SchemeEditions.write(data);
    }

    private static CommandRun access(String area, String[] scheme, String... more) {
        List<String> arguments = new ArrayList<>(List.of("access", "--area", area));
        arguments.addAll(List.of(scheme));
        arguments.addAll(List.of(more));
        return CommandRun.of(data, arguments.toArray(String[]::new));
    }

    private static JsonNode kansenzone(String nonActive, String lowIncome, String residents, String... more) {
        List<String> inputs = new ArrayList<>(List.of("--format", "json"));
        for (String input : List.of(
                "share_non_active=" + nonActive,
                "share_low_income=" + lowIncome,
                "residents=" + residents,
                "map_and_check=true",
                "previously_designated=false")) {
            if (!input.endsWith("=")) {
                inputs.addAll(List.of("--input", input));
            }
        }
        inputs.addAll(List.of(more));
        return access("WK022201", KANSENZONE, inputs.toArray(String[]::new))
                .mustEndWith(0)
                .json();
    }

    private static JsonNode clause(JsonNode document, String id) {
        for (JsonNode clause : document.path("clauses")) {
            if (clause.path("id").asString().equals(id)) {
                return clause;
            }
        }
        throw new AssertionError("no clause " + id + " in " + document);
    }

    @Test
    @DisplayName("the document holds what the contract names, for the scheme and for every clause")
    void contract() {
        JsonNode document = kansenzone("25.0", "45.0", "5000");
        assertThat(document.propertyNames())
                .contains("scheme", "version", "area", "date", "outcome", "deciding_clause", "clauses");
        assertThat(document.path("scheme").asString()).isEqualTo("wbmgp-kansenzone");
        assertThat(document.path("area").asString()).isEqualTo("WK022201");
        assertThat(document.path("date").asString()).isEqualTo("2025-06-01");
        assertThat(document.path("outcome").asString()).isEqualTo("voldoet");
        assertThat(document.path("deciding_clause").isNull()).isTrue();
        for (JsonNode clause : document.path("clauses")) {
            assertThat(clause.propertyNames())
                    .contains("id", "article", "kind", "outcome", "value", "required", "margin", "reason");
        }
    }

    @Test
    @DisplayName("a margin tells how far below the bound the figure lies")
    void margin() {
        JsonNode document = kansenzone("24.9", "45.0", "5000");
        assertThat(document.path("outcome").asString()).isEqualTo("voldoet_niet");
        assertThat(document.path("deciding_clause").asString()).isEqualTo("niet-actieven");
        JsonNode clause = clause(document, "niet-actieven");
        assertThat(clause.path("value").decimalValue()).isEqualByComparingTo("24.9");
        assertThat(clause.path("required").asString()).isEqualTo(">= 25");
        assertThat(clause.path("margin").decimalValue()).isEqualByComparingTo("-0.1");
        assertThat(clause.path("article").asString()).isEqualTo("art. 3 lid 1 onder a, 1°");
        assertThat(document.at("/smallest_changes/0/0/to").asString()).isEqualTo(">= 25");
    }

    @Test
    @DisplayName("what is missing leaves it unknown, unless another clause fails for certain")
    void missing() {
        JsonNode unknown = kansenzone("25.0", "", "5000");
        assertThat(unknown.path("outcome").asString()).isEqualTo("onbekend");
        assertThat(unknown.at("/missing/0").asString()).isEqualTo("share_low_income");
        assertThat(clause(unknown, "laag-inkomen").path("reason").asString()).contains("CBS");
        assertThat(kansenzone("25.0", "", "30001").path("outcome").asString()).isEqualTo("voldoet_niet");
    }

    @Test
    @DisplayName("an input that a published figure answers is taken from it, unless somebody states it")
    void figures() {
        JsonNode published = kansenzone("25.0", "45.0", "");
        JsonNode input = published
                .path("inputs")
                .valueStream()
                .filter(i -> i.path("name").asString().equals("residents"))
                .findFirst()
                .orElseThrow();
        assertThat(input.path("basis").asString()).isEqualTo("published_figure");
        assertThat(input.path("value").decimalValue()).isEqualByComparingTo("4580");
        assertThat(input.at("/figure/year").asInt()).isEqualTo(2022);
        assertThat(input.at("/figure/editions/0").asString()).hasSize(64);
        assertThat(clause(published, "inwoners").path("margin").decimalValue()).isEqualByComparingTo("-420");
        JsonNode stated = kansenzone("25.0", "45.0", "5000");
        assertThat(stated.toString()).contains("stated_by_user");
        JsonNode pointed = kansenzone("25.0", "", "5000", "--input", "share_low_income=@share_low_income");
        assertThat(clause(pointed, "laag-inkomen").path("value").decimalValue()).isEqualByComparingTo("46");
    }

    @Test
    @DisplayName("a closed list: temporary, structural, or not on it and nothing published")
    void closedList() {
        String[] scheme = {"--scheme", "preventie-met-gezag", "--date", "2025-01-01", "--format", "json"};
        JsonNode denHelder =
                access("GM0400", scheme, "--input", "problem_analysis_plan=ja").json();
        assertThat(denHelder.path("outcome").asString()).isEqualTo("voldoet");
        assertThat(denHelder.at("/gives/0/years").asInt()).isEqualTo(3);
        assertThat(denHelder.at("/gives/0/euros_per_year").decimalValue()).isEqualByComparingTo("500000");
        JsonNode nieuwegein = access("Nieuwegein", scheme).json();
        assertThat(nieuwegein.at("/gives/0/id").asString()).isEqualTo("structureel");
        JsonNode doetinchem = access("GM0222", scheme).json();
        assertThat(doetinchem.path("deciding_clause").asString()).isEqualTo("lijst");
        assertThat(doetinchem.path("reason").asString()).contains("gesloten lijst, geen regel gepubliceerd");
    }

    @Test
    @DisplayName("rules of then on a day on which their list has ended: who stood on it is told when that was")
    void endedList() {
        JsonNode ended = access(
                        "GM0400",
                        new String[] {"--scheme", "preventie-met-gezag", "--date", "2027-06-01"},
                        "--version-id",
                        "2024",
                        "--format",
                        "json")
                .json();
        assertThat(ended.path("outcome").asString()).isEqualTo("voldoet_niet");
        assertThat(ended.path("reason").asString())
                .contains("staat niet op de lijsten", "van 1 januari 2024 tot en met 31 december 2026");
        assertThat(access(
                                "GM0222",
                                new String[] {"--scheme", "preventie-met-gezag", "--date", "2027-06-01"},
                                "--version-id",
                                "2024")
                        .out())
                .contains("Uitkomst: voldoet niet. Staat niet op de lijsten")
                .doesNotContain("31 december 2026");
    }

    @Test
    @DisplayName("a day without rules: closed when all rounds are known, else nothing can be told")
    void noRules() {
        JsonNode closed = access(
                        "GM0222",
                        new String[] {"--scheme", "impulsaanpak-winkelgebieden", "--date", "2023-01-01"},
                        "--format",
                        "json")
                .json();
        assertThat(closed.path("outcome").asString()).isEqualTo("voldoet_niet");
        assertThat(closed.path("version").isNull()).isTrue();
        assertThat(closed.path("reason").asString()).contains("gesloten").contains("5 december 2022");
        JsonNode unseen = access(
                        "GM0222",
                        new String[] {"--scheme", "wbmgp-kansenzone", "--date", "2026-07-01"},
                        "--format",
                        "json")
                .json();
        assertThat(unseen.path("outcome").asString()).isEqualTo("niet_berekenbaar");
        assertThat(unseen.path("reason").asString()).contains("geen regels bekend");
        JsonNode asked = access(
                        "GM0222",
                        new String[] {"--scheme", "impulsaanpak-winkelgebieden", "--date", "2023-01-01"},
                        "--version-id",
                        "ronde-1",
                        "--input",
                        "unprofitable_gap=999999",
                        "--format",
                        "json")
                .json();
        assertThat(asked.path("deciding_clause").asString()).isEqualTo("onrendabele-top");
        assertThat(asked.path("in_force").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("rows and text say the same as the document")
    void otherForms() {
        CommandRun rows = access("WK022201", KANSENZONE, "--input", "share_non_active=24.9", "--format", "csv");
        assertThat(rows.mustEndWith(0).csv()).hasSize(5).first().satisfies(row -> {
            assertThat(row.getField("clause")).isEqualTo("niet-actieven");
            assertThat(row.getField("margin")).isEqualTo("-0.1");
            assertThat(row.getField("outcome")).isEqualTo("voldoet_niet");
        });
        String text = access("WK022201", KANSENZONE, "--input", "share_non_active=24.9")
                .mustEndWith(0)
                .out();
        assertThat(text).contains("Uitkomst: voldoet niet", "24,9", "art. 3 lid 1 onder a, 1°", "Kleinste verandering");
        assertThat(access("WK022201", KANSENZONE, "--lang", "en").mustEndWith(0).out())
                .contains("Outcome: not met");
    }

    @Test
    @DisplayName("what cannot be tested gets one clear error")
    void errors() {
        String[] pmg = {"--scheme", "preventie-met-gezag", "--date", "2025-01-01", "--lang", "en"};
        assertThat(access("GM0222", new String[] {"--scheme", "nplvv"}, "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("no scheme 'nplvv'", "'nplv'");
        assertThat(access("GM0222", pmg, "--input", "plan=true").mustEndWith(3).err())
                .contains("no input 'plan'", "problem_analysis_plan");
        assertThat(access("GM0222", pmg, "--input", "problem_analysis_plan=maybe")
                        .mustEndWith(3)
                        .err())
                .contains("yes or no");
        assertThat(access("GM0222", pmg, "--input", "true").mustEndWith(3).err())
                .contains("name=value");
        assertThat(access("GM0222", KANSENZONE, "--input", "residents=5.000,0", "--lang", "en")
                        .mustEndWith(3)
                        .err())
                .contains("a number");
        assertThat(access("GM0222", KANSENZONE, "--input", "share_non_active=250", "--lang", "en")
                        .mustEndWith(3)
                        .err())
                .contains("share_non_active=250", "from 0 up to 100");
        assertThat(access("GM0222", KANSENZONE, "--input", "extensions=-1")
                        .mustEndWith(3)
                        .err())
                .contains("extensions=-1", "nooit kleiner dan 0");
        assertThat(access("GM0222", KANSENZONE, "--input", "residents=1e99").err())
                .contains("residents=1e99");
        assertThat(access("GM0222", KANSENZONE, "--input", "residents=@resident", "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("'residents'");
        assertThat(access("NL00", pmg).mustEndWith(3).err()).contains("one municipality");
        assertThat(access("GM9999", pmg).mustEndWith(4).err()).contains("GM9999");
        assertThat(access("GM0222", KANSENZONE, "--version-id", "1999", "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("2025-02-12");
    }

    @Test
    @DisplayName("schemes: the list, the rules of one, and what changed between two rounds")
    void schemes() {
        CommandRun list = CommandRun.of(data, "schemes", "--format", "csv");
        assertThat(list.mustEndWith(0).csv()).hasSize(16);
        assertThat(CommandRun.of(data, "schemes", "--date", "2025-01-01", "--format", "csv")
                        .csv())
                .hasSizeLessThan(16);
        String rules = CommandRun.of(data, "schemes", "wbmgp-kansenzone")
                .mustEndWith(0)
                .out();
        assertThat(rules)
                .contains("art. 3 lid 1 onder b", ">= 5000 and <= 30000", "Niet gepubliceerd", "wetten.overheid.nl");
        CommandRun changed = CommandRun.of(
                data,
                "schemes",
                "impulsaanpak-winkelgebieden",
                "--between",
                "2022-05-20",
                "2022-11-20",
                "--format",
                "csv");
        assertThat(changed.mustEndWith(0).csv()).singleElement().satisfies(row -> {
            assertThat(row.getField("clause")).isEqualTo("taxatie");
            assertThat(row.getField("change")).isEqualTo("changed");
        });
        assertThat(CommandRun.of(data, "schemes", "nplv", "--date", "1999-01-01", "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("2022-07-01");
        assertThat(CommandRun.of(data, "schemes", "nplv", "--format", "json")
                        .json()
                        .at("/opens/0/effect")
                        .asString())
                .isEqualTo("condition");
    }
}
