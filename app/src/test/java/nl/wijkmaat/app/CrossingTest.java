package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Health was published in the boundaries of 2022 only. Asked in those of 2024 it crosses where the area is the same, and says so. */
class CrossingTest {

    @TempDir
    private static Path data;

    @BeforeAll
    static void importFigures() {
        SmallEditions.write(data, false);
    }

    @Test
    void aFigureOfOtherBoundariesIsShownInThoseAskedForWhereTheAreaIsTheSame() {
        NamedCsvRecord health = row(
                CommandRun.of(
                        data, "profile", "WK030701", "--year", "2022", "--boundary-year", "2024", "--format", "csv"),
                "good_health");
        assertThat(health.getField("value")).isEqualTo("75");
        assertThat(health.getField("year")).isEqualTo("2022");
        assertThat(health.getField("boundary_year")).isEqualTo("2024");
    }

    @Test
    void jsonTellsFromWhichBoundariesAndOnWhatGrounds() {
        JsonNode health = figure("WK030701");
        assertThat(health.at("/value").asDouble()).isEqualTo(75);
        assertThat(health.at("/crossings/0/from_boundary_year").asInt()).isEqualTo(2022);
        assertThat(health.at("/crossings/0/relation").asString()).isEqualTo("same");
        assertThat(health.at("/crossings/0/grounds").toString())
                .isEqualTo("[\"same_name\",\"same_parts\",\"same_residents\"]");
    }

    @Test
    void whatCannotCrossSaysWhy() {
        JsonNode health = figure("WK030702");
        assertThat(health.at("/value").isNull()).isTrue();
        assertThat(health.at("/missing_reason").asString()).isEqualTo("boundary_changed");
        assertThat(health.at("/crossings/0/relation").asString()).isEqualTo("changed");
        assertThat(health.at("/crossings/0/why").asString()).isEqualTo("other_name");
        String text = CommandRun.of(data, "profile", "WK030702", "--year", "2022", "--boundary-year", "2024")
                .mustEndWith(0)
                .out();
        assertThat(text)
                .contains("grenzen veranderd (uit gebiedsindeling 2022: onder deze code stond toen een gebied met een"
                        + " andere naam)");
    }

    @Test
    void theTableNamesTheBoundariesBesideTheSource() {
        assertThat(CommandRun.of(
                                data,
                                "profile",
                                "WK030701",
                                "--year",
                                "2022",
                                "--boundary-year",
                                "2024",
                                "--lang",
                                "en")
                        .out())
                .contains("brought over to boundary year 2024: the same area (same name, same buurten, about as many"
                        + " residents)");
    }

    @Test
    void anExportTellsOfEachRowInWhichBoundariesItWasPublished() {
        CommandRun run = CommandRun.of(
                data,
                "export",
                "--level",
                "gemeente",
                "--year",
                "2022",
                "--boundary-year",
                "2024",
                "--indicators",
                "good_health");
        assertThat(run.mustEndWith(0).csv()).hasSize(2).allSatisfy(row -> {
            assertThat(row.getField("boundary_year")).isEqualTo("2024");
            assertThat(row.getField("source_boundary_year")).isEqualTo("2022");
        });
    }

    private static JsonNode figure(String area) {
        JsonNode json = CommandRun.of(
                        data, "profile", area, "--year", "2022", "--boundary-year", "2024", "--format", "json")
                .mustEndWith(0)
                .json();
        return json.get("figures")
                .valueStream()
                .filter(figure -> figure.get("indicator").asString().equals("good_health"))
                .findFirst()
                .orElseThrow();
    }

    private static NamedCsvRecord row(CommandRun run, String indicator) {
        return run.mustEndWith(0).csv().stream()
                .filter(row -> row.getField("indicator").equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}
