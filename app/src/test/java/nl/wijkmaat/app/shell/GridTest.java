package nl.wijkmaat.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table fits the screen: long texts are cut off and marked so, numbers never. */
class GridTest {

    private static final Grid GRID = new Grid(List.of("name", "publisher", "residents"));

    static {
        GRID.add("a".repeat(60), "b".repeat(90), "17.942.942");
        GRID.add("c", "d", "5");
    }

    @Test
    void theWidestTextsAreCutOffUntilALineFits() {
        List<String> lines = table(60);
        assertThat(lines).hasSize(3).allMatch(line -> line.length() <= 60);
        assertThat(lines.get(1)).matches("a{22}…  b{22}…  17\\.942\\.942");
        assertThat(lines.get(2)).endsWith("5");
    }

    @Test
    void nothingIsCutOffThatFits() {
        assertThat(table(200)).isEqualTo(table(Integer.MAX_VALUE)).noneMatch(line -> line.contains("…"));
    }

    @Test
    void numbersAreNeverCutOff() {
        assertThat(table(1).get(1)).contains("17.942.942");
    }

    private static List<String> table(int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GRID.writeTable(new PrintStream(out, true, StandardCharsets.UTF_8), width);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
