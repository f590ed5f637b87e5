package nl.wijkmaat.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people read of rows whose columns and cells are ids. */
class ReadableTableTest {

    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private static String written(Language language, Grid grid) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Shell shell = new Shell(new GlobalOptions(), language, Map.of(), NOWHERE, NOWHERE, false);
        ReadableTable.of(shell).write(grid, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName(
            "columns and words by their names, numbers in the notation of the language, years and codes as they are")
    void names() {
        Grid grid = new Grid(List.of("area", "residents", "year", "kinds", "design", "figure"));
        grid.add("GM0222", "59623", "2024", "gesloten_lijst oordeel", true, "12345.5");

        assertThat(written(Language.DUTCH, grid).lines().toList())
                .element(0, STRING)
                .matches("gebied +inwoners +jaar +soorten eisen +voorstel +cijfer");
        assertThat(written(Language.DUTCH, grid))
                .contains("GM0222    59.623  2024  gesloten lijst, een mens beslist  ja        12.345,5");
        assertThat(written(Language.ENGLISH, grid)).contains("59,623", "12,345.5", "yes");
    }

    @Test
    @DisplayName(
            "four decimals are enough to read; of what is very small three digits are kept, so that it does not read as nothing")
    void decimals() {
        Grid grid = new Grid(List.of("value"));
        List.of("2.899342366", "0.005868791284", "0.00002345", "0.5", "-1.00005")
                .forEach(grid::add);

        assertThat(written(Language.DUTCH, grid).lines().skip(2).map(String::strip))
                .containsExactly("2,8993", "0,00587", "0,0000235", "0,5", "-1,0000");
    }

    @Test
    @DisplayName("a column without a name reads as its id without lines; a word without a name stays")
    void unnamed() {
        Grid grid = new Grid(List.of("not_in_the_list", "kind"));
        grid.add("x", "zomaar");

        assertThat(written(Language.ENGLISH, grid))
                .startsWith("not in the list")
                .contains("zomaar");
    }

    @Test
    @DisplayName("long texts go over several lines, before that long headings do, and nothing is lost")
    void wraps() {
        Grid grid = new Grid(List.of("name", "euros_per_resident_highest"));
        String name = "woord ".repeat(40).strip();
        grid.add(name, "7");
        String told = written(Language.DUTCH, grid);

        assertThat(told.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Grid.SCREEN_WIDTH));
        assertThat(told.split("woord", -1)).hasSize(41);
        assertThat(Grid.wrap("een twee drie", 8)).containsExactly("een twee", "drie");
        assertThat(Grid.wrap("onafscheidelijk ding", 4)).containsExactly("onafscheidelijk", "ding");
    }

    @Test
    @DisplayName("columns that hold nothing are left out")
    void emptyColumns() {
        Grid grid = new Grid(List.of("a", "b", "c"));
        grid.add("1", "", "3");
        grid.add("4", "", "");

        assertThat(grid.withoutEmptyColumns().columns()).containsExactly("a", "c");
        assertThat(grid.withoutEmptyColumns().rows()).containsExactly(List.of("1", "3"), List.of("4", ""));
    }
}
