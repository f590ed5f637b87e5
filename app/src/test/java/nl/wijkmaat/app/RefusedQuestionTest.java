package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions about burden that cannot be answered: one clear message, in the language of the reader, and no half answer. */
class RefusedQuestionTest {

    @TempDir
    static Path data;

    @BeforeAll
    static void write() {
        BurdenCommandTest.write(data);
    }

    private static void refused(
            Map<String, String> environment, int code, String dutch, String english, String... more) {
        for (String language : List.of("nl", "en")) {
            List<String> arguments = new ArrayList<>(List.of(more));
            arguments.addAll(List.of("--lang", language));
            CommandRun run =
                    CommandRun.of(environment, arguments.toArray(String[]::new)).mustEndWith(code);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .contains(language.equals("nl") ? dutch : english)
                    .doesNotContain(language.equals("nl") ? english : dutch)
                    .doesNotContain("Exception");
        }
    }

    private static Map<String, String> environment(Path store, Path catalogue) {
        return Map.of("WIJKMAAT_DATA_DIR", store.toString(), "WIJKMAAT_CATALOGUE", catalogue.toString());
    }

    private static Map<String, String> usual() {
        return environment(data, Path.of("..", "catalogue"));
    }

    @ParameterizedTest
    @CsvSource({"120", "-1", "NaN"})
    @DisplayName("a line outside 0 to 100, and one that is no number")
    void line(String line) {
        refused(
                usual(),
                3,
                "percentiel van de inwoners van 0 tot 100",
                "percentile of residents from 0 to 100",
                "burden",
                "--year",
                "2022",
                "--reference",
                "none",
                "--line",
                line);
    }

    @Test
    @DisplayName("no domain is measured: all figures are older than four years")
    void nothingMeasured() {
        refused(
                usual(),
                4,
                "de nieuwste zijn van 2022",
                "the newest are of 2022",
                "burden",
                "--boundary-year",
                "2022",
                "--year",
                "2030",
                "--reference",
                "none");
    }

    @Test
    @DisplayName("a reference group without an area in these boundaries, and one that no list knows")
    void emptyGroup() {
        refused(
                usual(),
                4,
                "zijn niet bekend in codes van 2022",
                "not known",
                "question",
                "--year",
                "2022",
                "--reference",
                "nplv");
        refused(
                usual(),
                4,
                "geen lijst of gebied 'nergens'",
                "no list or area 'nergens'",
                "question",
                "--year",
                "2022",
                "--reference",
                "nergens");
    }

    @Test
    @DisplayName("without a group there is nothing to answer: what was asked tells why there is none")
    void noGroup() {
        refused(
                usual(),
                3,
                "Laat --reference none weg",
                "Leave --reference none out",
                "question",
                "--year",
                "2022",
                "--reference",
                "none");
    }

    @Test
    @DisplayName("of most areas nobody knows how many people live there: unknown is not nobody")
    void nobodyCounted(@TempDir Path store, @TempDir Path half) {
        BurdenCommandTest.write(store, 3, 20, 29);
        String[] ask = {"count", "--year", "2022", "--reference", "none", "--methods", "20"};
        refused(
                environment(store, Path.of("..", "catalogue")),
                3,
                "van 31 van de 60 gebieden is niet bekend hoeveel mensen er wonen",
                "of 31 of the 60 areas it is not known how many people live there",
                ask);
        BurdenCommandTest.write(half, 3, 20, 30);
        assertThat(CommandRun.of(environment(half, Path.of("..", "catalogue")), ask)
                        .mustEndWith(0)
                        .out())
                .contains("30");
    }

    @Test
    @DisplayName("one area only: burden is relative")
    void oneArea(@TempDir Path store) {
        BurdenCommandTest.write(store, 1, 1);
        refused(
                environment(store, Path.of("..", "catalogue")),
                3,
                "ten minste twee gebieden nodig",
                "at least two areas are needed",
                "burden",
                "--year",
                "2022",
                "--reference",
                "none");
    }

    @Test
    @DisplayName(
            "a method file that names an indicator that is not there, or asks for what cannot be, with file and line")
    void faultyMethods(@TempDir Path folder) throws IOException {
        Path catalogue = RanksCommandTest.copy(Path.of("..", "catalogue"), folder.resolve("catalogue"));
        Path methods = catalogue.resolve("methods").resolve("standard.yaml");
        String good = Files.readString(methods);
        String[] ask = {"burden", "--year", "2022", "--reference", "none"};
        Files.writeString(methods, good.replace("  - severely_lonely\n", "  - severely_lonley\n"));
        for (String language : List.of("nl", "en")) {
            List<String> arguments = new ArrayList<>(List.of(ask));
            arguments.addAll(List.of("--lang", language));
            assertThat(CommandRun.of(environment(data, catalogue), arguments.toArray(String[]::new))
                            .mustEndWith(3)
                            .err())
                    .contains("standard.yaml")
                    .contains("severely_lonley")
                    .contains("severely_lonely");
        }
        Files.writeString(methods, good.replace("share_left_out: 0.1", "share_left_out: 1"));
        refused(
                environment(data, catalogue),
                3,
                "de kans dat een kenmerk wegblijft ligt van 0 tot onder 1",
                "the chance that an indicator is left out lies from 0 to below 1",
                ask);
        Files.writeString(methods, good.replace("{heaviest: 0.2}", "{heaviest: 1.2}"));
        refused(
                environment(data, catalogue),
                3,
                "een lijn laat een deel van de gebieden boven 0 en onder 1 erbuiten vallen",
                "a line lets a share of areas above 0 and below 1 lie beyond it",
                ask);
    }

    @Test
    @DisplayName("an index over a table with a code twice, an infinite figure, or figures that its mean cannot take")
    void faultyTable(@TempDir Path folder) throws IOException {
        Path definition = Files.writeString(folder.resolve("index.yaml"), """
                id: proef
                name: {nl: Proef, en: Test}
                source: test
                code_column: code
                index:
                  id: geheel
                  combine: geometric
                  parts:
                    - {id: a, column: a, scale: as_is}
                    - {id: b, column: b, scale: as_is}
                """);
        Path table = folder.resolve("table.csv");
        String[] ask = {"index", definition.toString(), "--input", table.toString()};
        Files.writeString(table, "code,a,b\nx,1,2\nx,3,4\n");
        refused(usual(), 3, "voor de tweede keer", "for the second time", ask);
        Files.writeString(table, "code,a,b\nx,1,2\ny,Infinity,4\n");
        refused(usual(), 3, "'Infinity' is geen getal", "'Infinity' is no number", ask);
        Files.writeString(table, "code,a,b\nx,1,2\ny,0,4\nz,3,3\n");
        refused(usual(), 3, "vraagt onderdelen boven 0, niet 0.0", "mean needs parts above 0, not 0.0", ask);
    }

    @Test
    @DisplayName("numbers of methods below one")
    void methods() {
        refused(
                usual(),
                3,
                "het aantal rekenwijzen ligt van 1",
                "the number of methods lies from 1",
                "burden",
                "--year",
                "2022",
                "--reference",
                "none",
                "--methods",
                "0");
    }
}
