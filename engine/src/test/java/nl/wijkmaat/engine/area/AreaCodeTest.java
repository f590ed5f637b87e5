package nl.wijkmaat.engine.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaCodeTest {

    @ParameterizedTest
    @CsvSource({
        "NL00, COUNTRY",
        "PV26, PROVINCE",
        "GM0307, GEMEENTE",
        "WK030701, WIJK",
        "WK0363AA, WIJK",
        "BU03070104, BUURT",
        "BU0363AA01, BUURT"
    })
    void aCodeTellsItsLevel(String code, AreaLevel level) {
        assertThat(AreaCode.parse(code).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GM",
                "GM307",
                "GM03070",
                "WK0307",
                "WKA30701",
                "GM03A7",
                "XX0307",
                "0307",
                "BU0307010",
                "NL1"
            })
    void whatIsNoCodeIsRefusedWithWhatIsAccepted(String text) {
        assertThat(AreaCode.findIn(text)).isEmpty();
        assertThatThrownBy(() -> AreaCode.parse(text))
                .isInstanceOf(InvalidAreaCodeException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("WK030701");
    }

    @Test
    void codesAreReadAsPublishersPadThem() {
        assertThat(AreaCode.parse("gm0363    ")).isEqualTo(new AreaCode("GM0363"));
    }

    @Test
    void theCountryHasOneCodeHoweverItIsWritten() {
        assertThat(AreaCode.parse("NL01")).isEqualTo(AreaCode.NETHERLANDS);
        assertThatThrownBy(() -> new AreaCode("NL01")).isInstanceOf(InvalidAreaCodeException.class);
    }

    @Test
    void aBuurtNamesItsWijkAndGemeente() {
        AreaCode buurt = new AreaCode("BU0363AA01");
        assertThat(buurt.wijk()).contains(new AreaCode("WK0363AA"));
        assertThat(buurt.gemeente()).contains(new AreaCode("GM0363"));
        assertThat(buurt.parent()).contains(new AreaCode("WK0363AA"));
        assertThat(new AreaCode("GM0363").parent()).isEmpty();
        assertThat(new AreaCode("PV26").gemeente()).isEmpty();
    }

    @Test
    void codesSortByLevelAndThenByCode() {
        List<AreaCode> codes = List.of(
                new AreaCode("BU03070104"), new AreaCode("GM0363"), AreaCode.NETHERLANDS, new AreaCode("GM0307"));
        assertThat(codes.stream().sorted())
                .containsExactly(
                        AreaCode.NETHERLANDS,
                        new AreaCode("GM0307"),
                        new AreaCode("GM0363"),
                        new AreaCode("BU03070104"));
    }

    @Property
    void noTextAtAllBreaksTheReader(@ForAll String text) {
        AreaCode.findIn(text)
                .ifPresent(code -> assertThat(AreaCode.parse(code.code())).isEqualTo(code));
    }
}
