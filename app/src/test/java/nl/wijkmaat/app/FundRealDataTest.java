package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What must hold of every fund, on the real wijken of 2022: euros are exact, a heavier burden never gets less, and whoever joins takes from nobody. */
class FundRealDataTest {

    @TempDir
    static Path data;

    @BeforeAll
    static void read() {
        RealEditions.importInto(
                data,
                "nl_region_indicators_2024.csv.gz",
                "cbs_wijk_2022_indicators.csv.gz",
                "cbs_gemeente_2022_indicators.csv");
    }

    private static JsonNode fund(String... arguments) {
        List<String> all = new ArrayList<>(List.of("fund"));
        all.addAll(Arrays.asList(arguments));
        all.addAll(List.of("--year", "2022", "--boundary-year", "2022", "--methods", "40", "--format", "json"));
        return CommandRun.of(data, all.toArray(String[]::new)).mustEndWith(0).json();
    }

    private static BigDecimal euros(JsonNode node) {
        return new BigDecimal(node.asString());
    }

    @Test
    @DisplayName("the parts of every envelope add up to the cent, in every year of the ramp, for every key")
    void cents() {
        for (String key : List.of("per_resident", "weight_times_size", "equal")) {
            JsonNode envelope = fund("leefbaarheidsfonds", "--set", "budget=100000000", "--key", key)
                    .at("/envelopes/0");
            assertThat(envelope.path("areas").size()).as(key).isGreaterThan(5);
            BigDecimal sum = BigDecimal.ZERO;
            Map<Integer, BigDecimal> byYear = new HashMap<>();
            for (JsonNode area : envelope.path("areas")) {
                sum = sum.add(euros(area.path("euros_full_year")));
                BigDecimal total = BigDecimal.ZERO;
                for (int year = 0; year < area.path("euros_by_year").size(); year++) {
                    BigDecimal amount = euros(area.path("euros_by_year").get(year));
                    byYear.merge(year, amount, BigDecimal::add);
                    total = total.add(amount);
                }
                assertThat(euros(area.path("euros_total"))).isEqualByComparingTo(total);
            }
            assertThat(sum).as(key).isEqualByComparingTo(euros(envelope.path("euros_per_year")));
            assertThat(byYear.values().stream()
                            .map(BigDecimal::toPlainString)
                            .map(BigDecimal::new)
                            .sorted()
                            .toList())
                    .as("half, three quarters, then all: %s", key)
                    .first()
                    .satisfies(first -> assertThat(first).isEqualByComparingTo("50000000"));
            assertThat(byYear.get(9)).isEqualByComparingTo("100000000");
        }
    }

    @Test
    @DisplayName("of wijken with as many residents a heavier one never gets less, and equals differ by a cent at most")
    void heavierNeverLess() {
        List<JsonNode> areas = new ArrayList<>();
        fund("leefbaarheidsfonds", "--set", "budget=100000000", "--key", "weight_times_size")
                .at("/envelopes/0/areas")
                .forEach(areas::add);
        areas.sort(Comparator.comparingDouble(a -> a.path("weight").asDouble()));
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                // A heavier area with at least as many residents counts for at least as much.
                if (areas.get(j).path("residents").asDouble()
                        >= areas.get(i).path("residents").asDouble()) {
                    assertThat(euros(areas.get(j).path("euros_full_year")).add(new BigDecimal("0.01")))
                            .as(
                                    "%s and %s",
                                    areas.get(i).path("name"), areas.get(j).path("name"))
                            .isGreaterThanOrEqualTo(euros(areas.get(i).path("euros_full_year")));
                }
            }
        }
        List<BigDecimal> equal = new ArrayList<>();
        fund("leefbaarheidsfonds", "--set", "budget=100000000", "--key", "equal")
                .at("/envelopes/0/areas")
                .forEach(a -> equal.add(euros(a.path("euros_full_year"))));
        assertThat(equal.stream()
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                        .subtract(equal.stream().min(Comparator.naturalOrder()).orElseThrow()))
                .isLessThanOrEqualTo(new BigDecimal("0.01"));
    }

    @Test
    @DisplayName("whoever joins by completion gets money that comes on top: nobody else's euros change by a cent")
    void joining() {
        String[] asked = {"leefbaarheidsfonds", "--set", "budget=100000000"};
        Map<String, String> before = amounts(fund(asked));
        String newcomer = fund("leefbaarheidsfonds", "--set", "budget=100000000", "--set", "comparable_from=0")
                .at("/envelopes/0/areas")
                .valueStream()
                .map(a -> a.path("area").asString())
                .filter(code -> !before.containsKey(code))
                .findFirst()
                .orElseThrow();
        JsonNode joined = fund("leefbaarheidsfonds", "--set", "budget=100000000", "--join", "leefbaarheid=" + newcomer);
        Map<String, String> after = amounts(joined);
        assertThat(after).containsAllEntriesOf(before).hasSize(before.size() + 1);
        assertThat(euros(joined.at("/envelopes/0/euros_extra_per_year")))
                .isEqualByComparingTo(String.valueOf(after.get(newcomer)))
                .isPositive();
    }

    @Test
    @DisplayName("a wijk where hardly anybody lives is marked as such, with its residents")
    void fewResidents() {
        JsonNode areas = fund("leefbaarheidsfonds", "--set", "budget=100000000", "--set", "comparable_from=0")
                .at("/envelopes/0/areas");
        areas.forEach(area -> assertThat(area.path("few_residents").asBoolean())
                .as(area.path("name").asString())
                .isEqualTo(area.path("residents").asDouble() < 500));
        assertThat(areas.valueStream().anyMatch(a -> a.path("few_residents").asBoolean()))
                .isTrue();
    }

    private static Map<String, String> amounts(JsonNode document) {
        Map<String, String> amounts = new HashMap<>();
        document.at("/envelopes/0/areas")
                .forEach(a -> amounts.put(
                        a.path("area").asString(), a.path("euros_full_year").asString()));
        return amounts;
    }
}
