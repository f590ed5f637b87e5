package nl.wijkmaat.engine.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.wijkmaat.engine.area.AreaSearch.Alias;
import nl.wijkmaat.engine.area.AreaSearch.Hit;
import nl.wijkmaat.engine.area.AreaSearch.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaSearchTest {

    private static final Map<String, Double> RESIDENTS =
            Map.of("GM0307", 160_000.0, "GM0355", 66_000.0, "GM0518", 560_000.0, "BU03550101", 4_000.0);

    private final AreaSearch search = new AreaSearch(
            List.of(
                    tree(2022, "GM0307 Amersfoort", "WK030701 Stadskern", "GM1900 Súdwest-Fryslân"),
                    tree(
                            2024,
                            "GM0307 Amersfoort",
                            "GM0518 's-Gravenhage",
                            "GM0355 Zeist",
                            "GM0153 Enschede",
                            "WK030701 Stadskern",
                            "WK030702 Zonnehof en Amersfoort-Zuid",
                            "BU03070101 Zonnehof",
                            "WK051801 Moerwijk",
                            "WK035501 Zeist-Noord",
                            "BU03550101 Vollenhove",
                            "BU03550102 Utrechtseweg",
                            "GM0344 Utrecht")),
            (_, code) -> RESIDENTS.containsKey(code.code())
                    ? OptionalDouble.of(RESIDENTS.get(code.code()))
                    : OptionalDouble.empty(),
            List.of(new Alias("Den Haag", new AreaCode("GM0518"))));

    @ParameterizedTest
    @CsvSource({
        "amersfoort, GM0307, EXACT",
        "AMERSFOORT, GM0307, EXACT",
        "amers, GM0307, PREFIX",
        "amersfort, GM0307, FUZZY",
        "amresfoort, GM0307, FUZZY",
        "sudwest fryslan, GM1900, EXACT",
        "sudwestfryslan, GM1900, EXACT",
        "s gravenhage, GM0518, EXACT",
        "\"'s-gravenhage\", GM0518, EXACT",
        "den haag, GM0518, EXACT",
        "den hag, GM0518, FUZZY",
        "moerwijk den haag, WK051801, WORD",
        "vollenhove (zeist), BU03550101, WORD",
        "volenhove zeist, BU03550101, FUZZY",
        "volenhove zijst, BU03550101, FUZZY",
        "uteregt, GM0344, FUZZY",
        "GM0307, GM0307, EXACT",
        "gm0307, GM0307, EXACT",
        "0307, GM0307, EXACT",
        "030701, WK030701, EXACT",
        "BU 0307 0101, BU03070101, EXACT",
        "WK0307, WK030701, PREFIX",
        "zuid, WK030702, WORD",
        "nederland, NL00, EXACT"
    })
    void theFirstHitIsWhatPeopleMean(String query, String code, Match match) {
        Hit first = search(query).getFirst();
        assertThat(first.area().code()).isEqualTo(new AreaCode(code));
        assertThat(first.match()).isEqualTo(match);
    }

    @Test
    void exactBeforePrefixBeforeWordAndLargerAreasFirst() {
        assertThat(codes(search("zonnehof"))).containsExactly("BU03070101", "WK030702");
        assertThat(codes(search("zeist"))).startsWith("GM0355", "WK035501");
        assertThat(codes(search("utrecht"))).startsWith("GM0344", "BU03550102");
        assertThat(codes(search("amersfoort"))).startsWith("GM0307", "WK030702");
    }

    @Test
    void anAreaThatKeepsItsNameIsOneHitWithAllItsYears() {
        Hit hit = search("amersfoort").getFirst();
        assertThat(hit.boundaryYears()).containsExactly(2022, 2024);
        assertThat(hit.boundaryYear()).isEqualTo(2024);
        assertThat(hit.residents()).hasValue(160_000);
    }

    @Test
    void aYearWithoutNamesBelongsToTheNameOfTheCode() {
        AreaSearch withNameless = new AreaSearch(
                List.of(tree(2018, "GM0307 GM0307", "GM0999 GM0999"), tree(2024, "GM0307 Amersfoort")),
                (_, _) -> OptionalDouble.empty(),
                List.of());
        List<Hit> hits = withNameless.search("gm0307", Optional.empty(), OptionalInt.empty(), 10);
        assertThat(hits)
                .singleElement()
                .satisfies(hit -> assertThat(hit.boundaryYears()).containsExactly(2018, 2024));
        assertThat(withNameless.search("amersfoort", Optional.empty(), OptionalInt.of(2018), 10))
                .extracting(hit -> hit.area().name())
                .containsExactly("Amersfoort");
        assertThat(withNameless.search("GM0999", Optional.empty(), OptionalInt.empty(), 10))
                .hasSize(1);
    }

    @Test
    void levelAndYearNarrowTheSearch() {
        assertThat(search.search("zonnehof", Optional.of(AreaLevel.WIJK), OptionalInt.empty(), 10))
                .extracting(hit -> hit.area().code().code())
                .containsExactly("WK030702");
        assertThat(search.search("den haag", Optional.empty(), OptionalInt.of(2022), 10))
                .isEmpty();
        assertThat(search.search("amersfoort", Optional.empty(), OptionalInt.of(2022), 10)
                        .getFirst()
                        .boundaryYear())
                .isEqualTo(2022);
    }

    @Test
    void nothingIsFoundForNothingAndALimitOfZeroIsRefused() {
        assertThat(search("")).isEmpty();
        assertThat(search(" -'. ")).isEmpty();
        assertThat(search("xqzw")).isEmpty();
        assertThatThrownBy(() -> search.search("a", Optional.empty(), OptionalInt.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<Hit> search(String query) {
        return search.search(query, Optional.empty(), OptionalInt.empty(), 20);
    }

    private static List<String> codes(List<Hit> hits) {
        return hits.stream().map(hit -> hit.area().code().code()).toList();
    }

    private static AreaTree tree(int year, String... codesAndNames) {
        List<Area> areas = new java.util.ArrayList<>();
        areas.add(new Area(AreaCode.NETHERLANDS, "Nederland", null));
        for (String codeAndName : codesAndNames) {
            String[] both = codeAndName.split(" ", 2);
            AreaCode code = new AreaCode(both[0]);
            areas.add(new Area(
                    code,
                    both[1],
                    code.level() == AreaLevel.GEMEENTE
                            ? AreaCode.NETHERLANDS
                            : code.gemeente().orElseThrow()));
        }
        return new AreaTree(year, areas);
    }
}
