package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.ImportSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The contract of the command line: columns, exit codes, where data and messages go, both languages. */
class CommandLineTest {

    @TempDir
    private static Path data;

    @BeforeAll
    static void importFigures() {
        SmallEditions.write(data, false);
    }

    @Test
    void profileHasTheColumnsThatScriptsRelyOn() {
        CommandRun run = run("profile", "GM0307", "--format", "csv").mustEndWith(0);
        assertThat(run.header())
                .containsExactly(
                        "area",
                        "name",
                        "indicator",
                        "domain",
                        "year",
                        "boundary_year",
                        "value",
                        "low",
                        "high",
                        "unit",
                        "missing_reason",
                        "edition");
        NamedCsvRecord residents = row(run, "residents");
        assertThat(residents.getFields())
                .startsWith(
                        "GM0307", "Amersfoort", "residents", "population", "2024", "2024", "160000", "160000", "160000")
                .contains("persons");
        assertThat(residents.getField("edition")).hasSize(64);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void everyRowHasAnAmountOrAReason() {
        for (NamedCsvRecord row :
                run("profile", "BU03070101", "--format", "csv").csv()) {
            assertThat(row.getField("value").isEmpty())
                    .as(row.getField("indicator"))
                    .isEqualTo(!row.getField("missing_reason").isEmpty());
        }
    }

    @Test
    void aRoundedFigureComesWithItsRange() {
        NamedCsvRecord row = row(run("profile", "BU03070101", "--format", "csv"), "share_low_income");
        assertThat(List.of(row.getField("value"), row.getField("low"), row.getField("high")))
                .containsExactly("12", "11.5", "12.5");
    }

    @Test
    void anEarlierYearIsNeverMixedIn() {
        CommandRun plain = run("profile", "BU03070101", "--year", "2024", "--format", "csv");
        assertThat(plain.csv()).allMatch(row -> row.getField("year").equals("2024"));
        assertThat(row(plain, "good_health").getField("missing_reason")).isEqualTo("not_measured");
        CommandRun inYear = run("profile", "BU03070101", "--year", "2022", "--format", "csv");
        assertThat(row(inYear, "good_health").getField("value")).isEqualTo("70");
        assertThat(row(inYear, "good_health").getField("boundary_year")).isEqualTo("2022");
    }

    @Test
    void compareAddsTheSameOfGemeenteAndCountry() {
        List<NamedCsvRecord> rows =
                run("profile", "BU03070101", "--compare", "--format", "csv").csv();
        assertThat(rows.stream().filter(row -> row.getField("indicator").equals("residents")))
                .extracting(row -> row.getField("area"))
                .containsExactly("BU03070101", "GM0307", "NL00");
    }

    @Test
    void profileAsJsonSaysWhatItRestsOn() {
        JsonNode json =
                run("profile", "Zonnehof", "--format", "json").mustEndWith(0).json();
        assertThat(json.at("/area/code").asString()).isEqualTo("BU03070102");
        assertThat(json.at("/invented").asBoolean()).isFalse();
        assertThat(json.at("/gemeente/name").asString()).isEqualTo("Amersfoort");
        assertThat(json.at("/sources/0/publisher").asString()).isEqualTo("CBS");
        assertThat(json.at("/sources/0/licence").asString()).isEqualTo("CC-BY-4.0");
    }

    @Test
    void aCustomAreaFollowsFromItsParts() {
        CommandRun run = run("profile", "Ons plan", "--members", "BU03070101,BU03070102,BU03070103", "--format", "csv");
        assertThat(run.mustEndWith(0).csv())
                .allMatch(row -> row.getField("area").equals("BU03070101+BU03070102+BU03070103"));
        assertThat(row(run, "residents").getField("name")).isEqualTo("Ons plan");
        assertThat(row(run, "residents").getField("value")).isEqualTo("1510");
        assertThat(row(run, "residents").getField("low")).isEqualTo("1505");
        // (300 × 12 + 600 × 5) / 900; the third buurt has no households.
        assertThat(row(run, "share_low_income").getField("value")).isEqualTo("7.333333333");
        assertThat(row(run, "crimes").getField("value")).isEmpty();
        assertThat(row(run, "crimes").getField("missing_reason")).isEqualTo("not_published");
    }

    @Test
    void aCustomAreaCanComeFromAFile(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("plan.csv"), "code;name\nBU03070101;Hof\n# comment\nbu03070102 ,x\n");
        CommandRun run = run("profile", "--members-file", file.toString(), "--format", "csv")
                .mustEndWith(0);
        assertThat(row(run, "residents").getField("value")).isEqualTo("1510");
        Files.writeString(file, "BU03070101\nnonsense\n");
        CommandRun bad = run("profile", "--members-file", file.toString()).mustEndWith(3);
        assertThat(bad.err()).contains("plan.csv:2").contains("nonsense").contains("BU03070104");
    }

