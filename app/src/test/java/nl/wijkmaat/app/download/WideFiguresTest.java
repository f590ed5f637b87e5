package nl.wijkmaat.app.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A row per area: every figure under its indicator, every gap with its reason, and nothing that says nothing. */
class WideFiguresTest {

    private static FigureRow row(
            String area, String indicator, @Nullable Double value, String missing, String editions) {
        return new FigureRow(
                area,
                "naam " + area,
                indicator,
                "work",
                2022,
                2022,
                value,
                value == null ? null : value - 0.5,
                value == null ? null : value + 0.5,
                "percent",
                missing,
                editions,
                "cbs",
                false,
                false,
                "2022");
    }

    @Test
    @DisplayName(
            "columns keep the order of the indicators; a reason has a column only where one is given; editions are joined")
    void wide() {
        String csv = new String(
                WideFigures.of(Stream.of(
                                row("WK1", "a", null, "suppressed", ""),
                                row("WK1", "b", 2.0, "", "e2 e1"),
                                row("WK1", "c", null, "", ""),
                                row("WK2", "a", 1.0, "", "e1"),
                                row("WK2", "b", 0.0, "", "e3"),
                                row("WK2", "c", null, "", "")))
                        .write(FileFormat.CSV),
                StandardCharsets.UTF_8);

        assertThat(csv.lines())
                .containsExactly(
                        "area,name,year,boundary_year,a,a_low,a_high,a_missing,b,b_low,b_high,invented,editions",
                        "WK1,naam WK1,2022,2022,,,,suppressed,2,1.5,2.5,false,e1 e2",
                        "WK2,naam WK2,2022,2022,1,0.5,1.5,,0,-0.5,0.5,false,e1 e3");
    }

    @Test
    @DisplayName("an area without any figure keeps its row")
    void nothingKnown() {
        String csv = new String(
                WideFigures.of(Stream.of(row("WK1", "a", null, "not_measured", "")))
                        .write(FileFormat.CSV),
                StandardCharsets.UTF_8);

        assertThat(csv.lines().skip(1)).containsExactly("WK1,naam WK1,2022,2022,not_measured,false,");
    }
}
