package nl.wijkmaat.engine.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AreaTreeTest {

    private static final List<Area> AREAS = List.of(
            new Area(AreaCode.NETHERLANDS, "Nederland", null),
            new Area(code("GM0307"), "Amersfoort", AreaCode.NETHERLANDS),
            new Area(code("GM0355"), "Zeist", AreaCode.NETHERLANDS),
            new Area(code("WK030701"), "Stadskern", code("GM0307")),
            new Area(code("WK035501"), "Zeist-Noord", code("GM0355")),
            new Area(code("BU03070101"), "Hof", code("WK030701")),
            new Area(code("BU03070102"), "Zonnehof", code("WK030701")),
            new Area(code("BU03550101"), "Vollenhove", code("WK035501")));

    private final AreaTree tree = new AreaTree(2024, AREAS, Set.of(AreaLevel.BUURT));

    @Test
    void areasOfOneLevelStandTogetherInCodeOrderWhateverOrderTheyCameIn() {
        List<Area> shuffled = new ArrayList<>(AREAS);
        Collections.reverse(shuffled);
        AreaTree other = new AreaTree(2024, shuffled);
        assertThat(other.listAreas()).isEqualTo(tree.listAreas());
        assertThat(tree.range(AreaLevel.BUURT)).isEqualTo(new AreaTree.IndexRange(5, 8));
        assertThat(tree.range(AreaLevel.PROVINCE).size()).isZero();
        assertThat(tree.listAreas(AreaLevel.GEMEENTE)).extracting(Area::name).containsExactly("Amersfoort", "Zeist");
        for (int i = 0; i < tree.size(); i++) {
            assertThat(tree.getIndex(tree.area(i).code())).isEqualTo(i);
        }
    }

    @Test
    void itTellsWhatLiesInWhat() {
        assertThat(tree.listChildren(code("WK030701"))).extracting(Area::name).containsExactly("Hof", "Zonnehof");
        assertThat(tree.listAncestors(code("BU03550101")))
                .extracting(Area::name)
                .containsExactly("Zeist-Noord", "Zeist", "Nederland");
        assertThat(tree.listInside(AreaCode.NETHERLANDS, AreaLevel.BUURT)).hasSize(3);
        assertThat(tree.listInside(code("WK030701"), AreaLevel.WIJK))
                .extracting(Area::name)
                .containsExactly("Stadskern");
        assertThat(tree.listInside(code("WK030701"), AreaLevel.GEMEENTE)).isEmpty();
    }

    @Test
    void onlyALevelThatIsSaidToBeCompleteIsComplete() {
        assertThat(tree.isComplete(AreaLevel.BUURT)).isTrue();
        assertThat(tree.isComplete(AreaLevel.WIJK)).isFalse();
        assertThat(new AreaTree(2024, AREAS).isComplete(AreaLevel.BUURT)).isFalse();
    }

    @Test
    void anUnknownCodeIsNoAreaOfThatYear() {
        assertThat(tree.findArea(code("GM0363"))).isEmpty();
        assertThatThrownBy(() -> tree.getArea(code("GM0363")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("GM0363")
                .hasMessageContaining("2024");
    }

    @Test
    void twiceTheSameCodeAndParentsThatAreMissingAreRefused() {
        List<Area> twice = new ArrayList<>(AREAS);
        twice.add(new Area(code("GM0307"), "Amersfoort opnieuw", AreaCode.NETHERLANDS));
        assertThatThrownBy(() -> new AreaTree(2024, twice)).hasMessageContaining("GM0307 stands twice");
        assertThatThrownBy(() -> new AreaTree(2024, AREAS.subList(1, 2))).hasMessageContaining("lies in NL00");
        assertThatThrownBy(() -> new Area(code("GM0307"), "x", code("WK030701")))
                .hasMessageContaining("cannot lie inside");
    }

    @Test
    void aCustomAreaCountsNobodyTwice() {
        CustomArea custom =
                CustomArea.of("Kern", 2024, List.of(code("BU03070102"), code("BU03070101"), code("BU03070102")));
        assertThat(custom.members()).containsExactly(code("BU03070101"), code("BU03070102"));
        assertThatThrownBy(() -> CustomArea.of("Kern", 2024, List.of(code("WK030701"), code("BU03070101"))))
                .hasMessageContaining("BU03070101 twice");
        assertThatThrownBy(() -> CustomArea.of("Kern", 2024, List.of(code("GM0307"), code("BU03070101"))))
                .hasMessageContaining("lies inside GM0307");
        assertThatThrownBy(() -> CustomArea.of("Kern", 2024, List.of())).hasMessageContaining("no parts");
        assertThatThrownBy(() -> CustomArea.of("Kern", 2024, List.of(AreaCode.NETHERLANDS)))
                .hasMessageContaining("not NL00");
    }

    private static AreaCode code(String code) {
        return new AreaCode(code);
    }
}
