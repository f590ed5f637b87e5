package nl.wijkmaat.editions.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.wijkmaat.editions.store.FigureTable.Row;
import nl.wijkmaat.engine.area.AreaCode;
import nl.wijkmaat.engine.area.AreaLevel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which files tell which areas exist. */
class KnownAreasTest {

    private static final AreaCode AMERSFOORT = AreaCode.parse("GM0307");
    private static final AreaCode AMSTERDAM = AreaCode.parse("GM0363");
    private static final List<Row> BOTH = List.of(new Row(AMERSFOORT, "Amersfoort"), new Row(AMSTERDAM, "Amsterdam"));
    private static final Set<AreaLevel> GEMEENTEN = Set.of(AreaLevel.GEMEENTE);

    @Test
    @DisplayName("a list with as many gemeenten as the country had tells which exist")
    void wholeList() {
        KnownAreas known = new KnownAreas(Map.of(2024, Map.of(AreaLevel.GEMEENTE, 2)));
        known.add(2024, BOTH, GEMEENTEN, false);
        assertThat(known.exists(2024, AMSTERDAM)).isTrue();
        assertThat(known.gemeente("amersfoort", 2024)).isEqualTo(AMERSFOORT);
    }

    @Test
    @DisplayName("a file that was cut off, or an extract, tells of no area that it does not exist")
    void cutOff() {
        KnownAreas known = new KnownAreas(Map.of(2024, Map.of(AreaLevel.GEMEENTE, 342)));
        known.add(2024, BOTH, GEMEENTEN, false);
        assertThat(known.knows(2024, AreaLevel.GEMEENTE)).isFalse();
        assertThat(known.hasNames()).isFalse();
    }

    @Test
    @DisplayName(
            "where the number is not known the description is believed, and an invented country has its own number")
    void believed() {
        KnownAreas known = new KnownAreas(Map.of(2024, Map.of(AreaLevel.GEMEENTE, 342)));
        known.add(2013, BOTH, GEMEENTEN, false);
        assertThat(known.knows(2013, AreaLevel.GEMEENTE)).isTrue();
        known.add(2024, BOTH, GEMEENTEN, true);
        assertThat(known.knows(2024, AreaLevel.GEMEENTE)).isTrue();
    }

    @Test
    @DisplayName("a level that the description does not call complete tells nothing")
    void notDescribed() {
        KnownAreas known = new KnownAreas(Map.of());
        known.add(2024, BOTH, Set.of(AreaLevel.WIJK), false);
        assertThat(known.knows(2024, AreaLevel.GEMEENTE)).isFalse();
    }
}
