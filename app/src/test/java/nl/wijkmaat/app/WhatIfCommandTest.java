package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The contract of {@code what-if}: before and after side by side, and a scenario that can be replayed. */
class WhatIfCommandTest {

    @TempDir
    static Path data;

    @BeforeAll
    static void write() {
        SchemeEditions.write(data);
    }

    private static CommandRun prevention(String... more) {
        String[] start = {
            "what-if",
            "--scheme",
            "preventie-met-gezag",
            "--date",
            "2025-01-01",
            "--input",
            "problem_analysis_plan=true"
        };
        String[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return CommandRun.of(data, all);
    }

    @Test
    @DisplayName(
            "a gemeente that is added to a list comes in, nobody gets less, and the money that was published is told")
    void listing() {
        JsonNode document = prevention("--change", "list:pmg-tijdelijk=GM0222", "--format", "json")
                .mustEndWith(0)
                .json();
        assertThat(document.path("moved").size()).isEqualTo(1);
        assertThat(document.at("/moved/0/area").asString()).isEqualTo("GM0222");
        assertThat(document.at("/moved/0/after").asString()).isEqualTo("voldoet");
        assertThat(document.path("nobody_gets_less").asBoolean()).isTrue();
        assertThat(document.at("/after/published_euros_per_year")
                        .decimalValue()
                        .subtract(
                                document.at("/before/published_euros_per_year").decimalValue()))
                .isEqualByComparingTo("500000");
        assertThat(document.at("/before/areas/voldoet").asInt() + 1)
                .isEqualTo(document.at("/after/areas/voldoet").asInt());
    }

    @Test
    @DisplayName("a masked clause, a lower bound and a duty, each on its own")
    void otherChanges() {
        assertThat(prevention("--change", "mask:lijst", "--format", "csv")
                        .mustEndWith(0)
                        .csv())
                .extracting(row -> row.getField("before"))
                .containsOnly("voldoet_niet");
        String[] zone = {
            "what-if",
            "--scheme",
            "wbmgp-kansenzone",
            "--date",
            "2025-06-01",
            "--input",
            "share_non_active=30",
            "--input",
            "map_and_check=true",
            "--input",
            "previously_designated=false",
            "--input",
            "share_low_income=@share_low_income",
            "--format",
            "json",
            "--change",
            "bound:laag-inkomen:share_low_income=10"
        };
        JsonNode lower = CommandRun.of(data, zone).mustEndWith(0).json();
        assertThat(lower.path("level").asString()).isEqualTo("wijk");
        assertThat(lower.path("moved").size()).isPositive();
        assertThat(lower.path("nobody_gets_less").asBoolean()).isTrue();
        String[] duty = {
            "what-if",
            "--scheme",
            "leefbaarheidsfonds",
            "--date",
            "2025-06-01",
            "--change",
            "must:stapeling",
            "--format",
            "json"
        };
        JsonNode must = CommandRun.of(data, duty).mustEndWith(0).json();
        assertThat(must.at("/before/areas/voldoet").asInt()).isZero();
        assertThat(must.at("/after/areas/voldoet").asInt()).isPositive();
    }

    @Test
    @DisplayName(
            "of two bounds of one input only the one that is meant moves; without its sign the question is refused")
    void oneOfTwoBounds() {
        String[] question = {
            "what-if", "--scheme", "wbmgp-kansenzone", "--date", "2025-06-01", "--lang", "en", "--change"
        };
        assertThat(CommandRun.of(data, with(question, "bound:inwoners:residents=6000"))
                        .mustEndWith(3)
                        .err())
                .contains(">=5000, <=30000");
        JsonNode moved = CommandRun.of(data, with(question, "bound:inwoners:residents<=40000", "--format", "json"))
                .mustEndWith(0)
                .json();
        assertThat(moved.at("/after/areas/voldoet_niet").asInt())
                .isLessThanOrEqualTo(moved.at("/before/areas/voldoet_niet").asInt());
    }

    private static String[] with(String[] question, String... more) {
        return Stream.concat(Arrays.stream(question), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    @DisplayName("a curve over a threshold falls as the bound rises")
    void curve() {
        var rows = CommandRun.of(
                        data,
                        "what-if",
                        "--scheme",
                        "wbmgp-kansenzone",
                        "--date",
                        "2025-06-01",
                        "--input",
                        "share_non_active=30",
                        "--input",
                        "map_and_check=true",
                        "--input",
                        "previously_designated=false",
                        "--input",
                        "share_low_income=@share_low_income",
                        "--curve",
                        "laag-inkomen:share_low_income=5..50/10",
                        "--format",
                        "csv")
                .mustEndWith(0)
                .csv();
        assertThat(rows).hasSize(10);
        int before = Integer.MAX_VALUE;
        for (var row : rows) {
            int met = Integer.parseInt(row.getField("voldoet"));
            assertThat(met).isLessThanOrEqualTo(before);
            before = met;
        }
    }

    @Test
    @DisplayName("a saved scenario is replayed to the same bytes")
    void replay(@TempDir Path folder) throws IOException {
        String saved = prevention("--change", "list:pmg-tijdelijk=GM0222", "--format", "json")
                .out();
        Path file = Files.writeString(folder.resolve("scenario.json"), saved);
        assertThat(CommandRun.of(data, "replay", file.toString()).mustEndWith(0).out())
                .isEqualTo(saved);
    }

    @Test
    @DisplayName("what cannot be changed gets one clear error")
    void errors() {
        assertThat(prevention("--lang", "en").mustEndWith(2).err()).contains("--change");
        assertThat(prevention("--change", "lijst weg", "--lang", "en")
                        .mustEndWith(3)
                        .err())
                .contains("mask:CLAUSE");
        assertThat(prevention("--change", "mask:lijstje", "--lang", "en")
                        .mustEndWith(3)
                        .err())
                .contains("lijstje", "lijst");
        assertThat(prevention("--change", "bound:lijst:x=veel", "--lang", "en")
                        .mustEndWith(3)
                        .err())
                .contains("number");
        String[] zone = {"what-if", "--scheme", "wbmgp-kansenzone", "--date", "2025-06-01", "--lang", "en", "--change"};
        assertThat(CommandRun.of(data, with(zone, "bound:niet-actieven:share_non_active=250"))
                        .mustEndWith(3)
                        .err())
                .contains("share_non_active=250", "from 0 up to 100");
        assertThat(CommandRun.of(data, with(zone, "add:extra:share_low_income>=-1"))
                        .mustEndWith(3)
                        .err())
                .contains("share_low_income=-1");
        assertThat(CommandRun.of(data, with(zone, "mask:duur", "--input", "share_low_income=101"))
                        .mustEndWith(3)
                        .err())
                .contains("share_low_income=101");
        assertThat(prevention("--curve", "x", "--lang", "en").mustEndWith(3).err())
                .contains("FROM..TO");
        assertThat(prevention("--change", "list:pmg-tijdelijk=GM9999", "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("Area GM9999 does not exist");
        assertThat(prevention("--change", "list:nergens=GM0222", "--lang", "en")
                        .mustEndWith(3)
                        .err())
                .contains("nergens");
    }

    @Test
    @DisplayName("the page says what was changed, for whom, and whether it is completion")
    void page() {
        assertThat(prevention("--change", "list:pmg-tijdelijk=GM0222")
                        .mustEndWith(0)
                        .out())
                .contains("Wat als? Preventie met Gezag", "Niemand gaat erop achteruit", "Doetinchem");
    }
}
