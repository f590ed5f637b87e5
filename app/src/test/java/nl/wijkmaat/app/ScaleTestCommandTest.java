package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The contract of {@code scale-test}. */
class ScaleTestCommandTest {

    private static final String[] PREVENTION = {"scale-test", "--scheme", "preventie-met-gezag", "--date", "2025-01-01"
    };

    @TempDir
    static Path data;

    @BeforeAll
    static void write() {
        SchemeEditions.write(data);
    }

    private static CommandRun run(String... more) {
        String[] all = java.util.Arrays.copyOf(PREVENTION, PREVENTION.length + more.length);
        System.arraycopy(more, 0, all, PREVENTION.length, more.length);
        return CommandRun.of(data, all);
    }

    @Test
    @DisplayName("a list whose gemeenten have no residents here is not tested on a part of them")
    void incomplete() {
        CommandRun refused = run("--format", "json");
        assertThat(refused.mustEndWith(4).err())
                .as("most gemeenten of the lists have no residents in these figures")
                .contains("gemeenten");
    }

    @Test
    @DisplayName("wrong questions get one clear error")
    void errors() {
        assertThat(run("--permutations", "10", "--lang", "en").mustEndWith(2).err())
                .contains("999");
        assertThat(run("--round", "ronde-9", "--lang", "en").mustEndWith(4).err())
                .contains("pmg-structureel", "pmg-tijdelijk");
        assertThat(CommandRun.of(data, "scale-test", "--scheme", "iza", "--lang", "en")
                        .mustEndWith(4)
                        .err())
                .contains("No winners");
    }

    @Test
    @DisplayName(
            "on the real figures round 1 of the shopping scheme has eleven winners: 6 G40, 2 M50, 3 other, too few to test")
    void impulsaanpak(@TempDir Path real) {
        RealEditions.importInto(
                real,
                "nl_region_indicators_2024.csv.gz",
                "cbs_wijk_2022_indicators.csv.gz",
                "cbs_gemeente_2022_indicators.csv");
        JsonNode document = CommandRun.of(
                        real,
                        "scale-test",
                        "--scheme",
                        "impulsaanpak-winkelgebieden",
                        "--permutations",
                        "999",
                        "--format",
                        "json")
                .mustEndWith(0)
                .json();
        JsonNode first = document.at("/rounds/0");
        assertThat(first.path("winners").asInt()).isEqualTo(11);
        assertThat(won(first, "g40")).isEqualTo(6);
        assertThat(won(first, "m50")).isEqualTo(2);
        assertThat(won(first, "other")).isEqualTo(3);
        assertThat(won(first, "g4")).isZero();
        assertThat(first.at("/plain/p_value").isNull()).isTrue();
        assertThat(first.at("/plain/reason/nl").asString()).startsWith("te weinig gevallen");
        assertThat(first.at("/plain/reason/en").asString()).startsWith("too few cases");
        JsonNode pair = document.at("/equal_case_pairs/0");
        assertThat(pair.at("/reason/nl").asString())
                .as("each pair has its own reason, with its source")
                .contains(
                        pair.at("/winner/name").asString(),
                        pair.at("/other/name").asString(),
                        "https://");
        assertThat(document.path("equal_case_pairs")
                        .valueStream()
                        .map(p -> p.at("/reason/en").asString())
                        .distinct()
                        .count())
                .isEqualTo(document.path("equal_case_pairs").size());
        assertThat(document.path("winners").asInt()).isEqualTo(42);
        assertThat(document.at("/plain/p_value").asDouble()).isBetween(0.0, 0.05);
        assertThat(document.at("/counter_evidence/smallest_winners/0/name").asString())
                .isEqualTo("Westervoort");
    }

    private static int won(JsonNode findings, String network) {
        return findings.path("by_network")
                .valueStream()
                .filter(n -> n.path("class").asString().equals(network))
                .findFirst()
                .orElseThrow()
                .path("won")
                .asInt();
    }
}