    @Test
    void aProfileOfAPartOnlySaysSo() {
        CommandRun run = run("profile", "Deel", "--members", "BU03070101,BU03070102", "--year", "2022");
        assertThat(run.mustEndWith(0).out()).contains("gemeten deel: 50").contains("1 van 2 delen");
    }

    @Test
    void areaHasTheColumnsThatScriptsRelyOn() {
        CommandRun run = run("area", "amersfort", "--format", "csv").mustEndWith(0);
        assertThat(run.out()).isEqualTo("""
                        code,name,level,boundary_year,parent,residents
                        GM0307,Amersfoort,gemeente,2024,NL00,160000
                        """);
        assertThat(run("area", "den", "haag", "--format", "csv").out()).contains("GM0518,'s-Gravenhage,gemeente");
        assertThat(run("area", "hof", "--level", "buurt", "--year", "2022", "--format", "csv")
                        .out())
                .contains("BU03070101,Hof,buurt,2022,WK030701,500");
    }

    @Test
    void editionsHasTheColumnsThatScriptsRelyOn() {
        CommandRun run = run("editions", "--format", "csv").mustEndWith(0);
        assertThat(run.header())
                .containsExactly(
                        "edition",
                        "source",
                        "publisher",
                        "table",
                        "year",
                        "boundary_year",
                        "areas",
                        "rows",
                        "refused",
                        "retrieved");
        assertThat(run.csv()).hasSize(2).allSatisfy(row -> {
            assertThat(row.getField("areas")).isEqualTo("8");
            assertThat(row.getField("refused")).isEqualTo("1");
            assertThat(row.getField("retrieved")).isEqualTo("2026-11-01T09:00:00Z");
        });
        String edition = run.csv().getFirst().getField("edition").substring(0, 10);
        assertThat(run("editions", "--refused", edition, "--format", "csv").out())
                .contains("small.csv,9,code,geen gebied");
        assertThat(run("editions", "--refused", edition, "--format", "csv", "--lang", "en")
                        .out())
                .contains("small.csv,9,code,not an area");
        assertThat(run("editions", "--refused", edition).out()).contains("bestand", "regel", "reden");
        assertThat(run("editions", "--verify").mustEndWith(0).err()).contains("Alle edities (2)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            profile GM9999                          | 4
            profile nergenshuizen                   | 4
            profile GM0307 --year 1950              | 4
            profile GM0307 --boundary-year 1950     | 4
            profile zonnehof --members BU99990101   | 4
            area xqzwv                              | 4
            area zonnehof --year 1850               | 4
            burden --year 1850                      | 4
            profile x --members-file /nergens       | 3
            editions --refused zzz                  | 4
            profile x --members 0307                | 3
            profile x --members WK030701,BU03070101 | 3
            editions --catalogue /nergens           | 3
            profile                                 | 2
            profile GM0307 --format pdf             | 2
            profile GM0307 --year twintig           | 2
            profile GM0307 --jaar 2022              | 2
            area                                    | 2
            import                                  | 2
            import /nergens                         | 3
            import table x.csv                      | 2
            import x.csv --describe y.yaml          | 2
            import cbs                              | 2
            import cbs --year 1990                  | 4
            import cbs --year 2024 --set nonsense   | 4
            export --format xlsx                    | 2
            export --level buurt --within 0307      | 3
            export --level buurt --within GM9999    | 4
            export --indicators nonsense            | 4
            export --year 1950                      | 4
            export --format geojson                 | 4
            demo --buurten -3                       | 2
            profil GM0307                           | 2
            area zonnehof --limit 0                 | 2
            area zonnehof --limit -1                | 2
            """)
    void whatCannotBeDoneEndsWithItsOwnCodeAndAMessageInTheLanguage(String arguments, int code) {
        for (String language : List.of("nl", "en")) {
            CommandRun run = run((arguments + " --lang " + language).split(" ")).mustEndWith(code);
            assertThat(run.err()).isNotBlank().doesNotContain("Exception", "\tat ");
            assertThat(run.out())
                    .as("standard output is for data")
                    .doesNotContain(run.err().strip());
        }
    }

    @Test
    void errorsSayWhatIsAcceptedInTheReadersLanguage() {
        assertThat(run("profile", "GM0307", "--format", "pdf").err())
                .contains("'pdf' kan niet bij --format")
                .contains("table, csv, json");
        assertThat(run("profile", "GM0307", "--format", "pdf", "--lang", "en").err())
                .contains("'pdf' does not go with --format")
                .contains("table, csv, json");
        assertThat(run("editions", "--lang", "fr").mustEndWith(2).err())
                .contains("'fr' kan niet bij --lang")
                .contains("nl, en");
        assertThat(run("profile", "zonnehoff").mustEndWith(4).err()).contains("BU03070102  Zonnehof");
        assertThat(run("profile", "GM0307", "--year", "1950").err()).contains("2022: 2022; 2024: 2024");
        assertThat(run("area", "zonnehof", "--year", "1850").err())
                .contains("Er is geen gebiedsindeling van 1850. Wel van: 2022, 2024.");
        assertThat(run("profile", "x", "--members-file", "/nergens").err()).contains("/nergens bestaat niet");
    }

    @Test
    void inventedFiguresAreLabelledOnTheScreenAndInEveryRow(@TempDir Path folder) {
        SmallEditions.write(folder, true);
        CommandRun profile =
                CommandRun.of(folder, "profile", "GM0307", "--format", "csv").mustEndWith(0);
        assertThat(profile.err()).contains("verzonnen");
        assertThat(profile.csv()).allMatch(row -> row.getField("name").equals("Amersfoort [verzonnen]"));
        assertThat(CommandRun.of(folder, "area", "amersfoort", "--format", "csv", "--lang", "en")
                        .out())
                .contains("Amersfoort [invented]");
        assertThat(CommandRun.of(folder, "profile", "GM0307", "--format", "json")
                        .json()
                        .at("/invented")
                        .asBoolean())
                .isTrue();
        assertThat(CommandRun.of(folder, "profile", "GM0307").out()).contains("verzonnen");
    }

    @Test
    void aSecondImportAtOnceIsBusyNotBroken() {
        try (ImportSession _ = EditionStore.open(data).begin()) {
            assertThat(run("editions", "--format", "csv").mustEndWith(0).csv()).hasSize(2);
        }
    }

    @Test
    void optionsOfAllCommandsMayStandBeforeOrBehindTheCommand() {
        assertThat(CommandRun.of(Map.of(), "--data-dir", data.toString(), "--lang", "en", "editions")
                        .mustEndWith(0)
                        .out())
                .contains("publisher");
        assertThat(CommandRun.of(Map.of(), "editions", "--data-dir", data.toString(), "--lang=en")
                        .mustEndWith(0)
                        .out())
                .contains("publisher");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void helpIsCompleteInBothLanguages(String language) {
        CommandRun root = run("--help", "--lang", language).mustEndWith(0);
        assertThat(root.err()).isEmpty();
        for (String command : List.of("import", "area", "profile", "editions", "export", "demo", "serve")) {
            assertThat(root.out()).contains(command);
            CommandRun help = run(command, "--help", "--lang", language).mustEndWith(0);
            assertThat(help.out())
                    .contains("  wijkmaat " + command)
                    .contains(language.equals("nl") ? "Exitcodes:" : "Exit codes:")
                    .contains(language.equals("nl") ? "Gebruik:" : "Usage:");
        }
    }

    private static CommandRun run(String... arguments) {
        return CommandRun.of(data, arguments);
    }

    private static NamedCsvRecord row(CommandRun run, String indicator) {
        return run.csv().stream()
                .filter(row -> row.getField("indicator").equals(indicator))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + indicator + " in " + run.out()));
    }
}
