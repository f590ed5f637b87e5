package nl.wijkmaat.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wijkmaat.editions.lists.NamedAreaLists;
import nl.wijkmaat.editions.store.EditionStore;
import nl.wijkmaat.editions.store.FigureTable;
import nl.wijkmaat.editions.store.FigureTable.FigureColumn;
import nl.wijkmaat.editions.store.FigureTable.Refusal;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.editions.store.FileFacts;
import nl.wijkmaat.editions.store.ImportSession;
import nl.wijkmaat.editions.store.OutlineTable;
import nl.wijkmaat.editions.store.SourceFacts;
import nl.wijkmaat.engine.LocalText;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.Confidence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

/** Whoever types an example of the help gets an answer. The data hold the areas that the examples name, and little else. */
class HelpExamplesTest {

    private static final Instant RETRIEVED = Instant.parse("2026-11-01T09:00:00Z");
    private static final List<String> COMMANDS = List.of("area", "profile", "editions", "export");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private static Path data;

    @TempDir
    private static Path files;

    @BeforeAll
    static void importWhatTheExamplesName() {
        SourceFacts facts = new SourceFacts("CBS", "T1", "CC-BY-4.0", false);
        FileFacts input = FileFacts.of("small.csv", "small".getBytes(StandardCharsets.UTF_8));
        try (ImportSession session = EditionStore.open(data).begin()) {
            for (int year : new int[] {2022, 2024}) {
                session.add(figures(year), facts, List.of(input), RETRIEVED);
            }
            session.addOutlines(outlines(), facts, List.of(input), RETRIEVED);
            session.commit();
        }
    }

    static List<String> listExamples() {
        Set<String> examples = new LinkedHashSet<>();
        for (String command : COMMANDS) {
            for (String language : List.of("nl", "en")) {
                CommandRun.of(Path.of("."), command, "--help", "--lang", language)
                        .mustEndWith(0)
                        .out()
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("wijkmaat " + command + " "))
                        .forEach(examples::add);
            }
        }
        return List.copyOf(examples);
    }

    @Test
    void eachOfTheseCommandsHasExamplesAndAnExportHasOneOfEveryFormat() {
        assertThat(COMMANDS)
                .allSatisfy(command ->
                        assertThat(listExamples()).anyMatch(line -> line.startsWith("wijkmaat " + command + " ")));
        assertThat(listExamples().stream().filter(line -> line.startsWith("wijkmaat export")))
                .anyMatch(line -> line.contains(".csv"))
                .anyMatch(line -> line.contains("--format parquet"))
                .anyMatch(line -> line.contains("--format xlsx"))
                .anyMatch(line -> line.contains("--format geojson"));
    }

    @ParameterizedTest
    @MethodSource("listExamples")
    void anExampleOfTheHelpRuns(String example) {
        List<String> arguments = arguments(example);
        CommandRun run = CommandRun.of(data, arguments.toArray(String[]::new)).mustEndWith(0);
        int output = arguments.indexOf("--output");
        if (output < 0) {
            assertThat(run.out() + run.err()).isNotBlank();
        } else {
            assertThat(Path.of(arguments.get(output + 1))).isNotEmptyFile();
        }
    }

    /** As a shell would take it apart; files go to a folder of this test. */
    private static List<String> arguments(String example) {
        List<String> words = new ArrayList<>();
        for (Matcher m = WORD.matcher(example); m.find(); ) {
            words.add(m.group(1) == null ? m.group(2) : m.group(1));
        }
        int redirect = words.indexOf(">");
        List<String> arguments = new ArrayList<>(words.subList(1, redirect < 0 ? words.size() : redirect));
        int output = arguments.indexOf("--output");
        if (output >= 0) {
            arguments.set(output + 1, files.resolve(arguments.get(output + 1)).toString());
        }
        return arguments;
    }

    private static FigureTable figures(int year) {
        List<Row> rows = new ArrayList<>(Stream.of(
                        "NL00 Nederland",
                        "GM0285 Voorst",
                        "GM0307 Amersfoort",
                        "GM0355 Zeist",
                        "GM0518 's-Gravenhage",
                        "WK028501 Twello",
                        "WK030701 Stadskern",
                        "BU03070101 Hof",
                        "BU03070102 Zonnehof",
                        "BU03550205 Vollenhove")
                .map(text -> new Row(new AreaCode(text.split(" ")[0]), text.split(" ")[1]))
                .toList());
        membersOfFocusArea(year).forEach(code -> rows.add(new Row(code, code.code())));
        double[] amounts = new double[rows.size()];
        Arrays.fill(amounts, 1000 + year);
        return new FigureTable(
                "cbs_kwb_" + year,
                year,
                year,
                rows,
                List.of(
                        new FigureColumn("residents", amounts, new byte[amounts.length], Map.of()),
                        new FigureColumn("crimes", amounts, new byte[amounts.length], Map.of())),
                List.of(new Refusal("small.csv", 9, "code", new LocalText("geen gebied", "not an area"))));
    }

    private static List<AreaCode> membersOfFocusArea(int year) {
        return NamedAreaLists.read(Path.of("..", "catalogue"), _ -> Optional.empty()).stream()
                .flatMap(list -> list.areas().stream())
                .filter(area -> area.id().equals("den-haag-zuidwest"))
                .findFirst()
                .orElseGet(() -> fail("the catalogue has no Den Haag Zuidwest"))
                .compositions()
                .stream()
                .filter(composition -> composition.boundaryYear() == year)
                .flatMap(composition -> composition.findArea("Zuidwest", Confidence.LOW).stream())
                .flatMap(area -> area.members().stream())
                .distinct()
                .toList();
    }

    private static OutlineTable outlines() {
        byte[] square = new WKBWriter()
                .write(new GeometryFactory().toGeometry(new Envelope(150_000, 151_000, 460_000, 461_000)));
        return new OutlineTable(
                "small_outlines",
                2022,
                List.of(new OutlineTable.Outline(new AreaCode("GM0307"), "Amersfoort", null, square)),
                List.of());
    }
}
